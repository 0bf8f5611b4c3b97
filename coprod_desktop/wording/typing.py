"""What is said when typing is taken back, or done again, in the box where somebody is."""

from coprod_desktop.wording.language import _, plural

_UNDONE = _("Typing undone.")
_DONE_AGAIN = _("Typing done again.")
_EMPTY = _("The box is empty.")


def undone(count: int | None) -> str:
    """Say that typing was taken back, and how many words are left; None keeps that secret."""
    return _told(_UNDONE, count)


def done_again(count: int | None) -> str:
    """Say that typing was done again, and how many words there are; None keeps that secret."""
    return _told(_DONE_AGAIN, count)


def _told(what: str, count: int | None) -> str:
    if count is None:
        return what
    if not count:
        return f"{what} {_EMPTY}"
    there = plural("{count} word is in the box.", "{count} words are in the box.", count)
    return f"{what} {there}"
