"""What was agreed to be done: who, what, by when."""

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.errors import WordsMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that somebody will do."""

    id: str
    session_id: str
    what: str
    person_id: str | None = None
    who: str = ""
    by: date | None = None
    item_id: str | None = None
    decision_id: str | None = None
    done: bool = False

    def __post_init__(self) -> None:
        """Refuse an action that says nothing."""
        if not self.what.strip():
            raise WordsMissing
