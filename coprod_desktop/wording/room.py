"""The words of the room screen: big, short, and nothing private."""

from collections.abc import Mapping

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.stances import Gate
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural

ROOM = _("Room screen")
SPEAKS = _("{name} is speaking")
SPEAKS_HOW = _("{name} is speaking, {how}")
WRITES = _("{name} is writing. The clock stands still.")
CATCHING_UP = _("The interpreter catches up. The clock stands still.")
STOP = _("A stop card is open. We stop and explain.")
WENT_OVER = _("We went on over a stop card.")
NEXT = _("Next: {names}")
ASKED = _("We ask everybody: {question}")
BREAK = _("Break until {time}")
ITEM = _("{place} of {total}. {item}")
SOMEBODY = _("Somebody")
PROPOSAL = _("We are deciding: {words}")
ENDED = _("{outcome}: {words}")
WORD = _("{word} means: {meaning}")
MAY_BE_NAMED = _("Their name may stand on the room screen")
PRACTICE = _("Practice")
BREAK_NOW = _("Time for a break")

HOW: Mapping[How, str] = {
    How.AAC: _("with a communication aid"),
    How.SIGNED: _("in sign language"),
    How.READ_BY_APP: _("read aloud"),
    How.WRITTEN: _("in writing"),
    How.DRAWN: _("with a drawing"),
    How.BY_SUPPORTER: _("through a supporter"),
}


# What the panel only recommends, or is told, is never called its decision.
_ADOPTED: Mapping[Power, str] = {
    Power.WE_DECIDE: _("Decided, {gate}: {words}"),
    Power.WE_RECOMMEND: _("We recommend, {gate}: {words}"),
    Power.WE_ARE_TOLD: _("We are told, {gate}: {words}"),
}


def _how_made(gate: Gate) -> str:
    if gate is Gate.NOT_TESTED:
        return _("not tested whether with us")
    return in_sentence(gate)


def ended(outcome: Outcome, power: Power, gate: Gate | None, words: str) -> str:
    """Say how a decision ended, what it is worth, and whether it was made with us."""
    if gate is None:
        return ENDED.format(outcome=label(outcome), words=words)
    return _ADOPTED[power].format(gate=_how_made(gate), words=words)


def break_in(minutes: int) -> str:
    """Say in how many minutes there is a break; steps of five, so that it rarely changes."""
    if not minutes:
        return BREAK_NOW
    rounded = max(5, minutes // 5 * 5)
    return plural("Break in about {count} minute", "Break in about {count} minutes", rounded)
