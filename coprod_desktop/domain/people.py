"""People: how each wants to be named, what they need, and the part they take."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The part somebody takes in the room."""

    MEMBER = "member"
    OFFICER = "officer"
    FACILITATOR = "facilitator"
    SUPPORTER = "supporter"
    ADVOCATE = "advocate"
    INTERPRETER = "interpreter"
    REPORTER = "speech-to-text reporter"
    GUEST = "guest"


class Side(StrEnum):
    """Where somebody says that they stand; it may stay unsaid and is never guessed."""

    UNSAID = "unsaid"
    LIVED_EXPERIENCE = "lived experience"
    DECISION_HOLDER = "decision-holder"
    ALLY = "ally"
    FACILITATOR = "facilitator"
    SUPPORTER = "supporter"
    OBSERVER = "observer"


class NeedStatus(StrEnum):
    """Whether an access need was met at one meeting, in the member's own rating."""

    NOT_ASKED = "not asked"
    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who takes part; ``name`` is how they want to be named.

    ``signal_key`` is the key that asks for the floor on their behalf, such as ``F13``.
    ``named_in_room`` says whether a name of theirs may stand on the room screen.
    Without a ``language`` of their own they speak and read that of the panel and its sessions.
    """

    id: str
    name: str
    chosen_name: str = ""
    role: Role = Role.MEMBER
    votes: bool = True
    side: Side = Side.UNSAID
    side_may_be_printed: bool = False
    pronunciation: str = ""
    rider: str = ""
    paper_format: str = "pdf"
    brings: str = ""
    supports_id: str | None = None
    language: str = ""
    left_panel: bool = False
    signal_key: str = ""
    named_in_room: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One access need of a person, in their own words; apart from the rider."""

    id: str
    person_id: str
    words: str
    standing: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedAtSession:
    """What was done about a need for one session, and how the member rated it.

    Who sees to it is one of the people, or somebody else in words, such as *the venue*.
    """

    id: str
    need_id: str
    session_id: str
    assigned_to_id: str | None = None
    status: NeedStatus = NeedStatus.NOT_ASKED
    seen_to_by: str = ""
    in_place: bool = False

    @property
    def has_somebody(self) -> bool:
        """Whether anybody sees to it."""
        return bool(self.assigned_to_id or self.seen_to_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPreferences:
    """What one person prefers on this program; health data, so it stays in the panel's file."""

    id: str
    person_id: str
    settings: str = "{}"
