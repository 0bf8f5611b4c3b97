"""Private notes for a disclosure: in no paper, on no screen but their own."""

from coprod_desktop.domain.access import PrivateNote
from coprod_desktop.domain.events.access import PrivateNoteKept, PrivateNoteRemoved
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def keep_private_note(work: UnitOfWork, session_id: str, *, words: str) -> PrivateNote:
    """Keep a note that nobody sees but who opens the page of private notes."""
    note = PrivateNote(
        id=work.new_id(), session_id=session_id, words=words.strip(), written_at=work.now
    )
    work.save(note)
    work.note(PrivateNoteKept())
    return note


def remove_private_note(work: UnitOfWork, note_id: str) -> None:
    """Take a private note away."""
    work.remove(work.private_notes.get(note_id))
    work.note(PrivateNoteRemoved())


def list_private_notes(reader: Reader, session_id: str) -> tuple[PrivateNote, ...]:
    """Give the private notes of a session, oldest first."""
    return reader.private_notes.where(session_id=session_id)
