"""Contrast of colours, as WCAG 2.2 computes it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QColor, QImage

NEEDED_FOR_WORDS = 7.0
NEEDED_FOR_A_MARK = 3.0
NEEDED_WHEN_DISABLED = 4.5


def ratio(one: QColor, other: QColor) -> float:
    """Compute the contrast of two colours as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


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


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
