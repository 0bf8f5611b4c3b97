"""Whether the room screen was open, and on which screen: so that it comes back with its session.

It is kept like half-typed words: at once, in the panel's file, and in no record.
"""

from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

# A window that fills no screen.
A_WINDOW = "a window"


def remember_room_screen(work: UnitOfWork, session_id: str, screen: str) -> None:
    """Remember that the room screen of a session is open, and on which screen."""
    work.keep_draft(_place(session_id), screen or A_WINDOW, 0)


def forget_room_screen(work: UnitOfWork, session_id: str) -> None:
    """Remember that somebody has closed it."""
    work.drop_draft(_place(session_id))


def find_room_screen(reader: Reader, session_id: str) -> str | None:
    """Give the screen on which the room screen of a session was open, or nothing."""
    kept = reader.find_draft(_place(session_id))
    return kept.text if kept else None


def _place(session_id: str) -> str:
    return f"room screen:{session_id}"
