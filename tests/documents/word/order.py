"""The order in which Word wants properties, from the standard (ECMA-376, part 1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.documents.word.file import W

_ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi"
    " spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing sz szCs highlight u shd vertAlign"
    " rtl cs lang",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption"
    " tblDescription",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p tbl",
    "style": "name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle suff lvlText lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "numPr": "ilvl numId",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg bidi",
    "settings": "zoom autoHyphenation defaultTabStop compat themeFontLang",
}


def out_of_order(tree: Any) -> Iterator[str]:
    """Name each element whose children Word would not take."""
    for name, wanted in _ORDERS.items():
        places = {f"{W}{child}": place for place, child in enumerate(wanted.split())}
        for element in tree.iter(f"{W}{name}"):
            found = [child.tag for child in element]
            unknown = [tag for tag in found if tag not in places]
            if unknown:
                yield f"{name} holds {unknown}, which is not known to stand there"
            elif [places[tag] for tag in found] != sorted(places[tag] for tag in found):
                yield f"{name} has its parts in the order {[tag.removeprefix(W) for tag in found]}"
