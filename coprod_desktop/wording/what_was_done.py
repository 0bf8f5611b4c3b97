"""The words of the list of what was done."""

from coprod_desktop.wording.language import _, plural

WHAT_WAS_DONE = _("What was done")
NOTHING_DONE = _("Nothing was done yet.")
ROW = _("{time} {said}. Recorded by {who}.")
TAKEN_BACK = _("{row} Taken back.")
HINT = _("The last comes first. Undo takes it back, redo does it again.")


def entry(count: int) -> str:
    """Say how many acts are listed; a reader says the last one, where the person is."""
    told = plural("The last act.", "The last {count} acts, the newest first.", count)
    return _("What was done. {told}").format(told=told)
