"""What the panel is for, in which language it meets, and how people agreed to meet."""

from dataclasses import replace
from functools import partial

from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextArea, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.views.language_chooser import LanguageChooser
from coprod_desktop.ui.views.rules_part import RulesPart
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import screens as words


class RulesOfMeeting(RulesPart):
    """The purpose, the ground rules and the language."""

    def __init__(self, workspace: Workspace, announcer: Announcer, voices: VoicesHere) -> None:
        super().__init__(workspace, announcer, words.ABOUT_PANEL)
        self.purpose = TextField(words.PURPOSE)
        self.ground_rules = TextArea(words.GROUND_RULES, lines=4)
        self.language = LanguageChooser(
            words.LANGUAGE_OF_PANEL,
            workspace.ask(panels.find_panel).language,
            voices,
            words.LANGUAGE_OF_PANEL_HINT,
        )
        self.keep = Button(words.KEEP_ABOUT, self._keep)
        self.add(self.purpose)
        self.add(self.ground_rules)
        self.add(self.language)
        self.add(row(self.keep))
        told = {
            "purpose": self.purpose,
            "rules": self.ground_rules,
            "language": self.language,
        }
        self.begin("rules of meeting", told)

    def show_rules(self, panel: Panel) -> None:
        """Show the rules as they are stored."""
        self.purpose.set_text(panel.purpose)
        rules = "\n".join(panel.ground_rules)
        if self.ground_rules.text() != rules:
            self.ground_rules.set_text(rules)
        self.language.choose(panel.language)

    def _keep(self) -> None:
        lines = (line.strip() for line in self.ground_rules.text().splitlines())
        change = partial(
            replace,
            purpose=self.purpose.text().strip(),
            ground_rules=tuple(line for line in lines if line),
            language=self.language.value,
        )
        self.keep_rules(change)
