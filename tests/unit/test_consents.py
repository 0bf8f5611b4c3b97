"""Consent to record: a no keeps words off the record, before and after, and Undo gives it back."""

from dataclasses import replace

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.services import consents, contributions, people, sessions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.wording import happened as said
from tests.panels import Room


def tell(room: Room, who: str, *, given: bool):
    person_id = room.people[who].id
    return room.workspace.do(consents.tell_consent, room.session.id, person_id, given=given)


def record(room: Room, words: str, who: str = "Omar", **more):
    spoken = Spoken(words=words, person_id=room.people[who].id, **more)
    return room.workspace.do(contributions.record_contribution, room.session.id, spoken)


def stored(room: Room, contribution_id: str):
    return room.workspace.ask(contributions.get_contribution, contribution_id)


def sentences(room: Room, act) -> list[str]:
    heard: list[str] = []
    stop = room.workspace.listen(lambda happened: heard.append(said.sentence(happened.event)))
    act()
    stop()
    return heard


def test_nobody_has_told_anything_at_first(room):
    assert room.workspace.ask(consents.list_consents, room.session.id) == {}
    assert not record(room, "Recorded as ever").off_the_record


def test_a_no_keeps_what_is_said_off_the_record_and_says_why(room):
    tell(room, "Omar", given=False)
    assert sentences(room, lambda: record(room, "My street")) == [
        "Saved. Omar. 1 so far. It is off the record, as Omar does not want to be recorded."
    ]
    assert not record(room, "Mine stands", who="Janet").off_the_record


def test_a_no_takes_what_was_said_before_off_the_record_too(room):
    first = record(room, "Before")
    other = record(room, "Of another", who="Janet")
    assert sentences(room, lambda: tell(room, "Omar", given=False)) == [
        "Omar is not recorded. 1 contribution from before is off the record now."
    ]
    assert stored(room, first.id).off_the_record
    assert not stored(room, other.id).off_the_record
    room.workspace.undo_now()
    assert not stored(room, first.id).off_the_record
    assert room.workspace.ask(consents.list_consents, room.session.id) == {}


def test_what_was_kept_back_stays_so_until_its_maker_says_otherwise(room):
    tell(room, "Omar", given=False)
    one = record(room, "Kept back")
    tell(room, "Omar", given=True)
    assert stored(room, one.id).off_the_record
    marked = replace(stored(room, one.id), off_the_record=False)
    assert not room.workspace.do(contributions.mark_contribution, marked).off_the_record


def test_no_change_brings_words_back_on_the_record_against_a_no(room):
    tell(room, "Omar", given=False)
    one = record(room, "Kept back")
    on_record = replace(one, off_the_record=False)
    assert room.workspace.do(contributions.mark_contribution, on_record).off_the_record
    changed = replace(on_record, words="Other words")
    assert room.workspace.do(contributions.change_contribution, changed).off_the_record
    janets = record(room, "Whose?", who="Janet")
    now_his = replace(janets, person_id=room.people["Omar"].id)
    assert room.workspace.do(contributions.mark_contribution, now_his).off_the_record


def test_the_last_answer_holds_and_each_is_undone(room):
    tell(room, "Omar", given=False)
    tell(room, "Omar", given=True)
    omar = room.people["Omar"].id
    assert room.workspace.ask(consents.list_consents, room.session.id) == {omar: True}
    room.workspace.undo_now()
    assert room.workspace.ask(consents.list_refusals, room.session.id) == {omar}


def test_it_holds_for_one_session_and_can_be_told_before_it_starts(room):
    omar = room.people["Omar"].id
    later = room.workspace.do(sessions.plan_session, title="Later")
    room.workspace.do(consents.tell_consent, later.id, omar, given=False)
    assert room.workspace.ask(consents.list_consents, room.session.id) == {}
    assert not record(room, "Now").off_the_record


def test_who_told_something_stays_on_the_list_of_people(room):
    helen = room.workspace.do(people.add_person, name="Helen")
    room.workspace.do(consents.tell_consent, room.session.id, helen.id, given=True)
    with pytest.raises(errors.PersonInUse):
        room.workspace.do(people.remove_person, helen.id)


def test_a_person_or_session_that_is_not_there_is_refused(room):
    with pytest.raises(errors.NotThere):
        room.workspace.do(consents.tell_consent, room.session.id, "nobody", given=True)
    with pytest.raises(errors.NotThere):
        room.workspace.do(consents.tell_consent, "no session", room.people["Omar"].id, given=True)
