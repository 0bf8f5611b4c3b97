"""The papers that one record makes."""

from enum import StrEnum


class Paper(StrEnum):
    """A kind of paper; each is made in any format."""

    MINUTES = "minutes"
    CARDS = "cards"
