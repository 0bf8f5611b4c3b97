"""One whole session in an encrypted file, and how another panel takes it in as one act.

The file is read as plain data and built anew of values whose rules are checked: no foreign database
is ever opened for it. Its format stands in the guide, under *handing over*.
"""

import re
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.events.session import SessionImported
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.session_inside import SessionInside
from coprod_desktop.domain.session_troubles import (
    SessionFileNewer,
    SessionFileWrong,
    SessionHere,
)
from coprod_desktop.domain.troubles import HandOverWhileSessionRuns
from coprod_desktop.services.agendas import topic_for
from coprod_desktop.services.sessions import next_number
from coprod_desktop.storage import keys, sealed_json
from coprod_desktop.storage.cleaning import clean_text
from coprod_desktop.storage.repository import Repository
from coprod_desktop.storage.rows import PEOPLE, SHELF_NAMED
from coprod_desktop.storage.slots import Cost, Passphrase
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

FORMAT = 1
ENDING = ".coprod-session"
# What a paper may show, and how long it took. Needs, consent, private notes, apologies, ballots and
# earlier words stay in the panel.
TABLES = (
    "attendance",
    "chairings",
    "breaks",
    "agenda",
    "item_visits",
    "go_rounds",
    "turns",
    "stints",
    "pauses",
    "cards",
    "contributions",
    "moments",
    "proposals",
    "decisions",
    "actions",
)
_PERSON = ("id", "name", "chosen_name", "role", "side", "votes", "language")
_MOST_VALUES = 200_000
_ID = re.compile("[0-9A-HJKMNP-TV-Z]{26}")
# Which table a field points to; an id of anything else in it is no reference.
_POINTS_TO = {
    "item_id": "agenda",
    "topic_id": "topics",
    "person_id": "people",
    "proposed_by_id": "people",
    "asked_by_id": "people",
    "go_round_id": "go_rounds",
    "filled_by_id": "contributions",
    "grew_out_of": "contributions",
    "proposal_id": "proposals",
    "decision_id": "decisions",
    "reopens_id": "decisions",
}
Told = dict[str, Any]
Ids = dict[tuple[str, str], str]
Step = Callable[[int, int], None]


def session_file_name(session: Session) -> str:
    """Give a neutral name for the file of a session."""
    return f"session-{session.number}{ENDING}"


def write_session_file(
    path: Path, told: Told, passphrase: str, *, cost: Cost | None = None
) -> None:
    """Write a session into a file that a passphrase opens."""
    secret = Passphrase(passphrase)
    keys.must_be_hard_to_guess(secret)
    sealed_json.write_sealed(path, told, secret, cost or keys.calibrated_cost())


def is_session_file(path: Path) -> bool:
    """Say whether a file holds a session that was saved by ``write_session_file``."""
    return sealed_json.is_sealed(path)


def read_session_file(path: Path, passphrase: str) -> Any:
    """Open such a file; what is in it is only checked when it is brought in."""
    return sealed_json.read_sealed(path, Passphrase(passphrase))


def tell_session(reader: Reader, session_id: str) -> Told:
    """Give a closed session as plain data; words that no paper may show are left out."""
    session = reader.sessions.get(session_id)
    if session.state is not SessionState.CLOSED:
        raise HandOverWhileSessionRuns
    told: Told = {"format": FORMAT, "session": SHELF_NAMED["sessions"].codec.to_json(session)}
    for table in TABLES:
        told[table] = _rows(reader, table, session_id)
    named = set(_ids_in(told))
    told["people"] = [
        {name: data[name] for name in _PERSON}
        for one in reader.people.where()
        if one.id in named and (data := PEOPLE.codec.to_json(one))
    ]
    topics = (one for one in reader.topics.where() if one.id in named)
    told["topics"] = [{"id": one.id, "title": one.title} for one in topics]
    return told


def look_inside(reader: Reader, told: Any) -> SessionInside:
    """Say what is in a file before anything of it comes in.

    Raises:
        SessionFileWrong: it holds no session of this version.
        SessionHere: the panel has this session.
    """
    with _only_sessions():
        told = _checked(reader, told)
        session = _session_in(told)
        here = {person.name for person in reader.people.where()}
        names = [_person_in(one).name for one in told["people"]]
        return SessionInside(
            title=session.title,
            day=session.day,
            contributions=len(told["contributions"]),
            decisions=len(told["decisions"]),
            people=tuple((name, name in here) for name in names),
        )


def bring_session_in(work: UnitOfWork, told: Any, step: Step = lambda _done, _of: None) -> Session:
    """Keep a session from a file as a closed session of this panel, with ids of its own.

    A person is matched by exact name, else becomes a new one. ``step`` hears how many values of all
    are in; what it raises stops all of it.

    Raises:
        SessionFileWrong: something in it is not as it must be; nothing was brought in.
        SessionHere: the panel has this session.
    """
    with _only_sessions():
        return _Arrival(work, _checked(work, told), step).bring_in()


@contextmanager
def _only_sessions() -> Generator[None]:
    """Let whatever a file holds that no session can hold be one trouble."""
    try:
        yield
    except (DomainError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        raise SessionFileWrong from None


def _checked(reader: Reader, told: Any) -> Told:
    version = told["format"]
    if isinstance(version, int) and version > FORMAT:
        raise SessionFileNewer
    many = sum(len(told[name]) for name in (*TABLES, "people", "topics"))
    if version != FORMAT or many > _MOST_VALUES:
        raise ValueError(version)
    session = _session_in(told)
    times = (session.opened_at, session.closed_at)
    for one in reader.sessions.where():
        # It has another number and another id in each panel; when it was held stays.
        if (one.opened_at, one.closed_at) == times and session.opened_at is not None:
            raise SessionHere(one.number)
    return cast("Told", told)


def _session_in(told: Told) -> Session:
    session: Session = _built("sessions", told["session"])
    return session


def _person_in(told: Told) -> Person:
    person: Person = _built("people", {name: told[name] for name in _PERSON})
    if clean_text(person.name) != person.name:
        raise ValueError(person.name)
    return person


class _Arrival:
    """One session on its way in: the ids that it came with, and those that it has here."""

    def __init__(self, work: UnitOfWork, told: Told, step: Step) -> None:
        self._work = work
        self._step = step
        self._told = told
        self._ids: Ids = {}
        self._new_people = 0

    def bring_in(self) -> Session:
        """Save everything, and note it as one act."""
        session = self._session()
        self._find_people()
        for one in self._told["topics"]:
            self._ids["topics", one["id"]] = topic_for(self._work, one["title"])
        for table in TABLES:
            for row in self._told[table]:
                self._ids[table, row["id"]] = self._work.new_id()
        rows = [(table, row) for table in TABLES for row in self._told[table]]
        for place, (table, row) in enumerate(rows):
            self._step(place, len(rows))
            data = self._moved(row) | {"id": self._ids[table, row["id"]]}
            data["session_id"] = session.id
            self._work.save(_built(table, data))
        self._work.note(
            SessionImported(
                session=session,
                contributions=len(self._told["contributions"]),
                people_added=self._new_people,
            )
        )
        return session

    def _session(self) -> Session:
        data = self._told["session"] | {
            "id": self._work.new_id(),
            "number": next_number(self._work),
            "state": SessionState.CLOSED.value,
            "current_item_id": None,
            "recorder_id": None,
        }
        session: Session = self._work.save(_built("sessions", data))
        if session.state is not SessionState.CLOSED:
            raise ValueError(session.state)
        return session

    def _find_people(self) -> None:
        known = {person.name: person.id for person in self._work.people.where()}
        for one in self._told["people"]:
            if one["name"] not in known:
                data = {name: one[name] for name in _PERSON} | {"id": self._work.new_id()}
                person: Person = self._work.save(_built("people", data))
                known[person.name] = person.id
                self._new_people += 1
            self._ids["people", one["id"]] = known[one["name"]]

    def _moved(self, data: Mapping[str, Any], field: str = "") -> Told:
        return {name: self._value(one, name or field) for name, one in data.items()}

    def _value(self, value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return self._moved(cast("Told", value), field)
        if isinstance(value, list):
            moved = [self._value(one, field) for one in cast("list[Any]", value)]
            return [one for one in moved if one is not None]
        is_id = field.endswith("_id") or field in _POINTS_TO
        if is_id and isinstance(value, str):
            return self._ids.get((_POINTS_TO.get(field, ""), value))
        return value


def _built(table: str, data: Told) -> Any:
    """Build a value whose rules hold, and of which every field is as it was written."""
    codec = SHELF_NAMED[table].codec
    value = codec.from_json(data)
    told = codec.to_json(value)
    if any(told[name] != one for name, one in data.items()):
        raise ValueError(table)
    return value


def _rows(reader: Reader, table: str, session_id: str) -> list[Told]:
    shelf = SHELF_NAMED[table]
    values: Repository[Any] = getattr(reader, table)
    return [
        shelf.codec.to_json(one)
        for one in values.where(session_id=session_id)
        if table != "contributions" or one.may_be_printed
    ]


def _ids_in(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        if _ID.fullmatch(value):
            yield value
    elif isinstance(value, dict):
        for one in cast("Told", value).values():
            yield from _ids_in(one)
    elif isinstance(value, list):
        for one in cast("list[Any]", value):
            yield from _ids_in(one)
