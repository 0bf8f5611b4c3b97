"""A calm page while there is a break: when we are back, and one button."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.session import Break, Session, SessionState
from coprod_desktop.services import breaks, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.keys_shown import way_to
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import ScrollPage
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import clock as words

_MORE = 5


class BreakView(PanelView):
    """The session is on a break."""

    way = "live"

    session_requested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        session: Session,
        *,
        was_told: bool = False,
    ) -> None:
        super().__init__(workspace, announcer, words.BREAK)
        self._was_told = was_told
        self._session_id = session.id
        self._heading = Heading(words.BREAK, 1)
        self.back_at = Heading("", 1)
        for heading in (self._heading, self.back_at):
            heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.back = Button(words.WE_ARE_BACK, self._back, kind=Kind.PRIMARY, command="break")
        self.longer = Button(words.FIVE_MORE_OF_BREAK, self._five_more)
        self.stay = Button(words.STAY_ON_BREAK, self.session_requested.emit)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addStretch(1)
        page.column.addWidget(self._heading)
        page.column.addWidget(self.back_at)
        for button in (self.back, self.longer, self.stay):
            page.column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.column.addStretch(2)
        self._show()

    main_commands = ("break", "pause", "palette")

    def entry_sentence(self) -> str:
        """Say when we are back, and what to do then."""
        pause = self._pause()
        if pause is None:
            return words.BREAK
        return words.BREAK_SAID.format(time=_clock(pause), way=way_to(self, "break"))

    def arrival_sentence(self) -> str:
        """Say no more than the key where the start of the break was said just now."""
        was_told, self._was_told = self._was_told, False
        told = words.BREAK_KEY.format(way=way_to(self, "break"))
        return told if was_told else super().arrival_sentence()

    def first_control(self) -> QWidget:
        """The one button."""
        return self.back

    def reading(self) -> Sequence[Passage]:
        """Read when we are back."""
        return passages(f"{words.BREAK}.", self.back_at.text())

    def has_subject(self) -> bool:
        """Say whether the session is still on a break."""
        session = self.workspace.ask(sessions.find_session, self._session_id)
        return session is not None and session.state is SessionState.ON_BREAK

    def heard(self, happened: Happened) -> None:
        """Show when we are back now."""
        if happened.touches(Break):
            self._show()

    def _show(self) -> None:
        pause = self._pause()
        if pause is not None:
            self.back_at.say(words.BACK_AT.format(time=_clock(pause)))

    def _pause(self) -> Break | None:
        return self.workspace.ask(breaks.current_break, self._session_id)

    def _back(self) -> None:
        self.send(breaks.end_break, self._session_id)

    def _five_more(self) -> None:
        pause = self._pause()
        if pause is not None:
            # A break that is over already goes on from now.
            minutes = _minutes(pause.started_at, max(pause.back_at, self.workspace.now())) + _MORE
            self.send(breaks.change_break, self._session_id, minutes=minutes)


def _clock(pause: Break) -> str:
    return f"{pause.back_at.astimezone():%H:%M}"


def _minutes(start: datetime, end: datetime) -> int:
    return ceil((end - start).total_seconds() / 60)
