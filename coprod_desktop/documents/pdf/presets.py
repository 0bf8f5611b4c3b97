"""How a paper looks for one kind of reader. Lengths are in points."""

from dataclasses import dataclass

Colour = tuple[float, float, float]
FourSizes = tuple[float, float, float, float]

_INK: Colour = (0.078, 0.090, 0.110)
_ACCENT: Colour = (0.043, 0.271, 0.584)
# The height of a line in sizes of a letter.
_LEADING = 1.45
_RULE: Colour = (0.388, 0.424, 0.478)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingLook:
    """How large a heading is, and the room above and below it."""

    size: float
    above: float
    below: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Sizes, spaces and colours of one kind of paper; nothing is smaller than ``small``.

    Spaces come from the scale 4 8 12 16 24 32, one step up where letters are larger.
    """

    name: str
    body: float
    small: float
    headings: FourSizes
    above_heading: FourSizes
    below_heading: FourSizes
    paragraph_gap: float
    box_gap: float
    entry_gap: float
    box_padding: float
    left: float
    right: float
    leading: float = _LEADING
    page: tuple[float, float] = (595.28, 841.89)
    edge: float = 40
    margin_gap: float = 24
    figure: float = 160
    # Links are strong and named instead of underlined, and narrow tables are stacked.
    is_large: bool = False
    # The share of a line that the picture of an idea takes; nothing where it stands above.
    picture: float = 0.3
    idea_gap: float = 24
    ink: Colour = _INK
    accent: Colour = _ACCENT
    rule: Colour = _RULE

    def heading(self, level: int) -> HeadingLook:
        """Give how a heading looks; those of deeper levels look like the deepest that we set."""
        at = min(level, len(self.headings)) - 1
        return HeadingLook(
            size=self.headings[at], above=self.above_heading[at], below=self.below_heading[at]
        )

    @property
    def measure(self) -> float:
        """The length of a line."""
        return self.page[0] - self.left - self.right

    @property
    def line(self) -> float:
        """The height of a line of the body."""
        return self.body * self.leading

    @property
    def small_line(self) -> float:
        """The height of a line of the running head and foot."""
        return self.small * 1.3


STANDARD = Preset(
    name="pdf",
    body=12,
    small=12,
    headings=(22, 17, 14, 13),
    above_heading=(0, 32, 24, 0),
    below_heading=(12, 8, 8, 4),
    paragraph_gap=8,
    box_gap=8,
    entry_gap=4,
    box_padding=12,
    left=80,
    right=86,
)


def _large(points: float, *, edge: float = 40, side: float = 56) -> Preset:
    """Large print as UKAAF asks: nothing is smaller, a blank line between paragraphs, one column.

    Headings grow by steps and not by a factor, so that they stay in few lines.
    """
    return Preset(
        name=f"pdf-{points:.0f}",
        body=points,
        small=points,
        headings=(points + 10, points + 6, points + 3, points + 1),
        above_heading=(0, 32, 32, 0),
        below_heading=(16, 12, 12, 8),
        paragraph_gap=points * _LEADING,
        # A decision is a form of short lines, and should be seen whole.
        box_gap=points * 2 / 3,
        entry_gap=points * 2 / 3,
        box_padding=16,
        left=side,
        right=side,
        edge=edge,
        is_large=True,
        # Beside a picture, letters so large would have few words in a line.
        picture=0.42 if points < 24 else 0,
    )


LARGE_18 = _large(18)
LARGE_20 = _large(20)
LARGE_24 = _large(24, edge=36, side=48)
LARGE_28 = _large(28, edge=36, side=48)
# Easy read: a picture at the left of each idea, as large as it can be, and much room around both.
EASY = Preset(
    name="pdf-easy",
    body=18,
    small=16,
    headings=(30, 26, 22, 20),
    above_heading=(0, 40, 32, 0),
    below_heading=(20, 16, 16, 12),
    paragraph_gap=28,
    box_gap=16,
    entry_gap=14,
    box_padding=20,
    left=56,
    right=56,
    leading=1.5,
    is_large=True,
    picture=0.42,
    idea_gap=36,
)
# Cards are read across a room: the word and the shape fill the page.
CARDS = Preset(
    name="cards",
    body=32,
    small=14,
    headings=(48, 72, 40, 36),
    above_heading=(0, 0, 0, 0),
    below_heading=(24, 24, 16, 16),
    paragraph_gap=24,
    box_gap=16,
    entry_gap=16,
    box_padding=24,
    left=56,
    right=56,
    leading=1.3,
    figure=330,
)
PRESETS = {
    preset.name: preset
    for preset in (STANDARD, LARGE_18, LARGE_20, LARGE_24, LARGE_28, EASY, CARDS)
}
