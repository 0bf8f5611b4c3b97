"""Read a finished PDF as a reader does: by its tags, knowing nothing of how we wrote it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from tests.documents.reading_fonts import ReadFont

WHITE = (1.0, 1.0, 1.0)
Colour = tuple[float, float, float]
Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)
_REVERSED = "/ReversedChars"


@dataclass(frozen=True, slots=True)
class Span:
    """Some text drawn in one go, with all that can be known about it."""

    page: int
    text: str
    mark: int | None
    artifact: tuple[str, str] | None
    size: float
    colour: Colour
    behind: Colour
    x: float
    y: float
    width: float
    # The width of the space behind the words; of words that run leftwards it stands at their left.
    space: float = 0
    leftwards: bool = False
    font: str = ""

    @property
    def left(self) -> float:
        """Where its visible letters begin at the left."""
        return self.x + (self.space if self.leftwards else 0)

    @property
    def right(self) -> float:
        """Where its visible letters end at the right."""
        return self.x + self.width - (0 if self.leftwards else self.space)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A rectangle or a picture from a file, with the colours that it has."""

    page: int
    mark: int | None
    artifact: tuple[str, str] | None
    box: tuple[float, float, float, float]
    fill: Colour | None = None
    stroke: Colour | None = None
    picture: str = ""


@dataclass(slots=True, eq=False)
class Node:
    """A structure element."""

    role: str
    language: str
    raw: Any
    parent: Node | None
    kids: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    @property
    def path(self) -> str:
        """Its role and those above it, from the root."""
        return f"{self.parent.path}/{self.role}" if self.parent else self.role

    @property
    def said(self) -> str:
        """Its words where it is a picture."""
        return str(self.raw.get("/Alt", "")) if self.role == "Figure" else ""

    def every(self) -> Iterator[Node]:
        """Give this element and all below it in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.every()


Leaf = tuple[str, str, str]


@dataclass(slots=True)
class Paper:
    """A PDF that has been read."""

    pdf: Pdf
    spans: list[Span]
    loose_graphics: int
    root: Node
    pictures: dict[tuple[int, int], int] = field(default_factory=dict)
    drawn: list[Drawn] = field(default_factory=list)

    @classmethod
    def of(cls, content: bytes) -> Paper:
        """Read every page and the tree."""
        pdf = Pdf.open(BytesIO(content))
        spans: list[Span] = []
        pictures: dict[tuple[int, int], int] = {}
        boxes: list[Drawn] = []
        loose = 0
        for number, page in enumerate(pdf.pages):
            reader = _PageReader(number, page)
            reader.read()
            spans.extend(reader.spans)
            boxes.extend(reader.boxes)
            loose += reader.loose_graphics
            drawn = reader.drawn.items()
            pictures |= {(number, mark): n for mark, n in drawn if mark is not None}
        return cls(pdf, spans, loose, _read_tree(pdf), pictures, boxes)

    def text_of(self, node: Node) -> str:
        """Give the text of a leaf in the order of its marks."""
        return "".join(self.marked().get(mark, "") for mark in node.marks)

    def marked(self) -> dict[tuple[int, int], str]:
        """Give the text of every mark."""
        texts: dict[tuple[int, int], str] = {}
        for span in self.spans:
            if span.mark is not None:
                key = (span.page, span.mark)
                texts[key] = texts.get(key, "") + span.text
        return texts

    def leaves(self) -> list[Leaf]:
        """Give (path of roles, language, text) of each leaf in reading order.

        A picture is read by its words.
        """
        texts = self.marked()
        return [
            (
                node.path,
                node.language,
                node.said or "".join(texts.get(mark, "") for mark in node.marks),
            )
            for node in self.root.every()
            if not node.kids
        ]


def _read_tree(pdf: Pdf) -> Node:
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    top = pdf.Root.StructTreeRoot
    (first,) = top.K if isinstance(top.K, Array) else [top.K]
    return _node(first, None, str(pdf.Root.get("/Lang", "")), pages)


def _node(raw: Any, parent: Node | None, language: str, pages: dict[Any, int]) -> Node:
    own = str(raw.get("/Lang", language))
    node = Node(str(raw.S).removeprefix("/"), own, raw, parent)
    for kid in _kids(raw):
        if isinstance(kid, int):
            node.marks.append((pages[raw.Pg.objgen], kid))
        elif kid.get("/Type") == Name.MCR:
            node.marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == Name.OBJR:
            node.annotations.append(kid.Obj)
        else:
            node.kids.append(_node(kid, node, own, pages))
    return node


def _kids(raw: Any) -> list[Any]:
    if "/K" not in raw:
        return []
    return list(raw.K) if isinstance(raw.K, Array) else [raw.K]


class _PageReader:
    """Walks the operators of one page."""

    def __init__(self, number: int, page: pikepdf.Page) -> None:
        self.spans: list[Span] = []
        self.loose_graphics = 0
        # The marks of pictures, and how much is drawn in each.
        self.drawn: Counter[int | None] = Counter()
        self.boxes: list[Drawn] = []
        self._roles: list[str] = []
        self._number = number
        self._page = page
        self._fonts = {name: ReadFont(font) for name, font in page.Resources.Font.items()}
        self._saved: list[tuple[Matrix, Colour, Colour]] = []
        self._matrix = _UNMOVED
        self._colour: Colour = (0, 0, 0)
        self._stroke: Colour = (0, 0, 0)
        self._tags: list[tuple[int | None, tuple[str, str] | None]] = []
        self._fills: list[tuple[float, float, float, float, Colour]] = []
        self._path: list[tuple[float, float, float, float]] = []
        self._text = _UNMOVED
        self._line = _UNMOVED
        self._leading = 0.0
        self._font: tuple[ReadFont | None, float] = (None, 0)

    def read(self) -> None:
        for operands, operator in pikepdf.parse_content_stream(self._page):
            act = getattr(self, f"_{_OPERATORS.get(str(operator), 'ignore')}")
            act(list(operands))

    def _ignore(self, _: list[Any]) -> None:
        """Pass over what changes nothing that we look at."""

    def _save(self, _: list[Any]) -> None:
        self._saved.append((self._matrix, self._colour, self._stroke))

    def _restore(self, _: list[Any]) -> None:
        self._matrix, self._colour, self._stroke = self._saved.pop()

    def _move(self, numbers: list[Any]) -> None:
        self._matrix = _times(_matrix(numbers), self._matrix)

    def _fill_colour(self, numbers: list[Any]) -> None:
        self._colour = _colour(numbers)

    def _stroke_colour(self, numbers: list[Any]) -> None:
        self._stroke = _colour(numbers)

    def _rectangle(self, numbers: list[Any]) -> None:
        x, y, width, height = (float(number) for number in numbers)
        dx, dy = self._matrix[4:]
        self._path.append((x + dx, y + dy, x + dx + width, y + dy + height))

    def _fill(self, _: list[Any]) -> None:
        self._fills += [(*box, self._colour) for box in self._path]
        self._keep(fill=self._colour)

    def _outline(self, _: list[Any]) -> None:
        self._keep(stroke=self._stroke)

    def _both(self, _: list[Any]) -> None:
        self._fills += [(*box, self._colour) for box in self._path]
        self._keep(fill=self._colour, stroke=self._stroke)

    def _picture(self, operands: list[Any]) -> None:
        a, _, _, d, x, y = self._matrix
        self._path = [(x, y, x + a, y + d)]
        image = self._page.Resources.XObject[str(operands[0])]
        self._keep(picture=str(image.objgen))

    def _keep(
        self, *, fill: Colour | None = None, stroke: Colour | None = None, picture: str = ""
    ) -> None:
        mark, artifact = self._tags[-1] if self._tags else (None, None)
        self.boxes += [
            Drawn(self._number, mark, artifact, box, fill, stroke, picture) for box in self._path
        ]
        self._path = []
        if self._tags and self._roles[-1] == "/Figure":
            self.drawn.update([mark])
        elif not self._tags or artifact is None:
            self.loose_graphics += 1

    def _begin_mark(self, operands: list[Any]) -> None:
        role, properties = str(operands[0]), operands[1] if len(operands) > 1 else Dictionary()
        self._roles.append(role)
        if role == _REVERSED:
            # What stands inside belongs to the mark around it.
            self._tags.append(self._tags[-1] if self._tags else (None, None))
        elif role == "/Artifact":
            kind = str(properties.get("/Type", "")), str(properties.get("/Subtype", ""))
            self._tags.append((None, kind))
        else:
            self._tags.append((int(properties["/MCID"]), None))

    def _end_mark(self, _: list[Any]) -> None:
        self._tags.pop()
        self._roles.pop()

    def _begin_text(self, _: list[Any]) -> None:
        self._text = self._line = _UNMOVED

    def _set_matrix(self, numbers: list[Any]) -> None:
        self._text = self._line = _matrix(numbers)

    def _offset(self, numbers: list[Any]) -> None:
        self._line = _times((1, 0, 0, 1, float(numbers[0]), float(numbers[1])), self._line)
        self._text = self._line

    def _set_leading(self, numbers: list[Any]) -> None:
        self._leading = float(numbers[0])

    def _next_line(self, _: list[Any]) -> None:
        self._offset([0, -self._leading])

    def _set_font(self, operands: list[Any]) -> None:
        self._font = self._fonts[str(operands[0])], float(operands[1])

    def _show(self, operands: list[Any]) -> None:
        font, size = self._font
        assert font is not None
        codes = font.codes(bytes(operands[0]))
        leftwards = _REVERSED in self._roles
        # Their letters stand the other way round than they are read.
        read = codes[::-1] if leftwards else codes
        text, wide = font.text(read), font.width(codes) * size
        behind = itertools.takewhile(lambda code: font.text([code]) == " ", reversed(read))
        where = _times(self._text, self._matrix)
        mark, artifact = self._tags[-1] if self._tags else (None, None)
        self.spans.append(
            Span(
                page=self._number,
                text=text,
                mark=mark,
                artifact=artifact,
                size=size * where[3],
                colour=self._colour,
                behind=self._behind(where[4], where[5]),
                x=where[4],
                y=where[5],
                width=wide * where[0],
                space=font.width(list(behind)) * size * where[0],
                leftwards=leftwards,
                font=font.name,
            )
        )
        self._text = _times((1, 0, 0, 1, wide, 0), self._text)

    def _behind(self, x: float, y: float) -> Colour:
        for left, foot, right, head, colour in reversed(self._fills):
            if left <= x <= right and foot <= y <= head:
                return colour
        return WHITE


_OPERATORS = {
    "q": "save",
    "Q": "restore",
    "cm": "move",
    "rg": "fill_colour",
    "g": "fill_colour",
    "RG": "stroke_colour",
    "G": "stroke_colour",
    "re": "rectangle",
    "Do": "picture",
    "f": "fill",
    "f*": "fill",
    "S": "outline",
    "s": "outline",
    "B": "both",
    "B*": "both",
    "b": "both",
    "BDC": "begin_mark",
    "BMC": "begin_mark",
    "EMC": "end_mark",
    "BT": "begin_text",
    "Tm": "set_matrix",
    "Td": "offset",
    "TL": "set_leading",
    "T*": "next_line",
    "Tf": "set_font",
    "Tj": "show",
}


def _colour(numbers: list[Any]) -> Colour:
    values = [float(number) for number in numbers]
    return tuple(values * 3 if len(values) == 1 else values)  # type: ignore[return-value]


def _matrix(numbers: list[Any]) -> Matrix:
    return tuple(float(number) for number in numbers)  # type: ignore[return-value]


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, l_ = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l_,
    )
