"""How the time of a session that is over was used: item by item, and side by side."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.clock import NOTHING, span
from coprod_desktop.domain.people import Role
from coprod_desktop.domain.talking import Talk, talking_by_side
from coprod_desktop.services.clock import list_item_times, list_standstills
from coprod_desktop.storage.unit_of_work import Reader

# Their words are other people's.
_VOICES_OF_OTHERS = (Role.INTERPRETER, Role.REPORTER)


def with_times(reader: Reader, record: SessionRecord) -> SessionRecord:
    """Add how time was used; a session that goes on, or came in from a file, has nothing to tell.

    Everything is worked out up to the end of the session, so that it is the same at any time.
    """
    session = record.session
    if session.closed_at is None:
        return record
    return replace(
        record,
        item_times={
            item.id: time
            for item, time in list_item_times(reader, session.id, session.closed_at)
            if time.used + time.given > NOTHING
        },
        talking=talking_by_side(
            _talks(reader, session.id, session.closed_at),
            {one.id: one.side for one in record.people if one.role not in _VOICES_OF_OTHERS},
            [
                span(one.started_at, one.ended_at, session.closed_at)
                for one in list_standstills(reader, session.id)
            ],
        ),
    )


def _talks(reader: Reader, session_id: str, end: datetime) -> Iterator[Talk]:
    for turn in reader.turns.where(session_id=session_id):
        spans = tuple(span(one.started_at, one.ended_at, end) for one in turn.stretches)
        yield Talk(person_id=turn.person_id, spans=spans)
