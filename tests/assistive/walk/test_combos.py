"""What can be chosen is never cut off, in the control or in the list that it opens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.theme import Look, Theme
from tests.assistive.walk.audit import as_text, settle
from tests.assistive.walk.space import clipped

LONG = "More than half, and more than half of those with lived experience"
SHORT = "Everyone agrees (consensus)"


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_a_long_choice_stands_on_several_lines(
    qtbot: QtBot, application: QApplication, scale: float
) -> None:
    Theme(application, Look(scale=scale))
    window = QWidget()
    qtbot.addWidget(window)
    chooser = Chooser("How we decide", [("short", SHORT), ("long", LONG)])
    column = QVBoxLayout(window)
    column.addWidget(chooser)
    column.addStretch(1)
    window.resize(round(340 * scale), 700)
    window.show()
    settle()
    low = chooser.control.height()
    chooser.choose("long")
    settle()
    assert not (found := clipped(window)), as_text(found)
    assert chooser.control.height() > low
    chooser.choose("short")
    settle()
    assert chooser.control.height() == low


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_its_list_has_room_for_every_choice(
    qtbot: QtBot, application: QApplication, scale: float
) -> None:
    Theme(application, Look(scale=scale))
    chooser = Chooser("How we decide", [("short", SHORT), ("long", LONG)])
    qtbot.addWidget(chooser)
    chooser.resize(round(200 * scale), 200)
    chooser.show()
    combo = chooser.control
    combo.showPopup()
    settle()
    opened = combo.view().window()
    found = clipped(opened)
    heights = [combo.view().visualRect(combo.model().index(row, 0)).height() for row in (0, 1)]
    combo.hidePopup()
    assert not found, as_text(found)
    assert min(heights) >= 44
    assert heights[1] > heights[0]
