"""Every window of the program can be scanned: each control in it is reached, and only once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtWidgets import QRadioButton, QWidget

from coprod_desktop.ui.scanning.entries import Spot, key_of
from coprod_desktop.ui.scanning.stops import Rank, Stop
from coprod_desktop.ui.scanning.tree import groups_of
from tests.assistive.walk.audit import settle
from tests.assistive.walk.controls import describe, interactive, tab_stops
from tests.assistive.walk.windows import WINDOWS, Stage, Window

with_controls = pytest.mark.parametrize(
    "window",
    [one for one in WINDOWS if one.has_controls],
    ids=lambda one: one.shown.__name__,
)


def every_stop(stops: Sequence[Stop]) -> Iterator[Stop]:
    """Give what can be come to, from the groups down to the rows."""
    for stop in stops:
        yield stop
        if stop.inside is not None:
            yield from every_stop(stop.inside())


def reached(stops: Sequence[Stop]) -> Counter[QWidget]:
    """Count the controls that stops are of: not those that they only stand on."""
    found: Counter[QWidget] = Counter()
    for stop in every_stop(stops):
        if isinstance(stop.spot, Spot):
            is_alone = stop.rank is Rank.GROUP and len(stop.spot.controls) == 1
            found.update(one for one in stop.spot.controls if is_alone or key_of(one) == stop.key)
    return found


def twice(level: Sequence[Stop]) -> Iterator[Stop]:
    """Give the stops of any level that scanning could not tell apart."""
    keys = Counter(stop.key for stop in level)
    for stop in level:
        if keys[stop.key] > 1:
            yield stop
        if stop.inside is not None:
            yield from twice(stop.inside())


@with_controls
def test_each_control_is_reached_once_and_has_a_name(stage: Stage, window: Window) -> None:
    stage.look("light", 100)
    shown = window.open(stage)
    settle()
    groups = groups_of(shown, stage.window.view, print)
    controls = interactive(shown)
    # Groups stand on parts of the screen, which are no controls.
    found = Counter({one: n for one, n in reached(groups).items() if one in controls})
    wanted = {*tab_stops(shown), *(one for one in controls if _is_open_radio(one))}
    assert [describe(one) for one in wanted if one not in found] == []
    assert [describe(one) for one in found if one not in wanted] == []
    assert [describe(one) for one, count in found.items() if count > 1] == []
    assert all(stop.name.strip() for stop in every_stop(groups))
    assert all(stop.act or stop.inside for stop in every_stop(groups))
    assert [stop.name for stop in twice(groups)] == []


def _is_open_radio(control: QWidget) -> bool:
    return isinstance(control, QRadioButton) and control.isEnabled()
