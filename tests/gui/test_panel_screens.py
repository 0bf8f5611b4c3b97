"""The screens of an open panel, and the ways between them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.services import (
    agendas,
    contributions,
    decisions,
    papers,
    people,
    sessions,
)
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView

CTRL = Qt.KeyboardModifier.ControlModifier


def choose(program, name):
    here = [one.name for one in program.view.coming.present()]
    digit = Qt.Key(Qt.Key.Key_1 + here.index(name))
    program.press(digit, Qt.KeyboardModifier.AltModifier)
    assert program.message() == name


def put_a_proposal(program):
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    program.write("Benches under shelters")
    program.tab_to("Put it to the panel")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.focused is view.stances.positions)
    return view


def positions(program, room):
    found = program.workspace.ask(decisions.find_open_decision, room.session.id)
    return {one.person_id: (one.stance.value, one.reason) for one in found.positions}


def test_a_room_screen_that_its_own_window_closed_can_be_opened_again(program, room):
    program.controller.do("room")
    program.controller.screens.room.close()
    program.qtbot.waitUntil(lambda: program.controller.screens.room is None)
    program.controller.do("room")
    assert program.controller.screens.room.isVisible()
    program.controller.do("home")
    assert program.controller.screens is None


def test_no_title_of_the_window_names_a_person(program, room):
    program.controller.screens.show_person(room.people["Janet"])
    assert isinstance(program.view, PersonView)
    assert "Janet" not in program.window.windowTitle()
    assert program.view.entry_sentence().startswith("About Janet. ")


def test_needs_told_with_a_new_person_are_needs_that_somebody_must_see_to(program, room):
    program.controller.screens.show_person(None)
    program.write("Ngozi")
    program.tab_to("What they need, in their own words")
    program.write("A ramp")
    program.press(Qt.Key.Key_Return)
    program.press(Qt.Key.Key_Return)
    program.write("Time to type")
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(PanelOverview)
    ngozi = next(one for one in program.workspace.ask(people.list_people) if one.name == "Ngozi")
    told = program.workspace.ask(people.list_needs, ngozi.id)
    assert [one.words for one in told] == ["A ramp", "Time to type"]
    program.window.undo_requested.emit()
    program.wait_for(lambda: not program.workspace.ask(people.list_needs, ngozi.id))
    assert program.message() == "Undone: Ngozi added."


def test_whoever_decides_follows_the_role_until_the_person_says_otherwise(program, room):
    program.controller.screens.show_person(None)
    view = program.view
    assert view.votes.isChecked()
    program.tab_to("Role")
    program.write("Int")
    assert view.role.chosen_label == "Interpreter"
    assert not view.votes.isChecked()
    program.press(Qt.Key.Key_Home)
    assert view.role.chosen_label == "Member"
    assert view.votes.isChecked()
    program.controller.screens.show_person(room.people["Dawn"])
    program.tab_to("Takes part in decisions")
    program.press(Qt.Key.Key_Space)
    assert program.view.votes.isChecked()
    assert program.view.role.chosen_label == "Supporter"


def test_after_a_person_one_stands_where_the_next_is_added(program, room):
    program.controller.screens.show_person(None)
    program.write("Ngozi")
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(PanelOverview)
    assert program.focused.accessibleName() == "Add a person"


def test_a_reason_is_kept_for_the_person_it_was_typed_for(program, room):
    view = put_a_proposal(program)
    janet, omar = room.people["Janet"].id, room.people["Omar"].id
    view.stances.positions.go_to(janet)
    view.stances.reason.control.setFocus()
    program.write("I sit there every day")
    view.stances.positions.go_to(omar)
    assert view.stances.reason.text() == ""
    program.wait_for(lambda: positions(program, room)[janet][1] == "I sit there every day")
    view.stances.positions.go_to(janet)
    program.wait_for(lambda: view.stances.reason.text() == "I sit there every day")


def test_a_reason_never_takes_a_new_stance_back(program, room):
    view = put_a_proposal(program)
    janet = room.people["Janet"].id
    view.stances.positions.go_to(janet)
    view.stances.reason.control.setFocus()
    program.write("Worried about rain")
    view.stances.positions.setFocus()
    program.press(Qt.Key.Key_2)
    wanted = ("agree with worries", "Worried about rain")
    program.wait_for(lambda: positions(program, room)[janet] == wanted)
    program.wait_for(lambda: program.message() == "The reason of Janet is kept.")
    assert positions(program, room)[janet] == wanted


def test_an_undone_reason_is_gone_from_its_field_too(program, room):
    view = put_a_proposal(program)
    view.stances.reason.control.setFocus()
    program.write("Too far")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "is kept" in program.message())
    program.window.undo_requested.emit()
    program.wait_for(lambda: view.stances.reason.text() == "")


def test_ending_a_decision_keeps_the_reason_that_was_being_typed(program, room):
    view = put_a_proposal(program)
    view.stances.reason.control.setFocus()
    program.write("Not before summer")
    view.ending.not_adopted.click()
    program.wait_for(lambda: view.proposal.words.text() == "")
    (ended,) = program.workspace.ask(decisions.list_decisions, room.session.id)
    assert "Not before summer" in [one.reason for one in ended.positions]
    assert program.workspace.ask(sessions.find_open_session) is not None


def test_a_half_typed_proposal_comes_back_after_another_screen(program, room):
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    program.write("Benches under shel")
    program.controller.do("live")
    program.wait_for_view(LiveView)
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    assert view.proposal.words.text() == "Benches under shel"
    assert "half typed" in view.arrival_sentence()
    program.tab_to("Put it to the panel")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: view.stances.positions.count() == 3)
    program.wait_for(lambda: not program.workspace.find_draft(f"proposal:{room.session.id}"))


def test_asking_for_the_live_screen_twice_keeps_what_is_being_typed(program, room):
    program.write("Half a sen")
    view = program.view
    program.controller.do("live")
    assert program.view is view
    assert view.capture.box.text() == "Half a sen"


def test_a_half_typed_correction_comes_back(program, room):
    program.write("The bus is late")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 1)
    program.press(Qt.Key.Key_E, CTRL)
    program.wait_for_view(ContributionView)
    program.press(Qt.Key.Key_End)
    program.write(" every day")
    program.controller.do("live")
    program.wait_for_view(LiveView)
    program.press(Qt.Key.Key_E, CTRL)
    view = program.wait_for_view(ContributionView)
    assert view.text.text() == "The bus is late every day"


def test_words_in_another_language_are_marked_so_and_papers_say_it(program, room):
    program.write("Mae'r bws yn hwyr")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 1)
    program.press(Qt.Key.Key_E, CTRL)
    view = program.wait_for_view(ContributionView)
    assert view.language.chosen_label == "English"
    program.tab_to("In which language these words are")
    program.write("W")
    assert view.language.chosen_label == "Welsh"
    program.tab_to("Keep")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(LiveView)
    (said,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    assert (said.language, said.version) == ("cy", 1)
    minutes = papers.minutes(program.workspace, room.session.id)
    spoken = [run for block in minutes.blocks for run in getattr(block, "words", ())]
    assert [run.text for run in spoken if run.language == "cy"] == ["Mae'r bws yn hwyr"]
    program.controller.undo()
    program.wait_for(
        lambda: program.workspace.ask(contributions.get_contribution, said.id).language == "en-GB"
    )


def test_a_draft_comes_back_with_who_said_it_and_off_the_record(program, room):
    capture = program.view.capture
    choose(program, "Omar")
    program.write("Not for the papers")
    capture.off_the_record.setChecked(True)
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    program.controller.do("live")
    capture = program.wait_for_view(LiveView).capture
    assert capture.box.text() == "Not for the papers"
    assert capture.who.value == room.people["Omar"].id
    assert capture.off_the_record.isChecked()


def test_a_card_and_a_new_speaker_leave_alone_whose_words_are_being_typed(program, room):
    capture = program.view.capture
    for name in ("Janet", "Tomasz"):
        program.view.speaking.ask_to_speak(room.people[name].id)
    program.controller.do("next_speaker")
    program.wait_for(lambda: capture.who.value == room.people["Janet"].id)
    choose(program, "Omar")
    program.write("Omar's words")
    program.controller.do("card_stop")
    program.wait_for(lambda: "card" in program.message().lower())
    program.controller.do("next_speaker")
    program.wait_for(lambda: "Tomasz" in program.view.speaking.now.text())
    assert capture.who.value == room.people["Omar"].id


def test_words_in_the_box_must_be_saved_before_the_session_closes(program, room):
    program.write("Not yet saved")
    program.controller.do("close_session")
    assert "not saved" in program.message()
    assert program.focused is program.view.capture.box.control
    assert program.workspace.ask(sessions.find_open_session) is not None


def test_a_marked_moment_waits_for_its_words_and_takes_them(program, room):
    choose(program, "Tomasz")
    program.press(Qt.Key.Key_F5)
    program.wait_for(lambda: program.view.moments.count() == 1)
    program.controller.do("next_item")
    program.view.moments.fill_button.click()
    program.write("The budget is gone")
    program.press(Qt.Key.Key_6, CTRL)
    program.wait_for(lambda: program.view.moments.count() == 0)
    (said,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    first, _second = program.workspace.ask(agendas.list_agenda, room.session.id)
    assert (said.person_id, said.item_id) == (room.people["Tomasz"].id, first.id)


def test_after_a_change_one_stands_at_who_was_changed(program, room):
    program.controller.screens.show_person(room.people["Omar"])
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(PanelOverview)
    assert program.focused is view.people
    assert view.people.currentItem().text().startswith("Omar.")


def test_after_somebody_was_taken_off_the_list_one_stands_where_the_next_is_added(program, room):
    zoe = program.workspace.do(people.add_person, name="Zoe")
    program.controller.screens.show_person(zoe)
    program.tab_to("Take off the list")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(PanelOverview)
    assert program.focused.accessibleName() == "Add a person"


def test_a_half_filled_form_comes_back(program, room):
    program.controller.screens.show_person(None)
    program.write("Ngozi")
    program.tab_to("Role")
    program.write("Off")
    program.controller.do("panel")
    program.wait_for_view(PanelOverview)
    program.controller.screens.show_person(None)
    assert program.view.name.text() == "Ngozi"
    assert program.view.role.value == "officer"
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(PanelOverview)
    program.controller.screens.show_person(None)
    assert program.view.name.text() == ""


def test_going_back_from_a_form_throws_what_was_typed_away(program, room):
    program.controller.screens.show_person(room.people["Omar"])
    program.press(Qt.Key.Key_End)
    program.write(" the younger")
    program.tab_to("Back")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(PanelOverview)
    program.controller.screens.show_person(room.people["Omar"])
    assert program.view.name.text() == "Omar"


def test_a_number_that_nobody_has_is_said(program, room):
    program.press(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert program.message() == "There is no person 9. 4 people are here."


def test_no_control_takes_the_caret_when_the_wheel_is_turned(program, room):
    for screen in ("live", "panel", "decide", "minutes", "settings"):
        program.controller.do(screen)
        taken = [
            one
            for one in program.window.findChildren(QWidget)
            if one.accessibleName() and one.focusPolicy() == Qt.FocusPolicy.WheelFocus
        ]
        assert not taken, f"{screen}: {[one.accessibleName() for one in taken]}"


def test_undo_asks_before_it_opens_a_sealed_session_again(program, room):
    program.controller.do("close_session")
    program.view.closing.close_for_good.click()
    view = program.wait_for_view(MinutesView)
    sealed = view.preview.toPlainText()
    program.window.undo_requested.emit()
    program.wait_for(lambda: "Undo once more" in program.message())
    assert program.workspace.ask(sessions.find_open_session) is None
    program.window.undo_requested.emit()
    program.wait_for(lambda: program.workspace.ask(sessions.find_open_session) is not None)
    program.wait_for(lambda: view.preview.toPlainText() != sealed)
    assert "not sealed" in view.preview.toPlainText()


def test_pausing_everything_says_what_it_did(program, room):
    program.controller.do("room")
    room_screen = program.controller.screens.room
    program.controller.do("pause")
    assert room_screen.is_blank, "the room screen waits for nothing"
    program.wait_for(lambda: program.message().startswith("Everything is paused."))
    assert "everything is paused" in program.view.bar.time.stands.text()
    program.controller.do("pause")
    program.wait_for(lambda: program.message() == "We go on.")
    assert not room_screen.is_blank
    assert program.view.bar.time.stands.text() == ""


def test_pausing_where_no_session_runs_says_that_nothing_is_read(program):
    program.controller.do("pause")
    assert program.message() == "Nothing is being read."


def test_what_undo_takes_back_is_left_for_the_screen_that_comes_next(program, room):
    program.write("The bus is late")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 1)
    program.press(Qt.Key.Key_E, CTRL)
    program.wait_for_view(ContributionView)
    program.window.undo_requested.emit()
    program.wait_for_view(LiveView)
    program.window.undo_requested.emit()
    # The session had only been started: now it is planned again.
    program.wait_for_view(PanelOverview)
    (session,) = program.workspace.ask(sessions.list_sessions)
    program.controller.screens.show_session(session.id)
    while program.workspace.ask(sessions.list_sessions):
        before = program.message()
        program.window.undo_requested.emit()
        program.wait_for(lambda before=before: program.message() != before)
    assert isinstance(program.view, PanelOverview)
    assert program.view.sessions.count() == 0
