"""The message row never takes the screen away that it tells of."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.message_row import MessageRow
from coprod_desktop.ui.theme import Look, Theme
from tests.assistive.walk.audit import as_text, settle
from tests.assistive.walk.space import clipped

SHORT = "Done."
TWO_LINES = "Omar Abdulrahman Siddiqui is writing. The clock stands still. Nobody waits."
LONG = (
    "Session 2 is closed. The record is sealed. Check and sign off session 2. 18 things to finish. "
    "2 marked moments have no words. 5 points to check back. 6 worries or blocks have no words."
)


def height_when(row: MessageRow, sentence: str) -> int:
    row.say(sentence, can_undo=True)
    settle()
    return row.layout().totalHeightForWidth(row.width())


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_nothing_above_it_moves_whatever_it_says(
    qtbot: QtBot, application: QApplication, scale: float
) -> None:
    Theme(application, Look(scale=scale))
    row = MessageRow()
    qtbot.addWidget(row)
    row.resize(1366, 768)
    row.show()
    heights = set()
    for sentence in (SHORT, TWO_LINES, "", SHORT):
        heights.add(height_when(row, sentence))
    assert len(heights) == 1
    assert height_when(row, LONG) <= 768 / 4


def test_a_long_sentence_is_written_smaller_and_never_cut_off(
    qtbot: QtBot, application: QApplication
) -> None:
    Theme(application, Look(scale=4.0))
    row = MessageRow()
    qtbot.addWidget(row)
    row.say(LONG, can_undo=True)
    row.resize(1366, row.layout().totalHeightForWidth(1366))
    row.show()
    settle()
    assert not (found := clipped(row)), as_text(found)
    assert row.words.font().pointSizeF() >= 2 * Theme(application, Look()).font().pointSizeF()
