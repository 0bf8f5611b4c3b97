"""The caption of a table stands on the page on which the table begins."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.model import Document, Paragraph, Run, Table
from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.case import tables_of
from tests.documents.corpus import paper
from tests.documents.made import case_of, our_findings

LONG = "The benches at the market are cold in winter and nobody sits there. " * 4
STACKED = (0.2, 0.8)
SIDE_BY_SIDE = (0.5, 0.5)


def with_table(before: int, widths: tuple[float, float]) -> Document:
    line = Paragraph(words=(Run("One line."),))
    table = Table(
        header=("Who", "What"), rows=((LONG, LONG),) * 2, widths=widths, caption="What was said"
    )
    return paper(*(line,) * before, table)


@pytest.mark.parametrize("widths", [STACKED, SIDE_BY_SIDE])
@pytest.mark.parametrize("preset", [name for name in PRESETS if name != "cards"])
def test_a_caption_stands_on_the_page_of_the_first_row(preset: str, widths: tuple[float, float]):
    pages: set[int] = set()
    for before in range(2, 30, 2):
        case = case_of(with_table(before, widths), preset)
        assert our_findings(case) == {}
        (table,) = tables_of(case.paper)
        caption, *others = [node for node in table.every() if node.marks]
        words = next(node for node in others if node.role != "TH")
        assert caption.role == "Caption"
        assert caption.marks[-1][0] == words.marks[0][0], before
        pages.add(caption.marks[0][0])
    assert len(pages) > 1
