"""The tables must say what the record told last, however quickly the two are compared."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy.schema import CreateTable

from coprod_desktop.domain.events.people import PersonChanged
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.record import Fault
from coprod_desktop.storage import record_log
from coprod_desktop.storage.cleaning import clean_text
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.connections import RawConnection, sqlcipher
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.repository import Keeper, json_of
from coprod_desktop.storage.rows import shelf
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import UnitOfWork
from tests.storage import panels
from tests.storage.panels import WORDS, raw_connection
from tests.storage.test_codec import EVERYTHING, Everything

SHELF = shelf(Everything, "everything")


def written_by_the_database(value: Everything) -> str:
    with closing(sqlcipher.connect(":memory:")) as memory:
        memory.execute(str(CreateTable(SHELF.table)))
        Keeper(memory, SHELF).put(value, known=False)
        ((value_id, told),) = json_of(memory, SHELF)
        assert value_id == value.id
        return told


def test_the_database_writes_every_sort_of_field_as_the_record_does():
    for value in (EVERYTHING, replace(EVERYTHING, fact=False, maybe=EVERYTHING.at, words=())):
        assert written_by_the_database(value) == canonical(SHELF.codec.to_json(value))


@settings(max_examples=30)
@given(some.text(max_size=40))
def test_the_database_writes_any_words_as_the_record_does(typed: str):
    words = clean_text(typed)
    value = replace(
        EVERYTHING, words=(words, '"\\/\n\t\u2028'), one=replace(EVERYTHING.one, words=words)
    )
    told = canonical(SHELF.codec.to_json(replace(value, id=f"A{words}")))
    assert written_by_the_database(replace(value, id=f"A{words}")) == told


def told_after(change: str) -> str:
    """What the database writes of a row after somebody changed it by hand."""
    with closing(sqlcipher.connect(":memory:")) as memory:
        memory.execute(str(CreateTable(SHELF.table)))
        Keeper(memory, SHELF).put(EVERYTHING, known=False)
        memory.execute(change)
        ((_, told),) = json_of(memory, SHELF)
        return told


def test_a_cell_that_holds_no_json_or_no_truth_is_written_as_nothing():
    told = told_after("UPDATE everything SET words = '[', fact = 2")
    assert '"words":null' in told
    assert '"fact":null' in told


def test_what_stands_behind_a_nul_is_not_passed_over():
    assert '"words":null' in told_after("UPDATE everything SET words = words || char(0) || 'x'")


@given(some.tuples(some.text(), some.text(), some.text()))
def test_a_header_is_hashed_in_one_way_whatever_its_words(words: tuple[str, str, str]):
    kind, ref, day = map(clean_text, words)
    told = canonical([7, kind, ref, day, b"c".hex()]).encode()
    by_hand = hashlib.sha256(b"coprod record 1\0" + b"p" * 32 + told).digest()
    assert record_log.link_of(7, kind, ref, day, b"c", b"p" * 32) == by_hand


def change_name(work: UnitOfWork, person: Person, name: str) -> None:
    changed = work.save(replace(person, name=name))
    work.note(PersonChanged(person=changed))


def faults_after(store: Store, attack: Callable[[RawConnection], object]) -> set[tuple[Fault, int]]:
    """Let somebody who has the key change the closed file, then check it."""
    store.close()
    with closing(raw_connection(store.folder)) as file:
        attack(file)
    with closing(open_panel(store.folder, WORDS)) as again:
        return {(one.fault, one.sequence) for one in again.check().findings}


def test_a_table_put_back_to_what_was_recorded_first_is_noticed(store: Store):
    sam = store.write(panels.add_person).result
    store.write(lambda work: change_name(work, sam, "Samira"))
    back = "UPDATE people SET name = 'Sam'"
    assert faults_after(store, lambda file: file.execute(back)) == {(Fault.VALUE_CHANGED, 2)}


def test_a_value_put_back_after_it_was_taken_out_is_noticed(store: Store):
    store.write(panels.add_person)
    with store.read() as reader:
        row = tuple(reader._connection.execute("SELECT * FROM people").fetchone())
    store.undo()
    marks = ", ".join("?" * len(row))
    add = f"INSERT INTO people VALUES ({marks})"
    found = faults_after(store, lambda file: file.execute(add, row))
    assert found == {(Fault.VALUE_UNRECORDED, 2)}


def test_a_content_that_nobody_can_read_is_told_even_where_its_commitment_was_made_anew(store):
    store.write(panels.add_person)
    store.write(panels.plan_session)

    def rewrite(file: RawConnection) -> None:
        file.execute("DROP TRIGGER record_headers_refuse_UPDATE")
        ref, day, salt = file.execute(
            "SELECT ref, day, salt FROM record_headers NATURAL JOIN record_contents WHERE seq = 1"
        ).fetchone()
        promised = record_log.commitment(salt, "{")
        link = record_log.link_of(1, "X", ref, day, promised, record_log.first_link(file))
        file.execute("UPDATE record_contents SET content = '{' WHERE seq = 1")
        header = "UPDATE record_headers SET kind = 'X', commitment = ?, hash = ? WHERE seq = 1"
        file.execute(header, (promised, link))

    found = faults_after(store, rewrite)
    not_told = {(Fault.CONTENT_CHANGED, 1), (Fault.VALUE_UNRECORDED, 0)}
    assert found == not_told | {(Fault.CHAIN_BROKEN, 2)}


def without_strictness(file: RawConnection, *acts: str) -> None:
    """Let the table of people take anything, as somebody can who has the key."""
    file.execute("PRAGMA writable_schema = ON")
    file.execute(
        "UPDATE sqlite_schema SET sql = replace(replace(sql, ' NOT NULL', ''), 'STRICT', '')"
        " WHERE name = 'people'"
    )
    file.execute("PRAGMA writable_schema = RESET")
    for act in acts:
        file.execute(act)


def test_a_row_that_no_id_leads_to_is_noticed(store: Store):
    sam = store.write(panels.add_person).result
    astray = f"UPDATE people SET id = NULL WHERE id = '{sam.id}'"
    found = faults_after(store, lambda file: without_strictness(file, astray))
    assert {(Fault.VALUE_UNRECORDED, 0), (Fault.VALUE_MISSING, 1)} <= found


def test_a_cell_of_bytes_where_words_should_stand_is_a_changed_value(store: Store):
    store.write(panels.add_person)
    bytes_now = "UPDATE people SET name = CAST(name AS BLOB)"
    found = faults_after(store, lambda file: without_strictness(file, bytes_now))
    assert (Fault.VALUE_CHANGED, 1) in found
