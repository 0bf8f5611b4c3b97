"""Rows are as high as the words that the style paints into them, to the pixel."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.state_list import StateList, Tone
from coprod_desktop.ui.theme import Look, Theme
from tests.assistive.walk.audit import as_text, settle
from tests.assistive.walk.space import clipped

# One narrow letter more each time: one of them just fits, and the next just does not.
WORDS = ["Signs that everybody can read " + "i" * more for more in range(160)]


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("theme", ["light", "hc-dark"])
def test_no_row_is_cut_off_however_long_it_is(
    qtbot: QtBot, application: QApplication, theme: str, scale: float
) -> None:
    Theme(application, Look(theme=theme, scale=scale))
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    plain, told = SentenceList("Heard so far"), StateList("Are we ready?")
    column.addWidget(plain)
    column.addWidget(told)
    window.resize(round(500 * scale), 600)
    plain.set_rows([(words, words) for words in WORDS])
    told.set_states([(words, Tone.BAD, words) for words in WORDS])
    window.show()
    settle()
    assert not (found := clipped(window)), as_text(found)


@pytest.mark.parametrize("theme", ["light", "hc-dark"])
def test_a_list_for_seven_rows_shows_seven_rows_whole(
    qtbot: QtBot, application: QApplication, theme: str
) -> None:
    Theme(application, Look(theme=theme))
    seven = SentenceList("Where each person stands", rows=7)
    qtbot.addWidget(seven)
    seven.set_rows([(f"{n}", f"Person {n}: not asked") for n in range(7)])
    seven.resize(seven.sizeHint())
    seven.show()
    settle()
    assert seven.verticalScrollBar().maximum() == 0


def test_shapes_grow_with_the_letters_and_follow_the_theme(
    qtbot: QtBot, application: QApplication
) -> None:
    theme = Theme(application, Look())
    told = StateList("Are we ready?")
    qtbot.addWidget(told)
    told.set_states([("bad", Tone.BAD, "Missing"), ("open", Tone.OPEN, "To do")])
    told.show()
    for look in (Look(scale=4.0), Look(theme="hc-dark", scale=2.0), Look()):
        theme.set_look(look)
        settle()
        letters = told.fontMetrics().height()
        assert 0.8 * letters < told.iconSize().height() <= letters
        for row, colour in enumerate(("danger", "text")):
            shape = told.item(row).icon().pixmap(told.iconSize()).toImage()
            side = range(shape.width())
            inks = {shape.pixelColor(x, y).name() for x in side for y in side}
            assert theme.tokens.colour(colour).name() in inks
