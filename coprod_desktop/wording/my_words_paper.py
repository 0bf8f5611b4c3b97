"""The words of the paper that tells one contributor what happened to their words."""

from collections.abc import Mapping

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.wording.language import _, plural

FILE = _("session-{number}-my-words-{place}")
TITLE = _("What happened to my words in session {number}: {title}")
FOR = _("For {name}.")
FOR_NUMBER = _("For whoever asked for paper {place}. Your name is not on it.")
WHOSE = _("This paper is yours. You decide who sees it.")
NOTHING_SAID = _("No words of yours stand in the minutes of this session.")
POINTS = _("What you said")
POINT = _("Point {number}")
POINT_UNDER = _("Point {number}, under {item}")
SAID_AT = _("You said it at {time}.")
SAID_AT_HOW = _("You said it at {time}, {how}.")
CHANGED = _("It was changed since you said it. These are the words as they stand now.")
CHANGED_BY = _("{name} asked for the change.")
CHANGED_BY_YOU = _("You asked for the change.")
CHECKED = _("You checked it, and it is right.")
CHECKED_FIXED = _("You checked it, and you put it right.")
NOT_CHECKED = _("It was not checked with you yet.")
FOR_PROPOSAL = _("It is marked, so that a proposal can grow out of it.")
NOTHING_YET = _("Nothing has come of it yet.")
WENT_INTO = _("A proposal grew out of it: {words}")
WENT_INTO_IN = _("A proposal grew out of it in session {session}: {words}")
NEW_WORDS_WHY = _("The proposal was changed before it was decided: {why}")
NEW_WORDS = _("The proposal was changed before it was decided.")
DECIDED = _("Decision {number}: {outcome}.")
DECIDED_IN = _("Decision {number} of session {session}: {outcome}.")
GATE = _("{decided} {gate}.")
LOOKED_AT_AGAIN = _("We look at it again on {day}.")
ACTION_BY = _("What follows: {what} {who}, by {day}.")
ACTION = _("What follows: {what} {who}. No day was set yet.")
NO_ACTION = _("No action was agreed for it yet.")

STOOD = _("Where you stood")
STOOD_LINE = _("Decision {number}: {words} You said: {stance}.")
STOOD_WHY = _("Decision {number}: {words} You said: {stance}. Why: {why}")
DIFFERS = _("Decision {number}, your view that differs: {words}")

KEPT_BACK = _("What is not printed here")
IF_LOST = _("These words are not on this paper, in case it gets lost.")
ASK = _("Ask the facilitator if you want to hear them again, or to change this.")
NEXT = _("What you can do")
CAN_DO = (
    _("You can have your words put right or taken out at any time."),
    _("You can choose under which name each of them stands."),
    _("You can ask what happens next."),
)

STANDS: Mapping[NameChoice, str] = {
    NameChoice.MY_NAME: _("It stands in the minutes under your name."),
    NameChoice.CHOSEN_NAME: _("It stands in the minutes under the name that you chose."),
    NameChoice.PANEL_MEMBER: _("It stands in the minutes without your name."),
    NameChoice.NOT_WRITTEN: _("It does not stand in the minutes."),
}


def off_the_record(count: int) -> str:
    """Say how many of somebody's points are off the record, and who sees them."""
    return plural(
        "{count} point is off the record: in no paper. The facilitator can see it.",
        "{count} points are off the record: in no paper. The facilitator can see them.",
        count,
    )


def taken_back(count: int) -> str:
    """Say how many points somebody took back, and who sees them."""
    return plural(
        "{count} point was taken back: in no paper. The panel's locked file still keeps it.",
        "{count} points were taken back: in no paper. The panel's locked file still keeps them.",
        count,
    )


def not_written(count: int) -> str:
    """Say how many points somebody does not want written in papers, and who sees them."""
    return plural(
        "{count} point is in no paper, as you chose. The facilitator can see it.",
        "{count} points are in no paper, as you chose. The facilitator can see them.",
        count,
    )


def under_another_name(count: int) -> str:
    """Say how many points stand in the minutes otherwise than under the name of this paper."""
    return plural(
        "{count} point is in the minutes, but not under your name here."
        " So nobody can tell from this paper that it is yours.",
        "{count} points are in the minutes, but not under your name here."
        " So nobody can tell from this paper that they are yours.",
        count,
    )


def not_raised(count: int) -> str:
    """Say how many points given beforehand were not raised."""
    return plural(
        "{count} point that you gave before the session was not raised in it.",
        "{count} points that you gave before the session were not raised in it.",
        count,
    )
