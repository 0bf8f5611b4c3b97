import threading
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.errors import NotThere, WordsMissing
from coprod_desktop.domain.events.contributions import ContributionRecorded
from coprod_desktop.domain.events.people import PersonAdded, PersonChanged
from coprod_desktop.domain.people import Person, PersonPreferences
from coprod_desktop.domain.troubles import PanelLocked
from coprod_desktop.storage import connections
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import UnitOfWork
from tests.storage import panels
from tests.storage.panels import add_person, contribute, plan_session


@pytest.fixture
def session(store: Store):
    return store.write(plan_session).result


def test_what_is_saved_can_be_read_at_once_and_after_opening_again(store: Store):
    person = store.write(add_person).result
    with store.read() as reader:
        assert reader.people.get(person.id) == reader.people.find(person.id) == person
    again = panels.reopened(store)
    with again.read() as reader:
        assert reader.people.where() == (person,)
    again.close()


def test_what_is_not_there_is_said(store: Store):
    with store.read() as reader:
        assert reader.people.find("nobody") is None
        with pytest.raises(NotThere):
            reader.people.get("nobody")


def test_a_refused_use_case_stores_nothing(store: Store):
    def refuse(work: UnitOfWork) -> None:
        add_person(work)
        work.keep_draft("capture", "half", 4)
        raise WordsMissing

    with pytest.raises(WordsMissing):
        store.write(refuse)
    with store.read() as reader:
        assert reader.people.where() == reader.list_drafts() == reader.list_entries() == ()


def test_one_act_has_one_event(store: Store):
    def two(work: UnitOfWork) -> None:
        add_person(work, "A")
        add_person(work, "B")

    with pytest.raises(RuntimeError):
        store.write(two)
    with pytest.raises(RuntimeError):
        store.write(lambda work: work.save(Person(id=work.new_id(), name="silent")))
    with store.read() as reader:
        assert reader.people.count() == 0


def test_an_act_tells_every_value_before_and_after_once(store: Store):
    person = store.write(add_person).result

    def change(work: UnitOfWork) -> None:
        work.save(replace(person, name="First"))
        last = work.save(replace(person, name="Last"))
        gone = work.save(Person(id=work.new_id(), name="gone again"))
        work.remove(gone)
        work.note(PersonChanged(person=last))

    happened = store.write(change).happened
    assert happened is not None
    (told,) = happened.changes
    assert (told.before, told.after) == (person, replace(person, name="Last"))
    assert list(happened.changes_of(Person)) == [(told.before, told.after)]
    assert happened.sequence == 2


def test_a_value_that_is_made_changed_and_read_in_one_act_is_its_last_self(store: Store):
    def make(work: UnitOfWork) -> Person:
        person = work.save(Person(id=work.new_id(), name="a"))
        work.save(replace(person, name="b"))
        work.note(PersonAdded(person=work.people.get(person.id)))
        return work.people.get(person.id)

    assert store.write(make).result.name == "b"


def test_questions_fix_fields_and_also_ask_for_what_is_empty(store: Store, session):
    sam, ida = (store.write(lambda work, n=n: add_person(work, n)).result for n in ("Sam", "Ida"))
    for words, person in (("one", sam), ("two", None), ("three", ida), ("four", sam)):
        store.write(lambda work, w=words, p=person: contribute(work, session, w, p))
    with store.read() as reader:
        shelf = reader.contributions
        assert [c.words for c in shelf.where(session_id=session.id)] == [
            "one", "two", "three", "four",
        ]  # fmt: skip
        assert [c.words for c in shelf.where(person_id=sam.id)] == ["one", "four"]
        assert [c.words for c in shelf.where(person_id=None)] == ["two"]
        assert shelf.where(kind=Kind.IDEA) == ()
        assert shelf.count(session_id=session.id, withdrawn=False) == 4
        assert shelf.count(person_id=ida.id) == 1
        with pytest.raises(KeyError):
            shelf.where(colour="red")


def test_pages_go_by_key_forwards_and_backwards(store: Store, session):
    for number in range(1, 8):
        store.write(lambda work, n=number: contribute(work, session, f"words {n}"))
    with store.read() as reader:

        def page(**bounds) -> list[int]:
            found = reader.contributions.page(session_id=session.id, limit=3, **bounds)
            return [one.sequence for one in found]

        assert page() == [5, 6, 7]
        assert page(before=5) == [2, 3, 4]
        assert page(before=2) == [1]
        assert page(after=0) == [1, 2, 3]
        assert page(after=6) == [7]


def test_values_without_another_order_come_in_the_order_of_their_making(store: Store):
    for name in ("Zoe", "Ada", "Max"):
        store.write(lambda work, n=name: add_person(work, n))
    with store.read() as reader:
        assert [person.name for person in reader.people.where()] == ["Zoe", "Ada", "Max"]
        assert [person.name for person in reader.people.page(limit=2)] == ["Ada", "Max"]


def test_ids_rise_also_when_the_clock_is_moved_back_and_after_opening_again(store: Store):
    store._clock._wall.now = store._clock._wall.now.replace(year=2031)
    late = store.write(add_person).result
    again = panels.reopened(store)
    early = again.write(add_person).result
    assert early.id > late.id
    again.close()


def test_a_thousand_ids_in_one_moment_differ_and_rise():
    clock, ids = panels.Clock(), Ulids()
    made = [ids.new(clock.now) for _ in range(1000)]
    assert made == sorted(set(made))
    assert all(len(one) == 26 for one in made)


def test_text_is_cleaned_at_the_edge_in_values_events_and_drafts(store: Store, session):
    written = store.write(lambda work: contribute(work, session, "be\x00fore \ud800 after"))
    kept = "before \N{REPLACEMENT CHARACTER} after"
    assert written.result.words == kept
    event = written.happened.event
    assert isinstance(event, ContributionRecorded)
    assert event.contribution.words == kept
    store.write(lambda work: work.keep_draft("capture", "half\x00 \udfff", 2))
    with store.read() as reader:
        assert reader.contributions.where()[0].words == kept
        assert reader.find_draft("capture").text == "half \N{REPLACEMENT CHARACTER}"


def test_words_that_are_nothing_once_cleaned_are_refused(store: Store, session):
    with pytest.raises(WordsMissing):
        store.write(lambda work: contribute(work, session, "\x00\x01"))


@pytest.mark.parametrize(
    "words", ["'\"; DROP TABLE contributions; --", "<b>APPROVED</b>", "%s ? :a"]
)
def test_words_are_only_ever_words(store: Store, session, words: str):
    store.write(lambda work: contribute(work, session, words))
    with store.read() as reader:
        assert reader.contributions.where(words=words)[0].words == words


def test_a_draft_is_kept_replaced_dropped_and_stands_in_no_record(store: Store):
    store.write(lambda work: work.keep_draft("capture", "half a sen", 10))
    store.write(lambda work: work.keep_draft("capture", "half a sentence", 15))
    store.write(lambda work: work.keep_draft("note", "x", 1))
    again = panels.reopened(store)
    with again.read() as reader:
        draft = reader.find_draft("capture")
        assert (draft.text, draft.cursor) == ("half a sentence", 15)
        assert len(reader.list_drafts()) == 2
        assert reader.list_entries() == ()
    again.write(lambda work: work.keep_draft("note", "", 0))
    assert again.write(lambda work: work.drop_draft("capture")).happened is None
    with again.read() as reader:
        assert reader.list_drafts() == ()
        assert reader.find_draft("capture") is None
    again.close()


def test_preferences_are_kept_without_an_entry_in_the_record(store: Store):
    person = store.write(add_person).result
    liked = PersonPreferences(id="P1", person_id=person.id, settings='{"text_size": 300}')
    assert store.write(lambda work: work.save(liked)).happened is None
    store.write(lambda work: work.save(replace(liked, settings="{}")))
    with store.read() as reader:
        assert reader.preferences.where(person_id=person.id)[0].settings == "{}"
        assert len(reader.list_entries()) == 1


def test_a_reader_sees_one_moment_while_others_write(store: Store):
    with store.read() as reader:
        assert reader.people.count() == 0
        store.write(add_person)
        assert reader.people.count() == 0
    with store.read() as reader:
        assert reader.people.count() == 1


def test_a_reader_cannot_write(store: Store):
    with store.read() as reader, pytest.raises(Exception, match="readonly"):
        reader._connection.execute("DELETE FROM drafts")


def test_writes_of_many_threads_wait_their_turn(store: Store, session):
    def write_some(name: str) -> None:
        for number in range(10):
            store.write(lambda work, n=number: contribute(work, session, f"{name} {n}"))

    threads = [threading.Thread(target=write_some, args=(f"t{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as reader:
        assert [c.sequence for c in reader.contributions.where()] == list(range(1, 41))


def test_closing_finishes_what_is_being_written(store: Store):
    replies = [store.submit(add_person) for _ in range(20)]
    again = panels.reopened(store)
    assert all(reply.done() for reply in replies)
    with again.read() as reader:
        assert reader.people.count() == 20
    again.close()


def test_the_settings_that_keep_the_file_safe_are_set_on_every_connection(store: Store):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "cell_size_check": 1,
        "busy_timeout": 5000,
        "wal_autocheckpoint": 200,
        "mmap_size": 0,
        "cache_size": -65536,
        "application_id": connections.APPLICATION_ID,
    }

    def setting(work: UnitOfWork, name: str) -> object:
        return work._connection.execute(f"PRAGMA {name}").fetchone()[0]

    found = {name: store.write(lambda work, n=name: setting(work, n)).result for name in wanted}
    assert found == wanted
    with store.read() as reader:
        for name in ("query_only", "foreign_keys", "cell_size_check"):
            assert reader._connection.execute(f"PRAGMA {name}").fetchone() == (1,)


def test_no_statement_of_recording_reads_a_whole_table(store: Store, session, tmp_path: Path):
    person = store.write(add_person).result
    plans: list[str] = []

    def watch(work: UnitOfWork) -> None:
        statements: list[str] = []
        work._connection.set_trace_callback(statements.append)
        contribute(work, session, "words", person)
        work.drop_draft("capture")
        work._connection.set_trace_callback(None)
        # What a trigger does comes as a remark of the database, which cannot be explained.
        for statement in (one for one in statements if not one.startswith("--")):
            steps = work._connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            plans.extend(f"{step[-1]}  <- {statement}" for step in steps)

    store.write(watch)
    assert plans
    # The index for finding keeps its two or three settings in a table, and reads that.
    scans = [plan for plan in plans if plan.startswith("SCAN") and "found_words_config" not in plan]
    assert scans == []


def test_whoever_comes_late_to_a_locked_panel_reads_and_writes_nothing(store: Store, session):
    store.close()
    late = {
        "read": lambda: store.read().__enter__(),
        "write": lambda: store.write(lambda work: contribute(work, session, "Too late")),
        "undo": store.undo,
        "redo": store.redo,
        "check": store.check,
        "verify": lambda: store.verify("eight words"),
        "copy": lambda: store.keep_copy("late"),
    }
    for act in late.values():
        with pytest.raises(PanelLocked):
            act()
    again = panels.reopened(store)
    with again.read() as reader:
        assert reader.contributions.count() == 0
    again.close()
