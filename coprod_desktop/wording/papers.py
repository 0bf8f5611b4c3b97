"""What stands in papers beside people's own words."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime

from coprod_desktop.wording.days import MONTHS, WEEKDAYS
from coprod_desktop.wording.language import _, plural

MINUTES_TITLE = _("Minutes of session {number}: {title}")
RUNNING_HEAD = _("{panel}, session {number}")
PAGE = _("Page {page} of {total}")
SEAL = _("Seal: {words}")
NOT_SEALED = _("This record is not sealed yet.")

WHEN_AND_WHERE = _("{day}, {place}")
FROM_TO = _("From {start} to {end}.")
CHAIRED_BY = _("In the chair: {names}.")
RECORDED_BY = _("Recorded in turn by whoever opened the panel, {names}.")
WHO_WAS_HERE = _("Who was here")
NOBODY = _("Nobody was written down.")
APOLOGIES = _("Apologies")
NO_APOLOGIES = _("There were no apologies.")
AGENDA = _("Agenda")
NO_AGENDA = _("There was no agenda.")
AGENDA_MINUTES = _("{minutes} minutes")
AGENDA_PROPOSED = _("asked for by {name}")
WHAT_WAS_SAID = _("What was said and decided")
NOTHING_SAID = _("Nothing is written here.")
RETURNED_TO = _("{title} (returned to)")
RETURNED_AGAIN = _("{title} (returned to, {time})")
OTHER = _("Other")
NOT_REACHED = _("Not reached")
DECISION = _("Decision {number}")
OUTCOME = _("Outcome: ")
HOW_MADE = _("How it was decided: ")
GATE = _("With us or without us: ")
PRESENT = _("Present: ")
PRESENT_QUORUM = _("{people} The panel needs {quorum} to decide.")
PRESENT_LIVED = _("{told} It needs {needed} in every 100 with lived experience.")
AT_LEAST = _("At least {percent} in every 100 agree")
BALLOT_OPEN = _("The ballot is open. {voted} of {asked} have voted.")
TOO_FEW_PAPERS = _("Fewer than 5 people voted, so only the outcome is written.")
PAPERS = _("{stance}: {count}")
OPTIONS = _("Options")
CHOSEN = _("Chosen: ")
VERSION_BEFORE = _("Version {version} said: {words}")
ASKED_FOR_NEW = _("{name} asked for new words: {why}")
ASKED_WITHOUT_WHY = _("{name} asked for new words.")
TIED = _("It is a tie between {options} and {last}.")
TAKEN_UP_AGAIN = _("Decision {number} was taken up again: {why}")
TAKEN_UP_FROM = _("Decision {number} of session {session} was taken up again: {why}")
AGAIN_AS = _("Re-opened as decision {number}.")
AGAIN_IN = _("Re-opened as decision {number} of session {session}.")
STOP_CARD_STOOD = _("A stop card stood open when this was closed.")
WENT_OVER = _("We went on over a stop card.")
STANCES = _("Where people stood: ")
REASON = _("{name}: ")
MINORITY_VIEW = _("A view that differs, {name}: ")
REVIEW = _("We look at this again on {day}.")
NO_STANCES = _("Nobody was asked.")
ACTIONS = _("Actions")
NO_ACTIONS = _("No actions were agreed.")
WHO, WHAT, BY_WHEN = _("Who"), _("What"), _("By when")
NO_DAY = _("No day was set")
WORD_LIST = _("Words we agreed")
WORD_ENTRY = _("{word}: ")
NEXT_MEETING = _("Next meeting")
NO_NEXT_MEETING = _("The day is not set yet.")
PRACTICE_TITLE = _("Practice: {title}")
PRACTICE_HEAD = _("Practice. {head}")
PRACTICE_SAID = _("This is practice. It is no record of a real meeting.")
PRACTICE_FILE = _("practice-{file}")
FILE_MINUTES = _("session-{number}-minutes")
ATTACHED = _("Everything that this paper says, as data")
HOW_IT_WAS = _("How it was")
HOW_LINE = _("{question}: {green} green, {yellow} yellow, {red} red.")
TOO_FEW_ANSWERS = _("Fewer than 5 people answered, so the answers are not shown.")
CHECKED_BACK = _("{checked} of {points} points were checked by who said them.")
CHANGED_AFTER_SIGNING = _("The record was changed after this signature: {names}.")
SIGNED_BY = _("Signed by {names}.")
ABOUT = _("About this record")
KEEP_WORDS = _(
    "These eight words belong to this record: {words}. Keep them."
    " Anyone who can open the panel can check with them that nothing was rewritten."
)
CONTENTS = _("What is in this paper")
CONTENTS_ENTRY = _("{heading}, page {page}")
STACKED_HEAD = _("{head}: ")
LINK_NAMED = _("{words} (link)")
GO_TO = _("Go to {heading} on page {page}")
NOTHING_WRITTEN = _("Reached, and nothing is written here")
STANCE_BEFORE_LEAVING = _("{stance}, said before leaving the room: {names}")
STANCE_COUNTED = _("{stance} ({count}): {names}")
A_PANEL_MEMBER = _("A panel member")
THE_GROUP = _("The group")
WORDS_ERASED = _("Words were erased here on {day}.")
SOMEBODY = _("Somebody")
ROLE_LINE = _("{role}: {names}")

WITHOUT_FONT = _(
    "Some formats cannot show these characters. Their papers give the names instead: {names}."
)
NAMED_INSTEAD = _(
    "This paper could not draw some characters. Their names stand in brackets instead: {names}."
)

_DAY = _("{weekday} {day} {month} {year}")
ROLES_MANY = {
    "member": _("Members"),
    "officer": _("Officers"),
    "facilitator": _("Facilitators"),
    "supporter": _("Supporters"),
    "advocate": _("Advocates"),
    "interpreter": _("Interpreters"),
    "speech-to-text reporter": _("Speech-to-text reporters"),
    "guest": _("Guests"),
}


def voting_people(count: int) -> str:
    """Say how many people who vote were there."""
    return plural("{count} voting person.", "{count} voting people.", count)


def grew_out_of(count: int) -> str:
    """Say out of how many contributions a proposal grew."""
    return plural(
        "Grew out of {count} contribution: ", "Grew out of {count} contributions: ", count
    )


def points_not_raised(count: int) -> str:
    """Say how many points that were given beforehand were not raised; not whose."""
    return plural(
        "{count} point that was given beforehand was not raised.",
        "{count} points that were given beforehand were not raised.",
        count,
    )


def dots_on(option: str, count: int) -> str:
    """Say how many dots an option got."""
    return plural("{option}: {count} dot", "{option}: {count} dots", count, option=option)


def day(moment: date) -> str:
    """Say a day in words: Tuesday 24 November 2026."""
    return _DAY.format(
        weekday=WEEKDAYS[moment.weekday()],
        day=moment.day,
        month=MONTHS[moment.month - 1],
        year=moment.year,
    )


def clock(moment: datetime) -> str:
    """Say a time of the day as this laptop shows it."""
    return f"{moment.astimezone():%H:%M}"


def without_font(characters: Iterable[str]) -> str:
    """Name the characters that papers give in words, because a font or a braille lacks them."""
    return WITHOUT_FONT.format(names=_names(characters))


def named_instead(characters: Iterable[str]) -> str:
    """Say at the end of a paper which characters stand in it by their names."""
    return NAMED_INSTEAD.format(names=_names(characters))


def _names(characters: Iterable[str]) -> str:
    unnamed = _("a character")
    return ", ".join(
        f"{unicodedata.name(one, unnamed).casefold()} U+{ord(one):04X}"
        for one in sorted(characters)
    )
