"""What was done: the last acts of the record in words, newest first."""

from dataclasses import dataclass
from datetime import datetime

from coprod_desktop.storage.unit_of_work import Reader

SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One act as it is told: what, when, who recorded it, and whether it was taken back."""

    id: str
    said: str
    at: datetime
    recorded_by: str
    is_taken_back: bool


def list_what_was_done(reader: Reader) -> tuple[Done, ...]:
    """Give the last acts, the newest first; taking an act back is an act too."""
    entries = reader.list_entries(limit=SHOWN)
    return tuple(
        Done(
            id=str(one.sequence),
            said=one.said,
            at=one.at,
            recorded_by=one.recorded_by,
            is_taken_back=one.undone_by is not None and one.undoes is None,
        )
        for one in reversed(entries)
    )
