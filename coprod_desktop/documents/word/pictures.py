"""Pictures in a Word file: the shapes of cards as vectors, and pictures that people chose."""

from coprod_desktop.documents.card_colours import CARD_COLOURS, Colour
from coprod_desktop.documents.model import Figure
from coprod_desktop.documents.pictures import PlainPicture
from coprod_desktop.documents.word.markup import address_of, said
from coprod_desktop.domain.card_shapes import SHAPES, Outline
from coprod_desktop.domain.cards import CardKind

# Word measures pictures in English metric units: so many to a point.
POINT = 12_700
_SHAPE_SIDE = 220 * POINT
_IDEA_SIDE = 200 * POINT
# Outlines have a side of 1, and Word wants whole numbers.
_FINE = 10_000
_PAPER: Colour = (1, 1, 1)
_STEPS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}
_DECORATIVE = (
    f'<a:extLst xmlns:a="{address_of("a")}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)


def drawing(number: int, words: str, size: tuple[int, int], kind: str, inside: str) -> str:
    """Put something drawn into the line, with its words; without words it is mere decoration."""
    name = f'id="{number}" name="Picture {number}"'
    if words:
        about = f'<wp:docPr {name} descr="{said(words)}"/>'
    else:
        about = f"<wp:docPr {name}>{_DECORATIVE}</wp:docPr>"
    graphic = f'<a:graphic><a:graphicData uri="{kind}">{inside}</a:graphicData></a:graphic>'
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{size[0]}" cy="{size[1]}"/>{about}<wp:cNvGraphicFramePr/>{graphic}'
        "</wp:inline></w:drawing>"
    )


def picture(number: int, words: str, made: PlainPicture, pointer: str) -> str:
    """Show a picture that somebody chose, as large as it may be beside its words."""
    wide, high = _size_of(made)
    room = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    inside = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{pointer}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr>{room}<a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic>"
    )
    shown = drawing(number, words, (wide, high), address_of("pic"), inside)
    return f"<w:r>{shown}</w:r>"


def shape(number: int, figure: Figure) -> str:
    """Draw the shape of a card; a program too old for it shows its words."""
    kind = CardKind(figure.shape)
    outlines = "".join(
        _outline(place, outline, CARD_COLOURS[kind])
        for place, outline in enumerate(SHAPES[kind], start=1)
    )
    side = f'cx="{_SHAPE_SIDE}" cy="{_SHAPE_SIDE}"'
    room = f'<a:off x="0" y="0"/><a:ext {side}/><a:chOff x="0" y="0"/><a:chExt {side}/>'
    inside = (
        f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{room}</a:xfrm></wpg:grpSpPr>"
        f"{outlines}</wpg:wgp>"
    )
    shown = drawing(number, figure.said, (_SHAPE_SIDE, _SHAPE_SIDE), address_of("wpg"), inside)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{shown}</mc:Choice>'
        f"<mc:Fallback><w:t>{said(figure.said)}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )


def colour_of(colour: Colour) -> str:
    """Write a colour as Word does."""
    return "".join(f"{round(part * 255):02X}" for part in colour)


def _outline(number: int, outline: Outline, colour: Colour) -> str:
    """Draw one outline over the whole square, so that all of them fit together."""
    ink = colour_of(_PAPER if outline.cut else colour)
    fill = f'<a:solidFill><a:srgbClr val="{ink}"/></a:solidFill>'
    way = "".join(_step(step, numbers) for step, numbers in outline.steps)
    unfilled = ' fill="none"' if outline.width else ""
    path = f'<a:path w="{_FINE}" h="{_FINE}"{unfilled}>{way}</a:path>'
    width = round(outline.width * _SHAPE_SIDE)
    line = (
        f'<a:ln w="{width}" cap="rnd">{fill}<a:round/></a:ln>'
        if width
        else "<a:ln><a:noFill/></a:ln>"
    )
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Outline {number}"/><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{_SHAPE_SIDE}" cy="{_SHAPE_SIDE}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
        f"{'<a:noFill/>' if width else fill}{line}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _step(step: str, numbers: tuple[float, ...]) -> str:
    if step not in _STEPS:
        return "<a:close/>"
    fine = [round(number * _FINE) for number in numbers]
    points = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in zip(fine[::2], fine[1::2], strict=True))
    return f"<a:{_STEPS[step]}>{points}</a:{_STEPS[step]}>"


def _size_of(made: PlainPicture) -> tuple[int, int]:
    """Give width and height, as large as there is room."""
    larger = max(made.width, made.height)
    return max(1, made.width * _IDEA_SIDE // larger), max(1, made.height * _IDEA_SIDE // larger)
