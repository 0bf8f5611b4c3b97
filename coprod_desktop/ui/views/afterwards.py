"""After a session: what is left to finish, check-back, how it was, and signing off."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import finishing, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.check_back import CheckBackPart
from coprod_desktop.ui.views.how_was_it import HowWasItPart
from coprod_desktop.ui.views.moments_after import MomentsAfter
from coprod_desktop.ui.views.needs_rated import NeedsRated
from coprod_desktop.ui.views.sign_off import SignOffPart
from coprod_desktop.wording import afterwards as words


class AfterView(PanelView):
    """Everything between the end of a session and its papers."""

    minutes_requested = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.AFTER)
        self._session = workspace.ask(sessions.get_session, session_id)
        told = (workspace, announcer, session_id)
        self.left = Words()
        self.check_back = CheckBackPart(*told)
        self.moments = MomentsAfter(*told)
        self.how_was_it = HowWasItPart(*told)
        self.sign_off = SignOffPart(*told)
        self.needs = NeedsRated(*told)
        self._parts: tuple[PanelPart, ...] = (
            self.check_back,
            self.moments,
            self.how_was_it,
            self.sign_off,
            self.needs,
        )
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.AFTER, 1))
        page.column.addWidget(self.left)
        page.column.addWidget(Columns([(self.check_back, 3), (self.moments, 2)]))
        page.column.addWidget(Columns([(self.how_was_it, 3), (self.sign_off, 2)]))
        page.column.addWidget(self.needs)
        page.column.addLayout(row(Button(words.TO_MINUTES, self._to_minutes)))
        page.column.addStretch(1)
        self._show_left()

    def entry_sentence(self) -> str:
        """Say what is left to finish."""
        return words.AFTER_SAID.format(number=self._session.number, left=self.left.text())

    def first_control(self) -> QWidget:
        """The first maker of points."""
        return self.check_back.whose.control

    def reading(self) -> Sequence[str]:
        """Read the chosen point to its maker."""
        point = self.check_back.reading()
        return (point,) if point else ()

    def has_subject(self) -> bool:
        """Say whether there is a session that was held, or is."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.state is not SessionState.PLANNED

    def heard(self, happened: Happened) -> None:
        """Show what is left now."""
        for part in self._parts:
            part.heard(happened)
        self._show_left()

    def _show_left(self) -> None:
        left = self.workspace.ask(finishing.see_what_is_left, self._session.id)
        counted = (
            (left.moments, words.moments_left),
            (left.points, words.points_left),
            (left.worries, words.worries),
            (left.unsigned, words.unsigned),
        )
        sentences = [say(count) for count, say in counted if count]
        self.left.say(" ".join(sentences) or words.NOTHING_LEFT)

    def _to_minutes(self) -> None:
        self.minutes_requested.emit(self._session.id)
