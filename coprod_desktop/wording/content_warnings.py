"""What is said before an item that may be hard to hear."""

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.wording.language import _, well_ended

_NOW = _("This item is about: {about}. You can leave and come back.")
_AHEAD = _("The next item is about: {about}.")
_IN_AGENDA = _("It is about: {about}.")


def content_warning(item: AgendaItem | None) -> str:
    """Say what an item is about that may be hard to hear, or nothing."""
    return _told(_NOW, item)


def warning_ahead(item: AgendaItem | None) -> str:
    """Say it one item ahead, so that people can choose to leave."""
    return _told(_AHEAD, item)


def warning_in_agenda(item: AgendaItem | None) -> str:
    """Say it in the agenda of a paper."""
    return _told(_IN_AGENDA, item)


def _told(template: str, item: AgendaItem | None) -> str:
    if item is None:
        return ""
    about = item.content_warning.strip().rstrip(".")
    return well_ended(template.format(about=about)) if about else ""
