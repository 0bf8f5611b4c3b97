"""Taking the last act back, as an act of its own."""

from coprod_desktop.domain.errors import NothingToUndo
from coprod_desktop.domain.events import ChangeUndone
from coprod_desktop.storage.unit_of_work import UnitOfWork


def undo_last_act(work: UnitOfWork) -> str:
    """Take back the last act that was not yet; give its short words."""
    last = work.find_next_undo()
    if last is None:
        raise NothingToUndo
    for change in reversed(work.changes_of(last.sequence)):
        work.put_back(change)
    work.note(ChangeUndone(said=last.said, undone_sequence=last.sequence))
    return last.said
