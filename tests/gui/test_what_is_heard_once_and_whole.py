"""What a reader goes by: descriptions, carets and regions that say enough, and no more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.quiet_list import QuietList
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.kit.regions import Section


def test_an_empty_list_says_that_it_is_empty_until_a_row_comes(qtbot):
    rows = SentenceList("People", empty="Nobody is here yet.")
    qtbot.addWidget(rows)
    assert rows.accessibleDescription() == "Nobody is here yet."
    rows.set_rows([("1", "Janet.")])
    assert rows.accessibleDescription() == ""
    rows.drop("1")
    assert rows.accessibleDescription() == "Nobody is here yet."


def test_what_is_described_besides_stands_only_while_there_is_a_row(qtbot):
    rows = SentenceList("People", empty="Nobody is here yet.")
    qtbot.addWidget(rows)
    rows.describe("Press 1 for yes.")
    assert rows.accessibleDescription() == "Nobody is here yet."
    rows.append_row("1", "Janet.")
    assert rows.accessibleDescription() == "Press 1 for yes."


def test_the_arrows_move_a_caret_in_text_that_is_only_read(qtbot):
    text = ReadingText("What the minutes say")
    qtbot.addWidget(text)
    text.say("One\nTwo")
    text.show()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert text.textCursor().blockNumber() == 1
    qtbot.keyClick(text, "x")
    assert text.toPlainText() == "One\nTwo"


def test_a_row_of_a_quiet_list_is_chosen_only_while_the_person_is_there(qtbot):
    both = Section("Both")
    rows, elsewhere = QuietList("Whispers", rows=3, empty="Nothing."), QLineEdit()
    both.add(rows)
    both.add(elsewhere)
    qtbot.addWidget(both)
    both.show()
    both.activateWindow()
    elsewhere.setFocus()
    rows.set_rows([("1", "Nobody of this side was heard yet.")])
    assert rows.selectedItems() == []
    rows.setFocus()
    qtbot.waitUntil(lambda: rows.selectedItems() == [rows.item(0)])
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: rows.selectedItems() == [])


def test_the_only_region_of_a_screen_repeats_no_name(qtbot):
    whole, part = Section("Settings", whole=True), Section("Look")
    for one in (whole, part):
        qtbot.addWidget(one)
    assert (whole.accessibleName(), part.accessibleName()) == ("", "Look")
    assert whole.heading.text() == "Settings"
