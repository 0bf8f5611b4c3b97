"""Steering what is read aloud: pause, sentence by sentence, stop; from the bar, menu or a key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader, ReaderState
from coprod_desktop.wording import screens as words

Act = Callable[[], object]


class Steering(QObject):
    """Shows the bar while something is read; ``acts`` are its commands.

    Speed is a preference: ``change_speed`` has the commands that make it slower and faster.
    """

    def __init__(self, window: MainWindow, reader: Reader, change_speed: Mapping[str, Act]) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self.acts: Mapping[str, Act] = {
            "pause_reading": self._while_reading(self._pause_or_go_on),
            "sentence_back": self._while_reading(reader.previous_sentence),
            "sentence_on": self._while_reading(reader.next_sentence),
            "reading_keys": self._while_reading(window.reading_bar.go),
        }
        self._from_bar = {**self.acts, **change_speed, "stop_reading": reader.stop}
        window.reading_bar.asked.connect(self._do)
        reader.state_changed.connect(self._show)

    def _do(self, asked: str) -> None:
        self._from_bar[asked]()

    def _show(self, _state: ReaderState) -> None:
        # What one voice stops, the other may read.
        self._window.reading_bar.be_on(on=self._reader.state is not ReaderState.IDLE)

    def _pause_or_go_on(self) -> None:
        if self._reader.state is ReaderState.PAUSED:
            self._reader.resume()
        else:
            self._reader.pause()

    def _while_reading(self, act: Act) -> Act:
        def do() -> None:
            if self._reader.state is ReaderState.IDLE:
                self._window.announcer.say(words.READING_STOPPED)
            else:
                act()

        return do
