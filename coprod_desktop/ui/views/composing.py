"""Time to write on one's own device, and for the interpreter to catch up."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from coprod_desktop.domain.clock import Pause, StopReason
from coprod_desktop.domain.people import Person
from coprod_desktop.services import pauses
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import composing as words


class Composing(PanelPart):
    """Two things that take the time that they take, and the keyboard handed over.

    ``chosen`` gives who would write now.
    """

    subjects = (Pause, Person)

    hand_over_requested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        session_id: str,
        *,
        chosen: Callable[[], str | None],
    ) -> None:
        super().__init__(workspace, announcer, words.COMPOSING)
        self._session_id = session_id
        self._chosen = chosen
        self.now = Words()
        self.writing = Button(words.IS_WRITING, self.toggle_writing)
        self.hand_over = Button(words.HAND_OVER, self.hand_over_requested.emit, command="compose")
        self.catching_up = Button(words.CATCH_UP, self.toggle_catching_up)
        self.add(self.now)
        self.add(row(self.writing, self.hand_over, self.catching_up))
        self.refresh()

    def refresh(self) -> None:
        """Show who writes, and what goes on."""
        writer = self._writer()
        self.now.say(words.WRITES.format(name=writer.name) if writer else words.NOBODY_WRITES)
        self.writing.say(words.HAS_WRITTEN.format(name=writer.name) if writer else words.IS_WRITING)
        self.catching_up.say(words.CAUGHT_UP if self._interpreter_is_behind() else words.CATCH_UP)

    def toggle_writing(self) -> None:
        """Whoever has the floor, or is chosen, writes on their own device, or has finished."""
        person_id = self._chosen()
        if self._writer() is not None:
            self.send(pauses.stop_composing, self._session_id)
        elif person_id is None:
            self.announcer.say(words.WHO_WRITES)
        else:
            self.send(pauses.start_composing, self._session_id, person_id)

    def toggle_catching_up(self) -> None:
        """The interpreter catches up, or has caught up."""
        act = pauses.stop_catching_up if self._interpreter_is_behind() else pauses.start_catching_up
        self.send(act, self._session_id)

    def _writer(self) -> Person | None:
        return self.workspace.ask(pauses.who_composes, self._session_id)

    def _interpreter_is_behind(self) -> bool:
        why = StopReason.INTERPRETING
        return self.workspace.ask(pauses.find_pause, self._session_id, why) is not None
