"""Needs and riders stand on the screens that are about them, and on no other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QWidget

from coprod_desktop.services import contributions, people
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView

CANARY = "quaggamire"
ELSEWHERE = (
    "panel",
    "live",
    "minutes",
    "hand_out",
    "easy_read",
    "words",
    "rules",
    "done",
    "ground_rules",
    "private_notes",
    "retention",
    "told",
    "settings",
)


def words_on(view: QWidget) -> str:
    """Give everything that an eye or a screen reader finds on a screen."""
    found: list[str] = []
    for one in (view, *view.findChildren(QWidget)):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QLabel):
            found.append(one.text())
        elif isinstance(one, QListWidget):
            found += [one.item(row).text() for row in range(one.count())]
        elif isinstance(one, QPlainTextEdit):
            found.append(one.toPlainText())
        elif isinstance(text := one.property("text"), str):
            found.append(text)
    return "\n".join(found)


@pytest.fixture
def told(program, room):
    """Janet told a need and wrote a rider."""
    do, janet = program.workspace.do, room.people["Janet"]
    do(people.tell_need, person_id=janet.id, words=f"A {CANARY} need")
    do(people.change_person, replace(janet, rider=f"A {CANARY} rider"))
    do(contributions.record_contribution, room.session.id, Spoken(words="We need benches."))
    return room


def test_needs_stand_where_they_are_used_and_on_no_other_screen(program, told):
    program.controller.screens.show_person(told.people["Janet"])
    janet = program.workspace.ask(people.find_person, told.people["Janet"].id)
    program.controller.screens.show_person(janet)
    assert words_on(program.wait_for_view(PersonView)).count(CANARY) >= 2
    program.controller.screens.show_session(told.session.id)
    assert CANARY in words_on(program.wait_for_view(PrepareView))
    assert "rider" not in words_on(program.view)
    for command in ELSEWHERE:
        program.controller.do("panel")
        program.controller.do(command)
        assert CANARY not in words_on(program.view), command
        assert CANARY not in program.controller.window.windowTitle()
    assert CANARY not in "\n".join(program.controller.window.announcer.history)


def test_nobody_finds_a_need_by_looking_for_its_words(program, told):
    program.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    view = program.wait_for_view(FindView)
    program.write(CANARY)
    program.wait_for(lambda: view.words.text() == CANARY)
    assert view.rows.count() == 0
