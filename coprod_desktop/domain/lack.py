"""Why somebody's format cannot be made."""

from enum import StrEnum


class Lack(StrEnum):
    """What is missing for a paper in somebody's format."""

    UNKNOWN_FORMAT = "unknown format"
    NO_BRAILLE = "no braille"
    NO_VOICE = "no voice"
    NOT_WRITTEN = "not written"
