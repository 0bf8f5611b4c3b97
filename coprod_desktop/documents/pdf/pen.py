"""Draw the words of one mark: plain ones through reportlab, shaped ones in fonts made for them."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.pdf.faces import Faces, is_shaped, is_thick, shaper
from coprod_desktop.documents.pdf.made_fonts import MadeFonts
from coprod_desktop.documents.pdf.pages import PlacedLine
from coprod_desktop.documents.pdf.pieces import ONWARDS, Piece, piece_width, starts
from coprod_desktop.documents.pdf.plain_words import PlainWords
from coprod_desktop.documents.pdf.presets import Colour

# Of the height of letters: how thick the line around strong letters is that are drawn thicker.
_THICKNESS = 0.025
# A line, and the number of one of its pieces.
Stroke = tuple[PlacedLine, int]


class Pen:
    """Draws pieces of lines; those that follow each other are written in one go."""

    def __init__(self, canvas: Canvas, faces: Faces, made: MadeFonts) -> None:
        self._canvas = canvas
        self._faces = faces
        self._made = made
        self._chosen: dict[tuple[str, float], str] = {}
        self._text: PlainWords | None = None
        self._last: Stroke | None = None
        self._starts: tuple[PlacedLine, list[float]] | None = None

    def draw(self, strokes: Sequence[Stroke], colour: Colour) -> None:
        """Draw what belongs to one mark."""
        for placed, number in strokes:
            piece = placed.line[number]
            if piece.way.leftwards or is_shaped(piece.font):
                self._end_plain()
                self._draw_shaped(placed, number, colour)
            else:
                self._draw_plain(placed, number, colour)
        self._end_plain()

    def _draw_plain(self, placed: PlacedLine, number: int, colour: Colour) -> None:
        piece = placed.line[number]
        if self._text is None:
            self._text = PlainWords(self._canvas, self._chosen)
            self._text.setFillColorRGB(*colour)
        if not self._follows(placed, number):
            self._text.setTextOrigin(self._x(placed, number), placed.y)
        self._text.setFont(piece.font, placed.size)
        self._text.textOut(piece.text)
        self._last = placed, number

    def _follows(self, placed: PlacedLine, number: int) -> bool:
        return (
            self._last is not None
            and self._last[0] is placed
            and self._last[1] == number - 1
            and placed.line[number].way is ONWARDS
        )

    def _x(self, placed: PlacedLine, number: int) -> float:
        if number == 0 and placed.line[0].way is ONWARDS:
            return placed.x
        if self._starts is None or self._starts[0] is not placed:
            self._starts = placed, starts(self._faces, placed.line, placed.size)
        return placed.x + self._starts[1][number]

    def _end_plain(self) -> None:
        if self._text is not None:
            self._canvas.drawText(self._text)
        self._text, self._last = None, None

    def _draw_shaped(self, placed: PlacedLine, number: int, colour: Colour) -> None:
        piece, x = placed.line[number], self._x(placed, number)
        fill = " ".join(f"{part:.3f}" for part in colour)
        lines = ["BT", f"{fill} rg"]
        if is_thick(piece.font):
            lines += ["2 Tr", f"{fill} RG", f"{placed.size * _THICKNESS:.3f} w"]
        lines += (
            self._leftwards(piece, placed, x)
            if piece.way.leftwards
            else self._rightwards(piece, placed, x)
        )
        lines += ["0 Tr"] if is_thick(piece.font) else []
        self._canvas.addLiteral("\n".join([*lines, "ET"]))

    def _rightwards(self, piece: Piece, placed: PlacedLine, x: float) -> list[str]:
        font, lines = "", [f"1 0 0 1 {x:.3f} {placed.y:.3f} Tm"]
        for word in self._faces.words(piece.font, piece.text, from_right=False):
            name, codes = self._made.codes(shaper(piece.font), word)
            if name != font:
                font = name
                lines.append(f"/{name} {placed.size:g} Tf")
            lines.append(f"<{codes}> Tj")
        return lines

    def _leftwards(self, piece: Piece, placed: PlacedLine, x: float) -> list[str]:
        """Write words one after the other as they are read, each at its place.

        The shapes of a word come from left to right, the other way round than they are read. That
        is what ReversedChars says.
        """
        x += piece_width(self._faces, piece, placed.size)
        font, lines = "", ["/ReversedChars BMC"]
        for word in self._faces.words(piece.font, piece.text, from_right=True):
            x -= word.width * placed.size
            name, codes = self._made.codes(shaper(piece.font), word)
            if name != font:
                font = name
                lines.append(f"/{name} {placed.size:g} Tf")
            lines.append(f"1 0 0 1 {x:.3f} {placed.y:.3f} Tm <{codes}> Tj")
        return [*lines, "EMC"]
