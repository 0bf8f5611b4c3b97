"""An audit that finds nothing proves nothing until it has found what was planted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.assistive.walk.audit import BY_EAR_AND_HAND, BY_EYE, IN_COLOUR, as_text, ask, settle
from tests.assistive.walk.controls import Finding
from tests.assistive.walk.good_window import GoodWindow

Fault = Callable[[GoodWindow], object]


class Selfish(QPushButton):
    """A button that keeps the focus for itself."""

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True


class Deaf(QLineEdit):
    """A field that eats the Esc key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


def audit(window: GoodWindow) -> list[Finding]:
    window.show()
    window.activateWindow()
    return [*ask(BY_EYE, window), *ask(IN_COLOUR, window), *ask(BY_EAR_AND_HAND, window)]


def no_name(window: GoodWindow) -> None:
    window.save.setAccessibleName("")
    window.save.setText("")


def a_placeholder_instead_of_a_name(window: GoodWindow) -> None:
    window.name.setAccessibleName("")
    window.name.setPlaceholderText("Who?")


def a_text_box_that_swallows_tab(window: GoodWindow) -> None:
    window.said.setTabChangesFocus(False)


def a_button_that_keeps_the_focus(window: GoodWindow) -> None:
    window.add(Selfish("Mine"), "Mine")


def a_button_for_the_mouse_only(window: GoodWindow) -> None:
    window.save.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def a_field_that_eats_escape(window: GoodWindow) -> None:
    window.column.insertWidget(0, field := window.add(Deaf(), "Deaf"))
    field.setFocus()


def two_buttons_of_one_name(window: GoodWindow) -> None:
    window.add(QPushButton("Save"), "Save")


def a_name_without_the_words_on_the_button(window: GoodWindow) -> None:
    window.save.setAccessibleName("Submit the form")


def a_row_that_says_nothing(window: GoodWindow) -> None:
    window.add_row("")


def markup_in_a_tool_tip(window: GoodWindow) -> None:
    window.save.setToolTip("<p>Save it</p>")


def a_small_target(window: GoodWindow) -> None:
    window.save.setFixedHeight(24)


def a_low_row(window: GoodWindow) -> None:
    window.add_row("Omar, concern: the width.", high=20)


def a_button_too_narrow_for_its_words(window: GoodWindow) -> None:
    window.save.setText("Save what was said")
    window.save.setAccessibleName("Save what was said")
    window.save.setFixedWidth(60)


def a_text_cut_off_below(window: GoodWindow) -> None:
    window.words.setText("One idea a sentence. " * 30)
    window.words.setFixedHeight(40)


def a_row_too_low_for_its_words(window: GoodWindow) -> None:
    window.heard.setWordWrap(True)
    window.add_row("One idea a sentence. " * 30)


def something_too_wide(window: GoodWindow) -> None:
    window.save.setMinimumWidth(2000)


def one_button_over_another(window: GoodWindow) -> None:
    over = QPushButton("Over", window.save)
    over.setParent(window.page)
    over.setAccessibleName("Over")
    over.resize(100, 60)
    over.move(window.save.pos().x() + 20, 480)
    over.raise_()


def a_faint_label(window: GoodWindow) -> None:
    window.words.setStyleSheet("color: #999999; background: #ffffff")


def faint_words_in_a_dark_edge(window: GoodWindow) -> None:
    window.words.setStyleSheet("color: #999999; background: #ffffff; border: 4px solid black")


def a_faint_button_in_a_dark_edge(window: GoodWindow) -> None:
    window.leave.setStyleSheet("color: #999999; background: #ffffff; border: 4px solid black")


def a_disabled_button_that_cannot_be_read(window: GoodWindow) -> None:
    window.leave.setStyleSheet("QPushButton:disabled { color: #bbbbbb; background: #ffffff }")
    window.leave.setEnabled(False)


def a_focus_that_cannot_be_seen(window: GoodWindow) -> None:
    window.save.setStyleSheet(
        "QPushButton:focus { border: 1px solid gray } QPushButton { border: 1px solid gray }"
    )


def a_control_pushed_out_of_its_parent(window: GoodWindow) -> None:
    stray = QLabel("You cannot see all of me", window.save)
    stray.setGeometry(10, 40, 300, 60)


PLANTED: list[tuple[Fault, str]] = [
    (no_name, "no name"),
    (a_placeholder_instead_of_a_name, "no name"),
    (a_text_box_that_swallows_tab, "Tab never comes back"),
    (a_button_that_keeps_the_focus, "Tab never comes back"),
    (a_button_for_the_mouse_only, "out of reach of the keyboard"),
    (a_field_that_eats_escape, "Esc does not leave"),
    (two_buttons_of_one_name, "same name twice"),
    (a_name_without_the_words_on_the_button, "name without its visible words"),
    (a_row_that_says_nothing, "row without words"),
    (markup_in_a_tool_tip, "markup is read aloud"),
    (a_small_target, "target too small"),
    (a_low_row, "row too low"),
    (a_button_too_narrow_for_its_words, "words cut off"),
    (a_text_cut_off_below, "words cut off"),
    (a_row_too_low_for_its_words, "words cut off"),
    (something_too_wide, "scrolls sideways"),
    (one_button_over_another, "two controls over each other"),
    (a_faint_label, "words too faint"),
    (faint_words_in_a_dark_edge, "words too faint"),
    (a_faint_button_in_a_dark_edge, "words too faint"),
    (a_disabled_button_that_cannot_be_read, "words too faint"),
    (a_focus_that_cannot_be_seen, "focus hardly seen"),
    (a_control_pushed_out_of_its_parent, "cut off"),
]


def test_a_good_window_has_no_fault(qtbot: QtBot) -> None:
    window = GoodWindow()
    qtbot.addWidget(window)
    assert not (found := audit(window)), as_text(found)


@pytest.mark.parametrize(
    ("plant", "expected"), PLANTED, ids=[plant.__name__.replace("_", " ") for plant, _ in PLANTED]
)
def test_the_audit_finds(qtbot: QtBot, plant: Fault, expected: str) -> None:
    window = GoodWindow()
    qtbot.addWidget(window)
    plant(window)
    found = audit(window)
    assert expected in {each.fault for each in found}, as_text(found) or "nothing was found"


def test_a_window_without_a_first_focus_is_found(qtbot: QtBot) -> None:
    window = GoodWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    settle()
    window.name.clearFocus()
    assert "no first focus" in {each.fault for each in ask(BY_EAR_AND_HAND, window)}
