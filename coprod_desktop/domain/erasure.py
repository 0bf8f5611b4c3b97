"""Erasing: what is left of a value when its words go, and which values go with it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from coprod_desktop.domain.access import BankedPoint, PaperSent, PrivateNote
from coprod_desktop.domain.afterwards import CheckBack, SignOff
from coprod_desktop.domain.contribution import Contribution, TextVersion
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.people import Need, NeedAtSession, Person, PersonPreferences
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.domain.session import Apology
from coprod_desktop.domain.stances import Position

# Whose words, or whose doing, a value tells of: where that is erased, so is what tells of it.
TELLS_OF: Mapping[type, tuple[str, type]] = {
    TextVersion: ("about_id", Contribution),
    BankedPoint: ("contribution_id", Contribution),
    CheckBack: ("contribution_id", Contribution),
    NeedAtSession: ("need_id", Need),
}
_GOES = (
    TextVersion,
    BankedPoint,
    PrivateNote,
    Phrase,
    SaidWord,
    Need,
    NeedAtSession,
    PaperSent,
    PersonPreferences,
)
ERASABLE: tuple[type, ...] = (*_GOES, Contribution, Person, Apology, SignOff, Decision)
# A wish for a change, or a worry, stays one when nobody may know any more which.
NO_WORDS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What was erased on a day; ``targets`` are fingerprints and tell nothing to anybody.

    It outlives the words: a file from before is made to forget them by it again.
    """

    id: str
    erased_on: date
    targets: tuple[str, ...]


def leaves_nothing(kind: type) -> bool:
    """Say whether all of a value goes when its words are erased."""
    return kind in _GOES


def fingerprint(kind: type, value_id: str) -> str:
    """Name a value so that only a file that holds it can tell which one is meant."""
    return sha256(f"coprod erasure 1\0{kind.__name__}\0{value_id}".encode()).hexdigest()


def reasons_in(kind: type, told: Mapping[str, Any]) -> Iterator[tuple[str, tuple[type, str]]]:
    """Give who says in a decision why they stand there, or sees it otherwise, and what names it.

    A decision is everybody's: of the words in it, each person's can be erased alone.
    """
    if kind is not Decision:
        return
    said = [(one["person_id"], one["reason"]) for one in told.get("positions", ())]
    said += [(one["person_id"], one["words"]) for one in told.get("minority_views", ())]
    for person_id, words in said:
        if person_id and words.strip(NO_WORDS):
            yield person_id, _named(told["id"], person_id)


def left_of(value: Any, on: date, meant: Collection[str]) -> Any:
    """Give what is left of a value that is erased, or nothing; what has no words stays whole.

    Of a decision only the words go whose fingerprints are ``meant``.
    """
    match value:
        case Decision():
            return _without_reasons(value, meant)
        case Contribution():
            return value.erased(on)
        case Person():
            return replace(value, rider="", pronunciation="", brings="")
        case Apology():
            return replace(value, reason="")
        case SignOff():
            return replace(value, wants_changed=NO_WORDS) if value.wants_changed else value
        case _:
            return None if isinstance(value, _GOES) else value


def _named(decision_id: str, person_id: str) -> tuple[type, str]:
    return Position, f"{decision_id} {person_id}"


def _without_reasons(decision: Decision, meant: Collection[str]) -> Decision:
    def is_meant(person_id: str | None) -> bool:
        named = _named(decision.id, person_id or "")
        return fingerprint(*named) in meant

    positions = tuple(
        replace(one, reason=NO_WORDS) if one.reason and is_meant(one.person_id) else one
        for one in decision.positions
    )
    views = tuple(
        replace(one, words=NO_WORDS, person_id=None) if is_meant(one.person_id) else one
        for one in decision.minority_views
    )
    return replace(decision, positions=positions, minority_views=views)
