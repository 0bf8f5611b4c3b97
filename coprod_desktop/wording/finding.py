"""The words of finding."""

from coprod_desktop.wording.language import _, plural

FIND = _("Find")
FIND_SAID = _("Find. Type words. Enter goes to what is found.")
WHAT = _("Words to find")
FOUND = _("Found")
NOTHING_TYPED = _("Nothing found yet.")
GROUP = _("The group")
CONTRIBUTION = _("Session {number}. {who}: {text}")
DECISION = _("Session {number}. Decision: {text}")
ACTION = _("Session {number}. Action, {who}: {text}")
ITEM = _("Session {number}. Agenda: {text}")
WORD = _("Word bank. {text}")
KEPT_BACK = _("{row} Not in papers.")


def found_count(total: int, shown: int) -> str:
    """Say how many were found, and how many of them are listed."""
    found = plural("{count} found.", "{count} found.", total)
    if shown < total:
        return _("{found} The first {shown} are listed.").format(found=found, shown=shown)
    return found
