import random
from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import CannotBeUndone, NothingToUndo
from coprod_desktop.domain.events.panel import PanelCreated
from coprod_desktop.domain.events.people import PersonChanged, PersonRemoved
from coprod_desktop.domain.events.session import SessionImported
from coprod_desktop.domain.events.undoing import ChangeUndone
from coprod_desktop.domain.panel import Panel
from coprod_desktop.storage.rows import SHELVES
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from tests.storage import panels
from tests.storage.panels import add_person, contribute, plan_session


def everything(reader: Reader) -> dict[str, tuple]:
    return {shelf.name: getattr(reader, shelf.name).where() for shelf in SHELVES if shelf.recorded}


def test_an_act_is_taken_back_and_said(store: Store):
    store.write(add_person)
    written = store.undo()
    assert written.result == "Sam added"
    assert written.happened.event == ChangeUndone(said="Sam added", undone_sequence=1)
    assert written.happened.sequence == 2
    with store.read() as reader:
        assert reader.people.where() == ()


def test_undoing_is_itself_on_the_record(store: Store):
    store.write(add_person)
    store.undo()
    with store.read() as reader:
        first, second = reader.list_entries()
    assert (first.undone_by, second.undoes) == (2, 1)
    assert second.kind == "ChangeUndone"
    assert second.said == "Undone: Sam added"
    assert store.check().is_sound


def test_undo_works_after_the_panel_was_closed(store: Store):
    session = store.write(plan_session).result
    store.write(lambda work: contribute(work, session, "words"))
    again = panels.reopened(store)
    again.undo()
    with again.read() as reader:
        assert reader.contributions.count() == 0
        assert reader.find_next_undo().said == "session 1 planned"
    again = panels.reopened(again)
    again.undo()
    with again.read() as reader:
        assert reader.sessions.count() == 0
        assert reader.find_next_undo() is None
    again.close()


def test_several_undos_walk_back_and_new_acts_come_first_again(store: Store):
    for name in ("A", "B", "C"):
        store.write(lambda work, n=name: add_person(work, n))
    assert [store.undo().result, store.undo().result] == ["C added", "B added"]
    store.write(lambda work: add_person(work, "D"))
    assert [store.undo().result, store.undo().result] == ["D added", "A added"]
    with pytest.raises(NothingToUndo):
        store.undo()


def test_with_nothing_done_there_is_nothing_to_undo(store: Store):
    with pytest.raises(NothingToUndo):
        store.undo()
    with store.read() as reader:
        assert reader.list_entries() == ()


def test_an_act_that_cannot_be_undone_stays(store: Store):
    def create(work: UnitOfWork) -> None:
        panel = work.save(Panel(id=work.new_id(), name="Bus stops"))
        work.note(PanelCreated(panel=panel))

    store.write(create)
    with pytest.raises(NothingToUndo):
        store.undo()


def test_an_act_that_changed_nothing_is_recorded_and_not_offered_for_undo(store: Store):
    person = store.write(add_person).result

    def change_nothing(work: UnitOfWork) -> None:
        work.save(replace(person))
        work.note(PersonChanged(person=person))

    assert store.write(change_nothing).happened.changes == ()
    assert store.undo().result == "Sam added"


def test_a_change_gives_back_the_value_from_before(store: Store):
    person = store.write(add_person).result

    def change(work: UnitOfWork) -> None:
        work.note(PersonChanged(person=work.save(replace(person, name="Samira", rider="Ramp"))))

    store.write(change)
    store.undo()
    with store.read() as reader:
        assert reader.people.get(person.id) == person


def test_what_was_removed_comes_back_in_its_place(store: Store):
    people = [store.write(lambda work, n=n: add_person(work, n)).result for n in "ABC"]

    def remove(work: UnitOfWork) -> None:
        work.remove(people[1])
        work.note(PersonRemoved(person=people[1]))

    store.write(remove)
    store.undo()
    with store.read() as reader:
        assert reader.people.where() == tuple(people)


def test_a_value_that_was_changed_past_the_record_is_not_overwritten(store: Store):
    store.write(add_person)

    def tamper(work: UnitOfWork) -> None:
        work._connection.execute("UPDATE people SET name = 'Somebody else'")

    store.write(tamper)
    with pytest.raises(CannotBeUndone):
        store.undo()
    with store.read() as reader:
        assert reader.people.where()[0].name == "Somebody else"
        assert len(reader.list_entries()) == 1


def test_a_whole_import_is_one_act_and_is_taken_back_as_one(store: Store):
    def bring_in(work: UnitOfWork) -> None:
        session = work.save(panels.Session(id=work.new_id(), number=1, title="Imported"))
        for number in range(1, 301):
            said = panels.Contribution(
                id=work.new_id(),
                session_id=session.id,
                sequence=number,
                words=f"Turn {number}",
                said_at=work.now,
            )
            work.save(said)
        work.note(SessionImported(session=session, contributions=300, people_added=0))

    store.write(bring_in)
    assert store.undo().result == "session 1 brought in"
    with store.read() as reader:
        assert not any(everything(reader).values())
    assert store.check().is_sound


def change_somebody(work: UnitOfWork, chance: random.Random) -> None:
    one = chance.choice(work.people.where())
    changed = work.save(replace(one, votes=not one.votes, rider=str(chance.random())))
    work.note(PersonChanged(person=changed))


def remove_somebody(work: UnitOfWork, chance: random.Random) -> None:
    one = chance.choice(work.people.where())
    for said in work.contributions.where(person_id=one.id):
        work.save(replace(said, person_id=None))
    work.remove(one)
    work.note(PersonRemoved(person=one))


def say_something(work: UnitOfWork, chance: random.Random) -> None:
    session, person = chance.choice(work.sessions.where()), chance.choice(work.people.where())
    contribute(work, session, f"{chance.random()}", person)


def random_act(work: UnitOfWork, chance: random.Random) -> None:
    people, sessions = work.people.count(), work.sessions.count()
    possible = [lambda: plan_session(work, sessions + 1), lambda: add_person(work, f"P{people}")]
    if people:
        possible += [lambda: change_somebody(work, chance), lambda: remove_somebody(work, chance)]
    if people and sessions:
        possible += [lambda: say_something(work, chance)] * 4
    chance.choice(possible)()


def test_300_random_acts_undone_one_by_one_give_the_empty_panel(store: Store):
    chance = random.Random(20261123)
    states = []
    for _ in range(300):
        with store.read() as reader:
            states.append(everything(reader))
        store.write(lambda work: random_act(work, chance))
        if chance.random() < 0.1:
            store.undo()
            states.pop()
    store = panels.reopened(store)
    while states:
        store.undo()
        with store.read() as reader:
            assert everything(reader) == states.pop()
    with pytest.raises(NothingToUndo):
        store.undo()
    with store.read() as reader:
        assert not any(everything(reader).values())
    assert store.check().is_sound
    store.close()
