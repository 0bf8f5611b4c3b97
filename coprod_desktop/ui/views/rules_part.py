"""What every part of the rules does: show them, keep them, and let nothing that is typed go."""

from abc import abstractmethod
from collections.abc import Callable, Mapping

from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import panels
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper, Kept


class RulesPart(PanelPart):
    """Rules that the panel sets itself; what is typed here outlasts what is kept beside it."""

    subjects = (Panel,)

    @abstractmethod
    def show_rules(self, panel: Panel) -> None:
        """Show the rules as they are stored."""

    def begin(self, place: str, fields: Mapping[str, Kept]) -> None:
        """Show the rules in their fields, and what was half typed there."""
        self.draft = DraftKeeper(self, self.workspace, place, fields)
        self.refresh()
        self.draft.bring_back()

    def refresh(self) -> None:
        """Show the rules as they are stored, where nobody has typed others."""
        if not self.draft.is_touched:
            self.show_rules(self.workspace.ask(panels.find_panel))
            self.draft.is_recorded()

    def keep_rules(self, change: Callable[[Panel], Panel]) -> None:
        """Keep what stands in the fields."""
        self.send_draft(self.draft, self.kept, panels.change_rules, change)

    def kept(self, _panel: Panel) -> None:
        """The event has told everybody, and what stands here is on the record."""
