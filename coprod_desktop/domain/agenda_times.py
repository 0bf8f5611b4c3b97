"""About when each item of an agenda comes, with the breaks that the panel agreed on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.clock import NOTHING, breaks_owed


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A stretch of the planned session; one without an item is a break.

    ``after`` is how long after the start it comes; ``breaks_inside`` are those that an item needs
    that is longer than people go on without one.
    """

    after: timedelta
    length: timedelta
    item: AgendaItem | None = None
    breaks_inside: int = 0

    @property
    def end(self) -> timedelta:
        """How long after the start it is over."""
        return self.after + self.length


def lay_out(items: Iterable[AgendaItem], longest: timedelta, rest: timedelta) -> tuple[Slot, ...]:
    """Lay an agenda out in time, so that nobody goes on for longer than was agreed.

    ``longest`` of nothing asks for no breaks; each break lasts for ``rest``.
    """
    return tuple(_slots(items, longest, rest))


def _slots(items: Iterable[AgendaItem], longest: timedelta, rest: timedelta) -> Iterator[Slot]:
    after = since = NOTHING
    for item in items:
        work = timedelta(minutes=item.agreed_minutes)
        if NOTHING < longest < since + work and since:
            yield Slot(after=after, length=rest)
            after, since = after + rest, NOTHING
        inside = breaks_owed(NOTHING, work, longest)
        slot = Slot(after=after, length=work + inside * rest, item=item, breaks_inside=inside)
        yield slot
        after, since = slot.end, since + work - inside * longest
