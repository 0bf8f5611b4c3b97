"""The words of the clock, of breaks, and of the agenda while it is run."""

from collections.abc import Mapping
from datetime import timedelta

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.clock import NOTHING, Cue, StopReason
from coprod_desktop.domain.people import Person
from coprod_desktop.wording.language import _, plural

USED = _("{used} of {planned} minutes used.")
GIVEN = _("{given} more for typed and signed turns.")
MORE_TIME = _("Five more minutes")
PARK = _("Park this item")
SLACK = _("{minutes} to spare.")
OVER = _("{minutes} too little for what is left.")
NOT_REACHED = _("We will not reach: {items}.")

AGENDA = _("Agenda now")
GO_TO_ITEM = _("Go to this item")
ITEM_NOW = _("{position}. {title}. Now. {used} of {planned} minutes.")
ITEM_PARKED = _("{position}. {title}. Parked. {used} of {planned} minutes.")
ITEM_DONE = _("{position}. {title}. Done. {used} of {planned} minutes.")
ITEM_TO_COME = _("{position}. {title}. To come. {planned} minutes.")

BREAK = _("Break")
BREAK_NOW = _("Break now")
BREAK_OF = _("Break of {minutes} minutes")
OWN_LENGTH = _("Another length, in minutes")
START_OWN = _("Break for that long")
SINCE_BREAK = _("{minutes} without a break.")
LONGEST_AGREED = _("Your panel agreed on {count} at most.")
BACK_AT = _("Back at {time}.")
BREAK_SAID = _("Break. Back at {time}. {way} when you are back.")
BREAK_KEY = _("{way} when you are back.")
WE_ARE_BACK = _("We are back")
FIVE_MORE_OF_BREAK = _("Five more minutes of break")
STAY_ON_BREAK = _("To the session, still on a break")
BREAK_ONE_MINUTE = _("One minute left of the break.")
BREAK_OVER = _("The break is over.")

RULES_OF_BREAKS = _("Breaks")
LONGEST_STRETCH = _("Most minutes without a break")
KEEP_BREAKS = _("Keep the breaks")

CUES: Mapping[Cue, str] = {
    Cue.HALF: _("Half the time for this item is used."),
    Cue.FIVE_MINUTES: _("Five minutes are left for this item. Shall we go on?"),
    Cue.ONE_MINUTE: _("One minute is left for this item."),
    Cue.OVER: _("The time for this item is used. More time, or on to the next?"),
}
CUES_FOR_ROOM: Mapping[Cue, str] = {
    Cue.HALF: _("Half the time is used"),
    Cue.FIVE_MINUTES: _("About five minutes left"),
    Cue.ONE_MINUTE: _("About one minute left"),
    Cue.OVER: _("The time is used"),
}
_STANDS: Mapping[StopReason, str] = {
    StopReason.BREAK: _("The clock stands still: break."),
    StopReason.STOP_CARD: _("The clock stands still: a stop card is open."),
    StopReason.COMPOSING: _("The clock stands still: {name} is writing."),
    StopReason.INTERPRETING: _("The clock stands still: the interpreter catches up."),
    StopReason.HELD: _("The clock stands still: everything is paused."),
    StopReason.ASLEEP: _("The clock stands still."),
}


def whole_minutes(length: timedelta) -> int:
    """Give the whole minutes of a length of time."""
    return int(abs(length).total_seconds() // 60)


def minutes(length: timedelta) -> str:
    """Say a length of time in whole minutes."""
    return plural("{count} minute", "{count} minutes", whole_minutes(length))


def session_gone(gone: timedelta, planned: timedelta) -> str:
    """Say how much of the whole session is gone."""
    told = _("The session: {gone} of {planned} are gone.")
    return told.format(gone=whole_minutes(gone), planned=minutes(planned))


def since_break(since: timedelta, longest: int) -> str:
    """Say how long people have gone on, and what the panel agreed."""
    said = SINCE_BREAK.format(minutes=minutes(since))
    return f"{said} {LONGEST_AGREED.format(count=longest)}" if longest else said


def break_asked(waited: int) -> str:
    """Say that somebody asked for a break, and for how long they have waited."""
    if not waited:
        return _("Somebody asks for a break.")
    return plural(
        "Somebody asked for a break {count} minute ago.",
        "Somebody asked for a break {count} minutes ago.",
        waited,
    )


def stands_still(why: StopReason | None, writer: Person | None) -> str:
    """Say why the clock stands still; nothing where it runs."""
    if why is None:
        return ""
    name = writer.name if writer else _("somebody")
    return _STANDS[why].format(name=name)


def looking_ahead(slack: timedelta, not_reached: tuple[AgendaItem, ...]) -> str:
    """Say what is to spare, or what will not be reached."""
    if not_reached:
        return NOT_REACHED.format(items=", ".join(item.title for item in not_reached))
    if not whole_minutes(slack):
        return ""
    told = SLACK if slack >= NOTHING else OVER
    return told.format(minutes=minutes(slack))
