"""Proposals: words that the panel may decide on, and the options that a dot vote reads in them."""

from dataclasses import dataclass, replace
from datetime import datetime

from coprod_desktop.domain.errors import OptionsMiscounted, WordsMissing

# One digit sets a dot.
MOST_OPTIONS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Words that the panel may decide on, with the contributions they grew out of."""

    id: str
    session_id: str
    words: str
    made_at: datetime
    item_id: str | None = None
    topic_id: str | None = None
    version: int = 1
    grew_out_of: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a proposal without words."""
        if not self.words.strip():
            raise WordsMissing

    def reworded(self, words: str) -> "Proposal":
        """Give it new words as a new version."""
        return replace(self, words=words, version=self.version + 1)


def options_in(words: str) -> tuple[str, ...]:
    """Read the options of a dot vote from its words: each line is one.

    Raises:
        OptionsMiscounted: there is nothing to choose between, or more than digits can reach.
    """
    lines = (" ".join(line.split()) for line in words.splitlines())
    options = tuple(dict.fromkeys(line for line in lines if line))
    if not 2 <= len(options) <= MOST_OPTIONS:
        raise OptionsMiscounted(count=len(options), most=MOST_OPTIONS)
    return options
