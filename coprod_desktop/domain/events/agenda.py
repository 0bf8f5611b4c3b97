"""What happens to the agenda."""

from dataclasses import dataclass

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.happened import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded(Event):
    """An item came onto the agenda."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChanged(Event):
    """An agenda item changed."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMoved(Event):
    """An agenda item changed its place."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRemoved(Event):
    """An item was taken off the agenda."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOpened(Event):
    """The session moved to an item, at which some points that were given beforehand may wait.

    ``left`` is the item that it moved from, and ``points_left`` how many were not raised there.
    """

    item: AgendaItem
    of: int
    returned: bool = False
    points_waiting: int = 0
    left: AgendaItem | None = None
    points_left: int = 0
