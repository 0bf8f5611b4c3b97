"""A box around blocks that stand out together, with a clear outline on every page that it fills."""

from collections.abc import Generator
from contextlib import contextmanager

from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.pages import Room, Rule

_LINE = 1.0
_BAR = 4.0
# A paragraph of so many lines is not parted in a box.
_TOGETHER = 5


@contextmanager
def frame(flow: Flow, room: Room, *, may_move: bool, from_right: bool = False) -> Generator[None]:
    """Draw an outline around whatever is placed meanwhile; ``room`` is what it will fill.

    A box is parted only where it would leave much of a page empty, or where no page can hold it:
    a decision is read as one thing. One under a heading may not move away from it: the heading has
    seen to the room.
    """
    pages, padding = flow.pages, flow.preset.box_padding
    pages.gap(padding)
    if may_move:
        pages.need_mostly(room)
    first, top = pages.number, pages.y
    pages.advance(padding)
    with inside(flow, from_right=from_right):
        yield
    # The gap under the last block is part of the padding.
    pages.gap(padding - flow.preset.box_gap)
    for page in range(first, pages.number + 1):
        upper = top if page == first else pages.top + padding / 2
        lower = pages.y if page == pages.number else pages.bottom - padding / 2
        _outline(flow, page, (upper, lower), from_right=from_right)
    pages.gap(padding + flow.preset.paragraph_gap)


@contextmanager
def inside(flow: Flow, *, from_right: bool = False) -> Generator[None]:
    """Make lines shorter and gaps smaller for a while, as in a box with its bar at one side."""
    padding = flow.preset.box_padding
    outside, flow.gap = flow.gap, flow.preset.box_gap
    apart, flow.together = flow.together, _TOGETHER
    with flow.inset(padding, padding), flow.inset_before(_BAR, from_right=from_right):
        yield
    flow.gap, flow.together = outside, apart


def _outline(flow: Flow, page: int, heights: tuple[float, float], *, from_right: bool) -> None:
    upper, lower = heights
    left, width, height = flow.left, flow.measure, upper - lower
    first, last = (_LINE, _BAR) if from_right else (_BAR, _LINE)
    sides = (
        (left, lower, first, height),
        (left + width - last, lower, last, height),
        (left, upper - _LINE, width, _LINE),
        (left, lower, width, _LINE),
    )
    for x, y, wide, high in sides:
        colour = flow.preset.accent
        flow.pages.rule(Rule(x=x, y=y, width=wide, height=high, colour=colour), page=page)
