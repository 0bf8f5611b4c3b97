"""Choosing somebody without a chord: an @ and the beginning of their name, then Tab."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from coprod_desktop.ui.kit.editors import Box

_NAME_BEGUN = re.compile(r"(?:^|\s)(@(\w[\w'’-]*))$")

# Whom one can choose: what stands for each, and the name.
People = Callable[[], Sequence[tuple[str, str]]]


class TypedName(QObject):
    """Listens for ``@jan`` and Tab in a box; what was typed goes, the caret stays.

    ``chosen`` brings whom it means, ``unclear`` the names where it means several. Where it means
    nobody, Tab leaves the box as ever.
    """

    chosen = Signal(str)
    unclear = Signal(str)

    def __init__(self, box: Box, people: People) -> None:
        super().__init__(box)
        self._box = box
        self._people = people
        box.takes_tab = self._take

    def _take(self) -> bool:
        begun = _NAME_BEGUN.search(self._before_caret())
        if begun is None:
            return False
        found = [(key, name) for key, name in self._people() if _begins(name, begun[2])]
        if len(found) == 1:
            self._remove(begun[1])
            self.chosen.emit(found[0][0])
        elif found:
            self.unclear.emit(", ".join(name for _, name in found))
        return bool(found)

    def _before_caret(self) -> str:
        """What stands before the caret in its line; Qt counts in units of UTF-16."""
        cursor = self._box.textCursor()
        units = cursor.block().text().encode("utf-16-le")
        return units[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore")

    def _remove(self, typed: str) -> None:
        units = len(typed.encode("utf-16-le")) // 2
        cursor = self._box.textCursor()
        left, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, units)
        cursor.removeSelectedText()


def _begins(name: str, begun: str) -> bool:
    """Say whether any part of a name begins so."""
    return any(part.casefold().startswith(begun.casefold()) for part in name.split())
