"""The colours of the shapes on cards, on every paper that shows them."""

from collections.abc import Mapping
from types import MappingProxyType

from coprod_desktop.domain.cards import CardKind

Colour = tuple[float, float, float]
# Each stands out from white paper by more than 7 to 1; in grey, shape and word tell them apart.
CARD_COLOURS: Mapping[CardKind, Colour] = MappingProxyType(
    {
        CardKind.AGREE: (0.031, 0.353, 0.247),
        CardKind.SLOW_DOWN: (0.416, 0.247, 0.0),
        CardKind.STOP: (0.639, 0.043, 0.161),
        CardKind.SPEAK: (0.031, 0.235, 0.471),
        CardKind.BREAK: (0.341, 0.125, 0.502),
        CardKind.MORE_TIME: (0.078, 0.090, 0.110),
    }
)
