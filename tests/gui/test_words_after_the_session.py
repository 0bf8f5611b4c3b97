"""Words that are typed after a session are about one row, and never become another's."""

import pytest

from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    check_backs,
    contributions,
    decisions,
    moments,
    proposals,
    sessions,
    sign_offs,
    worries,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.minutes import MinutesView


@pytest.fixture
def after(program, room):
    """The screen after a session in which two people worried, and two moments were marked."""
    do, session_id = program.workspace.do, room.session.id
    for name in ("Janet", "Omar"):
        person = room.people[name]
        do(moments.mark_moment, session_id, person_id=person.id)
        room.clock.forward(1)
        words = Spoken(words=f"{name} said this", person_id=person.id)
        do(contributions.record_contribution, session_id, words)
        do(contributions.record_contribution, session_id, words)
    decision = do(proposals.put_proposal, session_id, words="Benches", power=Power.WE_DECIDE)
    for name in ("Janet", "Omar", "Tomasz"):
        person_id = room.people[name].id
        do(decisions.take_stance, decision.id, person_id, Stance.AGREE_WITH_WORRIES)
    do(decisions.end_decision, decision.id, Outcome.NOT_YET)
    do(sessions.close_session, session_id)
    return lambda: show_after(program)


def show_after(program):
    program.controller.do("after")
    return program.wait_for_view(AfterView)


def go_away_and_back(program):
    program.controller.do("minutes")
    program.wait_for_view(MinutesView)
    return show_after(program)


def go_to_row(program, rows, name):
    rows.setFocus()
    place = next(at for at in range(rows.count()) if name in rows.item(at).text())
    rows.setCurrentRow(place)


def reasons(program, room):
    (decision,) = program.workspace.ask(decisions.list_decisions, room.session.id)
    names = {one.id: name for name, one in room.people.items()}
    return {names[one.person_id]: one.reason for one in decision.positions if one.reason}


def wanted(program, room):
    told = program.workspace.ask(sign_offs.list_sign_offs, room.session.id)
    return {person.name: said.wants_changed for person, said in told if said}


def test_a_worry_that_is_half_typed_is_still_whose_it_was_when_one_comes_back(program, room, after):
    view = after()
    go_to_row(program, view.worries.rows, "Omar")
    program.tab_to(view.worries.why.control.accessibleName())
    program.write("Too far away")
    view = go_away_and_back(program)
    assert view.worries.why.text() == "Too far away"
    program.press_button("Keep why")
    program.wait_for(lambda: reasons(program, room) == {"Omar": "Too far away"})


def test_a_moment_that_is_half_typed_is_still_whose_it_was_when_one_comes_back(
    program, room, after
):
    view = after()
    go_to_row(program, view.moments.rows, "Omar")
    program.tab_to(view.moments.said.control.accessibleName())
    program.write("It was late")
    view = go_away_and_back(program)
    program.press_button("Keep these words")
    program.wait_for(lambda: "Saved." in program.message())
    listed = program.workspace.ask(contributions.list_all_contributions, room.session.id)
    assert [one.person_id for one in listed if one.words == "It was late"] == [
        room.people["Omar"].id
    ]


def test_a_wanted_change_that_is_half_typed_is_still_whose_it_was(program, room, after):
    view = after()
    go_to_row(program, view.sign_off.rows, "Omar")
    program.write("2")
    program.write("The date")
    view = go_away_and_back(program)
    program.press_button("Keep what they want changed")
    program.wait_for(lambda: wanted(program, room) == {"Omar": "The date"})


def test_words_in_the_box_stay_whose_they_are_when_one_goes_to_another_row(program, room, after):
    view = after()
    go_to_row(program, view.worries.rows, "Omar")
    program.tab_to(view.worries.why.control.accessibleName())
    program.write("Too far away")
    go_to_row(program, view.worries.rows, "Janet")
    assert "Omar" in view.worries.why.control.accessibleName()
    program.press_button("Keep why")
    program.wait_for(lambda: reasons(program, room) == {"Omar": "Too far away"})
    # With the box empty again, it is for the row where one is.
    assert "Janet" in view.worries.why.control.accessibleName()


def test_a_second_member_who_wants_a_change_does_not_take_over_the_words_of_the_first(
    program, room, after
):
    view = after()
    go_to_row(program, view.sign_off.rows, "Omar")
    program.write("2")
    program.write("The date")
    go_to_row(program, view.sign_off.rows, "Janet")
    program.write("2")
    assert "words in the box" in program.message()
    program.press_button("Keep what they want changed")
    program.wait_for(lambda: wanted(program, room) == {"Omar": "The date"})


def test_words_whose_row_is_gone_wait_until_one_says_whose_they_are(program, room, after):
    view = after()
    go_to_row(program, view.worries.rows, "Omar")
    program.tab_to(view.worries.why.control.accessibleName())
    program.write("Too far away")
    # Omar's worry got its words elsewhere, as when an act is done again.
    (decision,) = program.workspace.ask(decisions.list_decisions, room.session.id)
    omar = room.people["Omar"].id
    program.workspace.do(worries.add_worry_words, decision.id, omar, words="The hill")
    assert view.worries.why.text() == "Too far away"
    program.press_button("Keep why")
    assert "Nothing is chosen" in program.message()
    assert reasons(program, room) == {"Omar": "The hill"}


def test_a_point_that_is_being_fixed_is_not_lost_when_another_is_to_be_fixed(program, room, after):
    view = after()
    rows = view.check_back.rows
    rows.setFocus()
    rows.setCurrentRow(0)
    first = rows.current_key
    program.write("2")
    program.write(" at night")
    fixed = view.check_back.fixed.text()
    rows.setFocus()
    program.write("2")
    assert view.check_back.fixed.text() == fixed
    rows.setFocus()
    rows.setCurrentRow(1)
    program.write("2")
    assert view.check_back.fixed.text() == fixed
    assert "words in the box" in program.message()
    program.press_button("Keep the fixed words")
    program.wait_for(lambda: program.message().startswith("Fixed."))
    janet = room.people["Janet"].id
    points = program.workspace.ask(check_backs.list_points_of, room.session.id, janet)
    told = {one.id: one.words for one, _ in points}
    assert told[first].endswith("at night")
    assert not any(words.endswith("at night") for key, words in told.items() if key != first)


def test_rows_that_go_all_at_once_leave_nothing_half_told(program, room, after):
    view = after()
    go_to_row(program, view.worries.rows, "Tomasz")
    heard = []
    view.worries.rows.moved_to.connect(heard.append)
    view.worries.rows.set_rows([])
    assert heard == []
    assert view.worries.rows.current_key is None
