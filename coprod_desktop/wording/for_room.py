"""What the voice may tell the room of an act: what concerns everybody, and never who or why."""

from collections.abc import Callable, Mapping
from typing import Any

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.events import agenda, cards, clock, decisions, session
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.stances import Gate
from coprod_desktop.wording import happened, room
from coprod_desktop.wording.agreement import why_it_ended_so
from coprod_desktop.wording.language import _, well_ended

TAKEN_BACK = _("What was said last is taken back.")
DONE_AGAIN = _("What was taken back holds again.")
_ANSWERED = _("The stop card is answered. We go on.")


def _card(event: cards.CardShown) -> str:
    return room.STOP if event.card.kind is CardKind.STOP else ""


def _counted(event: cards.CardsCounted) -> str:
    return room.STOP if any(one.kind is CardKind.STOP for one in event.cards) else ""


def _answered(event: cards.CardAnswered) -> str:
    if event.word is not None:
        told = room.WORD.format(word=event.word.word, meaning=event.word.meaning)
        return well_ended(told)
    return _ANSWERED if event.card.kind is CardKind.STOP else ""


def _ended(event: decisions.DecisionEnded) -> str:
    one = event.decision
    told = room.ended(one.outcome, one.power, one.gate, one.what_was_decided)
    # *With us* needs no excuse.
    why = "" if one.gate is Gate.WITH_US else why_it_ended_so(one)
    return f"{told}{'' if told.endswith(('.', '?', '!')) else '.'} {why}".strip()


_OWN: Mapping[type[Event], Callable[[Any], str]] = {
    cards.CardShown: _card,
    cards.CardsCounted: _counted,
    cards.CardAnswered: _answered,
    decisions.DecisionEnded: _ended,
}
# These say nothing but what concerns everybody, in the words that the screen has for them.
_AS_SHOWN: tuple[type[Event], ...] = (
    session.BreakStarted,
    session.BreakChanged,
    session.BreakEnded,
    agenda.ItemOpened,
    clock.TimeAdded,
    clock.ItemParked,
    cards.WentOnOverStopCard,
)


def told_to_room(event: Event) -> str:
    """Say what the room hears of an act; nothing where it is not for everybody."""
    if (own := _OWN.get(type(event))) is not None:
        return own(event)
    return happened.sentence(event) if isinstance(event, _AS_SHOWN) else ""
