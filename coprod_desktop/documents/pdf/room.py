"""Room on paper to write on by hand: lines for the eye, of which a reader hears nothing."""

from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.pages import Rule

# Handwriting takes more height than print.
_HIGH = 2.0
_THICK = 0.8


def height_of_room(flow: Flow, lines: int) -> float:
    """Give how much of a page so many lines to write on fill."""
    return lines * _HIGH * flow.preset.line


def leave_room(flow: Flow, lines: int) -> None:
    """Leave lines free, with a rule under each."""
    for _ in range(lines):
        flow.pages.advance(_HIGH * flow.preset.line)
        rule = Rule(
            x=flow.left,
            y=flow.pages.y,
            width=flow.measure,
            height=_THICK,
            colour=flow.preset.ink,
        )
        flow.pages.rule(rule)
