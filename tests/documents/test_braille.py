"""Braille: every word in order after back-translation, and no line or page out of bounds."""

from __future__ import annotations

import ctypes.util
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.documents.blocks import paragraph
from coprod_desktop.documents.braille.liblouis import PLACE, Liblouis, _tables_beside
from coprod_desktop.documents.braille.tables import _TABLES
from coprod_desktop.documents.braille.writer import ASCII
from coprod_desktop.documents.characters import name_of
from coprod_desktop.documents.foot import foot_of
from coprod_desktop.documents.maker import make_papers
from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Contents,
    Document,
    Entry,
    Figure,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)
from coprod_desktop.documents.order import WantedPaper, Wishes, WrittenPaper
from coprod_desktop.documents.writing import Written, write
from coprod_desktop.domain.troubles import BrailleMissing
from coprod_desktop.wording import problems
from tests.documents.conftest import Made
from tests.documents.corpus import CORPUS, LONG_WORD, paper, words
from tests.documents.languages import NOT_TURNED_BACK
from tests.documents.read_back.of_brf import STRAIGHT, Brf, heard_alike, turned
from tests.real_meeting import read_real_meeting

# Words in other alphabets are compared as cells, for no table turns several of them back.
IN_SCRIPTS = {"languages", *NOT_TURNED_BACK}
SIZES = {"40 by 25": (40, 25), "32 by 25": (32, 25), "28 by 20": (28, 20), "20 by 8": (20, 8)}
# What print shows and braille says another way, or that has no cells at all.
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe0e\ufe0f]")


def braille(document: Document, grade: int, size: tuple[int, int] = (40, 25)) -> Written:
    wishes = Wishes(line_cells=size[0], page_lines=size[1])
    return write(document, f"brf-{grade}", wishes, lambda _done, _of: None)


def expected(document: Document, read: Brf, missing: tuple[str, ...] = ()) -> list[str]:
    """Every word of a paper as braille says it."""
    said = [*_said(document.blocks, document, read), _cut_head(document, read), foot_of(document)]
    return _shown(" ".join(said), missing).split()


def alike(said: list[str]) -> list[str]:
    """Words with everything made equal that nobody can tell apart in braille."""
    return heard_alike(" ".join(said)).split()


def _cut_head(document: Document, read: Brf) -> str:
    """The running head, where no line can hold it all: then it stands once more at the end."""
    head = _shown(document.running_head, ()).split()
    return "" if read.head_of(0).split()[:-1] == head else document.running_head


def _said(blocks: tuple[Block, ...], document: Document, read: Brf) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text if isinstance(block, Heading) else _spoken(block.words)
            case Quote():
                yield from (_spoken(part) for part in block.parts)
            case ListBlock():
                yield from _entries(block)
            case Box():
                yield from _said(block.blocks, document, read)
            case Contents():
                yield from _contents(block, document, read)
            case Table() | Figure() | Idea() | Chart():
                yield from _shown_block(block)


def _shown_block(block: Table | Figure | Idea | Chart) -> Iterator[str]:
    match block:
        case Idea():
            yield _spoken(block.words)
            yield f"Picture: {block.said}" if block.said else ""
        case Figure():
            yield block.said
        case Chart():
            yield block.said
            yield block.caption
        case Table():
            yield block.caption
            for row in block.rows:
                cells = zip(block.header, row, strict=True)
                yield from (f"{head}: {cell}" for head, cell in cells)


def _entries(block: ListBlock) -> Iterator[str]:
    for number, entry in enumerate(block.entries, start=1):
        yield f"{number}." if block.numbered else "•"
        yield _spoken(entry.words if isinstance(entry, Entry) else entry)
        if isinstance(entry, Entry):
            yield from _entries(entry.under)


def _spoken(inline: Inline) -> str:
    return "".join(run.text for run in inline)


def _contents(block: Contents, document: Document, read: Brf) -> Iterator[str]:
    """Each heading behind the contents, with the page on which a reader finds it."""
    before = document.blocks[: document.blocks.index(block)]
    passed = sum(isinstance(one, Heading) for one in before)
    for heading in document.headings[passed:]:
        if 2 <= heading.level <= block.deepest:
            pages = read.page_of(heading.text)
            assert len(pages) == 1, heading
            yield f"{heading.text} {pages[0]}"


def _shown(text: str, missing: tuple[str, ...]) -> str:
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text)).translate(STRAIGHT)
    text = re.sub("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]", "", text)
    text = re.sub("[\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    return "".join(name_of(one) if one in missing else one for one in text)


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("name", [name for name in CORPUS if name not in IN_SCRIPTS])
def test_every_word_of_a_paper_reads_back_in_order(name: str, grade: int):
    document = CORPUS[name]()
    made = braille(document, grade)
    read = Brf.of(made.content, grade)
    assert alike(read.words()) == alike(expected(document, read, made.missing))


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("number", [0, 4])
def test_every_word_of_a_real_meeting_reads_back_in_order(number: int, grade: int):
    turns = read_real_meeting(f"meeting-education-committee-{number}.json")
    document = paper(*(paragraph(f"{turn.speaker}: {turn.text}") for turn in turns))
    made = braille(document, grade)
    read = Brf.of(made.content, grade)
    assert made.missing == ()
    assert alike(read.words()) == alike(expected(document, read))


@pytest.mark.parametrize("grade", [1, 2])
def test_the_minutes_of_a_real_meeting_read_back_in_order(
    real_meeting: dict[str, Made], grade: int
):
    document = real_meeting["pdf"].document
    read = Brf.of(braille(document, grade).content, grade)
    assert alike(read.words()) == alike(expected(document, read))


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", ["every block", "hostile", "minutes of a practice", "long table"])
def test_no_line_is_longer_than_the_cells_and_no_page_than_the_lines(
    name: str, size: tuple[int, int], grade: int
):
    document = CORPUS[name]()
    made = braille(document, grade, size)
    read = Brf.of(made.content, grade)
    assert max(len(line) for page in read.pages for line in page) <= size[0]
    assert max(len(page) for page in read.pages) <= size[1]
    assert len(read.pages) == made.pages > 1


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", ["every block", "hostile", "minutes of a practice"])
def test_the_words_are_the_same_whatever_the_size(name: str, size: tuple[int, int]):
    document = CORPUS[name]()
    made = braille(document, 1, size)
    read = Brf.of(made.content, 1)
    assert read.words() == expected(document, read, made.missing)


@pytest.mark.parametrize("grade", [1, 2])
def test_the_same_paper_gives_the_same_bytes(grade: int):
    document = CORPUS["minutes of a practice"]()
    assert braille(document, grade) == braille(document, grade)


def test_the_alphabet_is_north_american_ascii_braille():
    cells = "".join(chr(0x2800 + dots) for dots in range(64))
    assert turned("en-us-brf.dis,unicode-braille.utb", cells).upper() == ASCII


def test_the_first_line_of_each_page_has_the_head_and_the_number():
    read = Brf.of(braille(CORPUS["every block"](), 1).content, 1)
    assert [read.head_of(page).split() for page in range(len(read.pages))] == [
        ["A", "panel,", "session", "1", str(page + 1)] for page in range(len(read.pages))
    ]
    assert all(len(page[0]) == 40 for page in read.pages)


def test_a_reader_feels_what_each_line_is():
    quoted = Quote(parts=((Run("Somebody said so, at such a length that it runs over."),),))
    inner = ListBlock(
        entries=((Run("An entry under the other, which is long enough to run over"),),)
    )
    blocks = (
        Heading(text="Part", level=2),
        Heading(text="Piece", level=3),
        Paragraph(words=(Run("A paragraph that is long enough for a second line of cells."),)),
        ListBlock(
            entries=(Entry(words=(Run("An entry that is long enough to run over."),), under=inner),)
        ),
        quoted,
        Box(blocks=(Heading(text="Decision 1", level=4), Paragraph(words=(Run("Yes."),)))),
    )
    page = Brf.of(braille(paper(*blocks), 1).content, 1).pages[0]
    indents = [len(line) - len(line.lstrip("\u2800")) if line else None for line in page]
    assert indents[1:] == [
        *(16, None, 4, None, 6),  # the title in the middle, a heading in cell 5, one in cell 7
        *(2, 0, 0, 2, 2, 4),  # a paragraph, an entry, and the entry under it
        *(None, 4, 2, None, 0, 8, 2, 0),  # a quote, and a box between two lines of dots
        *(2, 0),  # the seal
    ]
    top, foot = page.index("⠶" * 40), page.index("⠛" * 40)
    assert foot - top == 3


def test_a_heading_stays_with_what_follows_it():
    for before in range(1, 26):
        lines = (Paragraph(words=(Run("Word."),)) for _ in range(before))
        document = paper(*lines, Heading(text="Part", level=2), Paragraph(words=(Run("After."),)))
        read = Brf.of(braille(document, 1).content, 1)
        after = ["After." in page for page in map(read.text_of, range(len(read.pages)))]
        assert ["Part" in page for page in map(read.text_of, range(len(read.pages)))] == after


def test_a_word_longer_than_a_line_goes_on_after_a_dot_5():
    read = Brf.of(braille(paper(words(LONG_WORD)), 1).content, 1)
    assert LONG_WORD in read.words()
    cut = [line for line in read.lines if line.endswith("⠐")]
    assert len(cut) > 5
    assert {len(line) for line in cut} == {40}


def test_words_that_stand_out_are_marked_and_labels_are_not():
    label, key = Run("Outcome: ", strong=True), Run("never", strong=True)
    made = braille(paper(Paragraph(words=(label, Run("we "), key, Run(" agreed.")))), 1)
    (line,) = [line for line in Brf.of(made.content, 1).lines if line.endswith("⠲")]
    assert line == "⠀⠀⠠⠕⠥⠞⠉⠕⠍⠑⠒⠀⠺⠑⠀⠘⠂⠝⠑⠧⠑⠗⠀⠁⠛⠗⠑⠑⠙⠲"


def test_without_liblouis_the_other_papers_are_made_and_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(PLACE, str(tmp_path / "no liblouis here.so"))
    names = ("brf-1", "pdf", "brf-2")
    wanted = [WantedPaper(name, str(tmp_path / name)) for name in names]
    heard: list[WrittenPaper] = []
    with pytest.raises(BrailleMissing) as caught:
        make_papers(paper(words("Hello.")), wanted, lambda _done, _of: None, tell=heard.append)
    assert [Path(one.path).name for one in heard] == ["pdf"]
    assert [one.name for one in tmp_path.iterdir()] == ["pdf"]
    assert problems.sentence(caught.value) == (
        "Braille needs liblouis, which is not on this computer. The other papers were made."
        " Install liblouis, then save the braille again."
    )


def test_liblouis_without_its_tables_is_missing_too(tmp_path: Path):
    library = ctypes.util.find_library("louis") or "liblouis.so.20"
    script = (
        "from coprod_desktop.documents.braille.liblouis import load\n"
        "from coprod_desktop.domain.troubles import BrailleMissing\n"
        "try:\n    load()\nexcept BrailleMissing:\n    print('missing')\n"
    )
    environment = {**os.environ, PLACE: library, "LOUIS_TABLEPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout == "missing\n"


def test_every_table_that_we_ask_for_is_installed():
    tables = {one for pair in _TABLES.values() for one in pair}
    assert [one for one in tables if not turned(one, "a")] == []


def test_liblouis_is_found_beside_the_program_with_its_tables(tmp_path: Path):
    share = tmp_path / "liblouis" / "share" / "liblouis"
    share.mkdir(parents=True)
    (share / "tables").symlink_to("/usr/share/liblouis/tables")
    library = tmp_path / "liblouis" / "bin" / "liblouis.so"
    library.parent.mkdir()
    library.symlink_to(Path("/usr/lib").glob("*/liblouis.so.20").__next__())
    assert _tables_beside(library) == tmp_path / "liblouis" / "share"
    assert Liblouis(ctypes.CDLL(str(library)), _tables_beside(library)).has("en-ueb-g2.ctb")
