"""The plain word for each thing that one can choose in the settings."""

from collections.abc import Mapping
from enum import StrEnum

from coprod_desktop.choices import RoomText, RoomTheme, Scanning, Spacing, SpeechMode, Theme, Tint
from coprod_desktop.wording.language import _

_COLOURS: Mapping[str, str] = {
    Theme.SYSTEM: _("System"),
    Theme.LIGHT: _("Light"),
    Theme.DARK: _("Dark"),
    Theme.HIGH_CONTRAST_DARK: _("High contrast, dark"),
    Theme.HIGH_CONTRAST_LIGHT: _("High contrast, light"),
    Theme.CREAM: _("Cream"),
    RoomTheme.AS_PROGRAM: _("As in this window"),
    Tint.PEACH: _("Peach"),
    Tint.MINT: _("Mint"),
    Tint.SKY: _("Sky"),
    Tint.LILAC: _("Lilac"),
    Tint.AQUA: _("Aqua"),
    Tint.ROSE: _("Rose"),
    Tint.GREY: _("Grey"),
}
_OTHER: Mapping[str, str] = {
    Spacing.NORMAL: _("Normal"),
    Spacing.WIDER: _("Wider"),
    Spacing.WIDEST: _("Widest"),
    SpeechMode.AUTOMATIC: _("Automatic"),
    SpeechMode.ALWAYS: _("Always"),
    SpeechMode.NEVER: _("Never"),
    Scanning.OFF: _("Off"),
    Scanning.ONE: _("One switch"),
    Scanning.TWO: _("Two switches"),
    RoomText.NORMAL: _("100%"),
    RoomText.LARGER: _("150%"),
    RoomText.DOUBLE: _("200%"),
    RoomText.TRIPLE: _("300%"),
    RoomText.LARGEST: _("400%"),
}


def setting(choice: StrEnum) -> str:
    """Say a choice as words; letters are called by the name of their family."""
    return _COLOURS.get(choice) or _OTHER.get(choice) or str(choice)


def theme_name(name: str) -> str:
    """Say the name of a theme of the window as words; one made elsewhere stands as it is."""
    return _COLOURS.get(name, name)
