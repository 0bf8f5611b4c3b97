"""What one can choose among in the preferences; each choice is kept as the word that it is."""

from enum import StrEnum


class Part(StrEnum):
    """Which part of the settings a preference belongs to."""

    LOOK = "look"
    TEXT = "text"
    SPEECH = "speech"
    KEYBOARD = "keyboard"
    SWITCH = "switch"
    SOUND_AND_MOTION = "sound and movement"
    ROOM_SCREEN = "room screen"
    LOCKING = "locking"


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_DARK = "hc-dark"
    HIGH_CONTRAST_LIGHT = "hc-light"
    CREAM = "cream"


class Tint(StrEnum):
    """The colour of the page in the cream theme."""

    CREAM = "cream"
    PEACH = "peach"
    MINT = "mint"
    SKY = "sky"
    LILAC = "lilac"
    AQUA = "aqua"
    ROSE = "rose"
    GREY = "grey"


class Font(StrEnum):
    """The letters of the window, by the name of their family."""

    ATKINSON = "Atkinson Hyperlegible Next"
    LEXEND = "Lexend"
    NOTO = "Noto Sans"
    OPEN_DYSLEXIC = "OpenDyslexic"


class Spacing(StrEnum):
    """How much room there is between letters, words and lines."""

    NORMAL = "normal"
    WIDER = "wider"
    WIDEST = "widest"


class SpeechMode(StrEnum):
    """When the program's own voice speaks."""

    AUTOMATIC = "automatic"
    ALWAYS = "always"
    NEVER = "never"


class Scanning(StrEnum):
    """Whether the program is driven by a switch."""

    OFF = "off"
    ONE = "one switch"
    TWO = "two switches"


class RoomTheme(StrEnum):
    """The colours of the room screen: it is looked at from afar, perhaps by other eyes."""

    AS_PROGRAM = "as in this window"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_DARK = "hc-dark"
    HIGH_CONTRAST_LIGHT = "hc-light"
    CREAM = "cream"


class RoomText(StrEnum):
    """How large the words of the room screen are at most; they shrink where they would not fit."""

    AS_PROGRAM = "as in this window"
    NORMAL = "100%"
    LARGER = "150%"
    DOUBLE = "200%"
    TRIPLE = "300%"
    LARGEST = "400%"

    @property
    def scale(self) -> float | None:
        """How many times as large as at first; nothing where it follows the window."""
        return None if self is RoomText.AS_PROGRAM else float(self.value.rstrip("%")) / 100
