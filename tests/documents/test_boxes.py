"""A decision stands on one page wherever a page can hold it, and never without its heading."""

import pytest

from coprod_desktop.documents.model import Box, Document, Heading, Paragraph, Run
from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.corpus import paper
from tests.documents.made import case_of, our_findings

PRESET_NAMES = ("pdf", "pdf-18")


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


@pytest.mark.parametrize("preset", PRESET_NAMES)
@pytest.mark.parametrize("inside", [2, 5, 7])
def test_a_box_that_a_page_can_hold_is_never_parted(preset: str, inside: int):
    for before in range(1, 26, 3):
        assert len(pages_of_box(with_box(before=before, inside=inside), preset)) == 1


@pytest.mark.parametrize("preset", PRESET_NAMES)
@pytest.mark.parametrize("inside", [2, 8, 11, 12, 13, 20, 40])
def test_a_heading_stands_on_the_page_on_which_its_box_begins(preset: str, inside: int):
    for before in range(0, 26, 3):
        document = with_box(before=before, inside=inside, is_led=True)
        case = case_of(document, preset)
        assert our_findings(case) == {}
        every = list(case.paper.root.every())
        above = next(n for n in every if case.paper.text_of(n).startswith("Benches (returned"))
        begin = next(n for n in every if n.path.endswith("Sect/H4"))
        assert above.marks[-1][0] == begin.marks[0][0], (before, inside)


@pytest.mark.parametrize("preset", PRESET_NAMES)
def test_a_box_that_no_page_can_hold_begins_where_it_stands_and_is_closed_on_each_page(preset: str):
    document = with_box(before=3, inside=60)
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
