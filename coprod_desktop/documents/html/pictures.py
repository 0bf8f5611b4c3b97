"""Pictures: the shapes of cards, and what is left of pictures that cannot be read."""

from coprod_desktop.documents.html.tags import tag
from coprod_desktop.documents.model import Figure
from coprod_desktop.domain.card_shapes import SHAPES, Outline
from coprod_desktop.domain.cards import CardKind

_SVG = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 1 1"}
_PNG = b"\x89PNG"


def figure(block: Figure) -> str:
    """Draw the shape of a card, with its words for whoever does not see it."""
    kind = CardKind(block.shape)
    drawn = (_outline(outline) for outline in SHAPES[kind])
    name = f"card {kind.value.replace(' ', '-')}"
    shape = tag("svg", *drawn, also=_SVG, class_=name, role="img", aria_label=block.said)
    return tag("figure", shape)


def kind_of_picture(content: bytes) -> str:
    """Say of what kind a picture is, as the web names it."""
    return "image/png" if content.startswith(_PNG) else "image/jpeg"


def unread_picture(said: str) -> str:
    """Give an empty frame with the words of a picture whose file cannot be read."""
    return tag("div", role="img", aria_label=said, class_="unread")


def _outline(outline: Outline) -> str:
    """Draw one outline in the colour of the card; what is cut out has the colour of the ground."""
    way = " ".join(
        f"{step}{' '.join(f'{n:.4g}' for n in numbers)}" for step, numbers in outline.steps
    )
    ink = "ground" if outline.cut else "ink"
    if not outline.width:
        return tag("path", d=way, class_=f"area {ink}")
    width = f"{outline.width:.4g}"
    return tag("path", d=way, class_=f"line {ink}", also={"stroke-width": width})
