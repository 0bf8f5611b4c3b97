"""Scanning in the real window: the switch, the clock, the ring, the line, and what is said."""

from collections.abc import Mapping
from dataclasses import replace
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coprod_desktop.preferences import Preferences, Scanning
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.ui.kit.editors import Line
from coprod_desktop.ui.kit.passphrase import is_of_passphrase
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Priority, Reader
from coprod_desktop.ui.scanning.clock import Clock, RealClock
from coprod_desktop.ui.scanning.entries import Spot
from coprod_desktop.ui.scanning.opened import OpenedList
from coprod_desktop.ui.scanning.ring import ScanRing
from coprod_desktop.ui.scanning.scan import Path, Scan
from coprod_desktop.ui.scanning.stops import Rank, Stop
from coprod_desktop.ui.scanning.switches import Switches, Use
from coprod_desktop.ui.scanning.tree import groups_of
from coprod_desktop.ui.theme import Theme
from coprod_desktop.wording import scanning as words

# Opens where one can write without a keyboard.
_WRITE = "phrases"
_LINES: Mapping[Rank, str] = {
    Rank.GROUP: words.GROUP,
    Rank.CONTROL: words.CONTROL,
    Rank.ROW: words.ROW,
    Rank.BACK: words.CONTROL,
}


class Scanner(QObject):
    """Lets one switch or two drive whatever window of the program is in front."""

    def __init__(
        self, window: MainWindow, reader: Reader, theme: Theme, clock: Clock | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._theme = theme
        clock = clock or RealClock()
        self._dwell = clock.alarm(self, self._go_on)
        self._switches = Switches(clock, self)
        # Never in the middle of a key: what is chosen may take away what the key was meant for.
        self._switches.pressed.connect(self._pressed, Qt.ConnectionType.QueuedConnection)
        self._switches.held.connect(self._dwell.stop)
        self._switches.let_go.connect(self._wait)
        self._manner = Preferences()
        self._number = Scanning.ONE
        self._scan = Scan(back=words.BACK)
        self._screen: QWidget | None = None
        self._shown: object = None
        self._ring: ScanRing | None = None
        self._opened = OpenedList()
        # Where one was on a screen that somebody only looks away from.
        self._paths: WeakKeyDictionary[QWidget, Path] = WeakKeyDictionary()
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._look_again)
        # The screen that goes is still there when this is told.
        window.screen_changed.connect(self._remember)

    @property
    def is_on(self) -> bool:
        """Whether a switch drives the program."""
        return self._manner.scan is not Scanning.OFF

    @property
    def scan(self) -> Scan:
        """Where scanning is."""
        return self._scan

    @property
    def ring(self) -> ScanRing | None:
        """The ring round what can be chosen now."""
        return self._ring

    @property
    def will_look(self) -> bool:
        """Whether the ring is about to follow what has changed on the screen."""
        return self._look.isActive()

    def prefer(self, preferences: Preferences) -> None:
        """Scan as somebody prefers, or no more."""
        was, self._manner = self._manner, _with_switches_apart(preferences)
        if self.is_on:
            self._number = preferences.scan
            preferences = self._manner
        else:
            self._stop()
            return
        if preferences.scan is not was.scan:
            self._scan = Scan(back=words.BACK, rests=preferences.scan is Scanning.ONE)
            self._screen = None
        self._switches.listen(
            self._uses(),
            debounce=preferences.scan_debounce_ms / 1000,
            accept=preferences.scan_accept_ms / 1000,
        )
        self._window.scan_line.show()
        # What is about to be shown has its place first.
        self._look.start()
        self._wait()

    def other_way(self) -> Scanning:
        """Give what to prefer instead: off, or as many switches as last time."""
        return Scanning.OFF if self.is_on else self._number

    def about(self) -> str:
        """Say whether it is on, and with which switch."""
        told = {Scanning.OFF: words.IS_OFF, Scanning.ONE: words.IS_ON, Scanning.TWO: words.ARE_ON}
        return told[self._manner.scan].format(
            key=self._manner.scan_key, next_key=self._manner.scan_next_key
        )

    def _uses(self) -> dict[str, Use]:
        uses = {self._manner.scan_key: Use.CHOOSE}
        if self._manner.scan is Scanning.TWO:
            uses = {self._manner.scan_next_key: Use.GO_ON, **uses}
        return uses

    def _stop(self) -> None:
        self._switches.hear_nothing()
        self._dwell.stop()
        self._look.stop()
        self._screen = None
        self._opened.close()
        self._ring_round(None, self._window)
        self._window.scan_line.hide()

    def _wait(self) -> None:
        """Stay at this stop for as long as somebody needs to press; with two switches, for ever."""
        if self._manner.scan is Scanning.ONE and not self._scan.is_resting:
            self._dwell.start(self._manner.scan_seconds)
        else:
            self._dwell.stop()

    def _go_on(self) -> None:
        try:
            self._renew()
            self._scan.step()
            self._show()
        finally:
            # Whatever went wrong on the screen, the ring goes on: it is the only way on.
            self._wait()

    def _pressed(self, use: Use) -> None:
        if not self.is_on:
            # It was pressed just before somebody turned scanning off.
            return
        if use is Use.GO_ON:
            self._go_on()
            return
        was_resting, shown = self._scan.is_resting, self._shown
        self._renew()
        if not was_resting and self._what_is_shown() != shown:
            # What a press was meant for has gone, and something else has come in its place.
            self._show()
            self._wait()
            return
        chosen = self._scan.press()
        # Where one goes on is settled first: what is done may lead to another screen.
        try:
            if chosen is not None and chosen.act is not None:
                chosen.act()
        finally:
            self._look.start()
            self._wait()

    def _remember(self) -> None:
        """Keep the place on a screen that gives way, and let go of everything that stood there."""
        if not self.is_on:
            return
        if self._screen is not None and self._screen is self._window.view:
            self._paths[self._screen] = self._scan.path
        self._screen = None
        self._opened.close()
        self._scan.begin(())
        self._look.start()

    def _renew(self) -> None:
        """Take in what stands on the screen now, and stay at the same stop where it still does."""
        front = QApplication.activeModalWidget() or self._window
        view = self._window.view if front is self._window else None
        groups = groups_of(front, view, self._words_for)
        screen = view or front
        if screen is self._screen:
            self._scan.renew(groups)
        else:
            # A question may stand in front for a moment: its answer leads back to the same place.
            if self._screen is not None and isValid(self._screen):
                self._paths[self._screen] = self._scan.path
            self._screen = screen
            self._scan.begin(groups, self._paths.pop(screen, ()))
            self._wait()

    def _look_again(self) -> None:
        """Take in what stands there by now, and show where one is."""
        if self.is_on:
            self._renew()
            self._show()

    def _show(self) -> None:
        """Show and say where one is."""
        before = self._window.scan_line.words.text()
        stop = self._scan.stop
        self._shown = self._what_is_shown()
        self._opened.follow(self._scan.trail)
        if self._scan.is_resting or stop is None:
            self._window.scan_line.say(words.RESTS if self._scan.is_resting else words.NOTHING)
            self._ring_round(None, self._window)
            return
        place, total = self._scan.place
        line = _LINES[stop.rank].format(place=place, total=total, name=stop.name)
        self._window.scan_line.say(line)
        front = QApplication.activeModalWidget() or self._window
        self._ring_round(self._spot(front), front)
        if self._window.scan_line.words.text() != before:
            self._say(stop)

    def _what_is_shown(self) -> object:
        """Give what a press is about: which stop, and whether it opens."""
        stop = self._scan.stop
        return None if stop is None else (self._scan.path, stop.inside is None)

    def _spot(self, front: QWidget) -> Spot | None:
        """Give where to look: at the stop, at what it was opened from, else at the line."""
        for stop in reversed(self._scan.trail):
            if isinstance(stop.spot, Spot):
                return stop.spot
        # A question in front has no line.
        return Spot((self._window.scan_line,)) if front is self._window else None

    def _ring_round(self, spot: Spot | None, front: QWidget) -> None:
        if self._ring is not None and not isValid(self._ring):
            # It went with a window that stood in front.
            self._ring = None
        if self._ring is not None and self._ring.window() is not front:
            self._ring.deleteLater()
            self._ring = None
        if self._ring is None and spot is not None:
            self._ring = ScanRing(front, self._theme)
        if self._ring is not None:
            self._ring.go_round(spot)

    def _say(self, stop: Stop) -> None:
        """Say the stop to whoever scans: never to the room, which did not ask for it."""
        if not self._manner.scan_speak:
            return
        is_private = self._reader.has_output_for(Audience.FACILITATOR)
        if is_private and not self._window.is_with_another:
            self._reader.say(stop.name, Priority.FOCUS, to=Audience.FACILITATOR)
        else:
            self._window.announcer.tell_passing(stop.name)

    def _words_for(self, field: QWidget) -> None:
        """Go to a field, and to where one can write in it without a keyboard."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, Line) and field.isReadOnly():
            # It asks which key arrives; one press is for it, the next is for us again.
            self._switches.lend(field)
        elif is_of_passphrase(field):
            # On the board it would stand in plain sight, and could be said aloud.
            self._window.announcer.say(words.NEEDS_KEYBOARD)
        elif any(one.id == _WRITE for one in COMMANDS):
            self._window.command_requested.emit(_WRITE)


def _with_switches_apart(preferences: Preferences) -> Preferences:
    """One key cannot be two switches: nothing would go on. It is one switch then."""
    is_one_key = preferences.scan_key == preferences.scan_next_key
    if preferences.scan is Scanning.TWO and is_one_key:
        return replace(preferences, scan=Scanning.ONE)
    return preferences
