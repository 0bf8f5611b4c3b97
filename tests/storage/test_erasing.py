"""Words that were erased are gone: from tables, record, journal and old pages, and they stay so."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.contribution import Contribution, TextVersion
from coprod_desktop.domain.errors import AlreadyErased, NothingToErase, NothingToUndo
from coprod_desktop.domain.events.access import PointBanked
from coprod_desktop.domain.events.people import PersonChanged
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.record import Fault
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.troubles import DiskFull
from coprod_desktop.services.contributions import correct_contribution
from coprod_desktop.services.erasure import count_words_of, erase_contribution, erase_words_of
from coprod_desktop.storage import erasure_list, going_back
from coprod_desktop.storage.going_back import Secrets
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import UnitOfWork
from tests.storage import panels
from tests.storage.pages import key_of, plain_bytes
from tests.storage.panels import WORDS, raw_connection
from tests.storage.test_record_export import HOLDS, WRONG, check

CANARY = "zebra crossings"
OTHERS = "We need a shelter."
LATER = datetime(2026, 12, 1, tzinfo=UTC)


def said(store: Store, words: str, person: Person | None = None) -> Contribution:
    with store.read() as reader:
        (session,) = reader.sessions.where()
    return store.write(lambda work: panels.contribute(work, session, words, person)).result


@pytest.fixture
def spoken(store: Store) -> tuple[Store, Person, Contribution]:
    """Sam spoke of zebra crossings and was corrected; somebody else spoke too, and it is sealed."""
    sam = store.write(panels.add_person).result
    session = store.write(panels.plan_session).result
    one = said(store, f"There are no {CANARY}.", sam)
    said(store, OTHERS)
    store.write(
        lambda work: correct_contribution(work, one.id, words=f"Few {CANARY}.", because=CANARY)
    )
    store.write(lambda work: bank(work, session, sam))
    store.write(lambda work: panels.end_session(work, session))
    return store, sam, one


def bank(work: UnitOfWork, session: Session, sam: Person) -> None:
    point = BankedPoint(
        id=work.new_id(),
        session_id=session.id,
        item_id=None,
        person_id=sam.id,
        words=f"More {CANARY}!",
        banked_at=work.now,
    )
    work.save(point)
    work.note(PointBanked(point=point, person=sam))


def holds_canary(folder: Path, store: Store | None = None) -> bool:
    key = store._file.opened.key if store else key_of(folder)
    return CANARY.encode() in plain_bytes(folder, key)


def test_the_words_of_one_contribution_leave_nothing_but_their_place(spoken) -> None:
    store, sam, one = spoken
    assert holds_canary(store.folder, store)
    happened = store.write(lambda work: erase_contribution(work, one.id)).happened
    with store.read() as reader:
        left = reader.contributions.get(one.id)
        assert (left.words, left.person_id, left.sequence) == ("", None, one.sequence)
        assert left.leaves_a_gap
        assert not reader.text_versions.where()
        assert [point.words for point in reader.banked_points.where()] == [f"More {CANARY}!"]
    assert happened is not None
    assert happened.touches(Contribution, TextVersion)
    assert store.check().is_sound
    store.write(lambda work: erase_words_of(work, sam.id))
    assert not holds_canary(store.folder, store)


def test_everything_that_one_person_said_goes_and_the_words_of_others_stay(spoken) -> None:
    store, sam, _ = spoken
    store.write(lambda work: work.keep_draft(f"compose:1:{sam.id}", f"half a {CANARY}", 3))
    with store.read() as reader:
        held = count_words_of(reader, sam.id)
    assert (held.contributions, held.banked, held.total) == (1, 1, 2)
    store.write(lambda work: erase_words_of(work, sam.id))
    assert not holds_canary(store.folder, store)
    assert OTHERS.encode() in plain_bytes(store.folder, store._file.opened.key)
    with store.read() as reader:
        assert count_words_of(reader, sam.id).total == 0
        assert reader.people.get(sam.id).name == "Sam"
        assert reader.list_drafts() == ()
    with pytest.raises(NothingToErase):
        store.write(lambda work: erase_words_of(work, sam.id))


def test_words_that_were_undone_are_found_in_the_record_and_erased(store: Store) -> None:
    sam = store.write(panels.add_person).result
    store.write(panels.plan_session)
    said(store, CANARY, sam)
    store.undo()
    with store.read() as reader:
        assert count_words_of(reader, sam.id).taken_back == 1
    store.write(lambda work: erase_words_of(work, sam.id))
    assert not holds_canary(store.folder, store)
    assert store.check().is_sound


def test_the_paper_of_before_still_fits_and_the_record_says_what_was_erased(spoken) -> None:
    store, _, one = spoken
    with store.read() as reader:
        (seal,) = reader.list_seals()
    store.write(lambda work: erase_contribution(work, one.id))
    verdict = store.verify(" ".join(seal.words))
    assert verdict.holds
    assert verdict.findings == ()
    assert verdict.erased == 2
    with store.read() as reader:
        last = reader.list_entries(limit=1)[0]
    assert (last.kind, last.said) == ("WordsErased", "words erased for ever: 1 piece")


def test_papers_of_a_sealed_session_carry_a_seal_of_after_the_erasure(spoken) -> None:
    store, _, one = spoken
    store.write(lambda work: erase_contribution(work, one.id))
    with store.read() as reader:
        assert len(reader.list_seals()) == 2
        assert reader.list_seals()[-1].sequence == reader.list_entries(limit=1)[0].sequence


def test_nothing_brings_the_words_back(spoken) -> None:
    store, _, one = spoken
    store.write(lambda work: erase_contribution(work, one.id))
    with pytest.raises(NothingToUndo):
        store.undo()
    for act in (erase_contribution, lambda work, key: correct_contribution(work, key, words="x")):
        with pytest.raises(AlreadyErased):
            store.write(lambda work, act=act: act(work, one.id))


def test_headers_stay_and_tell_nobody(spoken) -> None:
    store, _, one = spoken
    with closing(raw_connection(store.folder)) as file:
        before = file.execute("SELECT * FROM record_headers ORDER BY seq").fetchall()
    store.write(lambda work: erase_contribution(work, one.id))
    with closing(raw_connection(store.folder)) as file:
        after = file.execute("SELECT * FROM record_headers ORDER BY seq").fetchall()
        silent = file.execute(
            "SELECT seq FROM record_headers WHERE seq NOT IN (SELECT seq FROM record_contents)"
        ).fetchall()
    assert after[: len(before)] == before
    assert [row[1] for row in after[len(before) :]] == ["RestStands", "WordsErased"]
    assert silent == [(3,), (5,)]


def test_an_erasure_is_erased_by_nobody_and_words_told_anew_beside_it_are(spoken) -> None:
    store, sam, one = spoken
    with store.read() as reader:
        other = next(two for two in reader.contributions.where() if two.id != one.id)
    store.write(lambda work: both_off_the_record(work, (one.id, other.id), sam))
    store.write(lambda work: erase_contribution(work, one.id))
    store.write(lambda work: erase_contribution(work, other.id))
    assert OTHERS.encode() not in plain_bytes(store.folder, store._file.opened.key)
    with store.read() as reader:
        assert [e.kind for e in reader.list_entries()].count("WordsErased") == 2
    assert store.check().is_sound


def both_off_the_record(work: UnitOfWork, both: tuple[str, str], sam: Person) -> None:
    """One act that tells of the words of two."""
    for one in both:
        work.save(replace(work.contributions.get(one), off_the_record=True))
    work.note(PersonChanged(person=sam))


def test_words_that_vanish_without_an_erasure_are_still_noticed(spoken) -> None:
    store, _, one = spoken
    store.write(lambda work: erase_contribution(work, one.id))
    store.close()
    with closing(raw_connection(store.folder)) as file:
        file.execute("DELETE FROM record_contents WHERE seq IN (4, 9)")
    with closing(open_panel(store.folder, WORDS)) as again:
        found = {(one.fault, one.sequence) for one in again.check().findings}
    # Nor does it help to take away the erasure itself.
    silent = {(Fault.CONTENT_MISSING, sequence) for sequence in (3, 4, 5, 9)}
    assert silent <= found


@pytest.fixture
def older(spoken) -> tuple[Path, Path, str]:
    """A closed panel whose words were erased, and a backup from before."""
    store, _, one = spoken
    store.write(lambda work: work.keep_draft("live:1", f"half a {CANARY}", 3))
    backup = store.back_up()
    store.write(lambda work: work.drop_draft("live:1"))
    store.write(lambda work: erase_contribution(work, one.id))
    store.close()
    return store.folder, backup, one.id


def test_a_backup_from_before_forgets_the_same_words_as_soon_as_it_is_opened(older) -> None:
    folder, backup, one = older
    going_back.go_back_to(folder, backup, Secrets(now=WORDS), made_at=LATER, at=LATER)
    assert f"Few {CANARY}".encode() in plain_bytes(folder)
    with closing(open_panel(folder, WORDS, clock=panels.Clock())) as store:
        assert f"Few {CANARY}".encode() not in plain_bytes(folder, store._file.opened.key)
        assert f"half a {CANARY}".encode() not in plain_bytes(folder, store._file.opened.key)
        with store.read() as reader:
            assert reader.contributions.get(one).leaves_a_gap
            assert reader.list_entries(limit=1)[0].kind == "WordsErasedAgain"
        assert store.check().is_sound
    with closing(open_panel(folder, WORDS)) as store, store.read() as reader:
        assert [e.kind for e in reader.list_entries()].count("WordsErasedAgain") == 1


def test_the_list_names_nobody_and_comes_back_from_the_file(older) -> None:
    folder, _, one = older
    kept = (folder / erasure_list.NAME).read_text("utf-8")
    assert one not in kept
    assert "Sam" not in kept
    (folder / erasure_list.NAME).unlink()
    open_panel(folder, WORDS).close()
    told = [json.loads(text) for text in (kept, (folder / erasure_list.NAME).read_text("utf-8"))]
    assert told[0]["erasures"][0]["targets"] == told[1]["erasures"][0]["targets"]


def test_a_list_that_somebody_else_wrote_makes_nobody_forget(older) -> None:
    folder, backup, one = older
    told = json.loads((folder / erasure_list.NAME).read_bytes())
    told["erasures"][0]["erased_on"] = "2026-11-01"
    (folder / erasure_list.NAME).write_text(json.dumps(told), "utf-8")
    going_back.go_back_to(folder, backup, Secrets(now=WORDS), made_at=LATER, at=LATER)
    with closing(open_panel(folder, WORDS)) as store, store.read() as reader:
        assert CANARY in reader.contributions.get(one).words


def test_where_the_list_cannot_be_written_nothing_is_erased(spoken, monkeypatch) -> None:
    store, _, one = spoken

    def full(*_told: object) -> None:
        raise DiskFull

    monkeypatch.setattr(erasure_list, "write_whole", full)
    with pytest.raises(DiskFull):
        store.write(lambda work: erase_contribution(work, one.id))
    with store.read() as reader:
        assert CANARY in reader.contributions.get(one.id).words
    assert store.check().is_sound


def test_the_checker_that_needs_no_program_knows_an_erasure_from_a_gap(spoken, tmp_path) -> None:
    store, _, one = spoken
    with store.read() as reader:
        paper = " ".join(reader.list_seals()[0].words)
    store.write(lambda work: erase_contribution(work, one.id))
    record = tmp_path / "record.jsonl"
    store.export_record(record, with_words=True)
    status, told = check(record, paper)
    assert status == HOLDS
    assert "The record says itself that 2 entries were erased." in told
    store.close()
    with closing(raw_connection(store.folder)) as file:
        file.execute("DELETE FROM record_contents WHERE seq = 4")
    with closing(open_panel(store.folder, WORDS)) as again:
        again.export_record(record, with_words=True)
    status, told = check(record, paper)
    assert status == WRONG
    assert "What entry 4 says is missing, and no erasure names it." in told
