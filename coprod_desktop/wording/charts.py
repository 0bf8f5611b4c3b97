"""The words of charts: what each bar is, the sentence under it, and the whole of it in words."""

from collections.abc import Iterable
from datetime import timedelta

from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.domain.talking import FEWEST_SPEAKERS, SideTalk
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural, well_ended

PEOPLE = _("People")
PAPERS = _("Papers")
DOTS = _("Dots")
PLANNED = _("Planned")
USED = _("Used")
MINUTES = _("Minutes")
TIMES = _("How the time went")
SIDES_TOGETHER = _("Other sides together")
NOT_REACHED = _("not reached")
UNDER_A_MINUTE = _("under 1 minute")
STANDS = _("Chart of where people stood on decision {number}. {bars}")
DOTS_SAID = _("Chart of the dots of decision {number}. {bars}")
AGENDA_SAID = _("Chart of the minutes of each item. {bars}")
TALKING_SAID = _("Chart of how long each side spoke. {bars}")
AGENDA = _("We planned {planned} and used {used}. Breaks and time to write do not count.")
TALKING = _(
    "How long each side spoke. {bars} A side with fewer than {fewest} speakers is not shown alone."
)
_COUNTED = _("{count} {stance}")
_SENTENCE = _("{counted}.")
_BAR = _("{label}: {shown}.")
_PLANNED_USED = _("planned {planned}, used {used}")
_PLANNED_NOT_REACHED = _("planned {planned}, {used}")
_MINUTES_IN_TURNS = _("{minutes} in {turns}")


def bars(told: Iterable[tuple[str, str]]) -> str:
    """Say each bar with its number."""
    return " ".join(well_ended(_BAR.format(label=name, shown=shown)) for name, shown in told)


def stances(counted: Iterable[tuple[Stance, int]]) -> str:
    """Count the stances in one sentence."""
    told = (_COUNTED.format(count=count, stance=in_sentence(one)) for one, count in counted)
    return _SENTENCE.format(counted=", ".join(told))


def planned_and_used(planned: str, used: str) -> str:
    """Say both numbers of an item in one breath."""
    told = _PLANNED_NOT_REACHED if used == NOT_REACHED else _PLANNED_USED
    return told.format(planned=planned, used=used)


def minutes(length: timedelta) -> str:
    """Say a length in whole minutes."""
    count = round(length.total_seconds() / 60)
    if not count:
        return UNDER_A_MINUTE
    return plural("{count} minute", "{count} minutes", count)


def minutes_in_turns(talk: SideTalk) -> str:
    """Say how long a side spoke, in how many turns."""
    turns = plural("{count} turn", "{count} turns", talk.turns)
    return _MINUTES_IN_TURNS.format(minutes=minutes(talk.length), turns=turns)


def side(one: Side | None) -> str:
    """Name a side, or several that were too small to be shown apart."""
    return label(one) if one else SIDES_TOGETHER


def talking(told: str) -> str:
    """Say how long each side spoke, and what is left out."""
    return TALKING.format(bars=told, fewest=FEWEST_SPEAKERS)
