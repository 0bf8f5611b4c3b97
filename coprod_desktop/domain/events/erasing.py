"""What happens when words are erased: nothing of it says whose they were, or what they said."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.happened import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsErased(Event):
    """Words were erased from the file and from its record; ``count`` is how many pieces."""

    undoable: ClassVar[bool] = False
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsErasedAgain(Event):
    """A file from before an erasure was opened, and forgot the same words."""

    undoable: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestStands(Event):
    """What stood in the same entries as erased words is written down anew, as it is now."""

    undoable: ClassVar[bool] = False
