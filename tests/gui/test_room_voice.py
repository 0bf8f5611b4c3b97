"""The voice tells the room what concerns everybody, where somebody chose that, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop import paths
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.passage import Passage
from coprod_desktop.preferences import Preferences, read_preferences
from coprod_desktop.services import cards, decisions, pauses, proposals, sessions, turns
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.wording.for_room import TAKEN_BACK

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STOP = "A stop card is open. We stop and explain."


@pytest.fixture
def chosen(program, room, voice):
    """The voice tells the room, and the session goes on."""
    choose(program)
    return room


def choose(program):
    """Choose the setting by keyboard, and go back to the session."""
    program.controller.do("settings")
    program.tab_to("Tell the room aloud of breaks, time and decisions")
    program.press(Qt.Key.Key_Space)
    program.controller.do("live")
    program.wait_for_view(LiveView)


def heard(program, voice):
    """All that the room has heard, once each sentence has come to its end."""
    program.qtbot.wait(30)
    before = -1
    while len(voice.said) != before:
        before = len(voice.said)
        if voice.orders:
            voice.finish()
        program.qtbot.wait(30)
    return voice.said


def test_nothing_is_said_until_it_is_chosen(program, room, voice):
    assert not Preferences().room_voice
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    assert heard(program, voice) == []


def test_a_break_says_when_we_are_back_also_as_its_end_comes(program, chosen, voice):
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    # The voice says a time as people do.
    back = program.reading[-1].replace(":", " ")
    program.wait_for(lambda: voice.said == [f"Break. {back}"])
    heard(program, voice)
    program.minutes_pass(chosen, 10)
    assert heard(program, voice)[1:] == ["One minute left of the break.", "The break is over."]
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(LiveView)
    assert heard(program, voice)[-1] == "We are back."


def test_the_time_cues_are_spoken_at_half_five_and_one_minute(program, chosen, voice):
    program.minutes_pass(chosen, 15)
    assert [sentence[:12] for sentence in heard(program, voice)] == [
        "Half the tim",
        "Five minutes",
        "One minute i",
        "The time for",
    ]


def test_a_stop_card_is_said_without_a_name_and_so_is_its_answer(program, chosen, voice):
    omar = chosen.people["Omar"].id
    do, session_id = program.workspace.do, chosen.session.id
    do(cards.show_card, session_id, CardKind.BREAK, person_id=omar)
    card = do(cards.show_card, session_id, CardKind.STOP, person_id=omar)
    assert heard(program, voice) == [STOP]
    do(cards.explain_for_card, card.id, word="Easement", meaning="A right of way")
    assert heard(program, voice)[1:] == ["Easement means: A right of way"]


def test_a_decision_made_without_us_is_said_to_the_room_in_words(program, chosen, voice):
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    told = {"words": "The stop moves", "power": Power.WE_ARE_TOLD}
    put = program.workspace.do(proposals.put_proposal, chosen.session.id, **told)
    program.workspace.do(decisions.end_decision, put.id, Outcome.ADOPTED)
    said = "We are told, made without us: The stop moves."
    assert heard(program, voice)[0].startswith(said)
    program.workspace.undo_now()
    assert heard(program, voice)[-1] == "What was said last is taken back."
    program.workspace.redo_now()
    assert heard(program, voice)[-1] == "What was taken back holds again."


def test_it_waits_for_somebodys_own_words_and_goes_over_a_change_of_screen(program, chosen, voice):
    program.controller.screens.spoken.speak(Passage("I wait in the rain"))
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    QTest.qWait(100)
    assert voice.said == ["I wait in the rain"]
    voice.finish()
    program.wait_for(lambda: voice.said[-1].startswith("Break. Back at"))
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(LiveView)
    assert voice.said[-1].startswith("Break. Back at")
    assert heard(program, voice)[-1] == "We are back."


def test_while_everything_is_paused_it_is_silent_and_says_nothing_later(program, chosen, voice):
    program.workspace.do(cards.show_card, chosen.session.id, CardKind.STOP)
    program.press(Qt.Key.Key_F12)
    program.wait_for(lambda: program.workspace.ask(pauses.is_held, chosen.session.id))
    program.wait_for(lambda: voice.is_silent)
    program.workspace.do(cards.show_card, chosen.session.id, CardKind.STOP)
    program.press(Qt.Key.Key_F12)
    program.wait_for(lambda: not program.workspace.ask(pauses.is_held, chosen.session.id))
    assert heard(program, voice) == [STOP]


def test_f12_on_the_room_screen_itself_silences_what_is_read_too(program, room, voice):
    program.controller.do("room")
    program.controller.screens.spoken.speak(Passage("I wait in the rain"))
    QTest.keyClick(program.controller.screens.room, Qt.Key.Key_F12)
    program.wait_for(lambda: voice.is_silent)


def test_who_speaks_asks_or_writes_is_never_said_by_it(program, chosen, voice):
    do, session_id, omar = program.workspace.do, chosen.session.id, chosen.people["Omar"].id
    do(turns.ask_to_speak, session_id, omar)
    do(turns.next_speaker, session_id)
    do(pauses.start_composing, session_id, omar)
    do(sessions.leave, session_id, chosen.people["Dawn"].id)
    assert heard(program, voice) == []


def test_the_choice_is_kept(program, chosen):
    assert read_preferences(paths.config_folder()).preferences.room_voice
    program.controller.do("panel")
    program.controller.do("settings")
    assert program.view.controls["room_voice"].isChecked()


def test_what_the_room_never_heard_is_not_said_to_be_taken_back(program, room, voice):
    unheard = program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    choose(program)
    program.workspace.undo_now()
    assert program.workspace.ask(lambda reader: reader.cards.find(unheard.id)) is None
    assert heard(program, voice) == []
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    program.workspace.undo_now()
    assert heard(program, voice) == [STOP, TAKEN_BACK]
