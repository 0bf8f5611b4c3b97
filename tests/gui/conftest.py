"""The real window with the real file behind it; only the voice is a mock."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.services import panel_files
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Ears, Manner
from coprod_desktop.speech.protocol import Speak
from coprod_desktop.ui.collecting import Collecting
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.secret_words import SecretWordsView
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.scanning.clock import Clock
from coprod_desktop.ui.theme import Look, Theme
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.ui.voice_process import VoiceProcess
from tests.one_switch import OneSwitch, SetClock
from tests.panels import (
    PASSPHRASE,
    QUICK,
    Room,
    SettableClock,
    fill_room,
    make_listed_panel,
    new_panel,
)


@dataclass
class Program:
    """The program as a person has it in front of them."""

    controller: Controller
    window: MainWindow
    qtbot: QtBot
    theme: Theme

    @property
    def view(self) -> View:
        """The screen that is shown."""
        assert self.window.view is not None
        return self.window.view

    @property
    def reading(self) -> tuple[str, ...]:
        """The words that are read aloud here, whatever language they are in."""
        return tuple(passage.text for passage in self.view.reading() or ())

    @property
    def workspace(self) -> Workspace:
        """The open panel."""
        assert self.controller.workspace is not None
        return self.controller.workspace

    @property
    def focused(self) -> QWidget:
        """Where the person is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def write(self, words: str) -> None:
        """Type into whatever has the focus."""
        for character in words:
            if character.isascii():
                QTest.keyClick(self.focused, character)
            else:
                # Qt's own test keys know only ASCII; a real keyboard sends the letter as text.
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                    QApplication.sendEvent(self.focused, event)

    def press(
        self, key: Qt.Key, chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is; new words of a button are read before it is pressed."""
        button = self.focused
        if isinstance(button, Button):
            self.qtbot.waitUntil(lambda: button.is_ready)
        QTest.keyClick(self.focused, key, chord)

    def tab_to(self, name: str) -> QWidget:
        """Go with Tab to the control of that name."""
        for _ in range(200):
            if self.focused.accessibleName() == name:
                return self.focused
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reached “{name}”")

    def press_button(self, name: str) -> None:
        """Go to the button of that name and press it."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def came_in_with_paper(self, passphrase: str) -> None:
        """Wait until words on paper have opened the panel, and come in again by passphrase."""
        said = "The panel is open. The new passphrase opens it from now on."
        self.wait_for_view(PanelOverview)
        self.wait_for(lambda: self.message().startswith(said))
        self.controller.do("lock")
        self.wait_for_view(UnlockView)
        self.write(passphrase)
        self.press(Qt.Key.Key_Return)
        self.wait_for_view(PanelOverview)

    def write_recovery_words_down(self) -> tuple[str, ...]:
        """Go through the recovery words as somebody with a pen does, and give them."""
        return self.write_words_down(RecoveryView)

    def write_words_down(self, kind: type[SecretWordsView]) -> tuple[str, ...]:
        """Go through secret words of some kind as somebody with a pen does, and give them."""
        view = self.wait_for_view(kind)
        assert isinstance(view, SecretWordsView)
        rows = [view.list.item(place).text() for place in range(view.list.count())]
        paper = tuple(row.split(". ")[1] for row in rows)
        self.tab_to("I have written them down")
        self.press(Qt.Key.Key_Space)
        for place in view.fields:
            self.tab_to(f"Word {place}")
            self.write(paper[place - 1][:4])
        self.press(Qt.Key.Key_Return)
        return paper

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until something has become true, and the screen has heard of all that is stored.

        The file knows of an act before the screen does: what a test then looks at on the screen
        must not hang on which of the two it was that it waited for.
        """
        self.qtbot.waitUntil(condition, timeout=15_000)
        self.wait_for_the_screen()

    def wait_for_the_screen(self) -> None:
        """Wait until every act that was asked for by now has been told to the screen."""
        workspace = self.controller.workspace
        if workspace is None:
            return
        answers: list[object] = []
        # Acts and their answers come one after the other, and this one comes last.
        workspace.keep_draft("nowhere", "", 0).then(answers.append, answers.append)
        self.qtbot.waitUntil(
            lambda: bool(answers) or self.controller.workspace is not workspace, timeout=15_000
        )

    def wait_for_view(self, kind: type[View]) -> View:
        """Wait for a screen."""
        self.wait_for(lambda: isinstance(self.window.view, kind))
        return self.view

    def minutes_pass(self, room: Room, minutes: int) -> None:
        """Let time pass as it does while the program runs: it looks at least once a minute."""
        assert self.controller.screens is not None
        clock = self.controller.screens.clock
        self.wait_for(lambda: clock._looked_at is not None)
        for _ in range(minutes):
            room.clock.forward(1)
            clock.look()
            self.wait_for(lambda: clock._looked_at == room.clock())

    def message(self) -> str:
        """What the message row says."""
        return self.window.message.words.text()


@pytest.fixture
def scan_clock() -> Clock | None:
    """The clock of scanning; tests of scanning have one that they set."""
    return None


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, scan_clock: Clock | None) -> Iterator[Program]:
    """The program at its first screen."""
    collecting = Collecting()
    theme = Theme(qapp, Look())
    window = MainWindow(theme)
    qtbot.addWidget(window)
    controller = Controller(window, theme, cost=QUICK, scan_clock=scan_clock)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    controller.go_home()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=5_000)
    yield Program(controller, window, qtbot, theme)
    window.close()
    # What is left of the window goes now, and not in the middle of another test.
    del controller, window, theme
    collecting.stop()


@dataclass
class DummyVoice:
    """Takes every order to speak, makes no sound, and is done when a test says so."""

    process: VoiceProcess
    orders: list[Speak]
    is_silent: bool = True

    @property
    def said(self) -> list[str]:
        """What the room would have heard, sentence by sentence."""
        return [order.text for order in self.orders]

    def say_word(self, word: str) -> None:
        """Come to a word of the sentence that is being said."""
        order = self.orders[-1]
        self.process.word_said.emit(order.number, order.text.index(word), len(word))

    def finish(self) -> None:
        """Come to the end of the sentence that is being said."""
        self.is_silent = True
        self.process.done.emit(self.orders[-1].number, True)

    def speak(self, order: Speak) -> None:
        self.orders.append(order)
        self.is_silent = False

    def hush(self) -> None:
        """Fall silent, and tell so a moment later, as the process does."""
        if not self.is_silent:
            self.is_silent = True
            QTimer.singleShot(0, partial(self.process.done.emit, self.orders[-1].number, False))


@pytest.fixture
def voice(program: Program, monkeypatch: pytest.MonkeyPatch) -> DummyVoice:
    """The voice of the program, which only keeps what it was asked to say."""
    return dummy_voice(program, Audience.ROOM, monkeypatch)


@pytest.fixture
def private(program: Program, monkeypatch: pytest.MonkeyPatch) -> DummyVoice:
    """The facilitator's voice, on an output of their own; it too only keeps what it should say."""
    dummy = dummy_voice(program, Audience.FACILITATOR, monkeypatch)
    ears = Manner(room=Ears(output="hall"), facilitator=Ears(output="headphones"))
    program.controller._reader.speak_like(ears)
    return dummy


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What short sounds the program has played, as files; nothing is heard of them."""
    played: list[bytes] = []
    monkeypatch.setattr("coprod_desktop.ui.earcons.play_sound", lambda it, _to: played.append(it))
    return played


def dummy_voice(program: Program, heard_by: Audience, patch: pytest.MonkeyPatch) -> DummyVoice:
    """Put a voice without sound in the place of the one that these people hear."""
    process = program.controller._reader.channel(heard_by).voice
    assert isinstance(process, VoiceProcess)
    dummy = DummyVoice(process, [])
    patch.setattr(process, "speak", dummy.speak)
    patch.setattr(process, "hush", dummy.hush)
    return dummy


def open_new_panel(program: Program) -> panel_files.MadePanel:
    """Make a panel where the program looks for them, and open it."""
    made = make_listed_panel(program.controller.deliver)
    program.controller.opened(find_panel_at(made.folder), made.workspace)
    return made


@pytest.fixture
def room(program: Program, tmp_path: Path) -> Room:
    """A session that runs, on the live screen, with Janet, Omar, Tomasz and Dawn."""
    folder, clock = tmp_path / "panel", SettableClock()
    made = new_panel(folder, clock)
    filled = fill_room(made, folder, clock)
    made.close()
    deliver = program.controller.deliver
    workspace = panel_files.open_panel(folder, PASSPHRASE, clock=clock, deliver=deliver)
    program.controller.opened(find_panel_at(folder), workspace)
    program.wait_for_view(LiveView)
    return filled


@pytest.fixture
def switch(program: Program, room: Room, scan_clock: Clock | None) -> OneSwitch:
    """One switch at the live screen, which types Space; the test brings the clock."""
    del room
    assert isinstance(scan_clock, SetClock)
    one = OneSwitch(program.controller, scan_clock, Qt.Key.Key_Space)
    one.turn_on()
    return one
