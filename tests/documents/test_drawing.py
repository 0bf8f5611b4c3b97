"""What the writer asks of reportlab, and the small parts of it that nothing else proves."""

from __future__ import annotations

from importlib.metadata import version
from io import BytesIO

import pytest
from reportlab.pdfbase import ttfonts
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.model import Paragraph, Run
from coprod_desktop.documents.pdf import drawing
from coprod_desktop.documents.pdf.faces import FIRST_FONT, Faces, make_known
from coprod_desktop.documents.pdf.plain_words import PlainWords
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.to_unicode import to_unicode
from coprod_desktop.documents.pdf.tree import Element, Mark
from tests.documents.corpus import CORPUS, paper, words
from tests.documents.made import case_of, drawn


def test_the_one_hook_into_reportlab_is_still_there():
    assert version("reportlab").startswith("5.1.")
    drawn(paper(words("Hello")))
    assert ttfonts.makeToUnicodeCMap is drawing.table_of_subset


def test_characters_above_the_first_plane_are_written_in_utf_16():
    table = to_unicode("F", {1: "A", 2: "\U0001f600"})
    assert "<01> <0041>" in table
    assert "<02> <D83DDE00>" in table


def test_no_block_of_characters_is_longer_than_readers_allow():
    table = to_unicode("F", {code: chr(code + 31) for code in range(1, 251)})
    assert [line.split()[0] for line in table.splitlines() if "beginbfchar" in line] == [
        "100",
        "100",
        "50",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bus never stops here. ",
        r"(a \ in brackets) ((and one more))",
        "".join(map(chr, range(32, 127))),
        "It costs £20 – she said “no” at the café.",
        "no\u00a0break, a\ttab",
        "",
    ],
)
def test_plain_words_are_written_as_reportlab_itself_would_write_them(text: str):
    make_known(FIRST_FONT)
    codes = []
    for begin in (lambda on: on.beginText(), lambda on: PlainWords(on, {})):
        canvas = Canvas(BytesIO(), invariant=1, initialFontName=FIRST_FONT)
        pen = begin(canvas)
        pen.setFillColorRGB(0.1, 0.25, 1)
        for x, y in ((72, 700.123456), (1 / 3, 0)):
            pen.setTextOrigin(x, y)
            pen.setFont(FIRST_FONT, 11.5)
            pen.textOut(text)
            pen.textOut("And more.")
        codes.append(pen.getCode())
    assert codes[0] == codes[1]


def test_a_character_that_no_font_has_is_told_for_each_layout_of_one_paper():
    both = paper(words("Look \U00012001 here"))
    assert [drawn(both, name).missing for name in ("pdf", "pdf-18")] == [("\U00012001",)] * 2


def test_an_element_with_words_can_hold_no_element():
    leaf = Element("P")
    leaf.attach(Mark(0, 0))
    with pytest.raises(ValueError, match="words of its own"):
        leaf.add("Span")


def test_an_element_that_holds_elements_can_have_no_words():
    whole = Element("L")
    whole.add("LI")
    with pytest.raises(ValueError, match="holds other elements"):
        whole.attach(Mark(0, 0))


def test_a_character_that_no_font_has_is_drawn_by_its_name_and_told():
    made = drawn(paper(words("Look \U00012000 here")))
    assert made.missing == ("\U00012000",)
    *_, words_said, end = case_of(paper(words("Look \U00012000 here"))).paper.leaves()
    assert words_said[2] == "Ann (fact): Look [cuneiform sign a U+12000] here"
    assert end[2] == (
        "This paper could not draw some characters. "
        "Their names stand in brackets instead: cuneiform sign a U+12000."
    )


def test_a_letter_and_its_accent_are_drawn_by_one_font():
    ((_, together),) = Faces().split("q\u0331", strong=False)
    assert together == "q\u0331"


def test_twenty_thousand_characters_in_one_word_are_all_printed():
    leaf = case_of(paper(words("x" * 20_000))).paper.leaves()[-1][2]
    assert leaf == "Ann (fact): " + "x" * 20_000


@pytest.mark.parametrize("name", ["full", "every block", "long table"])
@pytest.mark.parametrize("preset", ["pdf", "pdf-18", "pdf-28", "pdf-easy"])
def test_lines_are_no_longer_than_eyes_can_follow(name: str, preset: str):
    """Not more than about 75 characters, and most are shorter."""
    for span in case_of(CORPUS[name](), preset).paper.spans:
        assert span.width <= PRESETS[preset].measure + 12
        assert len(span.text) <= 95


def test_no_line_stands_alone_at_the_foot_of_a_page_before_a_table_row_or_heading():
    case = case_of(CORPUS["sixty people"]())
    headings = [node for node in case.paper.root.every() if node.role.startswith("H")]
    for page in range(len(case.paper.pdf.pages)):
        tagged = [span for span in case.paper.spans if span.page == page and span.mark is not None]
        last = tagged[-1]
        assert (page, last.mark) not in [mark for node in headings for mark in node.marks]


@pytest.mark.parametrize("unsafe", ["javascript:alert(1)", "file:///etc/passwd", "https://[bad"])
@pytest.mark.parametrize("preset", ["pdf", "pdf-18"])
def test_words_lead_nowhere_unsafe(unsafe: str, preset: str):
    linked = paper(Paragraph(words=(Run("Press "), Run("here", link=unsafe), Run("."))))
    read = case_of(linked, preset).paper
    assert [text for *_, text in read.leaves()][-1] == "Press here."
    assert all("/Annots" not in page.obj for page in read.pdf.pages)


def test_an_address_is_written_in_the_letters_that_a_pdf_may_hold():
    linked = paper(Paragraph(words=(Run("here", link="https://example.org/d\u0175r?a=1 2#b"),)))
    case = case_of(linked)
    (link,) = case.paper.pdf.pages[0].Annots
    assert bytes(link.A.URI) == b"https://example.org/d%C5%B5r?a=1%202#b"
