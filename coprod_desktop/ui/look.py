"""From what a person prefers to how the program looks; *system* follows this computer."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from coprod_desktop.preferences import Preferences, RoomTheme
from coprod_desktop.preferences import Theme as Choice
from coprod_desktop.ui.theme import Look


def look_of(preferences: Preferences) -> Look:
    """Give the look that somebody prefers."""
    chosen = preferences.theme
    theme = _system_theme() if chosen is Choice.SYSTEM else chosen.value
    return Look(
        theme=theme,
        tint=preferences.tint.value,
        scale=preferences.text_scale,
        font=preferences.font.value,
        spacing=preferences.spacing.value,
    )


def room_look_of(preferences: Preferences, program: Look) -> Look:
    """Give the look of the room screen, which is that of the window but for what was chosen."""
    chosen, scale = preferences.room_theme, preferences.room_text.scale
    return replace(
        program,
        theme=program.theme if chosen is RoomTheme.AS_PROGRAM else chosen.value,
        scale=program.scale if scale is None else scale,
    )


def _system_theme() -> str:
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "hc-dark" if is_dark else "hc-light"
    return "dark" if is_dark else "light"
