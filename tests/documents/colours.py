"""How much colours stand out from each other, as WCAG counts it."""

from __future__ import annotations

from tests.documents.reading import Colour


def ratio(one: Colour, other: Colour) -> float:
    """How much two colours stand out from each other."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
