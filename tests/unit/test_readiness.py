"""Is a session ready? Only true and useful lines, what is missing first."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.agenda import Asked, Stage
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.readiness import (
    Readiness,
    ReadinessKind,
    break_places,
    over_stretch,
)
from coprod_desktop.services import agendas, needs, panels, papers_sent, people, sessions
from coprod_desktop.services.readiness import readiness
from coprod_desktop.wording import readiness as words
from tests.panels import START

LENGTHS = st.lists(st.integers(1, 120), max_size=12)


@pytest.fixture
def planned(room):
    """The next session of the panel, a fortnight ahead."""
    return room.workspace.do(
        sessions.plan_session, title="Colours", planned_for=START + timedelta(days=14)
    )


def lines(room, session):
    return room.workspace.ask(readiness, session.id, room.workspace.now())


def kinds(room, session):
    return {line.kind: line for line in lines(room, session)}


def said(room, session):
    return [words.line(line) for line in lines(room, session)]


def tell_need(room, who="Omar", need="BSL interpreter."):
    return room.workspace.do(people.tell_need, person_id=room.people[who].id, words=need)


def test_a_need_with_nobody_assigned_is_missing_and_comes_first(room, planned):
    tell_need(room)
    first = lines(room, planned)[0]
    assert first.state is Readiness.MISSING
    assert "Missing: Omar: BSL interpreter. Nobody sees to it." in said(room, planned)


def test_a_need_is_ready_once_it_is_in_place_and_undo_gives_back_what_was(room, planned):
    need = tell_need(room)
    dawn = room.people["Dawn"].id
    room.workspace.do(needs.assign_need, planned.id, need.id, person_id=dawn)
    told = "To do: Omar: BSL interpreter. Dawn sees to it. It is not in place yet."
    assert told in said(room, planned)
    room.workspace.do(needs.assign_need, planned.id, need.id, words="the venue", in_place=True)
    assert "Ready: 1 access need is in place." in said(room, planned)
    assert room.workspace.undo_now() == "a need of Omar is seen to: the venue"
    assert told in said(room, planned)
    room.workspace.undo_now()
    assert ReadinessKind.NEED_WITHOUT_ANYBODY in kinds(room, planned)


def test_what_nobody_sees_to_cannot_be_in_place(room, planned):
    need = tell_need(room)
    plan = room.workspace.do(needs.assign_need, planned.id, need.id, in_place=True)
    assert not plan.in_place


def test_who_sent_apologies_needs_nothing_and_is_sent_nothing(room, planned):
    tell_need(room)
    room.workspace.do(sessions.send_apology, planned.id, room.people["Omar"].id)
    found = kinds(room, planned)
    assert ReadinessKind.NEED_WITHOUT_ANYBODY not in found
    assert "Omar" not in found[ReadinessKind.PAPERS_TO_SEND].names


def test_the_agenda_is_missing_and_each_item_must_say_what_it_is(room, planned):
    assert "Missing: the agenda. It is empty." in said(room, planned)
    for title in ("One", "Two"):
        room.workspace.do(agendas.add_item, session_id=planned.id, title=title)
    assert "To do: say who asked for items 1 and 2." in said(room, planned)
    item = room.workspace.ask(agendas.list_agenda, planned.id)[0]
    told = replace(
        item,
        stage=Stage.ALREADY_DECIDED,
        asked=Asked.DECIDE,
        summary="Plain",
        proposed_by_id=room.people["Omar"].id,
    )
    room.workspace.do(agendas.change_item, told)
    found = kinds(room, planned)
    assert found[ReadinessKind.DECIDED_ALREADY].places == (1,)
    assert found[ReadinessKind.STAGE_UNSAID].places == (2,)


def test_the_time_counts_the_breaks(room, planned):
    for title in ("One", "Two"):
        room.workspace.do(agendas.add_item, session_id=planned.id, title=title, minutes=30)
    room.workspace.do(sessions.change_session, replace(planned, planned_minutes=60))
    too_long = "Missing: time. With breaks the agenda needs 70 minutes. There are 60."
    assert too_long in said(room, planned)
    assert "Ready: breaks come after item 1." in said(room, planned)
    room.workspace.do(sessions.change_session, replace(planned, planned_minutes=70))
    assert kinds(room, planned)[ReadinessKind.FITS].state is Readiness.READY
    room.workspace.undo_now()
    assert too_long in said(room, planned)


def test_with_us_takes_two(room, planned):
    assert ReadinessKind.TOO_FEW_LIVED not in kinds(room, planned)
    room.workspace.do(sessions.send_apology, planned.id, room.people["Omar"].id)
    assert kinds(room, planned)[ReadinessKind.TOO_FEW_LIVED].state is Readiness.MISSING
    room.workspace.do(people.add_person, name="Unsaid")
    assert kinds(room, planned)[ReadinessKind.LIVED_UNSAID].state is Readiness.TO_DO
    for name in ("Janet", "Unsaid"):
        one = next(p for p in room.workspace.ask(people.list_people) if p.name == name)
        room.workspace.do(people.change_person, replace(one, side=Side.ALLY))
    assert kinds(room, planned)[ReadinessKind.NOBODY_LIVED].state is Readiness.MISSING


def test_one_interpreter_alone_is_too_few_for_a_long_session(room, planned):
    room.workspace.do(people.add_person, name="Ines", role=Role.INTERPRETER)
    room.workspace.do(agendas.add_item, session_id=planned.id, title="One", minutes=40)
    assert kinds(room, planned)[ReadinessKind.INTERPRETER_ALONE].count == 40
    room.workspace.do(people.add_person, name="Ivo", role=Role.INTERPRETER)
    assert ReadinessKind.INTERPRETER_ALONE not in kinds(room, planned)


def test_the_quorum_and_the_chair_are_looked_at(room, planned):
    room.workspace.do(panels.change_rules, lambda panel: replace(panel, quorum=5))
    found = kinds(room, planned)
    assert (found[ReadinessKind.QUORUM_MISSING].count, ReadinessKind.NOBODY_TO_CHAIR in found) == (
        3,
        True,
    )
    room.workspace.do(people.add_person, name="Fay", role=Role.FACILITATOR)
    assert ReadinessKind.NOBODY_TO_CHAIR not in kinds(room, planned)


def test_papers_are_to_send_then_overdue_then_sent(room, planned, clock):
    line = kinds(room, planned)[ReadinessKind.PAPERS_TO_SEND]
    assert (line.state, line.count) == (Readiness.TO_DO, 4)
    clock.forward(minutes=8 * 24 * 60)
    assert kinds(room, planned)[ReadinessKind.PAPERS_OVERDUE].state is Readiness.MISSING
    everybody = tuple(one.id for one in room.people.values())
    room.workspace.do(
        papers_sent.send_paper, planned.id, paper=papers_sent.AGENDA, person_ids=everybody
    )
    assert kinds(room, planned)[ReadinessKind.PAPERS_SENT].state is Readiness.READY


def test_every_kind_of_line_has_its_sentence():
    assert set(words._LINES) == set(ReadinessKind)
    assert set(words.STATES) == set(Readiness)


@given(LENGTHS, st.integers(1, 90))
def test_no_stretch_between_breaks_is_too_long_but_where_one_item_is(lengths, longest):
    places = break_places(lengths, longest)
    edges = [0, *places, len(lengths)]
    for begin, end in pairwise(edges):
        stretch = lengths[begin:end]
        assert sum(stretch) <= longest or len(stretch) == 1
    assert all(1 <= place < len(lengths) for place in places)
    assert over_stretch(lengths, longest) == tuple(
        n for n, length in enumerate(lengths, 1) if length > longest
    )
