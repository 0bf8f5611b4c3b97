"""The panel's ground rules, one key away; the same key goes back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import ScrollPage, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import access as words
from coprod_desktop.wording import screens as screen_words


class GroundRulesView(PanelView):
    """What people agreed about how they meet."""

    back_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.GROUND_RULES)
        self._rules = workspace.ask(panels.find_panel).ground_rules
        self.rows = SentenceList(words.GROUND_RULES, rows=8, empty=words.NO_GROUND_RULES)
        self.rows.set_rows([(rule, rule) for rule in dict.fromkeys(self._rules)])
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.GROUND_RULES, 1))
        page.column.addWidget(self.rows)
        back = Button(screen_words.BACK, self.back_requested.emit, kind=Kind.PRIMARY)
        page.column.addLayout(row(back))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say how many rules there are."""
        if not self._rules:
            return words.NO_GROUND_RULES
        return words.GROUND_RULES_SAID.format(count=len(self._rules))

    def first_control(self) -> QWidget:
        """The rules."""
        return self.rows

    def reading(self) -> Sequence[str]:
        """Read every rule."""
        return self._rules
