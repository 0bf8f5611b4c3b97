"""Where words lead somewhere: their places on the page, and how a reader is told."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.pages import Page, PlacedLine, Rule
from coprod_desktop.documents.pdf.pieces import piece_width, starts
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tree import Element

_DEPTH = 0.25
_HEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle: left, foot, right, head."""

    left: float
    foot: float
    right: float
    head: float


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """The words of one link on one page, an area for each of their lines."""

    leaf: Element
    page: int
    areas: tuple[Area, ...]


def find_links(pages: list[Page], faces: Faces) -> list[PlacedLink]:
    """Find the words that lead somewhere, page by page in reading order."""
    found: list[PlacedLink] = []
    for number, page in enumerate(pages):
        areas: dict[Element, list[Area]] = defaultdict(list)
        for placed in page.lines:
            for leaf, area in _areas(placed, faces):
                areas[leaf].append(area)
        found.extend(PlacedLink(leaf, number, tuple(some)) for leaf, some in areas.items())
    return found


def underline(links: list[PlacedLink], pages: list[Page], preset: Preset) -> None:
    """Draw a line under links that stand in running text, so that colour is not the only sign.

    Large print has no lines under words: its links are strong, and say that they are links.
    """
    if preset.is_large:
        return
    for link in links:
        if link.leaf.traits.target and link.leaf.traits.target.address:
            for area in link.areas:
                width = area.right - area.left
                rule = Rule(
                    x=area.left, y=area.foot + 1, width=width, height=0.8, colour=preset.accent
                )
                pages[link.page].rules.append(rule)


def _areas(placed: PlacedLine, faces: Faces) -> Iterator[tuple[Element, Area]]:
    if not any(piece.leaf.traits.target for piece in placed.line):
        return
    places = starts(faces, placed.line, placed.size)
    foot, head = placed.y - placed.size * _DEPTH, placed.y + placed.size * _HEIGHT
    for piece, start in zip(placed.line, places, strict=True):
        if piece.leaf.traits.target:
            x = placed.x + start
            width = piece_width(faces, piece, placed.size)
            bare = piece._replace(text=piece.text.rstrip())
            seen = piece_width(faces, bare, placed.size)
            # The space behind words stands where they end: at their left where they run leftwards.
            x += width - seen if piece.way.leftwards else 0
            yield piece.leaf, Area(x, foot, x + seen, head)
