"""Taking the last act back, and doing it again, each as an act of its own."""

from coprod_desktop.domain.errors import NothingToRedo, NothingToUndo, VotesStay, WouldOpenSeal
from coprod_desktop.domain.events.decisions import BallotCounted, VoteCast
from coprod_desktop.domain.events.undoing import ChangeRedone, ChangeUndone
from coprod_desktop.storage.unit_of_work import UnitOfWork

_OF_A_BALLOT = (VoteCast, BallotCounted)


def undo_last_act(work: UnitOfWork, *, may_open_seal: bool = True) -> str:
    """Take back the last act that was not yet; give its short words.

    Raises:
        NothingToUndo: every act is taken back, or the last one is for ever.
        VotesStay: everything after a vote in a secret ballot is taken back, and it stays.
        WouldOpenSeal: the act sealed the record, and that was not to be opened again.
        CannotBeUndone: what it changed was changed again since.
    """
    last = work.find_next_undo()
    if work.was_done_since(last.sequence if last else 0, _OF_A_BALLOT):
        # What was done before a vote stays with it.
        raise VotesStay
    if last is None:
        raise NothingToUndo
    is_sealed = any(seal.sequence == last.sequence for seal in work.list_seals())
    if is_sealed and not may_open_seal:
        raise WouldOpenSeal(said=last.said)
    for change in reversed(work.changes_of(last.sequence)):
        work.put_back(change)
    work.note(ChangeUndone(said=last.said, undone_sequence=last.sequence))
    return last.said


def redo_last_undone(work: UnitOfWork) -> str:
    """Do the act again that was taken back last; give its short words.

    Raises:
        NothingToRedo: nothing was taken back, or something else was done since.
        CannotBeUndone: what it changed was changed again since.
    """
    taken_back = work.find_next_redo()
    if taken_back is None or taken_back.undoes is None:
        raise NothingToRedo
    for change in reversed(work.changes_of(taken_back.sequence)):
        work.put_back(change)
    said = work.find_entry(taken_back.undoes).said
    work.note(ChangeRedone(said=said, redone_sequence=taken_back.sequence))
    return said
