"""The words of the list of what was announced."""

from coprod_desktop.wording.language import _, plural

TITLE = _("What you were told")
HINT = _("The last comes first. The list is emptied when the panel is closed.")
NOTHING = _("Nothing was said yet.")


def entry(count: int, last: str) -> str:
    """Say how many messages are listed, and the last one."""
    told = plural("The last message.", "The last {count} messages.", count)
    return _("What you were told. {told} {last}").format(told=told, last=last)
