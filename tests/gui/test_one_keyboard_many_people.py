"""One keyboard, many people: signals that type nothing, and the keyboard handed over and back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.contribution import How
from coprod_desktop.services import (
    agendas,
    banked_points,
    contributions,
    pauses,
    people,
    turns,
)
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.live import LiveView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def omar(program, room):
    told = replace(room.people["Omar"], signal_key="F13")
    return program.workspace.do(people.change_person, told)


def waiting(program, room):
    return [t.person_id for t in program.workspace.ask(turns.list_waiting, room.session.id)]


def test_a_signal_asks_to_speak_while_the_facilitator_types(program, room, omar):
    program.write("Half a sen")
    program.press(Qt.Key.Key_F13)
    program.write("tence")
    program.wait_for(lambda: waiting(program, room) == [omar.id])
    assert program.view.capture.box.text() == "Half a sentence"
    assert program.focused is program.view.capture.box.control


def test_the_same_signal_says_done_for_who_has_the_floor(program, room, omar):
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.press(Qt.Key.Key_F13)
    program.wait_for(lambda: program.workspace.ask(turns.current_turn, room.session.id) is None)
    assert program.message() == "Omar is done."


def test_a_key_that_is_nobodys_says_so(program, room):
    program.press(Qt.Key.Key_F20)
    program.wait_for(lambda: program.message().startswith("F20 is nobody's key."))


def test_the_keyboard_goes_to_a_member_and_comes_back(program, room, omar):
    program.write("What the facilitator half typed")
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    page = program.wait_for_view(ComposeView)
    program.wait_for(
        lambda: program.workspace.ask(pauses.who_composes, room.session.id) is not None
    )
    assert page.entry_sentence().startswith("The keyboard is with Omar.")
    assert program.focused is page.box.control
    program.write("Please lower the signs")
    program.tab_to("Record it as mine")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "Saved. Omar" in program.message())
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    program.wait_for(lambda: program.workspace.ask(pauses.who_composes, room.session.id) is None)
    assert live.capture.box.text() == "What the facilitator half typed"
    (said,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    assert (said.person_id, said.how) == (omar.id, How.READ_BY_APP)


def test_what_is_half_written_waits_for_its_owner(program, room, omar):
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.controller.do("compose")
    program.wait_for_view(ComposeView)
    program.write("Half")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)
    assert program.view.capture.box.text() == ""
    program.controller.do("compose")
    assert program.wait_for_view(ComposeView).box.text() == "Half"


def test_words_are_spoken_only_when_their_owner_says_so(program, room, omar, monkeypatch):
    spoken = []
    reader = program.controller.screens._reader
    monkeypatch.setattr(reader, "read", lambda pieces: spoken.extend(p.text for p in pieces))
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.controller.do("compose")
    page = program.wait_for_view(ComposeView)
    program.write("Lower the signs")
    assert spoken == []
    program.tab_to("Speak it now")
    program.press(Qt.Key.Key_Space)
    assert spoken == ["Lower the signs"]
    assert program.workspace.ask(contributions.list_contributions, room.session.id) == ()
    page.box.clear()
    page.speak()
    assert program.message() == "There are no words yet."


def test_a_burst_from_a_communication_aid_arrives_whole(program, room, omar):
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.controller.do("compose")
    page = program.wait_for_view(ComposeView)
    burst = "I want the signs lower.\nAnd the benches.\n" * 50
    QApplication.clipboard().setText(burst)
    program.window.announcer.say("Something else happens.")
    program.press(Qt.Key.Key_V, CTRL)
    assert page.box.text() == burst


def test_a_banked_point_is_recorded_at_its_item(program, room, omar):
    item = program.workspace.ask(agendas.list_agenda, room.session.id)[0]
    program.workspace.do(
        banked_points.bank_point, item.id, person_id=omar.id, words="Signs are too high"
    )
    program.wait_for(program.view.points.isVisible)
    program.tab_to("Record it as said")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "The point of Omar is recorded.")
    assert "Raised." in program.view.points.rows.item(0).text()


def test_the_interpreter_is_waited_for(program, room):
    program.tab_to("The interpreter catches up")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "interpreter catches up" in program.view.bar.time.stands.text())
    assert program.view.composing.catching_up.text() == "The interpreter has caught up"
