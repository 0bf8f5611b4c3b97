"""What happens to cards."""

from dataclasses import dataclass

from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown(Event):
    """Somebody held up a card."""

    card: Card
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswered(Event):
    """A card was answered."""

    card: Card
