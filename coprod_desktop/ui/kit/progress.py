"""How far long work has come: for the eye at every step, for the ear only when it lasts."""

from PySide6.QtWidgets import QProgressBar

from coprod_desktop.ui.kit.named import name


class QuietBar(QProgressBar):
    """A bar that no reader counts along with; the announcer gives it a role of its own."""

    def __init__(self, words: str) -> None:
        super().__init__()
        name(self, words)
        self.setTextVisible(False)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.setMaximum(total)
        self.setValue(done)
