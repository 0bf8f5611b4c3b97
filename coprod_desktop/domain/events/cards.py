"""What happens to cards."""

from dataclasses import dataclass

from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown(Event):
    """Somebody held up a card; ``words`` is what the panel calls it."""

    card: Card
    person: Person | None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswered(Event):
    """A card was answered; ``word`` is what was explained, if a word was."""

    card: Card
    words: str = ""
    word: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WentOnOverStopCard(Event):
    """The meeting went on although a stop card was open."""

    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsPutDown(Event):
    """Cards that ask for nothing were put down."""

    count: int
