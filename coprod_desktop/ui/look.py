"""From what a person prefers to how the program looks; *system* follows this computer."""

from dataclasses import replace

from coprod_desktop.preferences import Preferences, RoomTheme, Scanning
from coprod_desktop.preferences import Theme as Choice
from coprod_desktop.ui.theme import Look


def look_of(preferences: Preferences, system: str) -> Look:
    """Give the look that somebody prefers; ``system`` is the theme that this computer likes."""
    chosen = preferences.theme
    theme = system if chosen is Choice.SYSTEM else chosen.value
    return Look(
        theme=theme,
        tint=preferences.tint.value,
        scale=preferences.text_scale,
        font=preferences.font.value,
        spacing=preferences.spacing.value,
        large_targets=preferences.large_targets or preferences.scan is not Scanning.OFF,
        calm=preferences.calm,
    )


def room_look_of(preferences: Preferences, program: Look) -> Look:
    """Give the look of the room screen, which is that of the window but for what was chosen."""
    chosen, scale = preferences.room_theme, preferences.room_text.scale
    return replace(
        program,
        theme=program.theme if chosen is RoomTheme.AS_PROGRAM else chosen.value,
        scale=program.scale if scale is None else scale,
    )
