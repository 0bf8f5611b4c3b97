"""What happens to the easy-read version of minutes, and to the panel's own pictures."""

from dataclasses import dataclass

from coprod_desktop.domain.easy_read import EasyCheck, EasyLine, EasyRead, PanelPicture
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadLaidOut(Event):
    """The words of decisions and actions were laid out as lines, unchanged."""

    lines: tuple[EasyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyLineWritten(Event):
    """Somebody wrote a line; ``place`` counts from 1."""

    line: EasyLine
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyLineChanged(Event):
    """A line has other words or another picture."""

    line: EasyLine
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyLineMoved(Event):
    """A line stands in another place."""

    line: EasyLine
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyLineRemoved(Event):
    """A line was taken away."""

    line: EasyLine


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyWriterNamed(Event):
    """Somebody wants to be named as the writer, or nobody does any more."""

    easy_read: EasyRead
    writer: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadChecked(Event):
    """A member said that it is easy to read as it stands."""

    check: EasyCheck
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesAdded(Event):
    """The panel has pictures of its own."""

    pictures: tuple[PanelPicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureChanged(Event):
    """A picture of the panel's own has another name, or shows something else."""

    picture: PanelPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRemoved(Event):
    """A picture of the panel's own was taken away."""

    picture: PanelPicture
