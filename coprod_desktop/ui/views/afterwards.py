"""After a session: what is left to finish, check-back, how it was, and signing off."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import sessions
from coprod_desktop.services.finishing import LeftKind, ThingLeft
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.action_entry import ActionEntry
from coprod_desktop.ui.views.check_back import CheckBackPart
from coprod_desktop.ui.views.how_was_it import HowWasItPart
from coprod_desktop.ui.views.left_to_finish import LeftToFinishPart
from coprod_desktop.ui.views.moments_after import MomentsAfter
from coprod_desktop.ui.views.needs_rated import NeedsRated
from coprod_desktop.ui.views.sign_off import SignOffPart
from coprod_desktop.ui.views.worries_after import WorriesAfter
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording.commands import HAND_OUT


class AfterView(PanelView):
    """Everything between the end of a session and its papers."""

    minutes_requested = Signal(str)
    hand_out_requested = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.AFTER)
        self._session = workspace.ask(sessions.get_session, session_id)
        told = (workspace, announcer, session_id)
        self.to_finish = LeftToFinishPart(*told)
        self.left = self.to_finish.told
        self.check_back = CheckBackPart(*told)
        self.moments = MomentsAfter(*told)
        self.worries = WorriesAfter(*told)
        self.how_was_it = HowWasItPart(*told)
        self.sign_off = SignOffPart(*told)
        self.needs = NeedsRated(*told)
        self.agreed = ActionEntry(*told)
        self._parts: tuple[PanelPart, ...] = (
            self.to_finish,
            self.check_back,
            self.moments,
            self.worries,
            self.how_was_it,
            self.sign_off,
            self.needs,
            self.agreed,
        )
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.AFTER, 1))
        page.column.addWidget(self.to_finish)
        page.column.addWidget(Columns([(self.check_back, 3), (self.moments, 2)]))
        page.column.addWidget(Columns([(self.sign_off, 3), (self.worries, 2)]))
        page.column.addWidget(Columns([(self.how_was_it, 3), (self.agreed, 2)]))
        page.column.addWidget(self.needs)
        hand_out = Button(HAND_OUT[0], self._hand_out)
        page.column.addLayout(row(Button(words.TO_MINUTES, self._to_minutes), hand_out))
        page.column.addStretch(1)
        self.to_finish.wanted.connect(self._go_to)
        self.needs.handed_over.connect(self.page_turned)

    @property
    def is_of_another(self) -> bool:
        """A member tells what they needed: they are at the keyboard."""
        return self.needs.is_with_member

    def entry_sentence(self) -> str:
        """Say what is left to finish."""
        return words.AFTER_SAID.format(number=self._session.number, left=self.left.text())

    def first_control(self) -> QWidget:
        """What is left to finish; where nothing is, the first maker of points."""
        rows = self.to_finish.rows
        return rows if rows.count() else self.check_back.whose.control

    def reading(self) -> Sequence[Passage]:
        """Read the chosen point to its maker."""
        return tuple(one.told for one in self.placed())

    def placed(self) -> Sequence[Placed]:
        """Read the chosen point where it stands."""
        return self.check_back.placed()

    def placed_here(self) -> Sequence[Placed]:
        """Read the points of the person who is chosen."""
        return self.check_back.placed_here()

    def has_subject(self) -> bool:
        """Say whether there is a session that was held, or is."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.state is not SessionState.PLANNED

    def heard(self, happened: Happened) -> None:
        """Show what is left now."""
        for part in self._parts:
            part.heard(happened)

    def _go_to(self, thing: ThingLeft) -> None:
        """Go where a thing is finished."""
        match thing.kind:
            case LeftKind.MOMENT:
                self.moments.go_to(thing.about)
            case LeftKind.POINTS:
                self.check_back.go_to(thing.about)
            case LeftKind.WORRY:
                self.worries.go_to(thing.about)
            case LeftKind.WANTED | LeftKind.UNSIGNED:
                self.sign_off.go_to(thing.about)

    def go_back(self) -> None:
        """Go to the minutes."""
        self._to_minutes()

    def _to_minutes(self) -> None:
        self.minutes_requested.emit(self._session.id)

    def _hand_out(self) -> None:
        self.hand_out_requested.emit(self._session.id)
