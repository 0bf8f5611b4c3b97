"""One short sound for a stop card or a time cue, where somebody chose it; never the only sign."""

from PySide6.QtWidgets import QApplication

from coprod_desktop import paths
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.events.undoing import ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.preferences import Preferences, read_preferences


def sound_for_stop_card(happened: Happened) -> None:
    """Make the sound of this computer when a stop card goes up."""
    if isinstance(happened.event, ChangeUndone) or not _goes_up(happened):
        return
    preferences = _preferences()
    if preferences.card_sound and not preferences.calm:
        QApplication.beep()


def sound_for_cue() -> None:
    """Make the sound of this computer when a time cue is due."""
    preferences = _preferences()
    if preferences.cue_sound and not preferences.calm:
        QApplication.beep()


def _preferences() -> Preferences:
    return read_preferences(paths.config_folder()).preferences


def _goes_up(happened: Happened) -> bool:
    changes = happened.changes_of(Card)
    return any(before is None and after is not None and after.stops for before, after in changes)
