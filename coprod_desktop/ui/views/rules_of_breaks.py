"""How long people go on without a break."""

from dataclasses import replace
from functools import partial

from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import NumberField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import clock as words


class RulesOfBreaks(PanelPart):
    """The longest stretch."""

    subjects = (Panel,)

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.RULES_OF_BREAKS)
        self.longest = NumberField(words.LONGEST_STRETCH, 45, 5, 240)
        self.add(self.longest)
        self.add(row(Button(words.KEEP_BREAKS, self._keep)))
        self.refresh()

    def refresh(self) -> None:
        """Show what the panel agreed."""
        self.longest.set_value(self.workspace.ask(panels.find_panel).longest_stretch_minutes)

    def _keep(self) -> None:
        change = partial(replace, longest_stretch_minutes=self.longest.value())
        self.send(panels.change_rules, change)
