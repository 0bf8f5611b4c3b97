"""The words of finding."""

from coprod_desktop.wording.language import _, plural

FIND = _("Find")
FIND_SAID = _("Find. Type words. Enter goes to what is found, Escape back.")
WHAT = _("Words to find")
FOUND = _("Found")
NOTHING_TYPED = _("Nothing found yet.")
SESSION = _("Session {number}")
GROUP = _("The group")
CONTRIBUTION = _("{place}. {who}: {text}")
DECISION = _("{place}. Decision: {text}")
ACTION = _("{place}. Action, {who}: {text}")
ITEM = _("{place}. Agenda: {text}")
WORD = _("Word bank. {text}")
KEPT_BACK = _("{row} Not in papers.")


def found_count(total: int, shown: int) -> str:
    """Say how many were found, and how many of them are listed."""
    found = plural("{count} found.", "{count} found.", total)
    if shown < total:
        return _("{found} The first {shown} are listed.").format(found=found, shown=shown)
    return found
