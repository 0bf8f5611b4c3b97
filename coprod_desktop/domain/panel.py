"""A panel: what it is for, the rules that it set itself, and the words it agreed."""

from dataclasses import dataclass, replace
from enum import StrEnum

from coprod_desktop.domain.cards import CardWord
from coprod_desktop.domain.retention import KeepFor
from coprod_desktop.domain.turns import TurnRule


class Method(StrEnum):
    """How the panel decides."""

    CONSENSUS = "consensus"
    CONSENT = "consent"
    MAJORITY = "majority"
    LIVED_MAJORITY = "lived-experience majority"
    THRESHOLD = "the panel's own threshold"
    BALLOT = "secret ballot"
    DOT_VOTE = "dot vote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The group that decides together, with its own rules.

    Minutes, percents and days are whole numbers; ``turn_rules`` go from the weightiest on.
    ``offers_phrases`` until the last of the phrases that stood ready for all was taken away.
    """

    id: str
    name: str
    purpose: str = ""
    convened_by: str = ""
    answers_to: str = ""
    ground_rules: tuple[str, ...] = ()
    method: Method = Method.CONSENSUS
    quorum: int = 0
    longest_stretch_minutes: int = 45
    language: str = "en-GB"
    turn_rules: tuple[TurnRule, ...] = ()
    threshold_percent: int = 67
    lived_share_percent: int = 0
    dots_each: int = 3
    stint_minutes: int = 30
    papers_days: int = 7
    card_words: tuple[CardWord, ...] = ()
    keep_for: tuple[KeepFor, ...] = ()
    offers_phrases: bool = True

    def keeping(self, periods: tuple[KeepFor, ...]) -> "Panel":
        """Keep data for other periods."""
        return replace(self, keep_for=periods)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A hard word and the panel's own plain meaning of it."""

    id: str
    word: str
    meaning: str
    language: str = "en-GB"
