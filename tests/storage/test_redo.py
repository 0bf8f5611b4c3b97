"""Redo: what was taken back is done again, also after a restart, and the record stays whole."""

import contextlib
import random

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.record import Fault
from tests.storage import panels
from tests.storage.panels import add_person, reopened

_UNMARK = "UPDATE record_contents SET undone_by = NULL WHERE seq = 2"


def names(store):
    with store.read() as reader:
        return [person.name for person in reader.people.where()]


def add(store, name):
    store.write(lambda work: add_person(work, name))


def test_redo_does_again_what_undo_took_back_in_the_right_order(store):
    for name in ("Ada", "Max", "Zoe"):
        add(store, name)
    store.undo()
    store.undo()
    assert names(store) == ["Ada"]
    assert store.redo().result == "Max added"
    assert store.redo().result == "Zoe added"
    assert names(store) == ["Ada", "Max", "Zoe"]
    with pytest.raises(errors.NothingToRedo):
        store.redo()
    assert store.check().is_sound


def test_what_was_done_again_can_be_taken_back_again(store):
    add(store, "Ada")
    for _ in range(3):
        store.undo()
        store.redo()
    store.undo()
    assert names(store) == []
    assert store.check().is_sound


def test_a_new_act_ends_what_could_be_done_again(store):
    add(store, "Ada")
    store.undo()
    add(store, "Max")
    with pytest.raises(errors.NothingToRedo):
        store.redo()


def test_nothing_was_taken_back_so_nothing_is_done_again(store):
    with pytest.raises(errors.NothingToRedo):
        store.redo()


def test_redo_works_after_a_restart(store):
    add(store, "Ada")
    store.undo()
    again = reopened(store)
    try:
        assert again.redo().result == "Ada added"
        assert names(again) == ["Ada"]
        assert again.check().is_sound
    finally:
        again.close()


def test_a_session_that_is_closed_again_by_redo_is_sealed_again(store):
    session = store.write(panels.plan_session).result
    store.write(lambda work: panels.contribute(work, session, "The bus."))
    store.write(lambda work: panels.end_session(work, session))
    store.undo()
    store.redo()
    with store.read() as reader:
        assert reader.sessions.get(session.id).closed_at is not None
    assert store.check().is_sound


def test_a_mark_that_was_changed_after_a_redo_is_found(store):
    add(store, "Ada")
    store.undo()
    store.redo()
    for mark in ("UPDATE record_contents SET undone_by = 2 WHERE seq = 1", _UNMARK):
        store.write(lambda work, mark=mark: work._connection.execute(mark))
    assert {one.fault for one in store.check().findings} == {Fault.UNDO_CHANGED}


def test_an_undo_of_a_sealed_act_that_was_done_again_asks_as_before(store):
    session = store.write(panels.plan_session).result
    store.write(lambda work: panels.end_session(work, session))
    store.undo()
    store.redo()
    with pytest.raises(errors.WouldOpenSeal):
        store.submit_undo(may_open_seal=False).result()
    store.undo()
    with store.read() as reader:
        assert reader.sessions.get(session.id).closed_at is None
    assert store.check().is_sound


@pytest.mark.parametrize("seed", range(3))
def test_the_file_is_sound_after_each_act_undo_and_redo(store, seed):
    dice = random.Random(seed)
    for number in range(25):
        what = dice.choice(("add", "undo", "redo"))
        if what == "add":
            add(store, f"Person {number}")
        else:
            with contextlib.suppress(errors.NothingToUndo, errors.NothingToRedo):
                store.undo() if what == "undo" else store.redo()
        assert store.check().is_sound


@pytest.mark.parametrize("seed", range(5))
def test_acts_undos_and_redos_by_lot_do_what_an_editor_does(store, seed):
    dice = random.Random(seed)
    done: list[str] = []
    taken_back: list[str] = []
    for number in range(120):
        what = dice.choice(("add", "undo", "redo"))
        if what == "add":
            add(store, f"Person {number}")
            done.append(f"Person {number}")
            taken_back.clear()
        elif what == "undo" and done:
            store.undo()
            taken_back.append(done.pop())
        elif what == "redo" and taken_back:
            store.redo()
            done.append(taken_back.pop())
        elif what == "redo":
            with pytest.raises(errors.NothingToRedo):
                store.redo()
        assert names(store) == done
        if number == 60:
            store = reopened(store)
    assert store.check().is_sound
    store.close()
