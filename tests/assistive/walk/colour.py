"""Contrast, computed from the tokens and looked at in the painted window."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.assistive.walk.controls import Finding, describe, rect_in, shown

# A letter's stem is painted in its full colour on at least so many pixels.
_ENOUGH_INK = 6
NEEDED_FOR_WORDS = 7.0
NEEDED_FOR_A_MARK = 3.0
NEEDED_WHEN_DISABLED = 4.5


def ratio(one: QColor, other: QColor) -> float:
    """Compute the contrast of two colours as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def painted_words(window: QWidget) -> list[Finding]:
    """Find words whose painted colour is too close to what lies behind them."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found: list[Finding] = []
    for widget in shown(window):
        if not _has_words(widget) or widget.visibleRegion().boundingRect() != widget.rect():
            continue
        best = _best_contrast(picture.copy(rect_in(window, widget)))
        needed = NEEDED_FOR_WORDS if widget.isEnabled() else NEEDED_WHEN_DISABLED
        if best < needed:
            found.append(Finding("words too faint", describe(widget), f"{best:.2f} to 1"))
    return found


def changed_pixels(one: QImage, other: QImage) -> int:
    """Count the pixels that differ between two pictures by a contrast of 3 to 1 or more."""
    pairs = Counter(zip(_pixels(one), _pixels(other), strict=True))
    return sum(
        often
        for (here, there), often in pairs.items()
        if here != there and ratio(QColor(here), QColor(there)) >= NEEDED_FOR_A_MARK
    )


def _pixels(picture: QImage) -> list[int]:
    flat = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(flat.constBits()).cast("B").cast("I").tolist()


def _has_words(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QAbstractButton)) and bool(widget.text().strip())


def _best_contrast(picture: QImage) -> float:
    """Hold the commonest colour against every colour that is really there."""
    if picture.isNull():
        return 21.0
    colours = Counter(_pixels(picture))
    behind = QColor(colours.most_common(1)[0][0])
    inks = (QColor(each) for each, often in colours.items() if often >= _ENOUGH_INK)
    return max((ratio(behind, ink) for ink in inks), default=1.0)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
