"""What is due to be erased by the panel's own periods; nothing goes before somebody says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from coprod_desktop.domain.access import PaperSent, PrivateNote
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.errors import NothingToErase
from coprod_desktop.domain.events.erasing import WordsErased
from coprod_desktop.domain.people import Need, Person, PersonPreferences
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.domain.retention import KeptKind, is_over, months_of
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.domain.session import Apology
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing that is kept, and the day from which its period counts.

    Half-typed texts are not values: ``place`` names one.
    """

    since: date
    value: tuple[type, str] | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Everything of one kind whose period is over; ``oldest`` is where the first one began."""

    kind: KeptKind
    months: int
    pieces: tuple[Piece, ...]

    @property
    def oldest(self) -> date:
        """The day from which the period of the oldest counts."""
        return min(piece.since for piece in self.pieces)


def list_due(reader: Reader, today: date) -> tuple[Due, ...]:
    """Give what is due of each kind; kinds of which nothing is due are left out."""
    panel = find_panel(reader)
    found: list[Due] = []
    for kind in KeptKind:
        months = months_of(panel.keep_for, kind)
        pieces = tuple(one for one in _kept(reader, kind) if is_over(one.since, months, today))
        if pieces:
            found.append(Due(kind=kind, months=months, pieces=pieces))
    return tuple(found)


def erase_due(work: UnitOfWork, kind: KeptKind) -> None:
    """Erase what is due of one kind, for ever; what became due since it was listed goes too.

    Raises:
        NothingToErase: nothing of this kind is due.
    """
    due = [one for one in list_due(work, work.now.date()) if one.kind is kind]
    if not due:
        raise NothingToErase
    pieces = due[0].pieces
    work.erase(
        {piece.value for piece in pieces if piece.value},
        about=tuple(piece.place for piece in pieces if piece.place),
    )
    work.note(WordsErased(count=len(pieces)))


def _kept(reader: Reader, kind: KeptKind) -> Iterator[Piece]:
    match kind:
        case KeptKind.DRAFTS:
            for draft in reader.list_drafts():
                yield Piece(since=draft.saved_at.date(), place=draft.place)
        case KeptKind.NOTES | KeptKind.REASONS | KeptKind.PAPERS | KeptKind.WORDS:
            yield from _of_sessions(reader, kind)
        case _:
            yield from _of_people(reader, kind)


def _of_sessions(reader: Reader, kind: KeptKind) -> Iterator[Piece]:
    days = _session_days(reader)
    told: dict[KeptKind, list[tuple[type, str, str]]] = {
        KeptKind.NOTES: [(PrivateNote, o.id, o.session_id) for o in reader.private_notes.where()],
        KeptKind.REASONS: [
            (Apology, o.id, o.session_id) for o in reader.apologies.where() if o.reason
        ],
        KeptKind.PAPERS: [(PaperSent, o.id, o.session_id) for o in reader.papers_sent.where()],
        KeptKind.WORDS: [
            (Contribution, o.id, o.session_id) for o in reader.contributions.where(erased_on=None)
        ],
    }
    for value_kind, value_id, session_id in told[kind]:
        # A session that has not closed is not over, and nothing of it is due.
        if session_id in days:
            yield Piece(since=days[session_id], value=(value_kind, value_id))


def _of_people(reader: Reader, kind: KeptKind) -> Iterator[Piece]:
    seen = _last_seen(reader)
    told: dict[KeptKind, list[tuple[type, str, str]]] = {
        KeptKind.NEEDS: [
            *((Need, one.id, one.person_id) for one in reader.needs.where()),
            *((Person, one.id, one.id) for one in reader.people.where() if one.rider),
        ],
        KeptKind.SETTINGS: [
            (PersonPreferences, one.id, one.person_id) for one in reader.preferences.where()
        ],
        KeptKind.PHRASES: [
            *((Phrase, one.id, one.person_id) for one in reader.phrases.where() if one.person_id),
            *(
                (SaidWord, one.id, one.person_id)
                for one in reader.said_words.where()
                if one.person_id
            ),
        ],
    }
    for value_kind, value_id, person_id in told[kind]:
        # Who has not come yet is waited for.
        if person_id in seen:
            yield Piece(since=seen[person_id], value=(value_kind, value_id))


def _session_days(reader: Reader) -> dict[str, date]:
    closed = [(one.id, one.closed_at) for one in reader.sessions.where()]
    return {session_id: _day(at) for session_id, at in closed if at is not None}


def _last_seen(reader: Reader) -> dict[str, date]:
    """Give for each person the day of the last meeting at which they were."""
    seen: dict[str, date] = {}
    for one in reader.attendance.where():
        day = _day(one.came_at)
        seen[one.person_id] = max(day, seen.get(one.person_id, day))
    return seen


def _day(moment: datetime) -> date:
    return moment.date()
