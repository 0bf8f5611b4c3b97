"""What happens after a session: points checked, cards counted, the record signed."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.afterwards import CheckBack, HowWasIt, SignOff
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class PointChecked(Event):
    """A point was read back to its maker, who said what is to become of it."""

    check: CheckBack
    contribution: Contribution
    person: Person
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HowWasItCounted(Event):
    """The cards for one question were counted."""

    counted: HowWasIt


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSigned(Event):
    """Somebody signed the record of a session; it is sealed right after."""

    seals: ClassVar[bool] = True
    session: Session
    sign_off: SignOff
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWanted(Event):
    """Somebody wants something changed before they sign."""

    sign_off: SignOff
    person: Person
