"""A screen from which Escape leads back; what is half typed there waits, nothing is discarded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coprod_desktop.ui.kit.panel_view import PanelView


class LeadingBackView(PanelView):
    """A screen of a panel that one goes to for a while."""

    back_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to where one was."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)
