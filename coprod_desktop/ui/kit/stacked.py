"""Parts under or beside each other, with more room between them for large targets."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.ui.targets import gap


class Stacked(QVBoxLayout):
    """A column that keeps its room between parts by what the person needs."""

    def __init__(self, parent: QWidget | None = None, *, usual: int) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._usual = usual
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap(usual))

    def invalidate(self) -> None:
        """Be laid out anew, with the room that is wanted now."""
        if self.spacing() != gap(self._usual):
            # This leads here again.
            self.setSpacing(gap(self._usual))
        else:
            super().invalidate()


class Beside(QHBoxLayout):
    """A row that keeps its room between parts by what the person needs."""

    def __init__(self, *, usual: int) -> None:
        super().__init__()
        self._usual = usual
        self.setSpacing(gap(usual))

    def invalidate(self) -> None:
        """Be laid out anew, with the room that is wanted now."""
        if self.spacing() != gap(self._usual):
            # This leads here again.
            self.setSpacing(gap(self._usual))
        else:
            super().invalidate()
