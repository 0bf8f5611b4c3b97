"""Panels to try the storage with: real files, real keys, a clock that a test moves."""

import hashlib
from base64 import b64decode
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.easy_read import EasyLine, EasyRead, PanelPicture, picture_file
from coprod_desktop.domain.events.contributions import ContributionRecorded
from coprod_desktop.domain.events.easy_read import EasyLineWritten
from coprod_desktop.domain.events.people import PersonAdded
from coprod_desktop.domain.events.phrases import PhraseKept
from coprod_desktop.domain.events.said_words import SaidWordKept
from coprod_desktop.domain.events.session import SessionClosed, SessionPlanned
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.domain.session import Session
from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.panel_folder import NewPanel, create_panel_folder, open_panel
from coprod_desktop.storage.slots import Cost, Passphrase
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import UnitOfWork

CHEAP = Cost(memory_kib=19 * 1024, passes=2, lanes=1)
WORDS = Passphrase("correct horse battery staple")
LABEL = "Robin the facilitator"
# The smallest whole picture: one white point.
POINT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=="
)


class Clock:
    """A clock that goes on by one second each time somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def new_panel(folder: Path) -> NewPanel:
    return create_panel_folder(folder, WORDS, label=LABEL, clock=Clock(), cost=CHEAP)


def reopened(store: Store) -> Store:
    store.close()
    return open_panel(store.folder, WORDS, clock=Clock())


def raw_connection(folder: Path) -> RawConnection:
    """Get at a closed file as somebody would who has its key."""
    opened = keys.unlock(keys.read_keys(folder), WORDS)
    return connections.connect(folder / connections.NAME, opened.key, connections.READ_WRITE)


def fingerprints(folder: Path) -> dict[str, str]:
    """Tell the content of each file of a panel that must stay as it is."""
    names = (connections.NAME, f"{connections.NAME}-wal", keys.NAME, keys.COPY_NAME)
    present = [folder / name for name in names if (folder / name).exists()]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in present}


def add_person(work: UnitOfWork, name: str = "Sam") -> Person:
    person = work.save(Person(id=work.new_id(), name=name))
    work.note(PersonAdded(person=person))
    return person


def plan_session(work: UnitOfWork, number: int = 1) -> Session:
    session = work.save(Session(id=work.new_id(), number=number, title=f"Session {number}"))
    work.note(SessionPlanned(session=session))
    return session


def contribute(
    work: UnitOfWork, session: Session, words: str, person: Person | None = None
) -> Contribution:
    last = work.contributions.page(session_id=session.id, limit=1)
    said = Contribution(
        id=work.new_id(),
        session_id=session.id,
        sequence=last[0].sequence + 1 if last else 1,
        words=words,
        said_at=work.now,
        person_id=person.id if person else None,
    )
    kept = work.save(said)
    work.note(ContributionRecorded(contribution=kept, person=person, count=kept.sequence))
    return kept


def write_easy_line(work: UnitOfWork, session: Session, words: str, picture: bytes) -> EasyLine:
    """Write one line of an easy-read version, with a picture of the panel's own."""
    easy = work.save(EasyRead(id=work.new_id(), session_id=session.id))
    file = work.save(picture_file(picture))
    own = work.save(PanelPicture(id=work.new_id(), name="Bench", file_id=file.id, said="A bench"))
    line = work.save(
        EasyLine(
            id=work.new_id(),
            easy_read_id=easy.id,
            position=1,
            words=words,
            own_picture_id=own.id,
            said=own.said,
        )
    )
    work.note(EasyLineWritten(line=line, place=1))
    return line


def keep_phrases(work: UnitOfWork, *words: str) -> None:
    """Let phrases stand ready for everybody."""
    for position, one in enumerate(words, start=1):
        work.save(Phrase(id=work.new_id(), position=position, words=one))
    work.note(PhraseKept(person=None))


def keep_said_word(work: UnitOfWork, written: str, said: str) -> None:
    """Let the panel say a word in its own way."""
    work.save(SaidWord(id=work.new_id(), written=written, said=said))
    work.note(SaidWordKept(person=None))


def end_session(work: UnitOfWork, session: Session) -> None:
    closed = work.save(session.started(work.now).closed(work.now))
    work.note(SessionClosed(session=closed))
