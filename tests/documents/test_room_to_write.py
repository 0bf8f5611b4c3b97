"""Where somebody signs by hand there is room in every format that can be printed or typed into."""

from __future__ import annotations

from coprod_desktop.documents.model import Box, Contents, Document, Heading, Paragraph, Run
from coprod_desktop.documents.order import Wishes
from coprod_desktop.documents.sign_off import compose_sign_off
from coprod_desktop.documents.word.writer import write_word
from coprod_desktop.documents.writing import write
from tests.documents.corpus import paper, words
from tests.documents.more_records import signing_record
from tests.documents.word.checks import findings
from tests.documents.word.file import WordFile, style_of, text_of


def _to_sign(lines: int) -> Document:
    sign = Paragraph(words=(Run("Signature:"),), room=lines)
    return paper(Box(blocks=(sign, words("In the box."))), sign, words("After it."))


def _written(document: Document, name: str, page_lines: int = 25) -> str:
    wishes = Wishes(page_lines=page_lines)
    return write(document, name, wishes, lambda _done, _of: None).content.decode()


def _lines(document: Document) -> list[str]:
    pages = _written(document, "brf-1").split("\f")
    return [line.strip() for page in pages for line in page.split("\r\n")]


def _free_after(lines: list[str], word: str) -> list[int]:
    """Count the free lines under each line that ends with a word."""
    found: list[int] = []
    for place, line in enumerate(lines):
        if line.endswith(word):
            after = [bool(one) for one in lines[place + 1 :]]
            found.append(after.index(True) if True in after else len(after))
    return found


def test_a_word_file_has_lines_to_type_or_to_write_on():
    file = WordFile.of(write_word(_to_sign(2)))
    shown = [(style_of(one), text_of(one)) for one in file.paragraphs][1:]
    assert shown[:3] == [("BoxLeadIn", "Signature:"), ("BoxRoom", ""), ("BoxRoom", "")]
    assert shown[4:7] == [("LeadIn", "Signature:"), ("Room", ""), ("Room", "")]
    assert findings(file, _to_sign(2)) == {}


def test_a_sheet_to_sign_is_a_good_word_file_with_a_line_for_each_thing_to_write():
    sheet = compose_sign_off(signing_record())
    file = WordFile.of(write_word(sheet))
    assert [style_of(one) for one in file.paragraphs].count("BoxRoom") == 9
    assert findings(file, sheet) == {}


def test_plain_text_leaves_lines_free():
    assert _free_after(_written(_to_sign(0), "txt").split("\n"), "Signature:") == [1, 1]
    assert _free_after(_written(_to_sign(3), "txt").split("\n"), "Signature:") == [4, 4]


def test_braille_leaves_lines_free_on_the_page_of_their_words():
    # The colon of braille is dots 2 and 5.
    assert _free_after(_lines(_to_sign(0)), "SIGNATURE3") == [0, 0]
    assert _free_after(_lines(_to_sign(2)), "SIGNATURE3") == [2, 2]
    many = paper(*(Paragraph(words=(Run("Signature:"),), room=2) for _ in range(7)))
    pages = _written(many, "brf-1", page_lines=8).split("\f")
    free = [n for one in pages for n in _free_after(one.split("\r\n")[:-1], "SIGNATURE3")]
    assert free == [2] * 7


def test_contents_of_braille_lead_to_a_heading_that_nobody_can_feel():
    unseen = Heading(level=2, text="\u200b")
    document = paper(
        Heading(level=2, text="Contents"), Contents(), unseen, Paragraph(words=(Run("Under it."),))
    )
    assert ",UNDER IT4" in _written(document, "brf-1")
