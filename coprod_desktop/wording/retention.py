"""The words about how long each kind of data is kept."""

from collections.abc import Mapping
from datetime import date

from coprod_desktop.domain.retention import FOR_EVER, KeptKind
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.papers import day

TITLE = _("How long we keep things")
NOTHING_DUE = _("How long we keep things. Nothing is due.")
SOME_DUE = _("How long we keep things. {count} due: look, and erase what may go.")
DUE = _("What is due")
DUE_HINT = _("Nothing goes by itself. Choose a line, then erase it or leave it.")
NONE = _("Nothing is due to be erased.")
ROW = _("{kind}: {pieces}. The oldest is of {day}. Kept for {period}.")
ERASE_CHOSEN = _("Erase the chosen line")
PERIODS = _("How long each is kept")
PERIODS_HINT = _("Counted from the end of the session, or from the last meeting a person came to.")
KEEP = _("Keep these periods")
SURE = _("Erase this for ever? {row}")
NAMES: Mapping[KeptKind, str] = {
    KeptKind.DRAFTS: _("Half-typed texts"),
    KeptKind.NOTES: _("Private notes"),
    KeptKind.REASONS: _("Reasons of apologies"),
    KeptKind.NEEDS: _("Needs and riders"),
    KeptKind.SETTINGS: _("Settings of their own"),
    KeptKind.PHRASES: _("Phrases of one person, and how they say words"),
    KeptKind.PAPERS: _("Who got which paper"),
    KeptKind.WORDS: _("What people said"),
}
_FOR_EVER = _("for ever")
_YEAR = 12


def period(months: int) -> str:
    """Say how long something is kept."""
    if months == FOR_EVER:
        return _FOR_EVER
    if months % _YEAR:
        return plural("{count} month", "{count} months", months)
    return plural("{count} year", "{count} years", months // _YEAR)


def row(kind: KeptKind, count: int, oldest: date, months: int) -> str:
    """Say what is due of one kind."""
    pieces = plural("{count} piece", "{count} pieces", count)
    return ROW.format(kind=NAMES[kind], pieces=pieces, day=day(oldest), period=period(months))


def lines(count: int) -> str:
    """Count the kinds of which something is due."""
    return plural("{count} line is", "{count} lines are", count)
