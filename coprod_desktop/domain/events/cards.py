"""What happens to cards; ``own_word`` is what the panel calls the card, where it has a word."""

from dataclasses import dataclass

from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.panel import Panel, Word
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown(Event):
    """Somebody held up a card."""

    card: Card
    person: Person | None
    own_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardGiven(Event):
    """Somebody said that a card which was nobody's is theirs."""

    card: Card
    person: Person
    own_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsCounted(Event):
    """The cards that a whole room held up were counted; ``own_words`` go with the cards."""

    cards: tuple[Card, ...]
    own_words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswered(Event):
    """A card was answered; a word that was explained is in the word bank."""

    card: Card
    person: Person | None = None
    own_word: str = ""
    word: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsPutDown(Event):
    """The cards by which a room shows how it goes were put down."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WentOnOverStopCard(Event):
    """The meeting went on over a stop card, which stays open."""

    card: Card
    own_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsRenamed(Event):
    """The panel's own words for its cards changed."""

    panel: Panel
