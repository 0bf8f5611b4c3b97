"""What is announced reaches a reader once, whole and in order, however late the reader comes."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coprod_desktop.ui.announcer import Announcer, Strip


@pytest.fixture
def window(qtbot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    QVBoxLayout(shown).addWidget(QLineEdit())
    shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


@pytest.fixture
def told(monkeypatch) -> list[Strip]:
    """The strips that told of themselves, in order; what they say is read later, as readers do."""
    strips: list[Strip] = []
    whole = Strip.tell

    def tell(strip, sentence):
        whole(strip, sentence)
        strips.append(strip)

    monkeypatch.setattr(Strip, "tell", tell)
    return strips


def read(strip: Strip) -> str:
    interface = QAccessible.queryAccessibleInterface(strip)
    return interface.child(0).text(QAccessible.Text.Name)


def test_a_reader_that_comes_late_finds_each_message_where_it_was_told(qtbot, window, told):
    announcer = Announcer(window, uses_strip=True)
    for sentence in ("Opening.", "Benches. 3 people.", "Saved."):
        before = len(told)
        announcer.say(sentence)
        qtbot.waitUntil(lambda before=before: len(told) > before)
    assert [read(strip) for strip in told] == ["Opening.", "Benches. 3 people.", "Saved."]


def test_what_was_done_and_where_one_has_come_are_one_message_also_when_the_screen_is_slow(
    qtbot, window, told
):
    announcer = Announcer(window, uses_strip=True)

    def keep_and_go() -> None:
        announcer.say("Words of Omar corrected.")
        # Longer than a pause in typing: the screen that comes is made, and nothing else is done.
        time.sleep(0.3)
        announcer.expect_arrival()
        QTimer.singleShot(0, lambda: announcer.say_besides("Live, item 1 of 2."))

    QTimer.singleShot(0, keep_and_go)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(600)
    assert [read(strip) for strip in told] == ["Words of Omar corrected. Live, item 1 of 2."]
