"""Warns before the disk is full, while there is still time to make room."""

from PySide6.QtCore import QObject

from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.wording import storage as words

_MEGABYTE = 1_000_000
# A long session with its backups needs a tenth of it.
_LITTLE = 100 * _MEGABYTE


class DiskRoom(QObject):
    """Says once that little room is left, and anew after there was enough in between."""

    def __init__(self, workspace: Workspace, announcer: Announcer, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._announcer = announcer
        self._is_told = False

    def look(self) -> None:
        """See how much room there is."""
        free = self._workspace.free_bytes()
        is_little = free is not None and free < _LITTLE
        if free is not None and is_little and not self._is_told:
            self._announcer.say(words.DISK_ALMOST_FULL.format(megabytes=free // _MEGABYTE))
        self._is_told = is_little
