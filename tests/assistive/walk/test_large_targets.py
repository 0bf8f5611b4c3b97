"""Whoever points with the head, or scans, has large targets with room between them, everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from tests.assistive.walk import space
from tests.assistive.walk.audit import BY_EYE, as_text, ask, settle
from tests.assistive.walk.controls import (
    Finding,
    describe,
    interactive,
    rect_in,
    scrolling_ancestors,
)
from tests.assistive.walk.windows import WINDOWS, Stage, Window

TARGET, GAP = 64, 24


@pytest.fixture
def shown(stage: Stage, window: Window) -> Iterator[QWidget]:
    """The window on the screen, with large targets from the moment that it stands there."""
    stage.look("light", 100)
    found = window.open(stage)
    settle()
    # It changes live, as every other choice.
    stage.theme.set_look(replace(stage.theme.look, large_targets=True))
    settle()
    yield found
    stage.look("light", 100)


def too_close(window: QWidget) -> list[Finding]:
    """Find two controls that a shaking hand could take for each other."""
    places = [(one, rect_in(window, one)) for one in interactive(window)]
    return [
        Finding("too close", describe(one), f"{describe(other)}, {_room(here, there)} px")
        for (one, here), (other, there) in combinations(places, 2)
        if _room(here, there) < GAP and scrolling_ancestors(one) == scrolling_ancestors(other)
    ]


def _room(one: QRect, other: QRect) -> int:
    across = max(one.left() - other.right(), other.left() - one.right()) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom()) - 1
    return max(across, down)


@pytest.mark.parametrize(
    "window",
    [one for one in WINDOWS if one.has_controls],
    ids=lambda one: one.shown.__name__,
)
def test_targets_are_large_with_room_between_them_and_nothing_is_cut_off(
    window: Window, shown: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(space, "SMALLEST_TARGET", TARGET)
    found = [*ask(BY_EYE, shown), *too_close(shown)]
    assert not found, as_text(found)
