"""Place and draw the shapes of cards: vectors, with their words for whoever does not see them."""

from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.card_colours import CARD_COLOURS
from coprod_desktop.documents.model import Figure
from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.pages import PlacedShape
from coprod_desktop.documents.pdf.presets import Colour
from coprod_desktop.documents.pdf.tree import Element, Picture
from coprod_desktop.domain.card_shapes import SHAPES, Outline
from coprod_desktop.domain.cards import CardKind

_PAPER: Colour = (1, 1, 1)
_ROUND = 1


def place_figure(flow: Flow, figure: Figure, parent: Element) -> None:
    """Put a shape under what is there, with its words and its room in the tree."""
    pages, side, kind = flow.pages, flow.preset.figure, CardKind(figure.shape)
    pages.need(side)
    leaf = parent.add("Figure")
    left = flow.left + (flow.measure - side if flow.faces.from_right else 0)
    head = pages.y
    leaf.depict(
        Picture(said=figure.said, left=left, foot=head - side, right=left + side, head=head)
    )
    pages.all[-1].shapes.append(
        PlacedShape(
            leaf=leaf,
            outlines=SHAPES[kind],
            x=left,
            y=head - side,
            side=side,
            colour=CARD_COLOURS[kind],
        )
    )
    pages.advance(side)
    pages.gap(flow.gap)


def draw_shape(canvas: Canvas, shape: PlacedShape) -> None:
    """Draw a shape; what is cut out of it has the colour of the paper."""
    canvas.saveState()
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    for outline in shape.outlines:
        colour = _PAPER if outline.cut else shape.colour
        canvas.setFillColorRGB(*colour)
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(outline.width * shape.side)
        _draw(canvas, shape, outline)
    canvas.restoreState()


def _draw(canvas: Canvas, shape: PlacedShape, outline: Outline) -> None:
    path = canvas.beginPath()
    for step, numbers in outline.steps:
        points = [
            place
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
            for place in (shape.x + x * shape.side, shape.y + (1 - y) * shape.side)
        ]
        match step:
            case "M":
                path.moveTo(*points)
            case "L":
                path.lineTo(*points)
            case "C":
                path.curveTo(*points)
            case _:
                path.close()
    canvas.drawPath(path, stroke=int(bool(outline.width)), fill=int(not outline.width))
