"""What the voice tells the room by itself, where somebody chose that: breaks, time, decisions."""

from collections import deque

from PySide6.QtCore import QObject

from coprod_desktop import paths
from coprod_desktop.domain.events.clock import EverythingPaused
from coprod_desktop.domain.events.undoing import ChangeRedone, ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.preferences import read_preferences
from coprod_desktop.services import pauses, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.reader import Priority, Reader, ReaderState
from coprod_desktop.wording import for_room as words


class RoomVoice(QObject):
    """Whoever cannot see the room screen hears what stands there; off until it is chosen.

    It waits while something is read: nobody's own words are cut. While everything is paused it is
    silent, and what fell due then is not said later.
    """

    def __init__(self, workspace: Workspace, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reader = reader
        self._waiting: deque[str] = deque()
        self._told_acts: set[int] = set()
        reader.finished.connect(self._say_what_waits)

    def heard(self, happened: Happened) -> None:
        """Tell the room of an act that concerns everybody."""
        if isinstance(happened.event, EverythingPaused):
            self.hush()
            self._reader.stop()
        elif (told := self._told(happened)) and self.say(told):
            # Also a taking back: what does the act again takes that back.
            self._told_acts.add(happened.sequence)

    def say(self, sentence: str) -> bool:
        """Say a sentence that is for everybody, where that was chosen; tell whether it was."""
        if not self._is_chosen() or self._is_held():
            return False
        if self._reader.state is ReaderState.READING:
            self._waiting.append(sentence)
        else:
            self._reader.say(sentence, Priority.ALERT, to=Audience.ROOM)
        return True

    def hush(self) -> None:
        """Forget what waits to be said."""
        self._waiting.clear()

    def _told(self, happened: Happened) -> str:
        match happened.event:
            case ChangeUndone(undone_sequence=sequence):
                return words.TAKEN_BACK if sequence in self._told_acts else ""
            case ChangeRedone(redone_sequence=sequence):
                return words.DONE_AGAIN if sequence in self._told_acts else ""
            case event:
                return words.told_to_room(event)

    def _say_what_waits(self) -> None:
        while self._waiting:
            self._reader.say(self._waiting.popleft(), Priority.ALERT, to=Audience.ROOM)

    def _is_chosen(self) -> bool:
        return read_preferences(paths.config_folder()).preferences.room_voice

    def _is_held(self) -> bool:
        session = self._workspace.ask(sessions.find_open_session)
        return session is not None and self._workspace.ask(pauses.is_held, session.id)
