"""Papers sent: one act for many people, each in the format that they prefer."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.services import papers_sent, people, sessions
from coprod_desktop.services.papers_sent import AGENDA
from tests.panels import START


@pytest.fixture
def planned(room):
    return room.workspace.do(
        sessions.plan_session, title="Colours", planned_for=START + timedelta(days=14)
    )


def send(room, planned, *names, **more):
    told = {"paper": AGENDA, "person_ids": tuple(room.people[name].id for name in names)} | more
    return room.workspace.do(papers_sent.send_paper, planned.id, **told)


def who_has(room, planned):
    found = room.workspace.ask(papers_sent.list_who_has, planned.id, AGENDA)
    return {one.person.name: one for one in found}


def test_each_gets_the_format_that_they_prefer_and_undo_takes_all_back(room, planned):
    omar = replace(room.people["Omar"], paper_format="pdf-18")
    room.workspace.do(people.change_person, omar)
    sent = send(room, planned, "Janet", "Omar")
    assert [one.paper_format for one in sent] == ["pdf", "pdf-18"]
    assert who_has(room, planned)["Omar"].in_time
    assert who_has(room, planned)["Dawn"].sent is None
    assert room.workspace.undo_now() == "agenda sent to 2 people"
    assert all(one.sent is None for one in who_has(room, planned).values())


def test_who_wants_another_format_since_has_not_been_sent_it_in_theirs(room, planned):
    send(room, planned, "Omar")
    room.workspace.do(people.change_person, replace(room.people["Omar"], paper_format="pdf-18"))
    assert not who_has(room, planned)["Omar"].in_format
    send(room, planned, "Omar")
    assert who_has(room, planned)["Omar"].in_format


def test_papers_are_due_the_agreed_days_before(room, planned, clock):
    due = room.workspace.ask(papers_sent.day_due, planned.id)
    assert due == (START + timedelta(days=7)).astimezone().date()
    clock.forward(minutes=8 * 24 * 60)
    send(room, planned, "Janet")
    send(room, planned, "Omar", on=due)
    found = who_has(room, planned)
    assert (found["Janet"].in_time, found["Omar"].in_time) == (False, True)


def test_the_first_one_in_their_format_counts(room, planned, clock):
    send(room, planned, "Janet")
    clock.forward(minutes=9 * 24 * 60)
    send(room, planned, "Janet")
    assert who_has(room, planned)["Janet"].in_time


def test_a_day_to_come_a_paper_without_a_name_and_nobody_are_refused(room, planned):
    with pytest.raises(errors.DayNotYet):
        send(room, planned, "Janet", on=(START + timedelta(days=1)).date())
    with pytest.raises(errors.WordsMissing):
        send(room, planned, "Janet", paper=" ")
    with pytest.raises(errors.NobodyChosen):
        send(room, planned)
    assert all(one.sent is None for one in who_has(room, planned).values())


def test_a_session_without_a_day_has_no_day_due(room):
    bare = room.workspace.do(sessions.plan_session, title="Some day")
    assert room.workspace.ask(papers_sent.day_due, bare.id) is None


def test_whether_it_was_in_time_is_unknown_until_the_session_has_a_day(room):
    bare = room.workspace.do(sessions.plan_session, title="Some day")
    send(room, bare, "Omar")
    assert who_has(room, bare)["Omar"].in_time is None
    room.workspace.do(sessions.change_session, replace(bare, planned_for=START + timedelta(days=9)))
    assert who_has(room, bare)["Omar"].in_time is True
