"""Nobody's words are ever recorded under another's name, or lost with what was said of them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Power
from coprod_desktop.services import (
    contributions,
    decisions,
    guests,
    moments,
    people,
    sessions,
    turns,
)
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView

CTRL = Qt.KeyboardModifier.ControlModifier


def save(program, words):
    before = len(said(program))
    program.write(words)
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: len(said(program)) == before + 1)


def said(program):
    session = program.workspace.ask(sessions.list_sessions)[-1]
    listed = program.workspace.ask(contributions.list_contributions, session.id)
    return [(one.words, one.person_id) for one in listed]


def give_floor(program, room, name):
    program.workspace.send(turns.give_floor, room.session.id, room.people[name].id)
    program.wait_for(lambda: name in program.view.speaking.now.text())


def to_decide_and_back(program):
    program.controller.do("decide")
    program.wait_for_view(DecisionView)
    program.controller.do("live")
    return program.wait_for_view(LiveView)


def test_who_takes_the_floor_while_others_words_are_typed_is_chosen_for_the_next(program, room):
    give_floor(program, room, "Janet")
    program.write("Janet says ")
    give_floor(program, room, "Omar")
    save(program, "this")
    save(program, "Omar says that")
    assert said(program) == [
        ("Janet says this", room.people["Janet"].id),
        ("Omar says that", room.people["Omar"].id),
    ]


def test_half_typed_words_of_somebody_who_has_left_stay_theirs(program, room):
    give_floor(program, room, "Janet")
    program.write("I must go, but ")
    program.workspace.send(sessions.leave, room.session.id, room.people["Janet"].id)
    give_floor(program, room, "Omar")
    to_decide_and_back(program)
    assert program.view.capture.who.chosen_label == "Janet, not here"
    save(program, "think of me")
    assert said(program) == [("I must go, but think of me", room.people["Janet"].id)]


def test_a_marked_moment_of_somebody_who_has_left_is_theirs(program, room):
    janet = room.people["Janet"].id
    program.workspace.send(moments.mark_moment, room.session.id, person_id=janet)
    program.wait_for(lambda: program.view.moments.count() == 1)
    program.workspace.send(sessions.leave, room.session.id, janet)
    give_floor(program, room, "Omar")
    program.view.moments.fill_button.click()
    program.write("I was ")
    to_decide_and_back(program)
    save(program, "here")
    assert said(program) == [("I was here", janet)]
    program.wait_for(lambda: program.view.moments.count() == 0)


def test_a_moment_waits_while_other_words_stand_in_the_box(program, room):
    omar = room.people["Omar"].id
    program.workspace.send(moments.mark_moment, room.session.id, person_id=room.people["Janet"].id)
    program.wait_for(lambda: program.view.moments.count() == 1)
    program.view.capture.who.choose(omar)
    program.write("Half a ")
    program.view.moments.fill_button.click()
    assert "words in the box" in program.message()
    save(program, "sentence")
    assert said(program) == [("Half a sentence", omar)]


def test_coming_back_to_a_marked_moment_opens_no_other_window(program, room):
    program.workspace.send(moments.mark_moment, room.session.id, person_id=None)
    program.wait_for(lambda: program.view.moments.count() == 1)
    view = to_decide_and_back(program)
    assert not view.moments.isWindow()
    assert view.moments.isVisible()
    assert program.focused is view.capture.box.control
    assert QApplication.activeWindow() is program.window


def test_withdrawing_leaves_the_person_on_their_row(program, room):
    for words in ("a", "b", "c"):
        save(program, words)
    rows = program.view.heard_so_far.rows
    program.wait_for(lambda: rows.count() == 3)
    rows.setCurrentRow(1)
    program.view.heard_so_far.withdraw.click()
    program.wait_for(lambda: "Not in papers" in rows.item(1).text())
    assert rows.currentRow() == 1
    assert rows.count() == 3


def test_the_terms_of_an_open_decision_are_shown_as_they_are(program, room):
    program.controller.do("decide")
    view = program.wait_for_view(DecisionView)
    program.write("Benches")
    power = Power.WE_RECOMMEND
    view.proposal.power.choose(power)
    view.proposal.put.click()
    program.wait_for(lambda: program.focused is view.stances.positions)
    to_decide_and_back(program)
    program.controller.do("decide")
    again = program.wait_for_view(DecisionView)
    assert again.proposal.power.value is power
    found = program.workspace.ask(decisions.find_open_decision, room.session.id)
    assert found.power is power


def test_a_correction_and_its_marks_are_one_act(program, room):
    save(program, "The stop is dark")
    program.controller.do("change_last")
    view = program.view
    view.text.set_text("Between us: the stop is dark")
    view.off_the_record.setChecked(True)
    view._keep()
    program.controller.do("live")
    program.wait_for(lambda: said(program)[0][0].startswith("Between us"))
    listed = program.workspace.ask(contributions.list_contributions, room.session.id)
    assert listed[0].off_the_record
    program.window.undo_requested.emit()
    program.wait_for(lambda: said(program)[0][0] == "The stop is dark")


def test_whoever_gave_another_name_for_papers_is_not_asked_again(program, room):
    janet = replace(room.people["Janet"], chosen_name="Bluebell")
    program.workspace.do(people.change_person, janet)
    program.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    save(program, "The stop is dark")
    (one,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    assert (one.person_id, one.name_choice) == (janet.id, NameChoice.CHOSEN_NAME)


def test_an_at_and_a_name_begun_choose_who_said_it_without_a_chord(program, room):
    program.write("The stop 🚌 is dark @jan")
    program.press(Qt.Key.Key_Tab)
    capture = program.view.capture
    assert program.focused is capture.box.control
    assert (capture.who.value, capture.box.text()) == (
        room.people["Janet"].id,
        "The stop 🚌 is dark ",
    )
    program.wait_for(lambda: program.message() == "Janet")


def test_a_name_begun_that_several_have_asks_for_more_letters(program, room):
    program.workspace.do(guests.welcome_guest, room.session.id, name="Jane")
    program.write("@JAN")
    program.press(Qt.Key.Key_Tab)
    told = "Several people begin so: Jane, Janet. Type more of the name."
    program.wait_for(lambda: program.message() == told)
    assert program.view.capture.box.text() == "@JAN"
    program.write("et")
    program.press(Qt.Key.Key_Tab)
    assert program.view.capture.who.value == room.people["Janet"].id


def test_an_at_that_begins_no_name_lets_tab_leave_the_box(program, room):
    program.write("Write to me@example.org or @nobody")
    program.press(Qt.Key.Key_Tab)
    assert program.focused is not program.view.capture.box.control
    assert program.view.capture.box.text() == "Write to me@example.org or @nobody"
