"""The easy-read version of a session's minutes: lines that people write, checked by a member."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from coprod_desktop.domain.easy_errors import PictureNotShown, PictureTooLarge, PictureTwice
from coprod_desktop.domain.errors import WordsMissing, WordsTooLong

# A line is one idea; whoever needs more room than this has more than one.
LONGEST_LINE = 1_000
LARGEST_PICTURE = 2_000_000
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyRead:
    """The easy-read version of one session's minutes, and who wrote it, if they want to be named.

    It says in other words what the record says, so it is no part of what a seal seals.
    """

    id: str
    session_id: str
    writer_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyLine:
    """One idea, or a heading above some, as a person wrote it.

    ``picture`` names one of the program's pictures, ``own_picture_id`` is one of the panel's own.
    ``said`` tells what the picture shows, and is empty where the words say it already.
    """

    id: str
    easy_read_id: str
    position: int
    words: str
    is_heading: bool = False
    picture: str = ""
    own_picture_id: str | None = None
    said: str = ""

    def __post_init__(self) -> None:
        """Refuse a line that says nothing, or far too much, or has two pictures."""
        if not self.words.strip():
            raise WordsMissing
        if len(self.words) > LONGEST_LINE:
            raise WordsTooLong(length=len(self.words), longest=LONGEST_LINE)
        if self.picture and self.own_picture_id:
            raise PictureTwice


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyCheck:
    """A member found it easy to read; ``fingerprint`` tells exactly what they had before them."""

    id: str
    easy_read_id: str
    person_id: str
    checked_at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPicture:
    """A picture of the panel's own: what it is called, what it shows, and its file."""

    id: str
    name: str
    file_id: str
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A whole PNG or JPEG file; its id is the fingerprint of what it holds."""

    id: str
    content: bytes

    def __post_init__(self) -> None:
        """Refuse what is no picture that papers can carry."""
        if len(self.content) > LARGEST_PICTURE:
            raise PictureTooLarge(megabytes=LARGEST_PICTURE // 1_000_000)
        if not self.content.startswith(_BEGINNINGS):
            raise PictureNotShown


def picture_file(content: bytes) -> PictureFile:
    """Make the file of a picture; the same picture has the same id, however often it comes."""
    return PictureFile(id=sha256(content).hexdigest(), content=content)


def fingerprint_of(parts: Iterable[str]) -> str:
    """Give what tells one paper from every other: any change of its words or pictures shows."""
    told = sha256()
    for part in parts:
        raw = part.encode()
        told.update(f"{len(raw)}:".encode() + raw)
    return told.hexdigest()
