"""The shapes of charts: lengths that tell the numbers, and patterns that stay in their bars."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.chart_shapes import (
    COLOURS,
    PATTERNS,
    Pattern,
    groups,
    hatch,
    legend,
)
from coprod_desktop.documents.model import Bar, Chart
from tests.documents.colours import ratio

CHART = Chart(
    series=("Planned", "Real"),
    bars=(
        Bar(label="Benches", values=(10, 20), shown=("10 minutes", "20 minutes")),
        Bar(label="Signs", values=(5, 0), shown=("5 minutes", "none")),
    ),
    caption="Benches took longer.",
    said="Benches: planned 10 minutes, real 20 minutes. Signs: planned 5 minutes, real none.",
)


def test_a_bar_is_as_long_as_its_number_beside_the_longest():
    assert [[lane.share for lane in one.lanes] for one in groups(CHART)] == [[0.5, 1], [0.25, 0]]
    assert [one.label for one in groups(CHART)] == ["Benches", "Signs"]


def test_a_chart_of_nothing_has_bars_without_length():
    nothing = Chart(
        series=("People",),
        bars=(Bar(label="Agree", values=(0,), shown=("0",)),),
        caption="",
        said="",
    )
    assert [lane.share for one in groups(nothing) for lane in one.lanes] == [0]


def test_the_legend_names_each_pattern_that_bars_have():
    named = {key.pattern: key.series for key in legend(CHART)}
    assert named == {Pattern.SOLID: "Planned", Pattern.RISING: "Real"}
    assert {lane.pattern for one in groups(CHART) for lane in one.lanes} == set(named)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_stays_in_its_bar_whatever_its_size(pattern: Pattern):
    for width, height in ((0, 12), (1, 12), (3, 30), (200, 18), (33.3, 7)):
        for line in hatch(pattern, width, height, 12):
            assert 0 <= line.x1 <= width + 1e-9
            assert 0 <= line.x2 <= width + 1e-9
            assert 0 <= line.y1 <= height + 1e-9
            assert 0 <= line.y2 <= height + 1e-9


def test_no_two_patterns_look_the_same_without_colour():
    drawn = {hatch(pattern, 200, 18, 12) for pattern in PATTERNS}
    # Solid and empty both have no lines: one is filled and the other is not.
    assert len(drawn) == len(PATTERNS) - 1


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_colour_of_a_bar_stands_out_from_paper(pattern: Pattern):
    assert ratio(COLOURS[pattern], (1, 1, 1)) >= 7
