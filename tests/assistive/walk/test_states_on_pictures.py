"""Contrast of what a control looks like for a while: pointed at, chosen, wrong, disabled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.buttons import Button, Check, Kind, Way
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.theme import THEMES, Look, Theme
from tests.assistive.walk import picture
from tests.assistive.walk.audit import as_text, settle
from tests.assistive.walk.controls import Finding


class States(QWidget):
    """Each kind of control that changes its colours, and a field with something wrong in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        here = Way("Where you are", print)
        here.setProperty("current", True)
        self.buttons: list[QAbstractButton] = [
            Button("Primary", kind=Kind.PRIMARY),
            Button("Normal"),
            Button("Quiet", kind=Kind.QUIET),
            Check("Ticked", on=True),
            here,
        ]
        self.wrong = TextField("How many minutes")
        self.rows = SentenceList("Heard so far", rows=3)
        column = QVBoxLayout(self)
        for part in (*self.buttons, self.wrong, self.rows):
            column.addWidget(part)
        self.rows.set_rows([("1", "More benches"), ("2", "Lower signs")])
        self.resize(700, 800)


@pytest.fixture(params=THEMES)
def states(request: pytest.FixtureRequest, qtbot: QtBot, application: QApplication) -> States:
    """All of them in one theme."""
    Theme(application, Look(theme=request.param))
    window = States()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    settle()
    return window


def audit(window: QWidget) -> list[Finding]:
    settle()
    painted = picture.painted(window)
    return [*picture.words(window, painted), *picture.edges(window, painted)]


def point_at(control: QWidget, where: QPoint | None = None) -> None:
    """Put the pointer over the middle of a control, or elsewhere in it."""
    QTest.mouseMove(control, control.rect().center() if where is None else where)
    settle()


def test_what_the_pointer_is_over_can_be_read_and_seen(states: States) -> None:
    for control in states.buttons:
        point_at(states, QPoint(1, 1))
        before = control.grab().toImage()
        point_at(control)
        assert control.underMouse()
        assert not (found := audit(states)), as_text(found)
        if not isinstance(control, Check) and not control.property("current"):
            # Else there would be nothing to look at.
            assert control.grab().toImage() != before


def test_the_chosen_row_can_be_read_with_the_focus_and_without(states: States) -> None:
    states.rows.setCurrentRow(0)
    for control in (states.rows, states.buttons[0]):
        control.setFocus()
        settle()
        painted = picture.Picture(states)
        found = picture.words(states, painted)
        assert not found, as_text(found)


def test_what_is_wrong_can_be_read_where_it_is_said(states: States) -> None:
    states.wrong.show_problem("Type a number from 1 to 600.")
    assert not (found := audit(states)), as_text(found)


def test_what_is_disabled_can_still_be_read(states: States) -> None:
    for control in (*states.buttons, states.wrong.control):
        control.setEnabled(False)
    assert not (found := audit(states)), as_text(found)


def test_a_button_that_is_faint_under_the_pointer_only_is_found(states: States) -> None:
    button = states.buttons[1]
    ink = button.palette().buttonText().color().name()
    button.setStyleSheet(f"QPushButton:hover {{ background: {ink} }}")
    point_at(states, QPoint(1, 1))
    assert not (found := audit(states)), as_text(found)
    point_at(button)
    assert "words too faint" in {each.fault for each in audit(states)}
