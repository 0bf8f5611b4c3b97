"""The words of the agenda that people get before a session."""

from collections.abc import Mapping
from datetime import timedelta

from coprod_desktop.domain.agenda import Asked, Stage
from coprod_desktop.wording.language import _, plural

FILE = _("session-{number}-agenda")
TITLE = _("Agenda of session {number}: {title}")
STARTS = _("We start at {start}.")
STARTS_AND_ENDS = _("We start at {start} and end at {end}.")
STARTS_AND_ENDS_ABOUT = _("We start at {start} and end at about {end}.")
TOO_FULL = _("If every item takes all its time, we end at about {end}.")
ITEMS = _("What we will talk about")
NO_ITEMS = _("Nothing is on the agenda yet.")
ITEM = _("{position}. {title}")
ABOUT_WHEN = _("At about {time}, for {minutes}.")
AT_THE_START = _("At the start, for {minutes}.")
AFTER_THE_START = _("About {after} after the start, for {minutes}.")
WITH_BREAKS = _("{when} {breaks}")
BREAK_AT = _("Break at about {time}")
BREAK_AFTER = _("Break about {after} after the start")
BREAK_LASTS = _("The break lasts for {minutes}.")
STAGE = _("How far it is: {stage}.")
ASKED_FOR_BY = _("Asked for by {name}.")

TOGETHER = _("How we work together")
LONGEST_STRETCH = _("We go on for {minutes} at most without a break.")
ASK_FOR_A_BREAK = _("You can ask for a break at any time. You do not have to say why.")
CARDS = _("You can hold up a card at any time. When a stop card is up, we stop.")

BEFORE = _("Before you come")
SAY_BEFOREHAND = _(
    "You can give your points before the session. We keep your own words until their item comes."
)
BRING = _("Bring what helps you to take part, and whoever supports you.")
FORMATS = _("You can have every paper in the format that you use. Tell us which.")
ASK_ABOUT_ACCESS = _("Ask {names} about access.")
ASK_WHO_INVITED = _("Ask whoever invited you about access.")
WORDS = _("Words that may be hard")

ASKED: Mapping[Asked, str] = {
    Asked.TELL: _("Tell us: we hear about it, and we can ask."),
    Asked.DISCUSS: _("Discuss: we talk about it together. Nothing is decided yet."),
    Asked.DECIDE: _("Decide: we say together what should happen."),
}
STAGES: Mapping[Stage, str] = {
    Stage.PROBLEM: _("we ask what the problem is"),
    Stage.IDEAS: _("we look for ideas"),
    Stage.OPTIONS: _("we choose between options"),
    Stage.DRAFT: _("there is a draft that can still change"),
    Stage.ALREADY_DECIDED: _("it was decided already, without this panel"),
    Stage.DELIVERY: _("it is being done"),
    Stage.REVIEW: _("we look back at what was done"),
}


def minutes(length: timedelta) -> str:
    """Say a length in whole minutes."""
    return plural("{count} minute", "{count} minutes", round(length.total_seconds() / 60))


def breaks_inside(count: int) -> str:
    """Say that a long item has breaks in it."""
    return plural("There is {count} break in it.", "There are {count} breaks in it.", count)


def points_wait(count: int) -> str:
    """Say how many points that people gave beforehand wait at an item; not whose, not which."""
    return plural(
        "{count} point that was given beforehand waits here.",
        "{count} points that were given beforehand wait here.",
        count,
    )
