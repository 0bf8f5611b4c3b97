"""Access to one session: papers sent, consent to record, points banked beforehand."""

from dataclasses import dataclass
from datetime import datetime

from coprod_desktop.domain.contribution import LONGEST_WORDS, How
from coprod_desktop.domain.errors import WordsMissing, WordsTooLong


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSent:
    """A paper that somebody was sent before a session, and in which format."""

    id: str
    session_id: str
    person_id: str
    paper: str
    paper_format: str
    sent_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Whether somebody lets their words be recorded in a session; nobody is asked why."""

    id: str
    session_id: str
    person_id: str
    given: bool
    told_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BankedPoint:
    """A point that somebody gave beforehand; it waits at its item until it is raised."""

    id: str
    session_id: str
    item_id: str | None
    person_id: str
    words: str
    banked_at: datetime
    how: How = How.WRITTEN
    contribution_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse a point that says nothing, or more than a paper could carry."""
        if not self.words.strip():
            raise WordsMissing
        if len(self.words) > LONGEST_WORDS:
            raise WordsTooLong(length=len(self.words), longest=LONGEST_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNote:
    """A note for a disclosure; it stands in no paper and on no screen but its own."""

    id: str
    session_id: str
    words: str
    written_at: datetime

    def __post_init__(self) -> None:
        """Refuse a note that says nothing."""
        if not self.words.strip():
            raise WordsMissing
