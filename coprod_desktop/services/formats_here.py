"""Which formats can be made on this computer, and what could be given where one cannot."""

from collections.abc import Mapping

from coprod_desktop.documents.braille import liblouis
from coprod_desktop.domain.lack import Lack
from coprod_desktop.domain.troubles import BrailleMissing
from coprod_desktop.services.recordings import RECORDINGS
from coprod_desktop.wording.formats import FORMATS

# The languages that have a voice; nothing where nobody has looked yet.
Spoken = frozenset[str] | None

# What comes nearest, the best first; nobody is given it without being asked.
_NEAREST: Mapping[str, tuple[str, ...]] = {
    "brf": ("docx", "txt"),
    "mp3": ("wav", "html", "txt"),
    "wav": ("mp3", "html", "txt"),
    "pdf-easy": ("pdf-18",),
}
# Bytes: fonts and pictures of any file, and what a character takes. A second of speech has about 15
# characters; as WAV it takes 44,000 bytes, as MP3 8,000.
_BESIDE_WORDS = 60_000
_EACH_CHARACTER: Mapping[str, int] = {"wav": 3_000, "mp3": 550}
_OF_OTHERS = 4


def lack_of(name: str, spoken: Spoken = None) -> Lack | None:
    """Say why a format cannot be made here; nothing where it can.

    ``spoken`` is what the voices of this computer speak, as far as that is known.
    """
    if name not in FORMATS:
        return Lack.UNKNOWN_FORMAT
    if name in RECORDINGS and spoken is not None and not spoken:
        return Lack.NO_VOICE
    return Lack.NO_BRAILLE if is_braille(name) and not _has_braille() else None


def instead_of(name: str, spoken: Spoken = None) -> str:
    """Give the format that comes nearest to one that cannot be made."""
    family = "brf" if is_braille(name) else name
    offered = (*_NEAREST.get(family, ()), "pdf")
    return next(one for one in offered if one != name and lack_of(one, spoken) is None)


def is_braille(name: str) -> bool:
    """Whether a format is braille."""
    return name.startswith("brf-")


def _has_braille() -> bool:
    try:
        liblouis.load()
    except BrailleMissing:
        return False
    return True


def is_pdf(name: str) -> bool:
    """Whether a format is a PDF: the only one that a password protects and a printer takes."""
    return name == "pdf" or name.startswith("pdf-")


def bytes_for(name: str, characters: int) -> int:
    """Guess how large a file of so many characters becomes, rather too large than too small."""
    return _BESIDE_WORDS + characters * _EACH_CHARACTER.get(name, _OF_OTHERS)
