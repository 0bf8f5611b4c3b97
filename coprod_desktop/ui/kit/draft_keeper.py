"""Keeps what is being typed into a box in the panel's file, and brings it back."""

from PySide6.QtCore import QObject

from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.kit.fields import TextArea


class DraftKeeper(QObject):
    """The draft of one box; it belongs to the box and goes with it."""

    def __init__(self, box: TextArea, workspace: Workspace, place: str) -> None:
        super().__init__(box)
        self._box = box
        self._workspace = workspace
        self._place = place
        box.draft_due.connect(self.keep)

    def bring_back(self) -> bool:
        """Put the words that were left here into the box, and say whether there were any."""
        draft = self._workspace.find_draft(self._place)
        if draft is None or not draft.text:
            return False
        self._box.set_text(draft.text, draft.cursor)
        return True

    def keep(self, text: str, cursor: int) -> None:
        """Keep this text; no text forgets what was kept."""
        self._workspace.keep_draft(self._place, text, cursor)

    def flush(self) -> None:
        """Keep the last letters now: the screen goes."""
        self._box.tell_draft_now()

    def forget(self) -> None:
        """Forget the words: they are recorded, or taken back."""
        self.keep("", 0)
