"""The record cannot be rewritten in silence: each way of trying it is tried with the open file."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from coprod_desktop.domain.record import Fault, Finding
from coprod_desktop.domain.troubles import SealWordsMiscounted, SealWordUnknown
from coprod_desktop.storage import record_log, seals
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.record_log import Act, Header
from coprod_desktop.storage.store import Store
from coprod_desktop.wording import storage as words
from tests.storage import panels
from tests.storage.panels import LABEL, WORDS, raw_connection

# The panel of these tests: 1 session planned, 2 to 4 contributions, 5 session closed and sealed,
# 6 a person added after the seal.
SEALED = 5


@pytest.fixture
def paper(closed_panel: Path) -> str:
    """The eight words that people took home; one more act was recorded since."""
    with closing(open_panel(closed_panel, WORDS, clock=panels.Clock())) as store:
        store.write(panels.add_person)
        with store.read() as reader:
            (seal,) = reader.list_seals()
    return " ".join(seal.words)


def verdict_after(folder: Path, paper: str, attack: Callable[[RawConnection], None]):
    """Let somebody who has the key change the closed file, then hold the paper against it."""
    with closing(raw_connection(folder)) as file:
        for (name,) in file.execute(
            "SELECT name FROM sqlite_schema WHERE type='trigger'"
        ).fetchall():
            file.execute(f"DROP TRIGGER {name}")
        attack(file)
    with closing(open_panel(folder, WORDS)) as store:
        return store.verify(paper)


def faults(verdict) -> set[tuple[Fault, int]]:
    return {(one.fault, one.sequence) for one in verdict.findings}


def test_the_paper_and_an_honest_file_agree(closed_panel: Path, paper: str):
    verdict = verdict_after(closed_panel, paper, lambda file: None)
    assert verdict.holds
    assert verdict.findings == ()
    assert (verdict.seal.sequence, verdict.seal.session_number) == (SEALED, 1)
    assert words.verdict(verdict) == (
        "These are the words of session 1, sealed at entry 5.",
        "The record up to there is as it was when the paper was made.",
        "1 entry came later, each still as it was recorded.",
    )


def test_the_words_may_be_typed_short_numbered_and_in_capitals(closed_panel: Path, paper: str):
    typed = "\n".join(f"{n}. {word[:4].upper()}" for n, word in enumerate(paper.split(), 1))
    assert verdict_after(closed_panel, typed, lambda file: None).holds


def test_words_of_another_paper_belong_to_no_seal(closed_panel: Path, paper: str):
    verdict = verdict_after(closed_panel, "abandon " * 8, lambda file: None)
    assert not verdict.holds
    assert words.verdict(verdict) == (words.NO_SUCH_SEAL,)


def test_miscounted_and_unknown_words_are_said(store: Store):
    with pytest.raises(SealWordsMiscounted):
        store.verify("abandon abandon")
    with pytest.raises(SealWordUnknown) as unknown:
        store.verify("abandon " * 7 + "xyzzy")
    assert unknown.value.number == 8


@pytest.mark.parametrize(
    ("attack", "fault"),
    [
        (
            "UPDATE record_contents SET content = replace(content, 'bus', 'car') WHERE seq = 2",
            (Fault.CONTENT_CHANGED, 2),
        ),
        (
            "UPDATE record_contents SET salt = randomblob(32) WHERE seq = 3",
            (Fault.CONTENT_CHANGED, 3),
        ),
        ("DELETE FROM record_contents WHERE seq = 3", (Fault.CONTENT_MISSING, 3)),
        (
            "UPDATE record_headers SET day = '2026-01-01' WHERE seq = 2",
            (Fault.ENTRY_CHANGED, 2),
        ),
        ("UPDATE record_headers SET kind = 'PersonAdded' WHERE seq = 2", (Fault.ENTRY_CHANGED, 2)),
        ("DELETE FROM record_headers WHERE seq = 3", (Fault.ENTRY_MISSING, 3)),
        ("UPDATE record_headers SET prev = randomblob(32) WHERE seq = 4", (Fault.CHAIN_BROKEN, 4)),
        ("UPDATE record_headers SET hash = randomblob(32) WHERE seq = 5", (Fault.ENTRY_CHANGED, 5)),
        ("UPDATE record_seals SET seq = 4", (Fault.SEAL_BROKEN, 4)),
        (
            "UPDATE record_seals SET sealed_at = '2020-01-01T00:00:00+00:00'",
            (Fault.SIGNATURE_WRONG, 5),
        ),
        (
            "UPDATE contributions SET words = 'We agree.' WHERE sequence = 2",
            (Fault.VALUE_CHANGED, 3),
        ),
        ("UPDATE contributions SET withdrawn = 1 WHERE sequence = 3", (Fault.VALUE_CHANGED, 4)),
        (
            "UPDATE contributions SET said_at = 'nonsense' WHERE sequence = 1",
            (Fault.VALUE_CHANGED, 2),
        ),
        ("DELETE FROM contributions WHERE sequence = 1", (Fault.VALUE_MISSING, 2)),
        (
            "INSERT INTO people SELECT 'X', 'Ghost', '', 'member', 1, 'unsaid', 0, '', '', 'pdf', "
            "'', NULL, 'en-GB', 0, '', 1",
            (Fault.VALUE_UNRECORDED, 0),
        ),
        ("UPDATE record_contents SET undone_by = 6 WHERE seq = 4", (Fault.UNDO_CHANGED, 4)),
    ],
)
def test_a_change_to_what_the_paper_tells_is_noticed(closed_panel: Path, paper: str, attack, fault):
    verdict = verdict_after(closed_panel, paper, lambda file: file.execute(attack))
    assert fault in faults(verdict)
    assert not verdict.holds
    told = words.verdict(verdict)
    assert "The record is not as it was when the paper was made." in told


def test_contents_that_changed_places_are_noticed(closed_panel: Path, paper: str):
    def swap(file: RawConnection) -> None:
        for old, new in ((2, -2), (3, 2), (-2, 3)):
            file.execute("PRAGMA foreign_keys = OFF")
            file.execute("UPDATE record_contents SET seq = ? WHERE seq = ?", (new, old))

    found = faults(verdict_after(closed_panel, paper, swap))
    assert {(Fault.CONTENT_CHANGED, 2), (Fault.CONTENT_CHANGED, 3)} <= found


def test_changes_after_the_seal_leave_the_paper_right_and_are_said_apart(closed_panel, paper):
    verdict = verdict_after(
        closed_panel,
        paper,
        lambda file: file.execute("UPDATE people SET name = 'Somebody else'"),
    )
    assert verdict.holds
    assert verdict.after == (Finding(fault=Fault.VALUE_CHANGED, sequence=6, about="people"),)
    assert "What was recorded since was changed afterwards." in words.verdict(verdict)


def test_a_seal_that_was_taken_away_is_noticed(closed_panel: Path, paper: str):
    verdict = verdict_after(
        closed_panel, paper, lambda file: file.execute("DELETE FROM record_seals")
    )
    assert not verdict.holds
    assert faults(verdict) == {(Fault.SEAL_MISSING, SEALED)}


def test_a_cut_off_end_is_noticed_by_the_seal_and_by_the_paper(closed_panel: Path, paper: str):
    def cut(file: RawConnection) -> None:
        file.execute("DELETE FROM record_contents WHERE seq >= 5")
        file.execute("DELETE FROM record_headers WHERE seq >= 5")

    assert (Fault.SEAL_BROKEN, SEALED) in faults(verdict_after(closed_panel, paper, cut))

    def cut_the_seal_too(file: RawConnection) -> None:
        file.execute("DELETE FROM record_seals")

    verdict = verdict_after(closed_panel, paper, cut_the_seal_too)
    assert verdict.seal is None
    assert not verdict.holds


def test_a_record_rebuilt_with_the_stolen_key_does_not_fit_the_paper(closed_panel, paper):
    verdict = verdict_after(closed_panel, paper, rebuild)
    assert verdict.findings == ()
    assert verdict.seal is None
    assert not verdict.holds
    assert words.verdict(verdict) == (words.NO_SUCH_SEAL,)


def rebuild(file: RawConnection) -> None:
    """Tell the whole record anew with other words, as well as the key lets one."""
    contents = [row[0] for row in file.execute("SELECT content FROM record_contents").fetchall()]
    for table in ("record_seals", "record_contents", "record_headers"):
        file.execute(f"DELETE FROM {table}")
    file.execute("UPDATE contributions SET words = replace(words, 'bus', 'car')")
    at = datetime(2026, 11, 23, tzinfo=UTC)
    for content in contents:
        act = Act(
            kind="ContributionRecorded",
            said="",
            at=at,
            recorded_by=LABEL,
            changes=record_log.changes_in(content.replace("bus", "car")),
            undoable=True,
        )
        record_log.append(file, act)
        if len(file.execute("SELECT seq FROM record_headers").fetchall()) == SEALED:
            seals.seal(file, "SessionClosed", None, at)


def test_a_seal_of_a_strange_key_is_not_ours(closed_panel: Path, paper: str):
    def forge(file: RawConnection) -> None:
        seal = seals.find_all(file)[0]
        stranger = Ed25519PrivateKey.generate()
        begin, moment = record_log.first_link(file), seals.moment_text(seal.sealed_at)
        signature = stranger.sign(seals._message(begin, seal.sequence, seal.head, moment))
        file.execute(
            "UPDATE record_seals SET public_key = ?, signature = ?",
            (stranger.public_key().public_bytes_raw(), signature),
        )

    assert (Fault.SIGNATURE_WRONG, SEALED) in faults(verdict_after(closed_panel, paper, forge))


@pytest.mark.parametrize("table", ["record_headers", "record_seals"])
@pytest.mark.parametrize("act", ["UPDATE {} SET seq = 99", "DELETE FROM {}"])
def test_headers_and_seals_refuse_to_be_changed(closed_panel: Path, table: str, act: str):
    refused = pytest.raises(Exception, match="the record is never changed")
    with closing(raw_connection(closed_panel)) as file, refused:
        file.execute(act.format(table))


def test_headers_hold_no_names_and_no_words(closed_panel: Path, paper: str):
    with closing(raw_connection(closed_panel)) as file:
        rows = file.execute("SELECT kind, ref, day FROM record_headers").fetchall()
    kinds = {kind for kind, _, _ in rows}
    assert kinds == {"SessionPlanned", "ContributionRecorded", "SessionClosed", "PersonAdded"}
    assert {day for _, _, day in rows} == {"2026-11-23"}
    assert len({ref for _, ref, _ in rows}) == len(rows)


def test_equal_contents_have_different_commitments():
    assert record_log.commitment(b"a" * 32, "yes") != record_log.commitment(b"b" * 32, "yes")


def test_an_entry_says_what_was_done_when_and_by_whom(store: Store):
    session = store.write(panels.plan_session).result
    sam = store.write(panels.add_person).result
    store.write(lambda work: panels.contribute(work, session, "The bus.", sam))
    with store.read() as reader:
        entry = reader.list_entries()[-1]
        assert (entry.sequence, entry.kind, entry.said) == (3, "ContributionRecorded", "Sam")
        assert entry.recorded_by == LABEL
        assert entry.at.tzinfo is not None
        (change,) = reader.changes_of(3)
        assert change.before is None
        assert change.after == reader.contributions.where()[0]
        assert [one.sequence for one in reader.list_entries(before=3, limit=1)] == [2]


def test_each_closing_of_a_session_seals_and_papers_take_the_last(store: Store):
    session = store.write(panels.plan_session).result
    store.write(lambda work: panels.end_session(work, session))
    with store.read() as reader:
        first = reader.find_seal(session.id)
        assert reader.find_seal("another") is None
    store.undo()
    store.write(lambda work: panels.end_session(work, session))
    with store.read() as reader:
        assert reader.find_seal(session.id).sequence > first.sequence
        assert len(reader.list_seals()) == 2
    assert store.verify(" ".join(first.words)).holds


def test_eight_words_are_the_first_88_bits_of_the_head():
    assert seals.words_of(b"\x00" * 32) == ("abandon",) * 8
    assert seals.words_of(b"\xff" * 11 + b"\x00" * 21) == ("zoo",) * 8


def test_the_hash_of_a_header_is_fixed_for_ever():
    header = Header(
        seq=1,
        kind="PanelCreated",
        ref="00" * 16,
        day="2026-11-23",
        commitment=b"c" * 32,
        prev=b"p" * 32,
    )
    told = f'[1,"PanelCreated","{"0" * 32}","2026-11-23","{"63" * 32}"]'
    by_hand = hashlib.sha256(b"coprod record 1\0" + b"p" * 32 + told.encode())
    assert header.hash == by_hand.digest()


def test_a_sound_file_is_said_to_be_sound(store: Store):
    session = store.write(panels.plan_session).result
    store.write(lambda work: panels.end_session(work, session))
    seen: list[tuple[int, int]] = []
    checked = store.check(lambda done, total: seen.append((done, total)))
    assert checked.is_sound
    assert words.checked(checked) == ("The panel's file is sound: 2 entries, 1 seal.",)


def test_a_check_tells_about_a_lost_key_file(store: Store):
    (store.folder / "keyslots.json").unlink()
    checked = store.check()
    assert checked.findings == (Finding(fault=Fault.KEY_FILE, about="keyslots.json"),)
    assert "keyslots.json" in words.checked(checked)[1]


def test_every_fault_has_its_sentence():
    for fault in Fault:
        said = words.finding(Finding(fault=fault, sequence=12, about="people"))
        assert said.endswith(".")
        assert "{" not in said
