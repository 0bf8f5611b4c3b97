"""Turns on the live screen, by keyboard alone; what is typed in the capture box stays."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.people import Role
from coprod_desktop.domain.turns import TurnKind, TurnRule
from coprod_desktop.services import (
    contributions,
    floor,
    go_rounds,
    panels,
    people,
    sessions,
    stints,
    turns,
)
from coprod_desktop.services.what_was_done import list_what_was_done
from coprod_desktop.ui.views.rules import RulesView

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(program, name, label):
    """Choose in a box by its first letters, as one does by keyboard."""
    box = program.tab_to(name)
    program.write(label)
    program.wait_for(lambda: box.currentText().startswith(label))


def put_on_list(program, room, *names):
    for name in names:
        program.workspace.do(turns.ask_to_speak, room.session.id, room.people[name].id)
    program.wait_for(lambda: program.view.speaking.waiting.count() >= len(names))


def give_next(program, name):
    program.press(Qt.Key.Key_F2)
    program.wait_for(lambda: name in program.view.speaking.now.text())


def rows(program):
    waiting = program.view.speaking.waiting
    return [waiting.item(place).text() for place in range(waiting.count())]


def speaks(program, room):
    turn = program.workspace.ask(floor.current_turn, room.session.id)
    return turn and next(n for n, p in room.people.items() if p.id == turn.person_id)


def undo(program, until):
    """Take the last act back by its button beside the message."""
    program.press_button("Undo")
    program.wait_for(until)


def test_f3_asks_f2_gives_and_shift_f2_says_done_while_words_are_typed(program, room):
    box = program.focused
    program.press(Qt.Key.Key_1, ALT)
    program.press(Qt.Key.Key_F3)
    program.wait_for(lambda: program.view.speaking.waiting.count() == 1)
    program.write("half a sen")
    give_next(program, "Dawn")
    program.write("tence")
    program.press(Qt.Key.Key_F2, SHIFT)
    program.wait_for(lambda: program.message() == "Dawn is done.")
    assert speaks(program, room) is None
    assert program.view.capture.box.text() == "half a sentence"
    assert program.focused is box


def test_what_somebody_asks_for_and_how_they_speak_is_chosen_and_then_goes_back(program, room):
    choose(program, "Who wants to speak", "Omar")
    choose(program, "What for", "Reply")
    choose(program, "How soon, as they say", "Soon")
    choose(program, "How they speak", "Signed")
    program.press_button("Put on the list")
    program.wait_for(lambda: program.view.speaking.waiting.count() == 1)
    (turn,) = program.workspace.ask(floor.list_waiting, room.session.id)
    assert (turn.kind, turn.how, turn.priority.name) == (TurnKind.REPLY, How.SIGNED, "SOON")
    asking = program.view.asking
    program.wait_for(lambda: asking.kind.value is TurnKind.NEW_POINT)
    assert asking.how.value is None


def test_a_refusal_keeps_what_was_chosen(program, room):
    put_on_list(program, room, "Omar")
    choose(program, "Who wants to speak", "Omar")
    choose(program, "What for", "Reply")
    program.press_button("Put on the list")
    program.wait_for(lambda: program.message() == "This person is already on the list to speak.")
    assert program.view.asking.kind.value is TurnKind.REPLY


def test_somebody_clarifies_at_once_and_whoever_spoke_goes_on(program, room):
    put_on_list(program, room, "Janet")
    give_next(program, "Janet")
    choose(program, "Who wants to speak", "Omar")
    program.press_button("Speak for a moment")
    program.wait_for(lambda: program.message() == "Choose Clarify or About how we work first.")
    assert speaks(program, room) == "Janet"
    choose(program, "What for", "Clarify")
    program.press_button("Speak for a moment")
    program.wait_for(
        lambda: program.message() == "Omar is speaking. Janet keeps the place and goes on after."
    )
    assert rows(program) == ["Janet. Was interrupted and goes on first."]
    assert program.focused.accessibleName() == "Speak for a moment"
    program.press(Qt.Key.Key_F2, SHIFT)
    program.wait_for(lambda: program.message() == "Omar is done. Janet goes on.")
    undo(program, lambda: speaks(program, room) == "Omar")
    assert rows(program) == ["Janet. Was interrupted and goes on first."]


def ask_why_tomasz(program, room):
    put_on_list(program, room, "Omar", "Tomasz")
    program.tab_to("List to speak")
    program.press(Qt.Key.Key_Down)
    program.press_button("Speak now")
    program.wait_for(program.view.speaking.why.isVisible)


def test_going_against_the_order_asks_why_beside_the_list_and_enter_confirms(program, room):
    ask_why_tomasz(program, room)
    assert program.message() == "Tomasz is not next. Say why, and it is kept with the turn."
    program.tab_to("Or in your own words")
    program.write("Has to catch the bus")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: speaks(program, room) == "Tomasz")
    turn = program.workspace.ask(floor.current_turn, room.session.id)
    assert turn.override_reason == "Has to catch the bus"
    program.wait_for(lambda: not program.view.speaking.why.isVisible())
    assert program.focused is program.view.speaking.waiting
    undo(program, lambda: speaks(program, room) is None)
    both = ["Omar", "Tomasz"]
    program.wait_for(lambda: [one.split(".")[1].strip() for one in rows(program)] == both)


def test_a_ready_reason_is_enough(program, room):
    ask_why_tomasz(program, room)
    program.tab_to("Why now?")
    program.press(Qt.Key.Key_Down)
    program.press_button("Give the floor")
    program.wait_for(lambda: speaks(program, room) == "Tomasz")
    turn = program.workspace.ask(floor.current_turn, room.session.id)
    assert turn.override_reason == "They have to leave soon."
    # Whoever was passed over can hear and read later why.
    said = "Tomasz is speaking, out of turn: They have to leave soon."
    program.wait_for(lambda: program.message() == said)
    done = program.workspace.ask(list_what_was_done)[0]
    assert done.said == "Tomasz is speaking, out of turn: They have to leave soon"


def test_a_refused_reason_is_not_lost_and_never_becomes_somebody_elses(program, room):
    ask_why_tomasz(program, room)
    program.tab_to("Or in your own words")
    program.write("Has to catch the bus")
    program.workspace.do(sessions.leave, room.session.id, room.people["Tomasz"].id)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message() == "This person is not in the room.")
    why = program.view.speaking.why
    assert why.isVisible()
    assert why.own.text() == "Has to catch the bus"
    program.view.speaking.let_speak(room.people["Dawn"].id, "Dawn")
    program.wait_for(lambda: "Dawn" in why.asked.text())
    assert why.own.text() == ""


def test_come_back_to_me_and_giving_up_are_for_the_chosen_row(program, room):
    put_on_list(program, room, "Omar", "Tomasz")
    program.tab_to("List to speak")
    room.clock.forward(1)
    program.press_button("Come back later")
    program.wait_for(lambda: rows(program)[0].startswith("1. Tomasz"))
    program.tab_to("List to speak")
    program.view.speaking.waiting.setCurrentRow(0)
    program.press_button("Give up the place")
    program.wait_for(lambda: program.view.speaking.waiting.count() == 1)
    assert program.message() == "Tomasz gives up the place."


def test_a_go_round_says_what_is_asked_and_who_is_next_and_lets_people_pass(program, room):
    program.tab_to("What everybody is asked, if you like")
    program.write("What matters most?")
    program.press_button("Start a go-round")
    program.wait_for(lambda: program.view.speaking.waiting.count() == 3)
    asking = program.view.asking
    assert asking.round.isVisible()
    assert asking.round.text() == "Go-round: What matters most? Janet is next."
    give_next(program, "Janet")
    program.press_button("Pass")
    program.wait_for(lambda: program.message() == "Janet passes. Omar is next.")
    assert speaks(program, room) == "Omar"
    assert asking.round.text() == "Go-round: What matters most? Tomasz is next."
    undo(program, lambda: speaks(program, room) == "Janet")
    assert program.workspace.ask(go_rounds.find_go_round, room.session.id) is not None


def test_interpreters_are_shown_where_there_are_any_and_hand_over(program, room):
    assert not program.view.interpreters.isVisible()
    added = {
        name: program.workspace.do(people.add_person, name=name, role=Role.INTERPRETER)
        for name in ("Ana", "Sara")
    }
    for person in added.values():
        program.workspace.do(sessions.arrive, room.session.id, person.id)
    program.wait_for(lambda: program.view.interpreters.rows.count() == 2)
    assert program.view.interpreters.isVisible()
    program.tab_to("Interpreter")
    program.press_button("Works now")
    program.wait_for(lambda: program.message() == "Ana interprets now.")
    program.view.interpreters.rows.setCurrentRow(1)
    program.press_button("Works now")
    program.wait_for(lambda: program.message() == "Sara interprets now. Ana rests.")
    (stint,) = program.workspace.ask(stints.see_stints, room.session.id)
    assert stint.person.name == "Sara"


def test_the_panel_chooses_its_rules_by_keyboard(program, room):
    program.controller.do("rules")
    program.wait_for_view(RulesView)
    program.tab_to("Who was not heard on this item goes first")
    program.press(Qt.Key.Key_Space)
    program.press_button("Keep who speaks next")
    program.wait_for(
        lambda: program.workspace.ask(panels.find_panel).turn_rules == (TurnRule.NOT_HEARD_ON_ITEM,)
    )


@pytest.mark.parametrize("how", [How.AAC, How.SIGNED, How.READ_BY_APP])
def test_how_somebody_speaks_is_said_with_their_name(program, room, how):
    program.workspace.do(turns.ask_to_speak, room.session.id, room.people["Omar"].id, how=how)
    program.wait_for(lambda: program.view.speaking.waiting.count() == 1)
    give_next(program, "Omar")
    assert program.view.speaking.now.text().startswith("Now: Omar, ")


def say(program, room, words, until):
    program.write(words)
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == until)
    (*_, last) = program.workspace.ask(contributions.list_contributions, room.session.id)
    return last.how


def test_who_signed_once_is_written_down_as_signing_from_then_on(program, room):
    program.press(Qt.Key.Key_2, ALT)
    assert program.view.capture.who.chosen_label.startswith("Janet")
    choose(program, "How it was said", "Signed")
    program.view.capture.go()
    assert say(program, room, "Too high", 1) is How.SIGNED
    assert say(program, room, "And too small", 2) is How.SIGNED
    program.press(Qt.Key.Key_3, ALT)
    assert say(program, room, "I agree", 3) is How.OWN_VOICE
    program.press(Qt.Key.Key_2, ALT)
    assert say(program, room, "Thank you", 4) is How.SIGNED


def test_how_it_was_said_stays_as_it_was_told_when_another_person_is_chosen(program, room):
    choose(program, "How it was said", "Signed")
    program.view.capture.go()
    program.press(Qt.Key.Key_3, ALT)
    assert say(program, room, "Too high", 1) is How.SIGNED


def test_what_was_drawn_once_does_not_make_somebody_draw_from_then_on(program, room):
    program.press(Qt.Key.Key_2, ALT)
    choose(program, "How it was said", "Drawn")
    program.view.capture.go()
    assert say(program, room, "A bench", 1) is How.DRAWN
    assert say(program, room, "With a back", 2) is How.OWN_VOICE


def test_before_the_session_ends_it_says_who_still_waits_to_speak(program, room):
    put_on_list(program, room, "Janet", "Omar")
    program.controller.do("close_session")
    told = "2 people still wait to speak: Janet, Omar."
    program.wait_for(lambda: told in program.message())
    program.workspace.do(turns.next_speaker, room.session.id)
    program.controller.do("close_session")
    program.wait_for(lambda: "1 person still waits to speak: Omar." in program.message())
