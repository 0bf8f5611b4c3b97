"""What is said about the clock: it stands still, goes on, and gets more time."""

from coprod_desktop.domain.events import clock as events
from coprod_desktop.wording.content_warnings import content_warning
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings, who


def _composing_ended(event: events.ComposingEnded) -> str:
    return _("{name} has finished writing").format(name=who(event.person))


def _slept(event: events.LaptopSlept) -> str:
    minutes = plural("{count} minute", "{count} minutes", event.minutes)
    return _("The laptop was away for {minutes}. That time is not counted. Undo counts it.").format(
        minutes=minutes
    )


def _parked(event: events.ItemParked) -> str:
    said = _("Parked: {item}.").format(item=event.item.title)
    if event.next is None:
        return said
    now = _("Now: {item}.").format(item=event.next.title)
    return " ".join(part for part in (said, now, content_warning(event.next)) if part)


ACTS: Tellings = {
    events.EverythingPaused: _("pause of everything"),
    events.EverythingGoesOn: _("going on after the pause"),
    events.ComposingStarted: _("{e.person.name} is writing"),
    events.ComposingEnded: _composing_ended,
    events.CatchingUpStarted: _("the interpreter catches up"),
    events.CatchingUpEnded: _("the interpreter has caught up"),
    events.LaptopSlept: _("time that is not counted"),
    events.TimeAdded: _("{e.minutes} more minutes for: {e.item.title}"),
    events.ItemParked: _("item parked: {e.item.title}"),
}
SENTENCES: Tellings = {
    events.EverythingPaused: _("Everything is paused. The room screen is blank."),
    events.EverythingGoesOn: _("We go on."),
    events.ComposingStarted: _("{e.person.name} is writing. The clock stands still."),
    events.CatchingUpStarted: _("The interpreter catches up. The clock stands still."),
    events.LaptopSlept: _slept,
    events.TimeAdded: _("{e.minutes} more minutes for this item."),
    events.ItemParked: _parked,
}
