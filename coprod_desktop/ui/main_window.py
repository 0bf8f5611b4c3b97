"""The window: it arranges the screen, the way between screens, and the message row."""

from functools import partial

from PySide6.QtCore import QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.early_keys import EarlyKeys
from coprod_desktop.ui.focus import FocusRing
from coprod_desktop.ui.kit.buttons import Way
from coprod_desktop.ui.kit.caption_line import CaptionStrip
from coprod_desktop.ui.kit.menu_bar import MenuBar
from coprod_desktop.ui.kit.message_row import MessageRow
from coprod_desktop.ui.kit.mirrored import margins_as_read
from coprod_desktop.ui.kit.practice_band import PracticeBand
from coprod_desktop.ui.kit.reading_band import ReadingBand
from coprod_desktop.ui.kit.reading_bar import ReadingBar
from coprod_desktop.ui.kit.scan_line import ScanLine
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.theme import Theme
from coprod_desktop.wording import commands as command_words
from coprod_desktop.wording import kit as kit_words
from coprod_desktop.wording import screens as words

_RAIL_EM = 105
_RAIL = (
    ("panel", command_words.PANEL),
    ("prepare", command_words.PREPARE),
    ("live", command_words.LIVE),
    ("minutes", command_words.MINUTES),
    ("lock", command_words.LOCK),
)


class MainWindow(QMainWindow):
    """Shows one screen at a time; it decides nothing."""

    command_requested = Signal(str)
    undo_requested = Signal()
    close_requested = Signal()
    screen_changed = Signal()
    # The screen stays and shows something else.
    page_turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle(words.PROGRAM)
        self.setMenuBar(MenuBar())
        self.message = MessageRow()
        self.message.undo_requested.connect(self.undo_requested)
        self.practice = PracticeBand(partial(self.command_requested.emit, "end_practice"))
        self.reading = ReadingBand(partial(self.command_requested.emit, "take_pen"))
        self.scan_line = ScanLine()
        self.captions = CaptionStrip()
        self.reading_bar = ReadingBar()
        self.announcer = Announcer(self)
        # One screen at a time in a plain place: a stack is read out as "layered pane".
        self._place = QVBoxLayout()
        self._view: View | None = None
        self._held_at: View | None = None
        # A screen that somebody only looks away from: it is there again, caret and all.
        self._under: View | None = None
        self._was_at: QWidget | None = None
        self.rail = QWidget()
        self._ways: dict[str, Way] = {}
        self._arrange()
        self.ring = FocusRing(self, theme)
        self._early_keys = EarlyKeys(self)
        self._has_panel = False
        theme.changed.connect(self._show_rail)

    @property
    def view(self) -> View | None:
        """The screen that is shown."""
        return self._view

    @property
    def is_with_another(self) -> bool:
        """Whether somebody else than the facilitator has the laptop just now, alone."""
        return self._view is not None and self._view.is_of_another

    @property
    def is_handed_over(self) -> bool:
        """Whether somebody else may look at this screen alone, now or in a moment."""
        return self._view is not None and self._view.is_handed_over

    @property
    def is_secret(self) -> bool:
        """Whether what is read on this screen may stand nowhere else."""
        return self._view is not None and self._view.is_secret

    def show_view(self, view: View, *, has_panel: bool) -> None:
        """Show a screen, put the person at its first control, and say where they are."""
        self.screen_changed.emit()
        self._drop_what_is_under()
        old, self._view = self._view, view
        view.page_turned.connect(self.page_turned)
        self.setUpdatesEnabled(False)
        self._place.addWidget(view)
        view.show()
        self._has_panel = has_panel
        self._show_rail()
        self._mark_way(view.way)
        self.setWindowTitle(f"{view.title} – {words.PROGRAM}")
        # The focus goes before the screen that had it: else it would jump about and be read out.
        view.first_control().setFocus()
        self.ring.begin_screen()
        if old is not None:
            old.leave()
            self._remove(old)
        self.setUpdatesEnabled(True)
        self._arrive()

    def look_at(self, view: View) -> None:
        """Show a screen for a while; ``look_back`` leads to the one below, which stays as it is."""
        # One that is looked at already gives way: going back leads to the screen below both.
        over = self._view if self._under is not None else None
        under = self._under or self._view
        # Its own: where another window is in front, as the room screen, the caret here is kept too.
        was_at = self._was_at if over is not None else self.focusWidget()
        assert under is not None
        self.screen_changed.emit()
        self._view, self._under, self._was_at = view, under, was_at
        self._place.addWidget(view)
        view.show()
        self.setWindowTitle(f"{view.title} – {words.PROGRAM}")
        view.first_control().setFocus()
        self.ring.begin_screen()
        under.hide()
        if over is not None:
            over.leave()
            self._remove(over)
        self._arrive()

    def look_back(self, *, quietly: bool = False) -> None:
        """Go back to the screen that is below, to the same place in it.

        ``quietly`` where what follows will be said: it is heard without where one is before it.
        """
        over, under, was_at = self._view, self._under, self._was_at
        if over is None or under is None:
            return
        self.screen_changed.emit()
        self._view, self._under, self._was_at = under, None, None
        under.show()
        self.setWindowTitle(f"{under.title} – {words.PROGRAM}")
        is_there = was_at is not None and _is_in(under, was_at)
        (was_at if was_at is not None and is_there else under.first_control()).setFocus()
        over.leave()
        self._remove(over)
        if quietly:
            self._early_keys.drop()
        else:
            self._arrive()

    @property
    def is_looking(self) -> bool:
        """Whether there is a screen below the one that is shown."""
        return self._under is not None

    @property
    def views(self) -> tuple[View, ...]:
        """The screen that is shown, and one below it."""
        return tuple(one for one in (self._view, self._under) if one is not None)

    def leave_view(self) -> None:
        """Let the screen that is shown keep what is typed, and one below it."""
        for view in self.views:
            view.leave()

    def go_again(self) -> None:
        """Put the person at the first control of the screen that is shown, and say where it is."""
        if self.view is not None:
            self.view.first_control().setFocus()
            self.say_entry()

    def say_entry(self) -> None:
        """Say again where the person is, and what can be done there."""
        if self.view is not None:
            self.view.say_help()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail stands where there is room for it; else the menu leads everywhere."""
        super().resizeEvent(event)
        self._show_rail()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops reading, or else leads back, also from the rail beside every screen."""
        if event.key() == Qt.Key.Key_Escape and self.reading_bar.is_on:
            self.reading_bar.asked.emit("stop_reading")
        elif event.key() == Qt.Key.Key_Escape and self.view is not None:
            self.view.go_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the screen before the window goes; what would be lost is said first, once."""
        if self.view is not None and self.view.do_first and self._held_at is not self.view:
            self._held_at = self.view
            self.announcer.say(self.view.do_first)
            event.ignore()
            return
        self.leave_view()
        self.close_requested.emit()
        super().closeEvent(event)

    def _drop_what_is_under(self) -> None:
        under, self._under, self._was_at = self._under, None, None
        if under is not None:
            under.leave()
            self._remove(under)

    def _remove(self, view: View) -> None:
        self._place.removeWidget(view)
        view.hide()
        view.deleteLater()

    def _arrange(self) -> None:
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        across = QHBoxLayout()
        across.setSpacing(0)
        self.rail.setObjectName("rail")
        buttons = Stacked(self.rail, usual=6)
        buttons.setContentsMargins(margins_as_read(self, QMargins(16, 24, 0, 16)))
        for name, told in _RAIL:
            button = Way(told[0], lambda name=name: self.command_requested.emit(name))
            self._ways[name] = button
            buttons.addWidget(button)
        buttons.addStretch(1)
        across.addWidget(self.rail)
        across.addLayout(self._place, 1)
        column.addWidget(self.practice)
        column.addWidget(self.reading)
        column.addLayout(across, 1)
        column.addWidget(self.captions)
        column.addWidget(self.reading_bar)
        column.addWidget(self.scan_line)
        column.addWidget(self.message)
        self.setCentralWidget(whole)

    def _show_rail(self) -> None:
        self.rail.setVisible(self._has_panel and self.width() >= self._theme.em * _RAIL_EM)

    def _mark_way(self, current: str) -> None:
        for name, button in self._ways.items():
            is_here = name == current
            button.setAccessibleDescription(kit_words.YOU_ARE_HERE if is_here else "")
            button.setProperty("current", is_here)
            button.style().unpolish(button)
            button.style().polish(button)

    def _arrive(self) -> None:
        self._early_keys.drop()
        # The focus is said by the screen reader itself; our sentence comes after it.
        self.announcer.expect_arrival()
        QTimer.singleShot(0, self._say_entry)

    def _say_entry(self) -> None:
        if self.view is not None:
            self.announcer.say_besides(self.view.arrival_sentence())


def _is_in(view: View, control: QWidget) -> bool:
    """Whether a control is still there to come back to: it may have gone with what it was about."""
    is_left = isValid(control) and view.isAncestorOf(control)
    return is_left and control.isVisibleTo(view) and control.isEnabledTo(view)
