"""Keeps what is preferred on this laptop, and lets the program look and sound so at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from coprod_desktop import paths
from coprod_desktop.choices import SpeechMode
from coprod_desktop.preferences import (
    Preferences,
    own_settings,
    read_preferences,
    with_own_settings,
    write_preferences,
)
from coprod_desktop.preferences import Theme as ThemeChoice
from coprod_desktop.speech.manner import FASTEST, SLOWEST, Ears, Manner
from coprod_desktop.speech.pronunciation import NO_DICTIONARY, Dictionary
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.kit.keys_shown import way_to
from coprod_desktop.ui.look import look_of
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.scanning.scanner import Scanner
from coprod_desktop.ui.stillness import Stillness
from coprod_desktop.ui.system_wishes import SystemWishes
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.first_questions import FirstQuestionsView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.voices import VoicesView
from coprod_desktop.wording import own_settings as own_words
from coprod_desktop.wording import preferring as asked
from coprod_desktop.wording import reading_along as reading_words
from coprod_desktop.wording import scanning as scanning_words
from coprod_desktop.wording import screens as words
from coprod_desktop.wording import settings as setting_words
from coprod_desktop.wording.choosing import theme_name

Act = Callable[[], object]

_SPEED_STEP = 1.1


class Preferring(QObject):
    """What somebody chooses holds at once, and holds when they come back.

    While the keyboard is with a member, the program looks and sounds as they like it.
    """

    calm_changed = Signal(bool)
    # What holds from now on, each time that something is chosen.
    applied = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        reader: Reader,
        wishes: SystemWishes,
        scanner: Scanner,
    ) -> None:
        super().__init__()
        self._scanner = scanner
        self._window, self._theme, self._reader, self._wishes = window, theme, reader, wishes
        self._stillness = Stillness()
        self._is_closed = False
        self._dictionary = NO_DICTIONARY
        # What somebody likes who has the keyboard, and how it is kept when they change it.
        self._lent: Preferences | None = None
        self._keep_lent: Callable[[Preferences], object] = _nothing
        wishes.changed.connect(self._follow_system)
        self._sound_and_stand(self.now)

    @property
    def now(self) -> Preferences:
        """What is preferred now."""
        return self._lent or read_preferences(paths.config_folder()).preferences

    @property
    def may_move(self) -> bool:
        """Whether something on the screen may move by itself."""
        return not (self.now.calm or self._wishes.stillness)

    @property
    def acts(self) -> dict[str, Act]:
        """The commands that change what is preferred."""
        return {
            "larger": partial(self._resize_text, self._theme.larger),
            "smaller": partial(self._resize_text, self._theme.smaller),
            "normal": partial(self._resize_text, self._theme.normal_size),
            "theme": self._next_theme,
            "slower": partial(self._change_speed, 1 / _SPEED_STEP),
            "faster": partial(self._change_speed, _SPEED_STEP),
            "scan": self._toggle_scan,
            "calm": self._toggle_calm,
        }

    def make_view(self, people: Sequence[tuple[str, str]] = ()) -> SettingsView:
        """Make the page of settings; they can be kept for one of these people."""
        with hushed():
            view = SettingsView(self._window.announcer, self.now, people)
        view.changed.connect(self.prefer)
        self._reader.here.connect(view.show_here)
        self._reader.look()
        return view

    def prefer(self, preferences: Preferences) -> None:
        """Let this hold from now on."""
        now = self.now
        was_calm, was_scan = now.calm, now.scan
        # Keys have a page of their own, which may have changed them since this was asked.
        preferences = replace(preferences, keys=now.keys)
        self._write(preferences)
        self._apply(preferences)
        if preferences.calm != was_calm:
            self._tell_calm(calm=preferences.calm)
        if preferences.scan is not was_scan:
            self._window.announcer.say(self._about_scanning())
        if preferences.own_output and not self._reader.is_private:
            told = asked.SAME_OUTPUT if preferences.room_output else asked.MAY_BE_SAME_OUTPUT
            self._window.announcer.say(told)

    def pronounce(self, said: Dictionary) -> None:
        """Let words be said so from now on."""
        self._dictionary = said
        self._reader.speak_like(_manner(self.now, said))

    def hold(self, **changed: Any) -> None:
        """Let some preferences hold from now on, and show them where one is asked for them."""
        self._apply(self.keep(**changed))

    def lend(
        self, name: str, settings: Mapping[str, Any], keep: Callable[[Preferences], object]
    ) -> None:
        """Let the program be as somebody likes it who takes the keyboard."""
        if settings:
            self._lent, self._keep_lent = with_own_settings(self.now, settings), keep
            self._apply(self._lent)
            self._show_where_asked(self._lent)
            look = self._theme.look
            told = {
                "theme": theme_name(self._theme.tokens.name),
                "percent": round(look.scale * 100),
            }
            self._window.announcer.say(own_words.NOW.format(name=name, **told))

    def speech_mode(self) -> SpeechMode:
        """When the program's own voice may speak unasked."""
        return self.now.speech

    def take_back(self) -> None:
        """Let the program be again as this laptop's own settings say."""
        if self._lent is not None:
            self._lent, self._keep_lent = None, _nothing
            self._apply(self.now)
            self._show_where_asked(self.now)
            self._window.announcer.say(own_words.BACK)

    def close(self) -> None:
        """Let the program move again, and listen to this computer no longer."""
        if not self._is_closed:
            self._is_closed = True
            self._wishes.changed.disconnect(self._follow_system)
            self._stillness.hold(still=False)

    def _apply(self, preferences: Preferences) -> None:
        self._theme.set_look(look_of(preferences, self._wishes.theme))
        self._sound_and_stand(preferences)

    def _sound_and_stand(self, preferences: Preferences) -> None:
        self._reader.speak_like(_manner(preferences, self._dictionary))
        self._scanner.prefer(preferences)
        self._show_scanning()
        self._stillness.hold(still=preferences.calm or self._wishes.stillness)
        self.applied.emit(preferences)

    def _follow_system(self) -> None:
        preferences = self.now
        if preferences.theme is ThemeChoice.SYSTEM:
            look = look_of(preferences, self._wishes.theme)
            if look != self._theme.look:
                self._theme.set_look(look)
        self._sound_and_stand(preferences)

    def _resize_text(self, resize: Callable[[], None]) -> None:
        resize()
        scale = self._theme.look.scale
        self.keep(text_scale=scale)
        self._window.announcer.say(words.TEXT_SIZE.format(percent=round(scale * 100)))

    def _change_speed(self, by: float) -> None:
        rate = min(max(round(self.now.words_a_minute * by), SLOWEST), FASTEST)
        self._sound_and_stand(self.keep(words_a_minute=rate))
        self._window.announcer.say(reading_words.SPEED.format(rate=rate))

    def _next_theme(self) -> None:
        self._theme.next_theme()
        self.keep(theme=ThemeChoice(self._theme.look.theme))
        self._window.announcer.say(theme_name(self._theme.tokens.name))

    def _toggle_scan(self) -> None:
        """Let a switch drive the program, or no longer."""
        self.hold(scan=self._scanner.other_way())
        self._window.announcer.say(self._scanner.about())

    def _about_scanning(self) -> str:
        """Say whether a switch drives the program now, and how somebody gets their keys back."""
        told = self._scanner.about()
        if not self._scanner.is_on:
            return told
        stop = scanning_words.HOW_TO_STOP.format(key=way_to(self._window, "scan"))
        return f"{told} {stop}"

    def _show_scanning(self) -> None:
        told = self._about_scanning() if self._scanner.is_on else ""
        for view in self._window.views:
            if isinstance(view, FirstQuestionsView):
                view.show_scanning(told)

    def _toggle_calm(self) -> None:
        calm = not self.now.calm
        self._apply(self.keep(calm=calm))
        self._tell_calm(calm=calm)

    def _tell_calm(self, *, calm: bool) -> None:
        self.calm_changed.emit(calm)
        told = setting_words.CALM_ON if calm else setting_words.CALM_OFF
        self._window.announcer.say(told)

    def keep(self, **changed: Any) -> Preferences:
        """Keep what a key has changed, and show it where one is asked for it."""
        now = replace(self.now, **changed)
        self._write(now)
        self._show_where_asked(now)
        return now

    def _show_where_asked(self, preferences: Preferences) -> None:
        """Let a page that asks for them show what holds now, and not what held before."""
        for view in self._window.views:
            if isinstance(view, (SettingsView, FirstQuestionsView, VoicesView)):
                view.show_preferences(preferences)

    def _write(self, preferences: Preferences) -> None:
        if self._lent is not None:
            self._lent = preferences
            self._keep_lent(preferences)
            # What goes with no person, as calm mode, stays with the laptop.
            before = read_preferences(paths.config_folder()).preferences
            preferences = with_own_settings(preferences, own_settings(before))
            if preferences == before:
                return
        try:
            write_preferences(paths.config_folder(), preferences)
        except OSError:
            self._window.announcer.say(words.PREFERENCES_NOT_KEPT)


def _nothing(_preferences: Preferences) -> None:
    """Nobody has the keyboard but whose laptop it is."""


def _manner(preferences: Preferences, dictionary: Dictionary) -> Manner:
    return Manner(
        dictionary=dictionary,
        rate=preferences.words_a_minute,
        pause_ms=preferences.pause_ms,
        room=Ears(
            output=preferences.room_output,
            voice=preferences.voice,
            volume=preferences.room_volume / 100,
        ),
        facilitator=Ears(
            output=preferences.own_output,
            voice=preferences.own_voice,
            volume=preferences.own_volume / 100,
        ),
    )
