"""What the panel is for, and how people agreed to meet."""

from dataclasses import replace
from functools import partial

from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextArea, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import screens as words


class RulesOfMeeting(PanelPart):
    """The purpose and the ground rules."""

    subjects = (Panel,)

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.ABOUT_PANEL)
        self.purpose = TextField(words.PURPOSE)
        self.ground_rules = TextArea(words.GROUND_RULES, lines=4)
        self.keep = Button(words.KEEP_ABOUT, self._keep)
        self.add(self.purpose)
        self.add(self.ground_rules)
        self.add(row(self.keep))
        told = {"purpose": self.purpose, "rules": self.ground_rules}
        self._draft = DraftKeeper(self, workspace, "rules of meeting", told)
        self.refresh()
        self._draft.bring_back()

    def refresh(self) -> None:
        """Show the rules as they are stored, where nobody has typed others."""
        if self._draft.is_touched:
            return
        panel = self.workspace.ask(panels.find_panel)
        self.purpose.set_text(panel.purpose)
        rules = "\n".join(panel.ground_rules)
        if self.ground_rules.text() != rules:
            self.ground_rules.set_text(rules)
        self._draft.is_recorded()

    def _keep(self) -> None:
        lines = (line.strip() for line in self.ground_rules.text().splitlines())
        change = partial(
            replace,
            purpose=self.purpose.text().strip(),
            ground_rules=tuple(line for line in lines if line),
        )
        self.send_draft(self._draft, self._kept, panels.change_rules, change)

    def _kept(self, _panel: Panel) -> None:
        """The event has told everybody, and what stands here is on the record."""
