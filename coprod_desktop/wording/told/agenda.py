"""What is said about the agenda."""

from coprod_desktop.domain.events import agenda as events
from coprod_desktop.wording.access import points_left, points_waiting
from coprod_desktop.wording.content_warnings import content_warning
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings


def _opened(event: events.ItemOpened) -> str:
    template = (
        _("Back to item {e.item.position} of {e.of}: {e.item.title}.")
        if event.returned
        else _("Item {e.item.position} of {e.of}: {e.item.title}.")
    )
    said = template.format(e=event)
    left = points_left(event.points_left, event.left.title) if event.left else ""
    more = (content_warning(event.item), points_waiting(event.points_waiting), left)
    return " ".join(part for part in (said, *more) if part)


ACTS: Tellings = {
    events.ItemAdded: _("item added: {e.item.title}"),
    events.ItemChanged: _("item changed: {e.item.title}"),
    events.ItemMoved: _("item {e.item.position} is now: {e.item.title}"),
    events.ItemRemoved: _("item taken off: {e.item.title}"),
    events.ItemOpened: _("item {e.item.position}, {e.item.title}"),
}
SENTENCES: Tellings = {events.ItemOpened: _opened}
