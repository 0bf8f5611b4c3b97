"""How a paper looks for one kind of reader. Lengths are in points."""

from dataclasses import dataclass

Colour = tuple[float, float, float]

_INK: Colour = (0.078, 0.090, 0.110)
_ACCENT: Colour = (0.043, 0.271, 0.584)
_RULE: Colour = (0.388, 0.424, 0.478)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Sizes, spaces and colours of one kind of paper; nothing is smaller than ``small``."""

    name: str
    body: float
    small: float
    headings: tuple[float, float, float, float]
    leading: float = 1.45
    page: tuple[float, float] = (595.28, 841.89)
    left: float = 80
    right: float = 86
    top: float = 84
    bottom: float = 84
    paragraph_gap: float = 0.6
    ink: Colour = _INK
    accent: Colour = _ACCENT
    rule: Colour = _RULE

    @property
    def measure(self) -> float:
        """The length of a line."""
        return self.page[0] - self.left - self.right


STANDARD = Preset(name="pdf", body=12, small=12, headings=(22, 17, 14, 12.5))
LARGE_18 = Preset(
    name="pdf-18",
    body=18,
    small=18,
    headings=(27, 23, 20, 18.5),
    left=62,
    right=62,
    top=96,
    bottom=118,
    paragraph_gap=0.9,
)
PRESETS = {preset.name: preset for preset in (STANDARD, LARGE_18)}
