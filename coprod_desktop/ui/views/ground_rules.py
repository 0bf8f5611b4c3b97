"""The panel's ground rules, one key away from everywhere; the same key leads back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.keys_shown import way_to
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import access as words


class GroundRulesView(LeadingBackView):
    """What the panel agreed about how people meet, to read and to hear."""

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.GROUND_RULES)
        self.rules = SentenceList(words.GROUND_RULES, rows=9, empty=words.NO_GROUND_RULES)
        back = Button(words.BACK_WHERE, self.back_requested.emit, kind=Kind.PRIMARY)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.GROUND_RULES, 1))
        section = Section(words.GROUND_RULES, whole=True)
        section.add(self.rules)
        section.add(row(back))
        page.column.addWidget(section)
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say how many rules there are, and what to do."""
        count = len(self._rules())
        if not count:
            return words.NO_GROUND_RULES
        return words.GROUND_RULES_SAID.format(count=count, way=way_to(self, "read"))

    def all_rules(self) -> str:
        """Give the rules in one, for a reader: they stand on the screen for everybody else."""
        return " ".join(words.ended(rule) for rule in self._rules())

    def first_control(self) -> QWidget:
        """The rules."""
        return self.rules

    def reading(self) -> Sequence[Passage]:
        """Read the rules."""
        language = self.workspace.ask(panels.find_panel).language
        return passages(*self._rules(), language=language)

    def heard(self, happened: Happened) -> None:
        """Show the rules as they are now."""
        if happened.touches(Panel):
            self._show()

    def _rules(self) -> Sequence[str]:
        told = self.workspace.ask(panels.find_panel).ground_rules
        return [
            words.GROUND_RULE.format(number=n, rule=rule) for n, rule in enumerate(told, start=1)
        ]

    def _show(self) -> None:
        self.rules.set_rows([(str(n), rule) for n, rule in enumerate(self._rules(), start=1)])
