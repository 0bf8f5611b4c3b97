"""What is left to finish after a session, one thing after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coprod_desktop.domain.people import Person
from coprod_desktop.services.check_backs import list_makers
from coprod_desktop.services.moments import list_open_moments
from coprod_desktop.services.sign_offs import list_sign_offs
from coprod_desktop.services.worries import list_silent_worries
from coprod_desktop.storage.unit_of_work import Reader


class LeftKind(StrEnum):
    """What sort of thing waits."""

    MOMENT = "moment"
    POINTS = "points"
    WORRY = "worry"
    WANTED = "wanted change"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingLeft:
    """One thing to finish; ``about`` names its row in the part of the screen where that is done."""

    kind: LeftKind
    about: str
    person: Person | None = None
    at: datetime | None = None
    count: int = 1
    number: int = 0
    words: str = ""

    @property
    def key(self) -> str:
        """What tells it from every other thing to finish."""
        return f"{self.kind.value} {self.about}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftToFinish:
    """Everything that waits, and how many of each sort there are."""

    things: tuple[ThingLeft, ...]

    @property
    def moments(self) -> int:
        """How many marked moments have no words."""
        return self._count(LeftKind.MOMENT)

    @property
    def points(self) -> int:
        """How many points are not checked."""
        return self._count(LeftKind.POINTS)

    @property
    def worries(self) -> int:
        """How many worries and blocks have no words."""
        return self._count(LeftKind.WORRY)

    @property
    def wanted(self) -> int:
        """How many members want something changed."""
        return self._count(LeftKind.WANTED)

    @property
    def unsigned(self) -> int:
        """How many members have not signed, those who want a change among them."""
        return self._count(LeftKind.UNSIGNED) + self.wanted

    @property
    def total(self) -> int:
        """How many things wait in all: a point is a thing, and so is a signature."""
        return sum(one.count for one in self.things)

    def _count(self, kind: LeftKind) -> int:
        return sum(one.count for one in self.things if one.kind is kind)


def see_what_is_left(reader: Reader, session_id: str) -> LeftToFinish:
    """Gather what waits to be finished after a session, in the order in which one does it."""
    return LeftToFinish(
        things=(
            *_moments(reader, session_id),
            *_points(reader, session_id),
            *_worries(reader, session_id),
            *_signatures(reader, session_id),
        )
    )


def _moments(reader: Reader, session_id: str) -> Iterator[ThingLeft]:
    for one in list_open_moments(reader, session_id):
        person = reader.people.find(one.person_id) if one.person_id else None
        yield ThingLeft(kind=LeftKind.MOMENT, about=one.id, person=person, at=one.marked_at)


def _points(reader: Reader, session_id: str) -> Iterator[ThingLeft]:
    for person, left in list_makers(reader, session_id):
        if left:
            yield ThingLeft(kind=LeftKind.POINTS, about=person.id, person=person, count=left)


def _worries(reader: Reader, session_id: str) -> Iterator[ThingLeft]:
    for one in list_silent_worries(reader, session_id):
        number = one.decision.number
        yield ThingLeft(kind=LeftKind.WORRY, about=one.key, person=one.person, number=number)


def _signatures(reader: Reader, session_id: str) -> Iterator[ThingLeft]:
    for person, told in list_sign_offs(reader, session_id):
        if told is None:
            yield ThingLeft(kind=LeftKind.UNSIGNED, about=person.id, person=person)
        elif not told.is_signed:
            wanted = told.wants_changed
            yield ThingLeft(kind=LeftKind.WANTED, about=person.id, person=person, words=wanted)
