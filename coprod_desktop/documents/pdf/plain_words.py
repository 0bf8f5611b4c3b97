"""Write plain words as reportlab does, letter for letter, but without what it would find anew."""

from functools import lru_cache

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

_ESCAPED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


class PlainWords(PDFTextObject):
    """A text object whose every stroke is told where it begins: the cursor does not move along.

    Most words are ASCII. All of ASCII stands in the first subset of a font of reportlab's, each
    letter under its own code, so that such words need not be looked up letter by letter.
    """

    def __init__(self, canvas: Canvas, known: dict[tuple[str, float], str]) -> None:
        """Begin with words of some colour; ``known`` keeps how each font of the paper is chosen."""
        super().__init__(canvas)
        self._known = known

    def setTextOrigin(self, x: float, y: float) -> None:  # noqa: N802 - reportlab's name
        """Say where the next words begin."""
        self._x, self._y = x, y
        self._code.append(f"1 0 0 1 {_number(x)} {_number(y)} Tm")

    def setFillColorRGB(self, r: float, g: float, b: float) -> None:  # noqa: N802 - the same
        """Say in which colour the next words are."""
        self._code.append(f"{_number(r)} {_number(g)} {_number(b)} rg")

    def textOut(self, text: str) -> None:  # noqa: N802 - reportlab's name
        """Write words behind those before them."""
        if not (text and text.isascii() and text.isprintable()):
            self._code.append(self._formatText(text))
            return
        words = f"({text.translate(_ESCAPED)}) Tj"
        if self._curSubset != 0:
            self._curSubset = 0
            words = f"{self._chosen()} {words}"
        self._code.append(words)

    def _chosen(self) -> str:
        key = self._fontname, self._fontsize
        known = self._known.get(key)
        if known is None:
            name = pdfmetrics.getFont(self._fontname).getSubsetInternalName(0, self._doc)
            known = f"{name} {_number(self._fontsize)} Tf {_number(self._leading)} TL"
            self._known[key] = known
        return known


@lru_cache(maxsize=8192)
def _number(value: float) -> str:
    return fp_str(value)
