"""Put composites behind the shapes of a font file."""

from io import BytesIO

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import _g_l_y_f as outlines

from coprod_desktop.documents.pdf.slots import Composite

_IN_PLACE = 0x0002


def with_composites(file: bytes, composites: list[Composite]) -> bytes:
    """Give the file of a font that has these shapes too, in their order after its own."""
    # What a font says about when it was made would differ from day to day.
    font = TTFont(BytesIO(file), recalcBBoxes=False, recalcTimestamp=False)
    order = list(font.getGlyphOrder())
    shapes, widths = font["glyf"], font["hmtx"]
    for composite in composites:
        name = f"slot{len(order)}"
        shapes.glyphs[name] = _outline(composite, order)  # pyright: ignore[reportUnknownMemberType] - fontTools leaves it open
        widths.metrics[name] = composite.width, composite.bounds[0]  # pyright: ignore[reportUnknownMemberType] - as above
        order.append(name)
    shapes.glyphOrder = order
    font.setGlyphOrder(order)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _outline(composite: Composite, order: list[str]) -> outlines.Glyph:
    shape = outlines.Glyph()
    if composite.parts:
        shape.numberOfContours = -1
        shape.components = [_component(order[place], x, y) for place, x, y in composite.parts]
        shape.xMin, shape.yMin, shape.xMax, shape.yMax = composite.bounds
    return shape


def _component(name: str, x: int, y: int) -> outlines.GlyphComponent:
    component = outlines.GlyphComponent()
    component.glyphName = name
    component.x, component.y = x, y
    component.flags = _IN_PLACE
    return component
