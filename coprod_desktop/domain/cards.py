"""Cards: a colour, a shape, a word; no reason needed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from coprod_desktop.domain.errors import (
    CardCountWrong,
    CardHasItsPerson,
    CardIsClosed,
    NameTaken,
    WordsMissing,
)

MOST_COUNTED = 500


class CardKind(StrEnum):
    """What a card says."""

    AGREE = "agree"
    SLOW_DOWN = "slow down"
    STOP = "stop"
    SPEAK = "speak"
    BREAK = "break"
    MORE_TIME = "more time"


# What a room shows to say how it goes; one person shows one of them at a time.
SIGNALS = (CardKind.AGREE, CardKind.SLOW_DOWN)


class CardAnswer(StrEnum):
    """What was done about a card."""

    SAID_AGAIN = "said again, slower"
    WORD_EXPLAINED = "word explained"
    TAKEN_BACK = "taken back by the person"
    DONE = "done"
    OTHER = "something else"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWord:
    """What a panel calls a card of its own."""

    kind: CardKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card that somebody held up, or as many as were counted, and how it was answered.

    A stop card that was gone over is still open: a decision closed meanwhile is made without us.
    """

    id: str
    session_id: str
    item_id: str | None
    kind: CardKind
    shown_at: datetime
    person_id: str | None = None
    answered_at: datetime | None = None
    answer: str = ""
    count: int = 1
    answered_by: CardAnswer | None = None
    word_id: str | None = None
    went_on_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse a count that cannot be: one person holds up one card."""
        most = MOST_COUNTED if self.person_id is None else 1
        if not 1 <= self.count <= most:
            raise CardCountWrong

    @property
    def is_open(self) -> bool:
        """Whether it still waits for its answer."""
        return self.answered_at is None

    @property
    def stops(self) -> bool:
        """Whether it is a stop card that nobody has answered yet: it weighs on every decision."""
        return self.kind is CardKind.STOP and self.is_open

    @property
    def pauses(self) -> bool:
        """Whether it holds the clock, the item and the decision."""
        return self.stops and self.went_on_at is None

    @property
    def held_until(self) -> datetime | None:
        """When a stop card let the clock go on, by its answer or by going over it."""
        return self.went_on_at or self.answered_at

    def answered(
        self, at: datetime, by: CardAnswer, *, answer: str = "", word_id: str | None = None
    ) -> "Card":
        """Close the card with what was done about it; an answer of its own kind needs its words."""
        if not self.is_open:
            raise CardIsClosed
        explains_nothing = by is CardAnswer.WORD_EXPLAINED and word_id is None
        if explains_nothing or (by is CardAnswer.OTHER and not answer.strip()):
            raise WordsMissing
        return replace(self, answered_at=at, answered_by=by, answer=answer, word_id=word_id)

    def gone_over(self, at: datetime) -> "Card":
        """Go on over an open stop card: the card stays open, and it is said."""
        if not self.pauses:
            raise CardIsClosed
        return replace(self, went_on_at=at)

    def owned_by(self, person_id: str, new_id: str) -> "tuple[Card, Card | None]":
        """Say whose a card is that was nobody's; of counted cards one goes to the person.

        Give the card of the person, and where others were counted with it, what is left of them.
        """
        if not self.is_open:
            raise CardIsClosed
        if self.person_id is not None:
            raise CardHasItsPerson
        if self.count == 1:
            return replace(self, person_id=person_id), None
        theirs = replace(self, id=new_id, person_id=person_id, count=1)
        return theirs, replace(self, count=self.count - 1)


def own_word(words: Iterable[CardWord], kind: CardKind) -> str:
    """Give what a panel calls a card of its own, or nothing."""
    return next((one.words for one in words if one.kind is kind), "")


def with_own_words(told: Mapping[CardKind, str]) -> tuple[CardWord, ...]:
    """Give a panel's own words for its cards; an empty one goes back to ours.

    Raises:
        NameTaken: two cards would be called the same.
    """
    kept = {kind: words.strip() for kind, words in told.items() if words.strip()}
    taken: set[str] = set()
    for words in kept.values():
        if words.casefold() in taken:
            raise NameTaken(words)
        taken.add(words.casefold())
    return tuple(CardWord(kind=kind, words=kept[kind]) for kind in CardKind if kind in kept)
