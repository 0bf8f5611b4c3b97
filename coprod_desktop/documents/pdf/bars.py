"""Draw the bars of charts: an outline, and a pattern that tells series apart without colour."""

from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.chart_shapes import COLOURS, LINE_WIDTH, PAPER, Pattern, hatch
from coprod_desktop.documents.pdf.pages import PlacedBar

_ROUND = 1


def draw_bar(canvas: Canvas, bar: PlacedBar) -> None:
    """Draw one bar with its pattern."""
    colour, is_solid = COLOURS[bar.pattern], bar.pattern is Pattern.SOLID
    thick = bar.size * LINE_WIDTH
    canvas.saveState()
    canvas.setFillColorRGB(*(colour if is_solid else PAPER))
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(thick)
    canvas.setLineCap(_ROUND)
    if is_solid or min(bar.width, bar.height) <= thick:
        canvas.setFillColorRGB(*colour)
        canvas.rect(bar.x, bar.y, bar.width, bar.height, stroke=0, fill=1)
    else:
        half = thick / 2
        wide, high = bar.width - thick, bar.height - thick
        canvas.rect(bar.x + half, bar.y + half, wide, high, stroke=1, fill=1)
        _draw_pattern(canvas, bar, thick)
    canvas.restoreState()


def _draw_pattern(canvas: Canvas, bar: PlacedBar, thick: float) -> None:
    """Patterns grow downwards, as on a screen, and stay inside the outline."""
    width, height = bar.width - thick, bar.height - thick
    left, top = bar.x + thick / 2, bar.y + thick / 2 + height
    if bar.pattern is Pattern.DOTS:
        canvas.setLineWidth(thick * 1.8)
    lines = [
        (left + one.x1, top - one.y1, left + one.x2, top - one.y2)
        for one in hatch(bar.pattern, width, height, bar.size)
    ]
    if lines:
        canvas.lines(lines)
