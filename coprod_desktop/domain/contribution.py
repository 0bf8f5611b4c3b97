"""A contribution: who, what, how it was said, and what its maker allows."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coprod_desktop.domain.errors import (
    AlreadyErased,
    AlreadyFilled,
    WordsMissing,
    WordsTooLong,
)

LONGEST_WORDS = 20_000


class Kind(StrEnum):
    """What sort of contribution it is."""

    IDEA = "idea"
    EXPERIENCE = "experience"
    CONCERN = "concern"
    QUESTION = "question"
    FACT = "fact"
    CHALLENGE = "challenge"
    ANSWER = "answer"


class How(StrEnum):
    """How it was said."""

    OWN_VOICE = "own voice"
    AAC = "AAC"
    SIGNED = "signed"
    READ_BY_APP = "read by the app"
    WRITTEN = "written"
    DRAWN = "drawn"
    BY_SUPPORTER = "by a supporter at my request"


# How somebody speaks; the other ways are of one contribution, not of a person.
WAYS_TO_SPEAK = (How.OWN_VOICE, How.AAC, How.SIGNED, How.READ_BY_APP)


class NameChoice(StrEnum):
    """Under which name it may stand in papers."""

    MY_NAME = "my name"
    CHOSEN_NAME = "chosen name"
    PANEL_MEMBER = "a panel member"
    NOT_WRITTEN = "do not write it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """Somebody's words, as they gave them; ``for_proposal`` marks what may grow into one.

    Of words that were erased only their place in the meeting is left, and the day: ``erased_on``.
    """

    id: str
    session_id: str
    sequence: int
    words: str
    said_at: datetime
    item_id: str | None = None
    person_id: str | None = None
    kind: Kind | None = None
    how: How = How.OWN_VOICE
    language: str = "en-GB"
    name_choice: NameChoice = NameChoice.MY_NAME
    off_the_record: bool = False
    withdrawn: bool = False
    version: int = 1
    for_proposal: bool = False
    erased_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse an empty contribution and one that no paper could carry."""
        if not self.words.strip() and self.erased_on is None:
            raise WordsMissing
        if len(self.words) > LONGEST_WORDS:
            raise WordsTooLong(length=len(self.words), longest=LONGEST_WORDS)

    @property
    def may_be_printed(self) -> bool:
        """Whether its maker lets it stand in a paper, and its words are there."""
        return self.erased_on is None and not self._is_kept_back

    @property
    def leaves_a_gap(self) -> bool:
        """Whether papers say that words stood here and were erased."""
        return self.erased_on is not None and not self._is_kept_back

    @property
    def _is_kept_back(self) -> bool:
        not_written = self.name_choice is NameChoice.NOT_WRITTEN
        return self.off_the_record or self.withdrawn or not_written

    def must_stand(self) -> "Contribution":
        """Give it as it is; refuse where its words were erased, for nothing brings them back."""
        if self.erased_on is not None:
            raise AlreadyErased
        return self

    def corrected(self, words: str) -> "Contribution":
        """Give it new words as a new version."""
        return replace(self.must_stand(), words=words, version=self.version + 1)

    def erased(self, on: date) -> "Contribution":
        """Give what is left when its words are erased: where it stood, and nobody's name."""
        if self.erased_on is not None:
            return self
        not_written = self.name_choice is NameChoice.NOT_WRITTEN
        return Contribution(
            id=self.id,
            session_id=self.session_id,
            sequence=self.sequence,
            words="",
            said_at=self.said_at,
            item_id=self.item_id,
            language=self.language,
            name_choice=NameChoice.NOT_WRITTEN if not_written else NameChoice.PANEL_MEMBER,
            off_the_record=self.off_the_record,
            withdrawn=self.withdrawn,
            erased_on=on,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """Words as they stood before a correction; ``about_id`` names what they belong to."""

    id: str
    about_id: str
    version: int
    words: str
    made_at: datetime
    language: str = "en-GB"
    changed_because: str = ""
    asked_by_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment marked because there was no time to type; the words come later."""

    id: str
    session_id: str
    marked_at: datetime
    item_id: str | None = None
    person_id: str | None = None
    filled_by_id: str | None = None

    def filled_by(self, contribution: Contribution) -> "Moment":
        """Give it its words, once."""
        if self.filled_by_id is not None:
            raise AlreadyFilled
        return replace(self, filled_by_id=contribution.id)
