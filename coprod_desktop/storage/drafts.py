"""Half-typed texts: kept in the panel's file, in no record, until they are saved or dropped."""

from dataclasses import dataclass
from datetime import datetime

from coprod_desktop.storage.cleaning import clean_text
from coprod_desktop.storage.codec import moment_text
from coprod_desktop.storage.connections import RawConnection

_KEEP = (
    "INSERT INTO drafts (place, text, cursor, saved_at) VALUES (:place, :text, :cursor, :saved_at) "
    "ON CONFLICT (place) DO UPDATE SET "
    "text = excluded.text, cursor = excluded.cursor, saved_at = excluded.saved_at"
)
_DROP = "DELETE FROM drafts WHERE place = :place"
_ONE = "SELECT place, text, cursor, saved_at FROM drafts WHERE place = :place"
_ALL = "SELECT place, text, cursor, saved_at FROM drafts ORDER BY place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A half-typed text, where it was being typed, and where the caret stood."""

    place: str
    text: str
    cursor: int
    saved_at: datetime


def keep(connection: RawConnection, draft: Draft) -> None:
    """Keep a draft; it replaces the one from the same place, and no text means no draft."""
    if not draft.text:
        drop(connection, draft.place)
        return
    row = {
        "place": draft.place,
        "text": clean_text(draft.text),
        "cursor": draft.cursor,
        "saved_at": moment_text(draft.saved_at),
    }
    connection.execute(_KEEP, row)


def drop(connection: RawConnection, place: str) -> None:
    """Forget the draft from a place."""
    connection.execute(_DROP, {"place": place})


def find(connection: RawConnection, place: str) -> Draft | None:
    """Give the draft from a place, or nothing."""
    row = connection.execute(_ONE, {"place": place}).fetchone()
    return _draft(*row) if row else None


def find_all(connection: RawConnection) -> tuple[Draft, ...]:
    """Give every draft that waits to be finished."""
    return tuple(_draft(*row) for row in connection.execute(_ALL).fetchall())


def _draft(place: str, words: str, cursor: int, saved_at: str) -> Draft:
    moment = datetime.fromisoformat(saved_at)
    return Draft(place=place, text=words, cursor=cursor, saved_at=moment)
