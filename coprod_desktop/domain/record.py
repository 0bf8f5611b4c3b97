"""What checking a panel's file and its record can find."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Fault(StrEnum):
    """One way in which a file or its record can be wrong."""

    PAGES = "pages damaged"
    STRUCTURE = "structure damaged"
    REFERENCES = "references broken"
    KEY_FILE = "key file damaged"
    ENTRY_MISSING = "entry missing"
    ENTRY_CHANGED = "entry changed"
    CHAIN_BROKEN = "chain broken"
    CONTENT_MISSING = "content missing"
    CONTENT_CHANGED = "content changed"
    UNDO_CHANGED = "undo changed"
    SEAL_MISSING = "seal missing"
    SEAL_BROKEN = "seal broken"
    SIGNATURE_WRONG = "signature wrong"
    VALUE_CHANGED = "value changed"
    VALUE_MISSING = "value missing"
    VALUE_UNRECORDED = "value unrecorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong; ``sequence`` is the entry it concerns, 0 where there is none.

    ``about`` names the table or file, never what anybody said.
    """

    fault: Fault
    sequence: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How a file stands: how much there is, and everything found wrong.

    ``erased`` counts the entries that say nothing any more, because a later one says so.
    """

    entries: int
    seals: int
    findings: tuple[Finding, ...]
    erased: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


@dataclass(frozen=True, slots=True, kw_only=True)
class SealFound:
    """The seal that the words of a paper belong to; its moment is lost if the seal is.

    ``is_last`` says whether the session is still as it was sealed then.
    """

    sequence: int
    sealed_at: datetime | None
    session_number: int | None
    is_last: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the eight words of a paper say about the file."""

    seal: SealFound | None
    entries: int
    findings: tuple[Finding, ...]
    erased: int = 0

    @property
    def holds(self) -> bool:
        """Whether everything up to the paper's seal is as it was when the paper was made."""
        return self.seal is not None and not self.before

    @property
    def before(self) -> tuple[Finding, ...]:
        """What is wrong with what the paper tells."""
        end = self.seal.sequence if self.seal else self.entries
        return tuple(one for one in self.findings if one.sequence <= end)

    @property
    def after(self) -> tuple[Finding, ...]:
        """What is wrong with what was recorded since the paper was made."""
        return tuple(one for one in self.findings if one not in self.before)
