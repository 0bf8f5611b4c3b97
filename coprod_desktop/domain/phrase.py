"""A phrase: words that stand ready, so that somebody can say them with one press."""

from dataclasses import dataclass

from coprod_desktop.domain.errors import WordsMissing, WordsTooLong

LONGEST_PHRASE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that stand ready for everybody, or for one person alone; ``position`` counts from 1."""

    id: str
    position: int
    words: str
    person_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse a phrase that says nothing, or more than a button could show."""
        if not self.words.strip():
            raise WordsMissing
        if len(self.words) > LONGEST_PHRASE:
            raise WordsTooLong(length=len(self.words), longest=LONGEST_PHRASE)
