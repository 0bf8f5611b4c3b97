"""A panel: what it is for, the rules that it set itself, and the words it agreed."""

from dataclasses import dataclass
from enum import StrEnum


class Method(StrEnum):
    """How the panel decides."""

    CONSENSUS = "consensus"
    CONSENT = "consent"
    MAJORITY = "majority"
    LIVED_MAJORITY = "lived-experience majority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The group that decides together, with its own rules."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A hard word and the panel's own plain meaning of it."""

    id: str
    word: str
    meaning: str
    language: str = "en-GB"
