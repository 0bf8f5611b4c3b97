"""What a person types into a field that they came to by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.fields import NumberField, TextField


@pytest.fixture
def form(qtbot):
    """A line, and a number that stands at fifteen."""
    page = QWidget()
    page.about = TextField("About")
    page.minutes = NumberField("Minutes", 15, 0, 600)
    fields = QVBoxLayout(page)
    fields.addWidget(page.about)
    fields.addWidget(page.minutes)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.about.control.setFocus()
    qtbot.waitUntil(page.about.control.hasFocus)
    return page


def come_by_tab(form):
    QTest.keyClick(form.about.control, Qt.Key.Key_Tab)
    assert form.minutes.control.hasFocus()


@pytest.mark.parametrize(("typed", "value"), [("10", 10), ("4", 4), ("120", 120)])
def test_a_number_typed_on_arrival_takes_the_place_of_the_one_that_stood_there(form, typed, value):
    come_by_tab(form)
    QTest.keyClicks(form.minutes.control, typed)
    assert form.minutes.value() == value


def test_nothing_is_selected_on_arrival_so_that_a_reader_says_the_name(form):
    come_by_tab(form)
    assert not form.minutes.control.lineEdit().hasSelectedText()


def test_backspace_on_arrival_clears_the_number(form):
    come_by_tab(form)
    QTest.keyClick(form.minutes.control, Qt.Key.Key_Backspace)
    QTest.keyClicks(form.minutes.control, "7")
    assert form.minutes.value() == 7


def test_who_moves_within_the_number_first_changes_only_a_part_of_it(form):
    come_by_tab(form)
    QTest.keyClick(form.minutes.control, Qt.Key.Key_End)
    QTest.keyClicks(form.minutes.control, "0")
    assert form.minutes.value() == 150


def test_coming_back_from_another_window_goes_on_with_the_same_number(form):
    come_by_tab(form)
    QTest.keyClicks(form.minutes.control, "1")
    form.minutes.control.clearFocus()
    form.minutes.control.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    QTest.keyClicks(form.minutes.control, "2")
    assert form.minutes.value() == 12
