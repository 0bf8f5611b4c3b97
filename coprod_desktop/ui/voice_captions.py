"""Captions of what the voice says: all of it on the facilitator's window, the room's for the room.

Each is chosen by itself. They are for eyes: nothing of them goes to a screen reader.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from coprod_desktop.preferences import Preferences
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.marks import mark_colours_of
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.saying import Heard
from coprod_desktop.ui.spoken_words import SPOKEN
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.wording import reading_along as words

_BEFORE = {Audience.ROOM: words.ROOM_HEARS, Audience.FACILITATOR: words.YOU_HEAR}


class VoiceCaptions(QObject):
    """Follows both voices; a sentence stays until the next one, or until somebody wants silence.

    ``find_room`` gives the room screen while it is open. It never gets what is for the facilitator
    alone. On the window that comes first while it is said, and what the room hears is back after;
    on a screen for somebody else it is not there either. Secret words stand in no caption at all.
    """

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        theme: Theme,
        find_room: Callable[[], RoomWindow | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._strip = window.captions
        self._theme = theme
        self._find_room = find_room
        self._heard: dict[Audience, Heard] = {}
        self._latest = Audience.ROOM
        reader.heard.connect(self._follow)
        window.screen_changed.connect(self._leave_screen)
        window.page_turned.connect(self._leave_screen)
        theme.changed.connect(self._show)

    def prefer(self, preferences: Preferences) -> None:
        """Show captions where they are wanted from now on."""
        self._strip.setVisible(preferences.captions)
        room = self._find_room()
        if room is not None:
            room.keep_spoken(on=preferences.room_captions)

    def _leave_screen(self) -> None:
        """The next screen may be for somebody else; what goes on is back with its next word."""
        self._heard.pop(Audience.FACILITATOR, None)
        self._show()

    def _follow(self, heard: Heard) -> None:
        is_for_one = heard.audience is Audience.FACILITATOR
        if self._window.is_secret or (is_for_one and self._window.is_handed_over):
            return
        if heard.words:
            self._latest = heard.audience
        self._heard[heard.audience] = heard
        self._show()
        if heard.audience is Audience.ROOM:
            self._show_room(heard)

    def _show_room(self, heard: Heard) -> None:
        room = self._find_room()
        # Somebody's own words stand on the room screen by themselves, as far as they were said.
        if room is not None:
            room.say_spoken("" if heard.piece == SPOKEN else heard.words, heard.word)

    def _show(self) -> None:
        heard = self._now()
        if heard is None:
            self._strip.line.forget()
            return
        before = f"{_BEFORE[heard.audience]} "
        word = (len(before) + heard.word[0], heard.word[1]) if heard.word is not None else None
        colours = mark_colours_of(self._theme.tokens, "surface")
        self._strip.line.tell(before + heard.words, word, colours)

    def _now(self) -> Heard | None:
        """What is being said, to the facilitator first; else what was said last."""
        told = [self._heard.get(one) for one in (Audience.FACILITATOR, Audience.ROOM, self._latest)]
        with_words = [one for one in told if one is not None and one.words]
        being_said = [one for one in with_words if not one.is_over]
        return next(iter((*being_said, *reversed(with_words))), None)
