"""Erasing what somebody said, for ever: one piece, or everything that one person said."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.afterwards import SignOff
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.erasure import NO_WORDS
from coprod_desktop.domain.errors import NothingToErase
from coprod_desktop.domain.events.erasing import WordsErased
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.domain.session import Apology
from coprod_desktop.domain.stances import Position
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

Piece = tuple[type, str]
_SAID: tuple[type, ...] = (Contribution, BankedPoint, Phrase, SaidWord, Apology, SignOff)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsHeld:
    """How much the file holds of what one person said; ``taken_back`` is in the record alone."""

    contributions: int
    banked: int
    phrases: int
    said_words: int
    reasons: int
    taken_back: int

    @property
    def total(self) -> int:
        """All of it together."""
        said = self.contributions + self.banked + self.phrases + self.said_words
        return said + self.reasons + self.taken_back


def erase_contribution(work: UnitOfWork, contribution_id: str) -> None:
    """Destroy one contribution with its earlier words; its place stays, and nothing brings it back.

    Raises:
        AlreadyErased: its words are gone already.
    """
    said = work.contributions.get(contribution_id).must_stand()
    work.erase({(Contribution, said.id)})
    work.note(WordsErased(count=1))


def erase_words_of(work: UnitOfWork, person_id: str) -> None:
    """Destroy everything that one person said; what the panel decided stays as it is.

    Raises:
        NothingToErase: the file holds no words of theirs.
    """
    pieces = {*_held(work, person_id), *work.find_in_record(_SAID, person_id)}
    if not pieces:
        raise NothingToErase
    work.erase(pieces, about=(person_id,))
    work.note(WordsErased(count=len(pieces)))


def count_words_of(reader: Reader, person_id: str) -> WordsHeld:
    """Count what an erasure of everything that somebody said would destroy."""
    kinds = [kind for kind, _ in _held(reader, person_id)]
    return WordsHeld(
        contributions=kinds.count(Contribution),
        banked=kinds.count(BankedPoint),
        phrases=kinds.count(Phrase),
        said_words=kinds.count(SaidWord),
        reasons=sum(kinds.count(one) for one in (Apology, SignOff, Position)),
        taken_back=len(reader.find_in_record(_SAID, person_id)),
    )


def _held(reader: Reader, person_id: str) -> Iterator[Piece]:
    yield from ((Contribution, one.id) for one in reader.contributions.where(person_id=person_id))
    yield from ((BankedPoint, one.id) for one in reader.banked_points.where(person_id=person_id))
    yield from ((Phrase, one.id) for one in reader.phrases.where(person_id=person_id))
    yield from ((SaidWord, one.id) for one in reader.said_words.where(person_id=person_id))
    for apology in reader.apologies.where(person_id=person_id):
        if apology.reason:
            yield Apology, apology.id
    for told in reader.sign_offs.where(person_id=person_id):
        if told.wants_changed.strip(NO_WORDS):
            yield SignOff, told.id
    yield from reader.find_reasons(person_id)
