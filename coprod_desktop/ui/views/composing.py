"""Time to write on one's own device, and for the interpreter to catch up."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.clock import Pause, StopReason
from coprod_desktop.services import pauses, turns
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import composing as words


class Composing(PanelPart):
    """Two things that take the time that they take, and the keyboard handed over."""

    subjects = (Pause,)

    hand_over_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.COMPOSING)
        self._session_id = session_id
        self.writing = Button(words.IS_WRITING, self.toggle_writing)
        self.hand_over = Button(words.HAND_OVER, self.hand_over_requested.emit)
        self.catching_up = Button(words.CATCH_UP, self.toggle_catching_up)
        self.add(row(self.writing, self.hand_over, self.catching_up))
        self.refresh()

    def refresh(self) -> None:
        """Show what goes on."""
        self.writing.say(
            words.HAS_WRITTEN if self._goes_on(StopReason.COMPOSING) else words.IS_WRITING
        )
        self.catching_up.say(
            words.CAUGHT_UP if self._goes_on(StopReason.INTERPRETING) else words.CATCH_UP
        )

    def toggle_writing(self) -> None:
        """Whoever has the floor writes on their own device, or has finished."""
        if self._goes_on(StopReason.COMPOSING):
            self.send(pauses.stop_composing, self._session_id)
            return
        turn = self.workspace.ask(turns.current_turn, self._session_id)
        if turn is None:
            self.announcer.say(words.WHO_WRITES)
        else:
            self.send(pauses.start_composing, self._session_id, turn.person_id)

    def toggle_catching_up(self) -> None:
        """The interpreter catches up, or has caught up."""
        if self._goes_on(StopReason.INTERPRETING):
            self.send(pauses.stop_catching_up, self._session_id)
        else:
            self.send(pauses.start_catching_up, self._session_id)

    def _goes_on(self, why: StopReason) -> bool:
        return self.workspace.ask(pauses.find_pause, self._session_id, why) is not None
