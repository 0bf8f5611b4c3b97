"""What a page of a PDF really draws: every stretch of text and every filled bar, with its mark.

It reads the file as a stranger would, by the rules of PDF alone, and uses nothing of our writer.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import pikepdf

Colour = tuple[float, ...]
Matrix = tuple[float, float, float, float, float, float]
_STILL: Matrix = (1, 0, 0, 1, 0, 0)
# Ends of text and the look of strokes: nothing of this changes what is said or filled.
_WITHOUT_WORDS = {"ET", "w", "J", "j", "d", "RG", "G", "gs", "M"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A stretch of text on a page; ``artifact`` says why it is none of the tree's, if so."""

    page: int
    text: str
    font: str
    size: float
    colour: Colour
    x: float
    y: float
    width: float
    mark: int | None
    artifact: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A filled bar on a page."""

    page: int
    x: float
    y: float
    width: float
    height: float
    colour: Colour
    artifact: str | None


@dataclass
class Drawn:
    """Everything that a page draws, in the order of drawing."""

    shown: list[Shown] = field(default_factory=list)
    filled: list[Filled] = field(default_factory=list)


class Font:
    """How codes of one font become characters and widths."""

    def __init__(self, name: str, font: Any) -> None:
        self.name = name
        self._first = int(font.get("/FirstChar", 0))
        self._widths = [float(width) for width in font.get("/Widths", [])]
        tables = font.get("/ToUnicode")
        self.characters = _characters(tables.read_bytes().decode("latin-1")) if tables else {}

    def text(self, codes: bytes) -> str:
        return "".join(self.characters.get(code, f"<no character for {code}>") for code in codes)

    def width(self, codes: bytes) -> float:
        places = [code - self._first for code in codes]
        return sum(self._widths[n] / 1000 for n in places if 0 <= n < len(self._widths))


def read_page(page: pikepdf.Page, number: int) -> Drawn:
    """Follow the operators of one page."""
    reader = _Reader(page, number)
    for operands, operator in pikepdf.parse_content_stream(page):
        reader.follow(str(operator), list(operands))
    return reader.drawn


def _characters(tables: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", tables, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            # Readers take these digits as UTF-16, four for each unit.
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be", errors="replace")
    return found


class _Reader:
    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self.drawn = Drawn()
        self._number = number
        fonts = page.obj.Resources.get("/Font", {})
        self._fonts = {str(name): Font(str(name), fonts[name]) for name in fonts}
        self._kept: list[tuple[Matrix, Colour]] = []
        self._matrix = self._text = self._line = _STILL
        self._colour: Colour = (0, 0, 0)
        self._font, self._size, self._leading = "", 0.0, 0.0
        self._inside: list[tuple[str, Any]] = []
        self._path: list[tuple[float, ...]] = []

    def follow(self, operator: str, operands: list[Any]) -> None:
        if operator in _WITHOUT_WORDS:
            return
        follow = self._TABLE.get(operator)
        assert follow, f"no page of ours should use {operator}"
        follow(self, *operands)

    def _keep(self) -> None:
        self._kept.append((self._matrix, self._colour))

    def _take_back(self) -> None:
        self._matrix, self._colour = self._kept.pop()

    def _change_space(self, *numbers: Any) -> None:
        self._matrix = _times(_numbers(numbers), self._matrix)

    def _change_colour(self, *numbers: Any) -> None:
        self._colour = tuple(float(n) for n in numbers) * (3 if len(numbers) == 1 else 1)

    def _begin_mark(self, tag: Any, properties: Any = None) -> None:
        self._inside.append((str(tag), properties or {}))

    def _end_mark(self) -> None:
        self._inside.pop()

    def _bar(self, *numbers: Any) -> None:
        self._path.append(tuple(float(n) for n in numbers))

    def _forget_path(self) -> None:
        self._path = []

    def _begin_text(self) -> None:
        self._text = self._line = _STILL

    def _set_font(self, name: Any, size: Any) -> None:
        self._font, self._size = str(name), float(size)

    def _set_place(self, *numbers: Any) -> None:
        self._text = self._line = _numbers(numbers)

    def _set_leading(self, leading: Any) -> None:
        self._leading = float(leading)

    def _next_line(self) -> None:
        self._move(0, -self._leading)

    def _show_parts(self, parts: Any) -> None:
        for part in parts:
            if isinstance(part, pikepdf.String):
                self._show(part)

    def _move(self, x: Any, y: Any) -> None:
        self._line = self._text = _times((1, 0, 0, 1, float(x), float(y)), self._line)

    def _show(self, string: Any) -> None:
        codes = bytes(string)
        font = self._fonts[self._font]
        width = font.width(codes) * self._size
        place = _times(self._text, self._matrix)
        self.drawn.shown.append(
            Shown(
                page=self._number,
                text=font.text(codes),
                font=self._font,
                size=self._size * place[3],
                colour=self._colour,
                x=place[4],
                y=place[5],
                width=width * place[0],
                mark=self._mark(),
                artifact=self._artifact(),
            )
        )
        self._text = _times((1, 0, 0, 1, width, 0), self._text)

    def _fill(self) -> None:
        for x, y, width, height in self._path:
            self.drawn.filled.append(
                Filled(
                    page=self._number,
                    x=x * self._matrix[0] + self._matrix[4],
                    y=y * self._matrix[3] + self._matrix[5],
                    width=width,
                    height=height,
                    colour=self._colour,
                    artifact=self._artifact(),
                )
            )
        self._forget_path()

    def _mark(self) -> int | None:
        for _, properties in reversed(self._inside):
            if "/MCID" in properties:
                return int(properties["/MCID"])
        return None

    def _artifact(self) -> str | None:
        for tag, properties in self._inside:
            if tag == "/Artifact":
                kind = str(properties.get("/Type", ""))
                return f"{kind}{properties.get('/Subtype', '')}".strip("/").replace("/", " ")
        return None

    _TABLE: ClassVar[dict[str, Callable[..., None]]] = {
        "q": _keep,
        "Q": _take_back,
        "cm": _change_space,
        "rg": _change_colour,
        "g": _change_colour,
        "BDC": _begin_mark,
        "BMC": _begin_mark,
        "EMC": _end_mark,
        "re": _bar,
        "f": _fill,
        "f*": _fill,
        "n": _forget_path,
        "BT": _begin_text,
        "Tf": _set_font,
        "Tm": _set_place,
        "Td": _move,
        "TL": _set_leading,
        "T*": _next_line,
        "Tj": _show,
        "TJ": _show_parts,
    }


def _numbers(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = (float(n) for n in operands)
    return a, b, c, d, e, f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = two
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )
