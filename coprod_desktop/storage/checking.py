"""Is the file whole, and does it hold what a paper says? Asked by *check* and *verify*."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.record import Checked, Fault, Finding, SealFound, Verdict
from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.troubles import PanelDamaged, SealWordsMiscounted, SealWordUnknown
from coprod_desktop.storage import keys, seals, word_list
from coprod_desktop.storage.connections import RawConnection, database_troubles
from coprod_desktop.storage.inspection import pages_are_whole
from coprod_desktop.storage.seals import Seal
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.storage.verification import Progress, RecordReading

_ENTRY = "SELECT seq FROM record_headers WHERE substr(hash, 1, length(:beginning)) = :beginning"


def check_file(connection: RawConnection, folder: Path) -> tuple[Finding, ...]:
    """Check pages, structure and references, and both key files; the writer must stand still."""
    questions = (
        (Fault.PAGES, _pages_are_whole),
        (Fault.STRUCTURE, _structure_is_whole),
        (Fault.REFERENCES, _references_hold),
    )
    broken = [
        Finding(fault=fault) for fault, is_fine in questions if not _is_so(is_fine, connection)
    ]
    unread = keys.damaged_key_files(folder)
    return (*broken, *(Finding(fault=Fault.KEY_FILE, about=name) for name in unread))


def check_record(connection: RawConnection, progress: Progress) -> Checked:
    """Read the whole record again and hold the tables against it."""
    reading = RecordReading(connection, progress)
    reading.read()
    return Checked(
        entries=reading.entries,
        seals=len(seals.find_all(connection)),
        findings=tuple(reading.findings),
        erased=reading.erased,
    )


def verify_words(connection: RawConnection, typed: str, progress: Progress) -> Verdict:
    """Compare the eight words of a paper with the seals and with the record that they seal."""
    beginning = _beginning(typed)
    checked = check_record(connection, progress)
    seal = _seal_of(connection, beginning)
    entry = connection.execute(_ENTRY, {"beginning": beginning}).fetchone()
    findings = checked.findings
    if seal is None and entry is not None:
        # The record is as it was, but somebody took away its seal.
        findings = (*findings, Finding(fault=Fault.SEAL_MISSING, sequence=entry[0]))
        seal = SealFound(sequence=entry[0], sealed_at=None, session_number=None)
    return Verdict(seal=seal, entries=checked.entries, findings=findings, erased=checked.erased)


def _beginning(typed: str) -> bytes:
    words = word_list.split(typed)
    if len(words) != seals.WORDS:
        raise SealWordsMiscounted(count=len(words), expected=seals.WORDS)
    places: list[int] = []
    for number, word in enumerate(words, start=1):
        place = word_list.place_of(word)
        if place is None:
            raise SealWordUnknown(number=number, word=word)
        places.append(place)
    return word_list.number_of(places).to_bytes(seals.SAID_BYTES)


def _seal_of(connection: RawConnection, beginning: bytes) -> SealFound | None:
    for seal in seals.find_all(connection):
        if seal.head.startswith(beginning):
            return _found(connection, seal)
    return None


def _found(connection: RawConnection, seal: Seal) -> SealFound:
    reader = Reader(connection)
    session = reader.sessions.find(seal.session_id) if seal.session_id else None
    last = reader.find_seal(seal.session_id) if seal.session_id else seal
    is_open_again = session is not None and session.state is not SessionState.CLOSED
    return SealFound(
        sequence=seal.sequence,
        sealed_at=seal.sealed_at,
        session_number=session.number if session else None,
        is_last=last == seal and not is_open_again,
    )


def _is_so(is_fine: Callable[[RawConnection], bool], connection: RawConnection) -> bool:
    try:
        with database_troubles():
            return is_fine(connection)
    except PanelDamaged:
        return False


def _pages_are_whole(connection: RawConnection) -> bool:
    # What waits in the journal goes into the file first, or the answer is wrong.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return pages_are_whole(connection)


def _structure_is_whole(connection: RawConnection) -> bool:
    return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _references_hold(connection: RawConnection) -> bool:
    return not connection.execute("PRAGMA foreign_key_check").fetchall()
