"""The styles of a Word file: how each kind of paragraph looks, in one place for whoever changes it.

Sizes are in half points, lengths in twentieths of a point; nothing is smaller than 12 points.
"""

from dataclasses import dataclass

from coprod_desktop.documents.word.markup import val, whole
from coprod_desktop.documents.word.numbering import STEP_IN_BOX
from coprod_desktop.documents.word.voices import language

INK, ACCENT, RULE = "14171C", "0B4595", "636C7A"
_FONT = "Arial"
_BODY, _IDEA = 24, 32
_HEADINGS = (44, 34, 28, 26)
_ABOVE = (0, 480, 360, 240)
# How far the bar of a box stands from its words, in points; Word allows no more than 31.
BAR_GAPS = (12, 12 + STEP_IN_BOX // 20, 31)
_CONTENTS_STEP = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """A style of paragraphs."""

    key: str
    name: str
    paragraph: str = ""
    letters: str = ""
    based_on: str = "Normal"
    after: str = ""


def bar(gap: int, under: str = "") -> str:
    """Draw the bar at the left of a box, and what is ``under`` the words."""
    line = f'w:val="single" w:sz="24" w:space="{gap}" w:color="{ACCENT}"'
    return f"<w:pBdr><w:left {line}/>{under}</w:pBdr>"


def _rules() -> str:
    """Draw a rule to write on; between two such lines Word draws none but the one that is named."""
    rule = f'w:val="single" w:sz="6" w:space="1" w:color="{INK}"'
    return f"<w:bottom {rule}/><w:between {rule}/>"


def styles(code: str) -> bytes:
    """Write the file of styles for a paper in a language."""
    told = "".join(
        (
            _defaults(code),
            _normal(),
            *(_written(one) for one in (*_headings(), *_lists(), *_boxes(), *_others())),
            _letters("Strong", "Strong", "<w:b/><w:bCs/>"),
            _letters("Hyperlink", "Hyperlink", f"{val('color', ACCENT)}{val('u', 'single')}"),
            _table(),
        )
    )
    return whole("w:styles", told)


def _defaults(code: str) -> str:
    fonts = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    letters = f"{fonts}{val('color', INK)}{_size(_BODY)}{language(code) or language('en')}"
    spacing = _spacing(before=80, after=80)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{spacing}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _normal() -> str:
    named = f"{val('name', 'Normal')}<w:qFormat/>"
    return f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal">{named}</w:style>'


def _headings() -> tuple[_Style, ...]:
    return tuple(
        _Style(
            key=f"Heading{level}",
            name=f"heading {level}",
            paragraph="<w:keepNext/><w:keepLines/>"
            f"{_spacing(before=_ABOVE[level - 1], after=120)}{val('outlineLvl', level - 1)}",
            letters=f"<w:b/><w:bCs/>{val('color', ACCENT)}{_size(_HEADINGS[level - 1])}",
            after="Normal",
        )
        for level in range(1, 5)
    )


def _lists() -> tuple[_Style, ...]:
    """Word knows these names; how far in an entry stands, its list says."""
    return tuple(
        _Style(key=f"List{kind}{ending}", name=f"List {kind} {ending}".rstrip())
        for kind in ("Bullet", "Number")
        for ending in ("", "2", "3")
    )


def _boxes() -> tuple[_Style, ...]:
    inset = f'<w:ind w:left="{STEP_IN_BOX}"/>'
    text = f"{bar(BAR_GAPS[0])}{inset}"
    lists = tuple(
        _Style(key=f"BoxList{depth}", name=f"Box List {depth}", paragraph=bar(gap))
        for depth, gap in enumerate(BAR_GAPS, start=1)
    )
    return (
        _Style(key="BoxText", name="Box Text", paragraph=text),
        _Style(key="BoxLeadIn", name="Box Lead In", paragraph="<w:keepNext/>", based_on="BoxText"),
        _Style(
            key="BoxRoom",
            name="Box Room",
            paragraph=f"{bar(BAR_GAPS[0], _rules())}{_spacing(360, 80)}{inset}",
        ),
        _Style(key="BoxQuote", name="Box Quote", paragraph=text),
        _Style(key="BoxCaption", name="Box Caption", paragraph=text, based_on="Caption"),
        _Style(key="BoxIdeaPicture", name="Box Idea Picture", paragraph=text),
        _Style(
            key="BoxPicture",
            name="Box Picture",
            paragraph=f"<w:keepNext/>{text.replace(inset, _spacing(240, 80) + inset)}",
        ),
        *lists,
    )


def _others() -> tuple[_Style, ...]:
    quote = '<w:ind w:left="480" w:right="480"/>'
    contents = tuple(
        _Style(
            key=f"TOC{depth}",
            name=f"toc {depth}",
            paragraph='<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>'
            f'<w:ind w:left="{_CONTENTS_STEP * (depth - 1)}" w:right="600"/>',
        )
        for depth in range(1, 4)
    )
    return (
        _Style(key="LeadIn", name="Lead In", paragraph="<w:keepNext/>"),
        _Style(
            key="Room", name="Room", paragraph=f"<w:pBdr>{_rules()}</w:pBdr>{_spacing(360, 80)}"
        ),
        _Style(key="Quote", name="Quote", paragraph=quote),
        _Style(key="Caption", name="caption", letters="<w:b/><w:bCs/>"),
        _Style(
            key="TableCaption", name="Table Caption", paragraph="<w:keepNext/>", based_on="Caption"
        ),
        _Style(key="Picture", name="Picture", paragraph=f"<w:keepNext/>{_spacing(240, 80)}"),
        _Style(
            key="Idea",
            name="Idea",
            paragraph=f"<w:keepNext/>{_spacing(240, 80)}",
            letters=_size(_IDEA),
        ),
        _Style(key="IdeaPicture", name="Idea Picture", paragraph=_spacing(80, 240)),
        _Style(key="TableCell", name="Table Cell", paragraph=_spacing(60, 60)),
        _Style(key="Header", name="header", paragraph=_spacing(0, 0)),
        _Style(key="Footer", name="footer", paragraph=_spacing(0, 0)),
        *contents,
    )


def _written(style: _Style) -> str:
    based = val("basedOn", style.based_on)
    following = val("next", style.after) if style.after else ""
    paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    letters = f"<w:rPr>{style.letters}</w:rPr>" if style.letters else ""
    told = f"{val('name', style.name)}{based}{following}<w:qFormat/>{paragraph}{letters}"
    return f'<w:style w:type="paragraph" w:styleId="{style.key}">{told}</w:style>'


def _letters(key: str, name: str, letters: str) -> str:
    told = f"{val('name', name)}<w:qFormat/><w:rPr>{letters}</w:rPr>"
    return f'<w:style w:type="character" w:styleId="{key}">{told}</w:style>'


def _table() -> str:
    """Horizontal rules only; the first row is the heads of the columns."""
    rule = f'w:val="single" w:sz="6" w:space="0" w:color="{RULE}"'
    borders = "".join(f"<w:{side} {rule}/>" for side in ("top", "bottom", "insideH"))
    margins = "".join(f'<w:{side} w:w="100" w:type="dxa"/>' for side in ("left", "right"))
    rules = f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
    first = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>'
    told = f"{val('name', 'Paper Table')}<w:qFormat/><w:tblPr>{rules}</w:tblPr>{first}"
    return f'<w:style w:type="table" w:styleId="PaperTable">{told}</w:style>'


def _spacing(before: int, after: int) -> str:
    lines = 'w:line="312" w:lineRule="auto"'
    return f'<w:spacing w:before="{before}" w:after="{after}" {lines}/>'


def _size(half_points: int) -> str:
    return f"{val('sz', half_points)}{val('szCs', half_points)}"
