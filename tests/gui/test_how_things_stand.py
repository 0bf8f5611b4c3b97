"""Room, edges and widths: what makes a screen calm to look at, measured on the parts of the kit."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.lines import letter_width
from coprod_desktop.ui.theme import THEMES, Look
from tests.assistive.walk.audit import settle


@pytest.fixture
def page(program, qtbot):
    """A page of the kit, wide and high."""
    page = ScrollPage(letters=FORM)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    return page


def test_a_page_scrolls_only_where_its_parts_need_it(page):
    # Hints are measured at the width that they have, not at the least that they could have.
    for number in range(4):
        page.column.addWidget(TextField(f"Name {number}", hint="A long hint. " * 5))
    page.column.addStretch(1)
    page.show()
    settle()
    assert page.verticalScrollBar().maximum() == 0
    page.resize(300, 400)
    settle()
    assert page.verticalScrollBar().maximum() > 0


def test_a_page_that_is_filled_in_keeps_its_lines_short_in_every_size(page, program):
    page.column.addWidget(TextField("Name"))
    page.show()
    for scale in (1.0, 1.3):
        program.theme.set_look(Look(scale=scale))
        settle()
        wide = letter_width(QApplication.font()) * FORM
        assert page.widget().width() == min(round(wide), page.viewport().width())


def test_a_section_has_its_edges_from_the_first_moment(page, program):
    part = Section("Who is here", card=False)
    part.add(Button("Add a person"))
    page.column.addWidget(part)
    page.show()
    settle()
    first = part.contentsRect()
    program.theme.set_look(Look(theme="dark"))
    program.theme.set_look(Look())
    settle()
    assert part.contentsRect() == first == part.rect()


def test_ticks_of_one_kind_stand_under_each_other(page):
    part = QWidget()
    ticks = [Check("A tick" + " more" * (number % 3)) for number in range(6)]
    part.setLayout(row(*ticks, even=True))
    part.setFixedWidth(420)
    page.column.addWidget(part)
    page.show()
    settle()
    columns = {tick.x() for tick in ticks}
    assert len(columns) == 2
    assert len({tick.y() for tick in ticks}) == 3


@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_round_a_button_never_reaches_the_next_one(page, program, theme):
    one, other, below = (Button(words) for words in ("Save", "Back", "Below"))
    part = Section("What to do")
    part.add(row(one, other))
    part.add(row(below))
    page.column.addWidget(part)
    page.show()
    for scale in (1.0, 2.0, 4.0):
        program.theme.set_look(Look(theme=theme, scale=scale))
        settle()
        ring = 2 * program.theme.band
        assert other.x() - one.geometry().right() > ring
        assert below.y() - one.geometry().bottom() > ring
