"""How long people go on without a break."""

from dataclasses import replace
from functools import partial

from coprod_desktop.domain.panel import Panel
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import NumberField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.views.rules_part import RulesPart
from coprod_desktop.wording import clock as words


class RulesOfBreaks(RulesPart):
    """The longest stretch."""

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.RULES_OF_BREAKS)
        self.longest = NumberField(words.LONGEST_STRETCH, 45, 5, 240)
        self.add(self.longest)
        self.add(row(Button(words.KEEP_BREAKS, self._keep)))
        self.begin("rules of breaks", {"longest": self.longest})

    def show_rules(self, panel: Panel) -> None:
        """Show what the panel agreed."""
        self.longest.set_value(panel.longest_stretch_minutes)

    def _keep(self) -> None:
        self.keep_rules(partial(replace, longest_stretch_minutes=self.longest.value()))
