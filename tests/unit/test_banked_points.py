"""Points given beforehand wait at their item and become contributions of their makers."""

from dataclasses import replace

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.contribution import How
from coprod_desktop.services import (
    agendas,
    banked_points,
    consents,
    contributions,
    people,
    sessions,
)
from coprod_desktop.wording import happened


def do(room, act, *args, **more):
    return room.workspace.do(act, *args, **more)


def bank(room, words="Signs are too high"):
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    omar = room.people["Omar"].id
    return do(room, banked_points.bank_point, item.id, person_id=omar, words=words, how=How.AAC)


def test_a_point_is_raised_once_as_its_makers_own_words(room):
    point = bank(room)
    said = do(room, banked_points.raise_point, point.id)
    assert (said.words, said.person_id, said.how) == (
        "Signs are too high",
        room.people["Omar"].id,
        How.AAC,
    )
    with pytest.raises(errors.AlreadyRaised):
        do(room, banked_points.raise_point, point.id)
    with pytest.raises(errors.AlreadyRaised):
        do(room, banked_points.take_point_away, point.id)
    assert room.workspace.ask(banked_points.count_not_raised, room.session.id) == 0


def test_undo_lets_the_point_wait_again(room):
    point = bank(room)
    do(room, banked_points.raise_point, point.id)
    room.workspace.undo_now()
    assert room.workspace.ask(banked_points.count_not_raised, room.session.id) == 1
    assert room.workspace.ask(contributions.list_contributions, room.session.id) == ()


def test_a_point_without_words_is_refused(room):
    with pytest.raises(errors.WordsMissing):
        bank(room, "  ")


def test_a_key_to_signal_with_belongs_to_one_person(room):
    omar, janet = room.people["Omar"], room.people["Janet"]
    do(room, people.change_person, replace(omar, signal_key="F13"))
    with pytest.raises(errors.KeyTaken) as refused:
        do(room, people.change_person, replace(janet, signal_key="F13"))
    assert (refused.value.key, refused.value.name) == ("F13", "Omar")
    assert room.workspace.ask(people.find_signalling, "F13").name == "Omar"


def test_a_point_that_waits_can_be_changed_and_one_that_was_raised_cannot(room):
    point, janet = bank(room), room.people["Janet"].id
    told = {"person_id": janet, "words": " Signs are low ", "how": How.WRITTEN}
    do(room, banked_points.change_point, point.id, **told)
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    (now,) = room.workspace.ask(banked_points.list_points_for, item.id)
    assert (now.words, now.person_id, now.how) == ("Signs are low", janet, How.WRITTEN)
    with pytest.raises(errors.WordsMissing):
        do(room, banked_points.change_point, point.id, **(told | {"words": " "}))
    room.workspace.undo_now()
    assert room.workspace.ask(banked_points.get_point, point.id) == point
    do(room, banked_points.raise_point, point.id)
    with pytest.raises(errors.AlreadyRaised):
        do(room, banked_points.change_point, point.id, **told)


def test_undo_gives_back_a_point_that_was_taken_away(room):
    point = bank(room)
    do(room, banked_points.take_point_away, point.id)
    assert room.workspace.ask(banked_points.count_not_raised, room.session.id) == 0
    room.workspace.undo_now()
    assert room.workspace.ask(banked_points.get_point, point.id) == point


def test_a_point_of_who_is_not_recorded_stays_off_the_record_and_that_is_said(room):
    point, said = bank(room), []
    do(room, consents.tell_consent, room.session.id, room.people["Omar"].id, given=False)
    room.workspace.listen(lambda now: said.append(happened.sentence(now.event)))
    assert do(room, banked_points.raise_point, point.id).off_the_record
    assert said == ["The point of Omar is recorded. It is off the record."]


def test_an_item_at_which_points_wait_stays_on_the_agenda(room):
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[1]
    omar = room.people["Omar"].id
    point = do(room, banked_points.bank_point, item.id, person_id=omar, words="Higher")
    with pytest.raises(errors.PointsWait):
        do(room, agendas.remove_item, item.id)
    do(room, banked_points.take_point_away, point.id)
    do(room, agendas.remove_item, item.id)


def test_who_gave_a_point_stays_on_the_panels_list(room):
    kate = do(room, people.add_person, name="Kate")
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    do(room, banked_points.bank_point, item.id, person_id=kate.id, words="Higher")
    with pytest.raises(errors.PersonInUse):
        do(room, people.remove_person, kate.id)


def test_a_session_that_was_held_takes_no_points(room):
    point = bank(room)
    do(room, sessions.close_session, room.session.id)
    with pytest.raises(errors.SessionOver):
        bank(room)
    with pytest.raises(errors.SessionOver):
        do(room, banked_points.take_point_away, point.id)
    told = {"person_id": point.person_id, "words": "Other", "how": How.AAC}
    with pytest.raises(errors.SessionOver):
        do(room, banked_points.change_point, point.id, **told)
    assert room.workspace.ask(banked_points.count_not_raised, room.session.id) == 1
