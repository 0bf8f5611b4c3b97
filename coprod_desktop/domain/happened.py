"""An act that is safely stored: its event, and everything that it changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, TypeVar

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened.

    ``undoable`` says whether it can be taken back; ``seals`` whether the storage seals the head
    of the record log right after it; ``moves_pen`` whether it is about which laptop writes: only
    such an act can be done in a copy that is for reading.
    """

    undoable: ClassVar[bool] = True
    seals: ClassVar[bool] = False
    moves_pen: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Change:
    """One stored value before and after an act; ``None`` where there was or is nothing."""

    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event that is stored, with everything that it changed."""

    event: Event
    changes: tuple[Change, ...]
    at: datetime
    sequence: int

    def changes_of(self, kind: type[V]) -> Iterator[tuple[V | None, V | None]]:
        """Give before and after of each changed value of one kind."""
        for change in self.changes:
            if isinstance(change.before, kind) or isinstance(change.after, kind):
                yield change.before, change.after

    def touches(self, *kinds: type) -> bool:
        """Say whether a value of one of the kinds changed."""
        return any(isinstance(c.before, kinds) or isinstance(c.after, kinds) for c in self.changes)
