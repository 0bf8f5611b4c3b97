"""In very large letters, too, one sees what a control is called, and the ring stays round it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.focus import FocusRing
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextArea
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.sight import place_of
from coprod_desktop.ui.theme import Look, Theme
from tests.assistive.walk.conftest import looks_as_before

_LARGE = Look(theme="hc-dark", scale=4.0)


@dataclass
class Screen:
    """A page with more on it than can be seen at a time."""

    window: QWidget
    page: ScrollPage
    title: Heading
    first: Button
    section: Section
    list: SentenceList
    field: TextArea
    ring: FocusRing

    def sees(self, part: QWidget, place: QRect | None = None) -> bool:
        """Whether all of a part is in sight."""
        viewport = self.page.viewport()
        rect = place or part.rect()
        return viewport.rect().contains(QRect(part.mapTo(viewport, rect.topLeft()), rect.size()))

    @property
    def scrolled(self) -> int:
        """How far it is scrolled down."""
        return self.page.verticalScrollBar().value()


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> Iterator[Screen]:
    """A title, a list that is longer than what is seen, and a box with a hint below."""
    with looks_as_before(qapp):
        theme = Theme(qapp, _LARGE)
        window = QWidget()
        qtbot.addWidget(window)
        title, first = Heading("Voices", 1), Button("Below all")
        rows = SentenceList("The voices", rows=9)
        rows.set_rows([(str(number), f"Voice {number}") for number in range(20)])
        field = TextArea("What they said", hint="Control 1 saves it.", lines=6)
        section = Section("The voices of this computer")
        section.add(rows)
        page = ScrollPage()
        for part in (title, section, field, first):
            page.column.addWidget(part)
        ring = FocusRing(window, theme)
        column = QVBoxLayout(window)
        column.addWidget(page)
        window.resize(1200, 560)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Screen(window, page, title, first, section, rows, field, ring)
        del theme


def test_who_arrives_at_a_long_list_sees_the_title_and_the_row_they_are_at(screen: Screen) -> None:
    screen.list.setFocus()
    screen.ring.begin_screen()
    assert screen.scrolled == 0
    assert screen.sees(screen.title)
    assert screen.sees(screen.list, place_of(screen.list))


def test_who_comes_with_tab_sees_what_a_long_list_and_a_long_box_are_called(
    screen: Screen,
) -> None:
    screen.first.setFocus()
    assert not screen.sees(screen.field.label)
    QTest.keyClick(screen.first, Qt.Key.Key_Backtab)
    assert screen.field.control.hasFocus()
    assert screen.sees(screen.field.label)
    QTest.keyClick(screen.field.control, Qt.Key.Key_Backtab)
    assert screen.list.hasFocus()
    assert screen.sees(screen.section.heading)


def test_the_row_and_the_line_where_somebody_goes_stay_in_sight(screen: Screen) -> None:
    screen.list.setFocus()
    for _ in range(12):
        QTest.keyClick(screen.list, Qt.Key.Key_Down)
        assert screen.sees(screen.list, place_of(screen.list))
    box = screen.field.control
    box.setFocus()
    for _ in range(5):
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert screen.sees(box, place_of(box))


def test_the_ring_goes_with_the_page_while_it_scrolls(screen: Screen) -> None:
    screen.list.setFocus()
    screen.ring.begin_screen()
    before = screen.ring.geometry()
    screen.page.verticalScrollBar().setValue(60)
    # Not in a moment: what is painted next has the ring in its place.
    assert screen.ring.geometry().top() == before.top() - 60
