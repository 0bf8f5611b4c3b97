"""Nothing moves by itself: no blinking caret, no menu that slides or fades, no gliding page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Stillness:
    """Holds the program still, and lets it move again as this computer likes it."""

    def __init__(self) -> None:
        self._blinks = QApplication.cursorFlashTime()
        self._moves = tuple(one for one in _EFFECTS if QApplication.isEffectEnabled(one))

    def hold(self, *, still: bool) -> None:
        """Keep everything still, or no longer."""
        QApplication.setCursorFlashTime(0 if still else self._blinks)
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, not still and effect in self._moves)
