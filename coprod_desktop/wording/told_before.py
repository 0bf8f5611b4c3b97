"""The words of the list of what was announced."""

from coprod_desktop.wording.language import _, plural

TITLE = _("What you were told")
HINT = _("The last comes first. The list is emptied when the panel is closed.")
NOTHING = _("Nothing was said yet.")


def entry(count: int) -> str:
    """Say how many messages are listed; a reader says the last one, where the person is."""
    told = plural("The last message.", "The last {count} messages, the newest first.", count)
    return _("What you were told. {told}").format(told=told)
