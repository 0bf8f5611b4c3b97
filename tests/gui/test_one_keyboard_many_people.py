"""One keyboard, many people: it is handed over and back, and words are their owner's."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.contribution import How, NameChoice
from coprod_desktop.services import (
    contributions,
    panel_files,
    pauses,
    people,
    turns,
)
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from tests.panels import PASSPHRASE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def omar(program, room):
    """Omar, who has the floor."""
    program.workspace.do(turns.give_floor, room.session.id, room.people["Omar"].id)
    return room.people["Omar"]


def writer(program, room):
    person = program.workspace.ask(pauses.who_composes, room.session.id)
    return person.name if person else None


def said(program, room):
    return program.workspace.ask(contributions.list_contributions, room.session.id)


def is_silent(program):
    return program.controller._reader.state.name == "IDLE"


def hand_over(program):
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    return program.wait_for_view(ComposeView)


def give_back(program, room):
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    program.wait_for(lambda: writer(program, room) is None)
    return live


def test_the_keyboard_goes_to_who_has_the_floor_and_comes_back(program, room, omar):
    page = hand_over(program)
    history = program.window.announcer.history
    assert writer(program, room) == "Omar"
    assert page.band.text() == "The keyboard is with Omar."
    assert program.focused is page.box.control
    program.wait_for(lambda: any("The keyboard is with Omar." in one for one in history))
    assert "Omar is writing. The clock stands still." in history
    program.write("Please lower the signs")
    program.tab_to("Record it as mine")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "Saved. Omar" in program.message())
    assert (page.box.text(), program.focused) == ("", page.box.control)
    give_back(program, room)
    assert "The keyboard is back with the facilitator." in history
    (one,) = said(program, room)
    told = (one.person_id, one.how, one.words)
    # Nobody asked the program to read it aloud.
    assert told == (omar.id, How.WRITTEN, "Please lower the signs")


def test_the_facilitators_words_come_back_whole_with_the_caret(program, room, omar):
    program.write("What the facilitator half typed")
    program.wait_for(lambda: program.workspace.find_draft(f"live:{room.session.id}") is not None)
    for _ in range(5):
        program.press(Qt.Key.Key_Left)
    hand_over(program)
    program.write("Mine")
    box = give_back(program, room).capture.box
    assert (box.text(), box.caret()) == ("What the facilitator half typed", 26)
    program.write("-")
    assert box.text() == "What the facilitator half -typed"


def test_what_is_half_written_waits_for_its_owner_alone(program, room, omar):
    hand_over(program)
    program.write("Half")
    give_back(program, room)
    program.workspace.do(turns.finish_turn, room.session.id)
    program.view.capture.who.choose(room.people["Janet"].id)
    assert hand_over(program).box.text() == ""
    give_back(program, room)
    program.view.capture.who.choose(omar.id)
    page = hand_over(program)
    assert (page.box.text(), said(program, room)) == ("Half", ())


def test_where_nobody_has_the_floor_or_is_chosen_nothing_is_handed_over(program, room):
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    assert program.message() == "Nobody has the floor. Choose a person in Who said it first."
    assert isinstance(program.view, LiveView)


def test_the_keyboard_goes_to_nobody_else_while_somebody_writes(program, room, omar):
    program.workspace.do(pauses.start_composing, room.session.id, room.people["Janet"].id)
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    program.wait_for(lambda: program.message().startswith("Janet is still writing."))
    assert isinstance(program.view, LiveView)
    assert writer(program, room) == "Janet"


def test_only_what_was_read_aloud_is_recorded_as_read_aloud(program, room, omar, voice):
    page = hand_over(program)
    for number, (is_spoken, how) in enumerate(((True, How.READ_BY_APP), (False, How.WRITTEN)), 1):
        program.write("Lower the signs")
        if is_spoken:
            page.speak()
        page.record()
        program.wait_for(lambda number=number: len(said(program, room)) == number)
        assert said(program, room)[-1].how is how
    page.how.choose(How.AAC)
    program.write("And larger")
    page.speak()
    page.record()
    program.wait_for(lambda: len(said(program, room)) == 3)
    assert [one.how for one in said(program, room)][2] is How.AAC


def test_words_are_spoken_only_when_their_owner_says_so(program, room, omar, voice):
    page = hand_over(program)
    program.write("Lower the signs")
    QTest.qWait(50)
    assert voice.said == []
    program.tab_to("Speak it now")
    program.press(Qt.Key.Key_Space)
    assert voice.said == ["Lower the signs"]
    assert said(program, room) == ()
    page.box.clear()
    page.speak()
    assert program.message() == "There are no words yet."
    assert voice.said == ["Lower the signs"]


def test_words_are_spoken_to_their_end_whatever_screen_is_shown(program, room, omar, voice):
    hand_over(program)
    program.write("Lower the signs. And the benches.")
    program.view.speak()
    give_back(program, room)
    program.controller.do("minutes")
    program.wait_for_view(MinutesView)
    voice.say_word("Lower")
    voice.finish()
    voice.say_word("benches")
    assert [words.strip() for words in voice.said] == ["Lower the signs.", "And the benches."]
    voice.finish()
    assert is_silent(program)
    # What the facilitator lets be read belongs to its screen.
    program.controller.do("live")
    program.press(Qt.Key.Key_F4)
    asked = len(voice.said)
    assert not is_silent(program)
    program.controller.do("decide")
    program.wait_for_view(DecisionView)
    assert is_silent(program)
    assert len(voice.said) == asked


def test_the_room_sees_the_words_that_it_hears(program, room, omar, voice):
    page = hand_over(program)
    page.box.set_text("Lower the signs, 😀 please. And the benches.")
    program.controller.do("room")
    captions = program.controller.screens.room.captions
    assert captions.text() == ""
    page.speak()
    assert captions.text() == ""
    voice.say_word("Lower")
    assert captions.text() == "Lower"
    voice.say_word("please")
    assert captions.text() == "Lower the signs, 😀 please"
    voice.finish()
    voice.say_word("benches")
    assert captions.text() == "Lower the signs, 😀 please. And the benches"
    voice.finish()
    assert "And the benches" in captions.text()
    page.record()
    program.wait_for(lambda: captions.text() == "")


def test_what_is_stopped_is_shown_no_further(program, room, omar, voice):
    page = hand_over(program)
    page.box.set_text("Lower the signs. And the benches.")
    page.speak()
    voice.say_word("Lower")
    program.press(Qt.Key.Key_F12)
    assert is_silent(program)
    assert len(voice.said) == 1
    assert program.controller.screens.captions.lines == ("Lower",)


@pytest.mark.parametrize("way", ["pasted", "typed"])
def test_a_burst_from_a_communication_aid_arrives_whole(program, room, omar, way):
    page = hand_over(program)
    burst = ("I want the signs lower.\nAnd the benches.\n" * 60)[:2000]
    program.window.announcer.say("Something else happens.")
    if way == "pasted":
        QApplication.clipboard().setText(burst)
        program.press(Qt.Key.Key_V, CTRL)
    else:
        for place, letter in enumerate(burst):
            key = Qt.Key.Key_Return if letter == "\n" else letter
            QTest.keyClick(page.box.control, key)
            if place % 500 == 0:
                program.window.announcer.say(f"Row {place}.")
    assert page.box.text() == burst
    program.tab_to("Record it as mine")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: len(said(program, room)) == 1)
    assert said(program, room)[0].words == burst.strip()


def test_words_that_are_refused_stand_in_the_box_again(program, room, omar):
    page = hand_over(program)
    page.record()
    program.wait_for(lambda: "There are no words yet." in program.message())
    assert program.focused is page.box.control
    page.box.set_text("x" * 30_000)
    page.record()
    program.wait_for(lambda: "characters long" in program.message())
    assert page.box.text() == "x" * 30_000


def test_who_chose_another_name_is_recorded_by_it(program, room, omar):
    program.workspace.do(people.change_person, replace(omar, chosen_name="Oz"))
    page = hand_over(program)
    assert page.named.value is NameChoice.CHOSEN_NAME
    program.write("Lower")
    page.record()
    program.wait_for(lambda: len(said(program, room)) == 1)
    assert said(program, room)[0].name_choice is NameChoice.CHOSEN_NAME


def test_whatever_leads_away_gives_the_keyboard_back(program, room, omar):
    hand_over(program)
    program.write("Half")
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    program.wait_for(lambda: writer(program, room) is None)
    assert "The keyboard is back with the facilitator." in program.window.announcer.history


def test_the_ground_rules_take_the_keyboard_from_nobody(program, room, omar):
    page = hand_over(program)
    program.write("Half")
    program.press(Qt.Key.Key_G, CTRL)
    assert program.view is not page
    program.press(Qt.Key.Key_G, CTRL)
    assert (program.view, page.box.text()) == (page, "Half")
    assert writer(program, room) == "Omar"


def test_who_writes_when_the_program_is_closed_goes_on_when_it_is_opened(program, room):
    program.view.capture.who.choose(room.people["Janet"].id)
    hand_over(program)
    program.write("Half")
    program.controller.go_home()
    deliver, clock = program.controller.deliver, room.clock
    again = panel_files.open_panel(room.folder, PASSPHRASE, clock=clock, deliver=deliver)
    program.controller.opened(find_panel_at(room.folder), again)
    live = program.wait_for_view(LiveView)
    assert live.composing.now.text() == "Janet is writing. The clock stands still."
    assert hand_over(program).box.text() == "Half"


def test_undo_of_the_handover_leads_back(program, room, omar):
    hand_over(program)
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for_view(LiveView)
    assert writer(program, room) is None


def test_a_break_takes_the_keyboard_from_nobody(program, room, omar):
    page = hand_over(program)
    program.write("Half")
    # F7 gives everybody the break, also from this page.
    program.press(Qt.Key.Key_F7)
    program.wait_for(lambda: "Break. Back at" in program.message())
    assert (program.view, page.box.text(), writer(program, room)) == (page, "Half", "Omar")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(BreakView)
    program.wait_for(lambda: writer(program, room) is None)


def test_who_writes_on_their_own_device_is_shown_and_waited_for(program, room, omar):
    part = program.view.composing
    assert part.now.text() == "Nobody is writing."
    program.tab_to("Is writing on their own device")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: part.now.text() == "Omar is writing. The clock stands still.")
    assert writer(program, room) == "Omar"
    assert program.focused.text() == "Omar has finished writing"
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: part.now.text() == "Nobody is writing.")
    assert writer(program, room) is None
    assert isinstance(program.view, LiveView)


def test_somebody_without_the_floor_may_write_where_they_are_chosen(program, room):
    part = program.view.composing
    part.toggle_writing()
    assert program.message() == "Nobody has the floor. Choose a person in Who said it first."
    program.view.capture.who.choose(room.people["Janet"].id)
    part.toggle_writing()
    program.wait_for(lambda: writer(program, room) == "Janet")


def test_the_interpreter_is_waited_for(program, room):
    program.tab_to("The interpreter catches up")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.view.composing.catching_up.text().endswith("caught up"))
    assert "interpreter catches up" in program.view.bar.time.stands.text()
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.view.composing.catching_up.text().endswith("catches up"))
