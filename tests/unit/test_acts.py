"""The acts of a session, each through the real file, and each taken back again."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.contribution import Contribution, Kind
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import (
    actions,
    agendas,
    breaks,
    contributions,
    moments,
    panel_files,
    people,
    reports,
    sessions,
    turns,
)
from coprod_desktop.services import clock as clock_service
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.workspace import Typed
from coprod_desktop.wording import happened as said
from coprod_desktop.wording import storage as storage_words
from tests.panels import PASSPHRASE


def record(room, words, who="Janet", **more):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    return room.workspace.do(contributions.record_contribution, room.session.id, spoken)


def words_of(room):
    listed = room.workspace.ask(contributions.list_contributions, room.session.id)
    return [one.words for one in listed]


def test_words_are_recorded_under_the_current_item_in_their_order(room):
    record(room, "I wait 40 minutes", kind=Kind.EXPERIENCE)
    room.workspace.do(agendas.go_to_item, room.workspace.ask(_second, room).id)
    record(room, "Bigger letters", who="Omar")
    listed = room.workspace.ask(contributions.list_contributions, room.session.id)
    assert [(one.sequence, one.words) for one in listed] == [
        (1, "I wait 40 minutes"),
        (2, "Bigger letters"),
    ]
    assert listed[0].item_id != listed[1].item_id


def _second(reader, room):
    return agendas.list_agenda(reader, room.session.id)[1]


def test_empty_words_are_refused_and_nothing_is_stored(room):
    heard = []
    room.workspace.listen(heard.append)
    with pytest.raises(errors.WordsMissing):
        record(room, "  \n ")
    assert words_of(room) == []
    assert heard == []


def test_every_event_is_told_once_with_what_changed(room):
    heard = []
    stop = room.workspace.listen(heard.append)
    saved = record(room, "Hello", kind=Kind.IDEA)
    stop()
    record(room, "Not heard")
    (happened,) = heard
    assert list(happened.changes_of(Contribution)) == [(None, saved)]
    assert said.sentence(happened.event) == "Saved. Janet, idea. 1 so far."


def test_what_nobody_in_particular_said_is_told_in_whole_sentences(room):
    heard = []
    room.workspace.listen(heard.append)
    told = Spoken(words="We are cold", kind=Kind.CONCERN)
    room.workspace.do(contributions.record_contribution, room.session.id, told)
    assert said.sentence(heard[0].event) == "Saved. The group, concern. 1 so far."


def test_undo_works_after_a_restart_and_is_itself_on_the_record(room, tmp_path, clock):
    record(room, "Kept")
    record(room, "Taken back", who="Omar", kind=Kind.CONCERN)
    room.workspace.close()
    again = panel_files.open_panel(tmp_path / "panel", PASSPHRASE, clock=clock)
    try:
        heard = []
        again.listen(heard.append)
        assert again.undo_now() == "Omar, concern"
        assert said.sentence(heard[0].event) == "Undone: Omar, concern."
        assert [c.words for c in again.ask(contributions.list_contributions, room.session.id)] == [
            "Kept"
        ]
        entries = again.ask(_entries)
        assert entries[-1].kind == "ChangeUndone"
    finally:
        again.close()


def _entries(reader):
    return reader.list_entries()


def test_a_correction_is_a_new_version_and_the_old_words_stay(room):
    first = record(room, "fourty minutes")
    room.workspace.do(contributions.correct_contribution, first.id, words="forty minutes")
    assert words_of(room) == ["forty minutes"]
    (old,) = room.workspace.ask(contributions.list_earlier_words, first.id)
    assert (old.version, old.words) == (1, "fourty minutes")
    room.workspace.undo_now()
    assert words_of(room) == ["fourty minutes"]
    assert room.workspace.ask(contributions.list_earlier_words, first.id) == ()


def test_withdrawn_and_off_the_record_words_may_not_be_printed(room):
    one = record(room, "Private", off_the_record=True)
    two = room.workspace.do(contributions.withdraw_contribution, record(room, "Regret").id)
    assert not one.may_be_printed
    assert not two.may_be_printed


def test_a_break_stops_the_item_and_coming_back_goes_on(room, clock):
    clock.forward(5)
    room.workspace.do(breaks.start_break, room.session.id, minutes=10)
    clock.forward(12)
    room.workspace.do(breaks.end_break, room.session.id)
    clock.forward(3)
    room.workspace.do(agendas.go_to_item, room.workspace.ask(_second, room).id)
    times = room.workspace.ask(clock_service.list_item_times, room.session.id, clock())
    assert [time.used for _, time in times] == [timedelta(minutes=8), timedelta(0)]


def test_the_list_of_speakers_is_first_come_first_served(room):
    for name in ("Omar", "Tomasz"):
        room.workspace.do(turns.ask_to_speak, room.session.id, room.people[name].id)
    with pytest.raises(errors.AlreadyWaiting):
        room.workspace.do(turns.ask_to_speak, room.session.id, room.people["Omar"].id)
    assert room.workspace.do(turns.next_speaker, room.session.id).name == "Omar"
    assert room.workspace.do(turns.next_speaker, room.session.id).name == "Tomasz"
    with pytest.raises(errors.NobodyWaiting):
        room.workspace.do(turns.next_speaker, room.session.id)


def test_a_closed_session_is_sealed_and_can_be_opened_again_by_undo(room):
    room.workspace.do(
        actions.agree_action, room.session.id, what="Measure", person_id=room.people["Tomasz"].id
    )
    closed = room.workspace.do(sessions.close_session, room.session.id)
    assert closed.state is SessionState.CLOSED
    assert len(room.workspace.ask(_seal, room.session.id).words) == 8
    room.workspace.undo_now()
    assert room.workspace.ask(sessions.find_open_session) is not None


def test_opening_a_seal_again_must_be_wanted(room):
    room.workspace.do(sessions.close_session, room.session.id)
    refused = []
    room.workspace.undo(may_open_seal=False).then(lambda _: None, refused.append)
    # The writer answers in order: once this is kept, that is refused.
    room.workspace.keep_draft_now("elsewhere", "", 0)
    assert [type(problem) for problem in refused] == [errors.WouldOpenSeal]
    assert refused[0].said == "session 1 closed"
    assert room.workspace.ask(sessions.find_open_session) is None


def test_papers_of_a_session_that_was_opened_again_carry_no_seal(room):
    room.workspace.do(sessions.close_session, room.session.id)
    first = room.workspace.ask(reports.gather_session, room.session.id).seal_words
    assert len(first) == 8
    room.workspace.undo_now()
    assert room.workspace.ask(reports.gather_session, room.session.id).seal_words == ()
    assert spoken_verdict(room, first)[-1] == storage_words.CHANGED_SINCE
    record(room, "Added after the seal")
    room.workspace.do(sessions.close_session, room.session.id)
    second = room.workspace.ask(reports.gather_session, room.session.id).seal_words
    assert second != first
    assert spoken_verdict(room, first)[-1] == storage_words.CHANGED_SINCE
    assert storage_words.CHANGED_SINCE not in spoken_verdict(room, second)


def spoken_verdict(room, seal):
    return storage_words.verdict(room.workspace.verify(" ".join(seal), lambda *_: None))


def _seal(reader, session_id):
    return reader.find_seal(session_id)


def test_a_second_session_waits_until_the_first_is_closed(room):
    second = room.workspace.do(sessions.plan_session, title="Next")
    room.workspace.do(agendas.add_item, session_id=second.id, title="Benches")
    with pytest.raises(errors.AnotherSessionOpen):
        room.workspace.do(sessions.start_session, second.id, present=())


def test_the_same_title_goes_on_with_the_same_topic(room):
    second = room.workspace.do(sessions.plan_session, title="Next")
    again = room.workspace.do(agendas.add_item, session_id=second.id, title="benches")
    first = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    assert again.topic_id == first.topic_id


def test_people_of_the_record_stay_and_others_can_be_taken_off(room):
    with pytest.raises(errors.PersonInUse):
        room.workspace.do(people.remove_person, room.people["Janet"].id)
    extra = room.workspace.do(people.add_person, name="Visitor")
    room.workspace.do(people.remove_person, extra.id)
    assert "Visitor" not in [p.name for p in room.workspace.ask(people.list_people)]


def test_two_people_cannot_have_the_same_name(room):
    with pytest.raises(errors.NameTaken):
        room.workspace.do(people.add_person, name="janet")


def test_agenda_items_move_up_and_down(room):
    item = room.workspace.ask(_second, room)
    room.workspace.do(agendas.move_item, item.id, by=-1)
    titles = [one.title for one in room.workspace.ask(agendas.list_agenda, room.session.id)]
    assert titles == ["Signs", "Benches"]
    room.workspace.undo_now()
    titles = [one.title for one in room.workspace.ask(agendas.list_agenda, room.session.id)]
    assert titles == ["Benches", "Signs"]


@pytest.mark.parametrize(("words", "is_kept"), [("half a sentence", False), ("", True)])
def test_a_draft_goes_with_the_act_that_records_its_words_and_stays_if_that_is_refused(
    room, words, is_kept
):
    room.workspace.keep_draft("live", "half a sen", 4)
    spoken, answers = Spoken(words=words, person_id=None), []
    act, session_id = contributions.record_contribution, room.session.id
    reply = room.workspace.send_from_draft(
        Typed("live", "half a sentence", 15), act, session_id, spoken
    )
    reply.then(answers.append, answers.append)
    # Acts are done one after the other: this one is done when those before it are.
    room.workspace.do(moments.mark_moment, session_id, person_id=None)
    assert len(answers) == 1
    draft = room.workspace.find_draft("live")
    assert (draft is not None) is is_kept
    # Letters that were typed since the draft was kept last are there as well.
    assert draft is None or (draft.text, draft.cursor) == ("half a sentence", 15)


def test_a_reply_tells_the_problem_to_whoever_listens(room):
    problems = []
    room.workspace.listen_to_problems(problems.append)
    room.workspace.send(turns.next_speaker, room.session.id)
    room.workspace.do(moments.mark_moment, room.session.id, person_id=None)
    assert [type(problem) for problem in problems] == [errors.NobodyWaiting]


def test_words_for_a_marked_moment_stand_under_its_item_with_its_time(room):
    marked = room.workspace.do(moments.mark_moment, room.session.id, person_id=None)
    second = room.workspace.ask(agendas.list_agenda, room.session.id)[1]
    room.workspace.do(agendas.go_to_item, second.id)
    room.clock.forward(minutes=10)
    spoken = Spoken(words="The budget is gone")
    said_then = room.workspace.do(
        contributions.record_contribution, room.session.id, spoken, moment_id=marked.id
    )
    assert (said_then.item_id, said_then.said_at) == (marked.item_id, marked.marked_at)
    assert room.workspace.ask(moments.list_open_moments, room.session.id) == ()
    room.workspace.undo_now()
    assert [one.id for one in room.workspace.ask(moments.list_open_moments, room.session.id)] == [
        marked.id
    ]


def test_a_marked_moment_gets_its_words_once_and_stays_while_they_stand(room):
    marked = room.workspace.do(moments.mark_moment, room.session.id, person_id=None)
    fill = partial(
        room.workspace.do,
        contributions.record_contribution,
        room.session.id,
        Spoken(words="Wet seats"),
        moment_id=marked.id,
    )
    fill()
    with pytest.raises(errors.AlreadyFilled):
        fill()
    with pytest.raises(errors.AlreadyFilled):
        room.workspace.do(moments.drop_moment, marked.id)
    assert room.workspace.ask(contributions.count_contributions, room.session.id) == 1


def test_a_marked_moment_can_be_let_go_and_comes_back_by_undo(room):
    marked = room.workspace.do(moments.mark_moment, room.session.id, person_id=None)
    room.workspace.do(moments.drop_moment, marked.id)
    assert room.workspace.ask(moments.list_open_moments, room.session.id) == ()
    assert room.workspace.undo_now() == "marked moment let go: the group"
    assert room.workspace.ask(moments.list_open_moments, room.session.id) == (marked,)


def test_a_mark_on_words_that_were_withdrawn_meanwhile_leaves_them_withdrawn(room):
    seen = record(room, "The stop is dark")
    room.workspace.do(contributions.correct_contribution, seen.id, words="The stop has no light")
    room.workspace.do(contributions.withdraw_contribution, seen.id)
    marked = room.workspace.do(contributions.mark_contribution, replace(seen, kind=Kind.CONCERN))
    assert (marked.withdrawn, marked.version, marked.kind) == (True, 2, Kind.CONCERN)
    assert marked.words == "The stop has no light"


def test_a_new_place_for_a_session_that_has_started_leaves_it_running(room):
    planned = replace(room.session, state=SessionState.PLANNED, place="The library")
    changed = room.workspace.do(sessions.change_session, planned)
    assert (changed.state, changed.place) == (SessionState.RUNNING, "The library")


def test_a_new_title_for_an_item_that_was_moved_leaves_it_where_it_is(room):
    seen = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    room.workspace.do(agendas.move_item, seen.id, by=1)
    changed = room.workspace.do(agendas.change_item, replace(seen, title="Seats"))
    assert (changed.position, changed.title) == (2, "Seats")


def test_who_asked_for_an_item_cannot_be_taken_off_the_list(room):
    late = room.workspace.do(people.add_person, name="Ngozi")
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    room.workspace.do(agendas.change_item, replace(item, proposed_by_id=late.id))
    with pytest.raises(errors.PersonInUse):
        room.workspace.do(people.remove_person, late.id)


def test_who_has_left_keeps_their_place_but_is_not_given_the_floor(room):
    for name in ("Janet", "Omar"):
        room.workspace.do(turns.ask_to_speak, room.session.id, room.people[name].id)
    janet = room.people["Janet"].id
    room.workspace.do(sessions.leave, room.session.id, janet)
    assert room.workspace.do(turns.next_speaker, room.session.id).name == "Omar"
    with pytest.raises(errors.NobodyWaiting):
        room.workspace.do(turns.next_speaker, room.session.id)
    room.workspace.do(sessions.arrive, room.session.id, janet)
    assert room.workspace.do(turns.next_speaker, room.session.id).name == "Janet"


def test_a_clock_set_back_makes_nobody_wait_longer(room):
    room.workspace.do(turns.ask_to_speak, room.session.id, room.people["Janet"].id)
    room.clock.forward(minutes=-60)
    room.workspace.do(turns.ask_to_speak, room.session.id, room.people["Omar"].id)
    assert room.workspace.do(turns.next_speaker, room.session.id).name == "Janet"


def test_a_closed_session_that_is_corrected_gets_a_seal_of_its_own(room):
    said_then = record(room, "We want ramps")
    room.workspace.do(sessions.close_session, room.session.id)
    first = room.workspace.ask(reports.gather_session, room.session.id).seal_words
    room.workspace.do(
        contributions.correct_contribution, said_then.id, words="We do not want ramps"
    )
    second = room.workspace.ask(reports.gather_session, room.session.id).seal_words
    assert second != first
    assert spoken_verdict(room, first)[-1] == storage_words.CHANGED_SINCE
    assert storage_words.CHANGED_SINCE not in spoken_verdict(room, second)


@pytest.mark.logs_errors
def test_a_fault_of_ours_reaches_whoever_waits(room):
    def broken(_work):
        raise ZeroDivisionError

    heard = []
    room.workspace.send(broken).then(lambda _: None, heard.append)
    room.workspace.keep_draft_now("elsewhere", "", 0)
    assert [type(problem) for problem in heard] == [errors.Unexpected]
