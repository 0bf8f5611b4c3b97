"""Points given beforehand wait at their item and become contributions of their makers."""

from dataclasses import replace

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.contribution import How
from coprod_desktop.services import agendas, banked_points, contributions, people


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
