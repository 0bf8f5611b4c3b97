"""A decision stays whole unless that leaves much of a page empty, and never leaves its heading."""

import pytest

from coprod_desktop.documents.model import Box, Document, Heading, Paragraph, Run
from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.corpus import paper
from tests.documents.made import case_of, our_findings

PRESET_NAMES = tuple(name for name in PRESETS if name != "cards")


def text(number: int) -> Paragraph:
    # One line outside a box and two inside, so that a box must know its own width.
    more = "and goes on to the end of it" if number >= 1000 else "on a line"
    return Paragraph(words=(Run(f"Paragraph {number} says something that fills a line {more}."),))


def with_box(*, before: int, inside: int, is_led: bool = False) -> Document:
    box = Box(
        blocks=(Heading(text="Decision 1", level=4), *(text(1000 + n) for n in range(inside)))
    )
    led = (Heading(text="Benches (returned to)", level=3),) if is_led else ()
    headings = (Heading(text="What was said", level=2), Heading(text="Benches", level=3))
    return paper(*headings, *(text(n) for n in range(before)), *led, box, text(2000))


def pages_of_box(document: Document, preset: str) -> set[int]:
    case = case_of(document, preset)
    assert our_findings(case) == {}
    nodes = [node for node in case.paper.root.every() if "Sect" in node.path]
    return {page for node in nodes for page, _ in node.marks}


def empty(case, page: int) -> float:
    """How much of a page is empty under its last line, as a share of the room for its body."""
    preset = case.preset
    on_page = [span for span in case.paper.spans if span.page == page]
    body = [span.y for span in on_page if span.mark is not None]
    foot = max(span.y for span in on_page if span.artifact == ("/Pagination", "/Footer"))
    bottom, head = foot + preset.small + preset.margin_gap, max(body) + preset.body
    return (min(body) - preset.line * 0.3 - bottom) / (head - bottom)


@pytest.mark.parametrize("preset", PRESET_NAMES)
@pytest.mark.parametrize("inside", [2, 5, 7])
def test_a_box_is_parted_only_where_moving_it_would_leave_a_third_of_a_page_empty(
    preset: str, inside: int
):
    alone = pages_of_box(with_box(before=0, inside=inside), preset)
    for before in range(1, 26, 5):
        document = with_box(before=before, inside=inside)
        pages = pages_of_box(document, preset)
        # What stood before the box on the page on which it begins, as if it had moved away.
        moved = case_of(
            paper(*document.blocks[1:-2], Heading(text="Next", level=2, opens_page=True)), preset
        )
        if len(pages) > max(1, len(alone)):
            assert empty(moved, min(pages)) > 1 / 3


@pytest.mark.parametrize("preset", PRESET_NAMES)
@pytest.mark.parametrize("inside", [5, 9, 14])
def test_a_box_leaves_no_page_more_than_about_a_third_empty(preset: str, inside: int):
    for before in range(1, 26, 5):
        case = case_of(with_box(before=before, inside=inside), preset)
        for page in range(len(case.paper.pdf.pages) - 1):
            assert empty(case, page) < 0.42, (before, page)


@pytest.mark.parametrize("preset", PRESET_NAMES)
@pytest.mark.parametrize("inside", [2, 8, 12, 20])
def test_a_heading_stands_on_the_page_on_which_its_box_begins(preset: str, inside: int):
    for before in range(0, 26, 4):
        document = with_box(before=before, inside=inside, is_led=True)
        case = case_of(document, preset)
        assert our_findings(case) == {}
        every = list(case.paper.root.every())
        above = next(n for n in every if case.paper.text_of(n).startswith("Benches (returned"))
        begin = next(n for n in every if n.path.endswith("Sect/H4"))
        assert above.marks[-1][0] == begin.marks[0][0], (before, inside)


@pytest.mark.parametrize("preset", PRESET_NAMES)
def test_a_box_leaves_no_single_line_alone_on_a_page(preset: str):
    last = Paragraph(words=(Run("Agreed."),))
    parted = 0
    for inside in range(3, 26):
        *before, box, after = with_box(before=1, inside=inside).blocks[1:]
        assert isinstance(box, Box)
        case = case_of(paper(*before, Box(blocks=(*box.blocks, last)), after), preset)
        assert our_findings(case) == {}
        marks = {
            mark for node in case.paper.root.every() if "Sect" in node.path for mark in node.marks
        }
        lines = {(one.page, one.y) for one in case.paper.spans if (one.page, one.mark) in marks}
        end = max(page for page, _ in lines)
        parted += end > min(page for page, _ in lines)
        assert sum(page == end for page, _ in lines) > 1, inside
    assert parted


@pytest.mark.parametrize("preset", PRESET_NAMES)
def test_a_box_that_no_page_can_hold_begins_where_it_stands_and_is_closed_on_each_page(preset: str):
    document = with_box(before=1, inside=60)
    pages = pages_of_box(document, preset)
    assert 0 in pages
    assert len(pages) > 1
    case = case_of(document, preset)
    whole = PRESETS[preset].measure
    for page in pages:
        across = [bar for bar in _bars(case, page) if bar[2] > whole - 1 and bar[3] <= 1.5]
        assert len(across) >= 2, f"the outline on page {page + 1} is open"


def _bars(case, page: int) -> list[tuple[float, float, float, float]]:
    import pikepdf

    return [
        tuple(float(number) for number in operands)
        for operands, operator in pikepdf.parse_content_stream(case.paper.pdf.pages[page])
        if str(operator) == "re"
    ]
