"""What stands on a screen follows the record, and what is typed there stays the person's."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain import troubles
from coprod_desktop.services import agendas, contributions, panels, people, sessions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.recovery_words import RecoveryView


@pytest.fixture
def planned(program, room):
    """The next session, being prepared."""
    session = program.workspace.do(sessions.plan_session, title="Colours")
    for title in ("One", "Two", "Three"):
        program.workspace.do(
            agendas.add_item, session_id=session.id, title=title, asked="discuss", minutes=5
        )
    program.controller.screens.show_session(session.id)
    assert isinstance(program.view, PrepareView)
    return session


@pytest.mark.parametrize("after", ["cab", "bca", "ba", "dabc", "acbd", ""])
def test_rows_that_change_places_are_moved_and_never_doubled(qtbot, after):
    rows = SentenceList("Letters")
    qtbot.addWidget(rows)
    rows.set_rows([(one, one.upper()) for one in "abc"])
    rows.go_to("b")
    rows.set_rows([(one, one.upper()) for one in after])
    assert [rows.item(place).text() for place in range(rows.count())] == list(after.upper())
    if "b" in after:
        assert rows.current_key == "b"


def test_an_item_that_is_moved_stands_once(program, planned):
    view = program.view
    view.items.setCurrentRow(2)
    for _ in range(2):
        view._move_up()
        program.wait_for_the_screen()
    program.wait_for(lambda: "1. Three" in view.items.item(0).text())
    assert view.items.count() == 3


def test_asking_for_the_screen_one_is_on_keeps_what_is_typed(program, planned):
    program.view.place.control.setFocus()
    program.write("Town hall")
    program.controller.do("prepare")
    assert program.view.place.text() == "Town hall"
    program.controller.do("panel")
    found = program.workspace.ask(sessions.find_session, planned.id)
    assert found.place == "Town hall"


def test_what_was_undone_does_not_come_back_when_the_screen_goes(program, planned):
    view = program.view
    view.place.control.setFocus()
    program.write("Town hall")
    view._keep()
    program.wait_for(lambda: "changed" in program.message())
    program.window.undo_requested.emit()
    program.wait_for(lambda: view.place.text() == "")
    program.controller.do("panel")
    assert program.workspace.ask(sessions.find_session, planned.id).place == ""


def test_the_panels_purpose_is_shown_as_it_is_after_undo(program, room):
    program.controller.do("rules")
    part = program.view.meeting
    part.purpose.control.setFocus()
    program.write("Better stops")
    part._keep()
    program.wait_for(lambda: program.workspace.ask(panels.find_panel).purpose == "Better stops")
    program.window.undo_requested.emit()
    program.wait_for(lambda: part.purpose.text() == "")


def test_ground_rules_that_are_half_typed_come_back(program, room):
    program.controller.do("rules")
    program.view.meeting.ground_rules.control.setFocus()
    program.write("One at a time")
    program.controller.do("live")
    program.controller.do("rules")
    assert "One at a time" in program.view.meeting.ground_rules.text()


def test_one_subject_of_the_rules_leaves_the_others_as_they_are(program, room):
    program.controller.do("rules")
    view = program.view
    view.meeting.purpose.set_text("Better stops")
    view.deciding.quorum.set_value(3)
    view.deciding._keep()
    program.wait_for(lambda: program.workspace.ask(panels.find_panel).quorum == 3)
    assert program.workspace.ask(panels.find_panel).purpose == ""
    assert view.meeting.purpose.text() == "Better stops"


def test_somebody_who_was_taken_off_the_list_is_not_ticked(program, planned):
    zoe = program.workspace.do(people.add_person, name="Zoe")
    assert zoe.id in program.view._ticks
    program.workspace.undo_now()
    assert zoe.id not in program.view._ticks


def test_a_session_without_a_title_does_not_start(program, planned):
    program.view.name.set_text(" ")
    program.view.start.click()
    assert program.focused is program.view.name.control
    found = program.workspace.ask(sessions.find_session, planned.id)
    assert not found.is_open


def test_the_room_screen_goes_with_its_session(program, room):
    program.controller.do("room")
    program.controller.do("close_session")
    program.view.closing.close_for_good.click()
    program.wait_for(lambda: program.controller.screens.room is None)


def test_the_window_stays_until_the_recovery_words_are_seen(program, room):
    program.window.show_view(
        RecoveryView(program.window.announcer, ("abandon",) * 24), has_panel=False
    )
    program.window.close()
    assert program.window.isVisible()
    assert "24 words" in program.message()
    program.window.undo_requested.emit()
    assert "24 words" in program.message()
    program.window.close()
    assert not program.window.isVisible()


@pytest.mark.parametrize("screen", ["settings", "licences", "words"])
def test_back_leads_to_the_session_that_runs(program, room, screen):
    program.controller.do(screen)
    program.tab_to("Back")
    program.press(Qt.Key.Key_Return)
    assert isinstance(program.view, LiveView)


def test_a_time_that_was_undone_does_not_come_back_when_the_screen_goes(program, planned):
    view = program.view
    view.when.set_moment(view.when.moment() + timedelta(days=7))
    view._keep()
    program.wait_for(lambda: "changed" in program.message())
    program.window.undo_requested.emit()
    program.wait_for(lambda: "Undone" in program.message())
    program.controller.do("panel")
    assert program.workspace.ask(sessions.find_session, planned.id).planned_for is None


def test_a_full_disk_keeps_nobody_from_locking(program, planned, monkeypatch):
    program.view.place.control.setFocus()
    program.write("Town hall")

    def full(_work, _session):
        raise troubles.DiskFull

    monkeypatch.setattr(sessions, "change_session", full)
    program.controller.do("lock")
    assert program.controller.workspace is None


def test_a_tick_for_off_the_record_stays_when_an_empty_box_is_refused(program, room):
    capture = program.view.capture
    capture.off_the_record.setChecked(True)
    capture.go()
    program.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: "no words" in program.message())
    assert capture.off_the_record.isChecked()


def test_rules_that_are_refused_stay_as_they_were_typed(program, room, monkeypatch):
    program.controller.do("rules")
    part = program.view.meeting
    part.purpose.control.setFocus()
    program.write("Better stops")

    def full(_work, _panel):
        raise troubles.DiskFull

    with monkeypatch.context() as held:
        held.setattr(panels, "change_rules", full)
        part._keep()
        program.wait_for(lambda: "full" in program.message())
    assert part.purpose.text() == "Better stops"
    program.controller.do("live")
    program.controller.do("rules")
    assert program.view.meeting.purpose.text() == "Better stops"


def test_a_session_that_is_opened_again_shows_the_last_words_that_were_said(program, room):
    long = "There is no seat between the clinic and the market, and the kerb is too high there."
    for number in range(12):
        said = Spoken(words=f"{number}. {long}", person_id=room.people["Janet"].id)
        program.workspace.do(contributions.record_contribution, room.session.id, said)
    program.controller.do("panel")
    program.controller.do("live")
    view = program.wait_for_view(LiveView)
    bar = view.heard_so_far.rows.verticalScrollBar()
    program.qtbot.wait(300)
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
