"""Acts that take acts back, and that do them again."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.happened import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUndone(Event):
    """An act was taken back; ``said`` is what it was, in the words of the record."""

    undoable: ClassVar[bool] = False
    said: str
    undone_sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRedone(Event):
    """An act that was taken back was done again; it can be taken back once more."""

    undoable: ClassVar[bool] = False
    said: str
    redone_sequence: int
