"""A short sound for a stop card or a time cue, where somebody chose it; never the only sign."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.events.undoing import ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.troubles import SoundMissing
from coprod_desktop.preferences import Preferences
from coprod_desktop.speech.earcons import Earcon, play_sound, sound_of
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.ui.preferring import Preferring


class Earcons(QObject):
    """Makes the sounds that somebody chose, as loud as they chose, beside whatever goes on.

    Where nothing plays them, the computer makes the sound that it has. A sound that was just
    chosen, or made louder or softer, is heard at once, but never while ``goes_on`` says that a
    session runs.
    """

    def __init__(
        self, preferring: Preferring, deliver: Delivery, goes_on: Callable[[], bool]
    ) -> None:
        super().__init__(preferring)
        self._preferring, self._deliver, self._goes_on = preferring, deliver, goes_on
        self._before = preferring.now
        self._playing: Thread | None = None
        preferring.applied.connect(self._try)

    def _try(self, preferences: Preferences) -> None:
        """Let what has just been chosen be heard."""
        before, self._before = self._before, preferences
        wished = _wished(preferences)
        is_other_volume = preferences.sound_volume != before.sound_volume
        new = wished if is_other_volume else wished - _wished(before)
        # In a session the room would take it for a stop card.
        if new and not preferences.calm and not self._goes_on():
            self._play(min(new))

    @property
    def is_playing(self) -> bool:
        """Whether a sound can be heard now."""
        return self._playing is not None and self._playing.is_alive()

    def follow(self, happened: Happened) -> None:
        """Sound when a stop card goes up."""
        if _goes_up(happened) and not isinstance(happened.event, ChangeUndone):
            self._sound(Earcon.STOP_CARD)

    def sound_cue(self) -> None:
        """Sound because a time cue is due."""
        self._sound(Earcon.TIME_CUE)

    def _sound(self, earcon: Earcon) -> None:
        preferences = self._preferring.now
        if earcon in _wished(preferences) and not preferences.calm:
            self._play(earcon)

    def _play(self, earcon: Earcon) -> None:
        # Two at once would be one noise.
        if self.is_playing:
            return
        # No end of the program waits for a sound.
        self._playing = Thread(
            target=self._play_whole, args=(earcon, self._preferring.now), name="sound", daemon=True
        )
        self._playing.start()

    def _play_whole(self, earcon: Earcon, liked: Preferences) -> None:
        try:
            play_sound(sound_of(earcon, liked.sound_volume / 100), liked.room_output)
        except SoundMissing:
            self._deliver(QApplication.beep)


def _wished(preferences: Preferences) -> set[Earcon]:
    wanted = {
        Earcon.STOP_CARD: preferences.card_sound,
        Earcon.TIME_CUE: preferences.cue_sound,
    }
    return {earcon for earcon, is_wanted in wanted.items() if is_wanted}


def _goes_up(happened: Happened) -> bool:
    changes = happened.changes_of(Card)
    return any(before is None and after is not None and after.stops for before, after in changes)
