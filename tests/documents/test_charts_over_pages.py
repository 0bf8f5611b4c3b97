"""Charts of nothing, of very much, and of words that fill more than a page lose nothing."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.model import Bar, Chart
from coprod_desktop.documents.pdf.presets import PRESETS
from tests.documents.corpus import paper
from tests.documents.made import case_of, our_findings

LONG = "The benches at the market are cold in winter and nobody sits there. " * 20
UNBROKEN = "w" * 400


def chart(*bars: tuple[str, float, str], series: tuple[str, ...] = ("",)) -> Chart:
    told = " ".join((*series, *(f"{label} {shown}" for label, _, shown in bars)))
    return Chart(
        series=series,
        bars=tuple(
            Bar(label=label, values=(value,) * len(series), shown=(shown,) * len(series))
            for label, value, shown in bars
        ),
        caption="What it shows.",
        said=f"{told}.",
    )


CHARTS = {
    "zeros": chart(*((f"Item {n}", 0, "0") for n in range(4))),
    "sixty bars": chart(*((f"Item {n}", n, f"{n} minutes") for n in range(60))),
    "sixty times three": chart(
        *((f"Item {n}", n, str(n)) for n in range(60)), series=("Planned", "Used", "Left")
    ),
    "more series than patterns": chart(
        ("Item", 1, "1"), series=tuple(f"Series {n}" for n in range(9))
    ),
    "long labels": chart((LONG, 1, "1"), (UNBROKEN, 2, "2")),
    "long numbers": chart(("One", 1, LONG), ("Two", 2, UNBROKEN)),
    "long both": chart((LONG, 1, LONG), (UNBROKEN, 2, UNBROKEN), series=("Planned", "Used")),
}


@pytest.mark.parametrize("preset", [name for name in PRESETS if name != "cards"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_word_and_bar_of_a_chart_stands_on_a_page(name: str, preset: str):
    case = case_of(paper(CHARTS[name]), preset)
    assert our_findings(case) == {}
    assert (len(case.paper.pdf.pages) > 1) >= (name.startswith("sixty"))
