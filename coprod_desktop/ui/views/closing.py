"""Asks before the session ends, because that seals the record."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coprod_desktop.domain.session import Session
from coprod_desktop.services import sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import live as words


class Closing(PanelPart):
    """What closing means, what is not done yet, and the two ways."""

    stayed = Signal()
    closed = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session: Session) -> None:
        super().__init__(workspace, announcer, words.CLOSE_ASK.format(number=session.number))
        self._session_id = session.id
        self._why = Words(words.CLOSE_WHY)
        self._stay = Button(words.CLOSE_NO, self._do_not_close, kind=Kind.PRIMARY)
        self.close_for_good = Button(words.CLOSE_YES, self._close)
        self.add(self._why)
        self.add(row(self._stay, self.close_for_good))
        self.hide()

    def ask(self, not_done: Sequence[str]) -> None:
        """Ask, and say what is not done yet."""
        self._why.say(" ".join([words.CLOSE_WHY, *not_done]))
        self.show()
        self.announcer.say(f"{self.heading.text()} {self._why.text()}")
        self._stay.setFocus()

    def _do_not_close(self) -> None:
        # The person goes first, then what they were at.
        self.stayed.emit()
        self.hide()

    def _close(self) -> None:
        self.send_then(self._was_closed, sessions.close_session, self._session_id)

    def _was_closed(self, session: Session) -> None:
        self.closed.emit(session.id)
