"""A web page on paper, and the chapters of an e-book as a reading program shows them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from coprod_desktop.documents.model import Heading, Paragraph, Run
from tests.documents.corpus import paper
from tests.documents.web.browser import Browser, Screen
from tests.documents.web.judging import axe_findings, look_findings
from tests.documents.web.making import book_of, page_of, saved
from tests.documents.web.papers import PAPERS

PRINTED = Screen(width=700, media="print", scheme="dark")
# A chapter begins with the heading of its part: the title of the book is in the first.
_FOR_PAGES_ALONE = "page-has-heading-one"


@pytest.mark.parametrize("theme", ["", "dark", "hc-dark", "cream"])
def test_paper_is_white_whatever_was_chosen_for_the_screen(
    theme: str, chromium: Browser, tmp_path: Path
):
    chromium.open(saved(page_of(PAPERS["everything"](), theme), tmp_path), PRINTED)
    look = "getComputedStyle(document.body)"
    assert chromium.ask(f"[{look}.backgroundColor, {look}.color]") == [
        "rgb(255, 255, 255)",
        "rgb(0, 0, 0)",
    ]
    assert axe_findings(chromium) == []


def test_what_is_for_the_screen_alone_is_not_printed_and_room_to_write_is(
    chromium: Browser, tmp_path: Path
):
    parts = tuple(Heading(text=f"Part {n}", level=2) for n in range(3))
    page = saved(page_of(paper(*parts, Paragraph(words=(Run("Signed:"),), room=2))), tmp_path)
    heights = (
        "['.skip', 'nav.added', '.room'].map((one) =>"
        " document.querySelector(one).getBoundingClientRect().height > 2)"
    )
    chromium.open(page, Screen())
    assert chromium.ask(heights) == [False, True, False]
    chromium.open(page, PRINTED)
    assert chromium.ask(heights) == [False, False, True]


@pytest.mark.parametrize("screen", [Screen(width=320), Screen(letters=48)], ids=["phone", "large"])
@pytest.mark.parametrize("name", ["everything", "from the right", "crowded"])
def test_chapters_have_no_fault_in_a_reading_program(
    name: str, screen: Screen, chromium: Browser, tmp_path: Path
):
    with zipfile.ZipFile(io.BytesIO(book_of(PAPERS[name]()))) as book:
        book.extractall(tmp_path)
    chapters = sorted((tmp_path / "book").glob("chapter-*.xhtml"))
    assert chapters
    for chapter in chapters:
        chromium.open(chapter, screen)
        found = [*axe_findings(chromium, fewest=12), *_look(chromium)]
        assert [one for one in found if _FOR_PAGES_ALONE not in one] == [], chapter.name


def _look(chromium: Browser) -> list[str]:
    """A reading program has its own margins and lines: their length is for the reader to choose."""
    return [one for one in look_findings(chromium) if "more than 70 letters" not in one]
