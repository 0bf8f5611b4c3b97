"""What most acts ask first: does the session run, and is the person in the room?"""

from coprod_desktop.domain.errors import NotHere, SessionNotOpen
from coprod_desktop.domain.session import Session
from coprod_desktop.storage.unit_of_work import Reader


def must_be_open(reader: Reader, session_id: str) -> Session:
    """Give a session that runs or is on a break.

    Raises:
        SessionNotOpen: it is planned or closed.
    """
    session = reader.sessions.get(session_id)
    if not session.is_open:
        raise SessionNotOpen
    return session


def must_be_here(reader: Reader, session_id: str, person_id: str) -> None:
    """Refuse somebody who is not there, in the room or by phone.

    Raises:
        NotHere: they have not come, or have left.
    """
    if not reader.attendance.count(session_id=session_id, person_id=person_id, left_at=None):
        raise NotHere


def who_is_here(reader: Reader, session_id: str) -> frozenset[str]:
    """Give the ids of everybody who is there now, in the room or by phone."""
    return reader.attendance.distinct("person_id", session_id=session_id, left_at=None)
