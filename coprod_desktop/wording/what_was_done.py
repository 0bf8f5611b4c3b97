"""The words of the list of what was done."""

from coprod_desktop.wording.language import _, plural

WHAT_WAS_DONE = _("What was done")
NOTHING_DONE = _("Nothing was done yet.")
ROW = _("{time} {said}. Recorded by {who}.")
TAKEN_BACK = _("{row} Taken back.")
HINT = _("The last comes first. Undo takes it back, redo does it again.")


def entry(count: int, last: str) -> str:
    """Say how many acts are listed, and the last one."""
    told = plural("The last act.", "The last {count} acts.", count)
    return _("What was done. {told} {last}").format(told=told, last=last)
