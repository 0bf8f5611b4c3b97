"""Acts that take acts back."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.happened import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUndone(Event):
    """An act was taken back; ``said`` is what it was, in the words of the record."""

    undoable: ClassVar[bool] = False
    said: str
    undone_sequence: int
