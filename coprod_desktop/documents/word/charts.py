"""Charts of Word's own: bars with patterns, each with its number in words."""

from coprod_desktop.documents import chart_shapes
from coprod_desktop.documents.chart_shapes import Pattern
from coprod_desktop.documents.model import Chart
from coprod_desktop.documents.word.markup import said, whole
from coprod_desktop.documents.word.pictures import POINT, colour_of
from coprod_desktop.documents.word.styles import INK

_WIDE, _INSET = 460 * POINT, 20 * POINT
_LANE, _BETWEEN, _LEGEND_ROW = 24 * POINT, 20 * POINT, 26 * POINT
# In hundredths of a point.
_LETTERS = 1200
# Beside the longest bar there must be room for its number in words.
_ROOM = 1.6
_HATCHES = {
    Pattern.RISING: "wdUpDiag",
    Pattern.DOTS: "lgConfetti",
    Pattern.UPRIGHT: "narVert",
    Pattern.CHECKED: "smGrid",
    Pattern.FALLING: "wdDnDiag",
    Pattern.LEVEL: "narHorz",
}
_NOT_SHOWN = "".join(
    f'<c:show{what} val="0"/>'
    for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)
_SHOWN = _NOT_SHOWN.replace('showVal val="0"', 'showVal val="1"')


def size_of(chart: Chart, *, in_box: bool) -> tuple[int, int]:
    """Give how much room a chart takes."""
    lanes = sum(len(bar.values) for bar in chart.bars)
    legend = len(chart_shapes.legend(chart)) * _LEGEND_ROW
    return _WIDE - in_box * _INSET, lanes * _LANE + (len(chart.bars) + 1) * _BETWEEN + legend


def chart_file(chart: Chart) -> bytes:
    """Write the file of a chart."""
    groups = chart_shapes.groups(chart)
    series = "".join(
        _series(chart, place, groups[0].lanes[place].pattern) if groups else ""
        for place in range(len(chart.series))
    )
    bars = (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )
    legend = (
        '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>'
        if chart_shapes.legend(chart)
        else ""
    )
    told = (
        f'<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f"{bars}{_labels()}{_lengths(chart)}</c:plotArea>{legend}"
        f'<c:plotVisOnly val="1"/></c:chart>{_letters()}'
    )
    return whole("c:chartSpace", told, using="c a r")


def _series(chart: Chart, place: int, pattern: Pattern) -> str:
    shown = "".join(
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:t>'
        f"{said(bar.shown[place])}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="outEnd"/>{_SHOWN}</c:dLbl>'
        for number, bar in enumerate(chart.bars)
    )
    labels = "".join(_point(number, said(bar.label)) for number, bar in enumerate(chart.bars))
    values = "".join(
        _point(number, f"{bar.values[place]:g}") for number, bar in enumerate(chart.bars)
    )
    count = f'<c:ptCount val="{len(chart.bars)}"/>'
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx><c:v>{said(chart.series[place])}</c:v></c:tx>{_fill(pattern)}"
        f'<c:invertIfNegative val="0"/><c:dLbls>{shown}<c:dLblPos val="outEnd"/>{_SHOWN}</c:dLbls>'
        f"<c:cat><c:strLit>{count}{labels}</c:strLit></c:cat>"
        f"<c:val><c:numLit>{count}{values}</c:numLit></c:val></c:ser>"
    )


def _point(number: int, value: str) -> str:
    return f'<c:pt idx="{number}"><c:v>{value}</c:v></c:pt>'


def _fill(pattern: Pattern) -> str:
    """Fill bars so that shapes tell them apart where colours do not."""
    ink = f'<a:srgbClr val="{colour_of(chart_shapes.COLOURS[pattern])}"/>'
    paper = '<a:srgbClr val="FFFFFF"/>'
    if pattern in _HATCHES:
        fill = (
            f'<a:pattFill prst="{_HATCHES[pattern]}"><a:fgClr>{ink}</a:fgClr>'
            f"<a:bgClr>{paper}</a:bgClr></a:pattFill>"
        )
    else:
        fill = f"<a:solidFill>{ink if pattern is Pattern.SOLID else paper}</a:solidFill>"
    line = f'<a:ln w="{POINT}"><a:solidFill>{ink}</a:solidFill></a:ln>'
    return f"<c:spPr>{fill}{line}</c:spPr>"


def _labels() -> str:
    """Put labels at the left, the first at the top."""
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _lengths(chart: Chart) -> str:
    """Let lengths begin at nothing; each bar says its number, so no axis repeats them."""
    longest = max((value for bar in chart.bars for value in bar.values), default=0) or 1
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{longest * _ROOM:g}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="t"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _letters() -> str:
    ink = f'<a:solidFill><a:srgbClr val="{INK}"/></a:solidFill>'
    letters = f'<a:defRPr sz="{_LETTERS}">{ink}<a:latin typeface="Arial"/></a:defRPr>'
    return f"<c:txPr><a:bodyPr/><a:p><a:pPr>{letters}</a:pPr><a:endParaRPr/></a:p></c:txPr>"
