"""The rules that a panel sets itself, one part of the screen for each subject."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.rules_of_breaks import RulesOfBreaks
from coprod_desktop.ui.views.rules_of_cards import RulesOfCards
from coprod_desktop.ui.views.rules_of_deciding import RulesOfDeciding
from coprod_desktop.ui.views.rules_of_meeting import RulesOfMeeting
from coprod_desktop.ui.views.rules_of_turns import RulesOfTurns
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import screens as words


class RulesView(PanelView):
    """Everything that a panel can decide about itself."""

    way = "panel"

    def __init__(
        self, workspace: Workspace, announcer: Announcer, jobs: Jobs, voices: VoicesHere
    ) -> None:
        super().__init__(workspace, announcer, words.RULES)
        self.meeting = RulesOfMeeting(workspace, announcer, voices)
        self.deciding = RulesOfDeciding(workspace, announcer)
        self.turns = RulesOfTurns(workspace, announcer)
        self.breaks = RulesOfBreaks(workspace, announcer)
        self.cards = RulesOfCards(workspace, announcer, jobs)
        parts = (self.meeting, self.deciding, self.turns, self.breaks, self.cards)
        self._parts: tuple[PanelPart, ...] = parts
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.RULES, 1))
        for part in self._parts:
            page.column.addWidget(part)
        page.column.addLayout(row(Button(words.BACK, self.back_requested.emit)))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what can be changed here."""
        return words.RULES_SAID

    def first_control(self) -> QWidget:
        """The purpose."""
        return self.meeting.purpose.control

    def heard(self, happened: Happened) -> None:
        """Show the rules as they are now."""
        for part in self._parts:
            part.heard(happened)
