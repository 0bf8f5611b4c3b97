"""Taking the last act back, as an act of its own."""

from coprod_desktop.domain.errors import NothingToUndo, WouldOpenSeal
from coprod_desktop.domain.events.undoing import ChangeUndone
from coprod_desktop.storage.unit_of_work import UnitOfWork


def undo_last_act(work: UnitOfWork, *, may_open_seal: bool = True) -> str:
    """Take back the last act that was not yet; give its short words.

    Raises:
        NothingToUndo: every act is taken back, or the last one is for ever.
        WouldOpenSeal: the act sealed the record, and that was not to be opened again.
        CannotBeUndone: what it changed was changed again since.
    """
    last = work.find_next_undo()
    if last is None:
        raise NothingToUndo
    is_sealed = any(seal.sequence == last.sequence for seal in work.list_seals())
    if is_sealed and not may_open_seal:
        raise WouldOpenSeal(said=last.said)
    for change in reversed(work.changes_of(last.sequence)):
        work.put_back(change)
    work.note(ChangeUndone(said=last.said, undone_sequence=last.sequence))
    return last.said
