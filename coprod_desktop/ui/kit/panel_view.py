"""A screen of an open panel: it hears of what happens and asks for acts."""

from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import Asking
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.view import View
from coprod_desktop.wording import kit as words


class PanelView(Asking, View):
    """A screen of an open panel: it hears of what happens and asks for acts."""

    def __init__(self, workspace: Workspace, announcer: Announcer, title: str) -> None:
        super().__init__(announcer, title)
        self.workspace = workspace
        self._stop_listening = workspace.listen(self.heard)

    def has_subject(self) -> bool:
        """Say whether what the screen is about is still there: Undo may have taken it back."""
        return True

    def heard(self, happened: Happened) -> None:
        """Bring up to date what the event changed."""

    def arrival_sentence(self) -> str:
        """Say the entry sentence, and whether half-typed words stand here again."""
        said = self.entry_sentence()
        is_back = any(draft.is_back for draft in self.findChildren(DraftKeeper))
        return f"{said} {words.DRAFT_BACK}" if is_back else said

    def leaving(self) -> None:
        """Keep what is half typed, and stop listening: the screen goes."""
        for draft in self.findChildren(DraftKeeper):
            draft.flush()
        self._stop_listening()
