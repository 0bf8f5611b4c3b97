"""What happens to the pen: which laptop writes, of all that have a copy of the panel."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.pen import Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class PenHandedOver(Event):
    """This laptop let go of the pen: a bundle carries it to another one."""

    undoable: ClassVar[bool] = False
    moves_pen: ClassVar[bool] = True
    pen: Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class PenReceived(Event):
    """A laptop opened the bundle with the pen, and writes from now on."""

    undoable: ClassVar[bool] = False
    moves_pen: ClassVar[bool] = True
    pen: Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class PenKept(Event):
    """The laptop that writes goes on writing: others got a copy to read, or no bundle was made."""

    undoable: ClassVar[bool] = False
    moves_pen: ClassVar[bool] = True
    pen: Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class PenTaken(Event):
    """A laptop took the pen without getting it: the bundle or the other laptop is lost."""

    undoable: ClassVar[bool] = False
    moves_pen: ClassVar[bool] = True
    pen: Pen
    had_it: str
