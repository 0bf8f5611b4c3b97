"""Deliberate defects in large print, in easy read, and in pictures and charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

from tests.documents.breaking import (
    Break,
    Defect,
    Instruction,
    delete,
    edit,
    first,
    operators,
    put,
)

_PALE = [0.85, 0.85, 0.85]
_GREY_5_TO_1 = [0.44, 0.44, 0.44]


def _caption_in_chart(pdf: Pdf) -> None:
    both = first(pdf, "Div")
    figure, caption = both.K
    figure.K = Array([*(figure.K if isinstance(figure.K, Array) else [figure.K]), caption])
    caption.P = figure
    both.K = Array([figure])


def _swapped(role: str) -> Break:
    def apply(pdf: Pdf) -> None:
        kids = first(pdf, role).K
        kids[0], kids[1] = kids[1], kids[0]

    return apply


def _one_less(role: str) -> Break:
    def apply(pdf: Pdf) -> None:
        kids = first(pdf, role)
        kids.K = Array(list(kids.K)[:-1])

    return apply


def _muted(role: str, number: int = 0) -> Break:
    """Take the first words of an element away."""

    def apply(pdf: Pdf) -> None:
        element = first(pdf, role, number)
        mark = element.K[0] if isinstance(element.K, Array) else element.K
        page = [one.obj.objgen for one in pdf.pages].index(element.Pg.objgen)
        edit(pdf, lambda old: _without_first(old, int(mark)), page)

    return apply


def _without_first(old: list[Instruction], mark: int) -> list[Instruction]:
    new, is_inside = list(old), False
    for place, (operands, operator) in enumerate(old):
        if str(operator) == "BDC":
            is_inside = operands[1].get("/MCID") == mark
        elif is_inside and str(operator) == "Tj":
            del new[place]
            return new
    raise AssertionError("there are no words to take away")


def _wider(operands: list[Any]) -> list[Any]:
    return [*operands[:2], float(operands[2]) * 1.3, operands[3]]


def _flat(operands: list[Any]) -> list[Any]:
    return [*operands[:3], 0.01]


def _no_lines(pdf: Pdf) -> None:
    for page in range(len(pdf.pages)):
        operators("re", _flat, page=page)(pdf)


def _on_another_page(pdf: Pdf) -> None:
    first(pdf, "Figure").Pg = pdf.pages[1].obj


def _no_decoration(pdf: Pdf) -> None:
    edit(pdf, _without_artifact_pictures)


def _without_artifact_pictures(old: list[Instruction]) -> list[Instruction]:
    new: list[Instruction] = []
    is_artifact = False
    for operands, operator in old:
        if str(operator) == "BDC":
            is_artifact = operands[0] == Name.Artifact
        if not (is_artifact and str(operator) == "Do"):
            new.append((operands, operator))
    return new


def _loose_picture(pdf: Pdf) -> None:
    edit(pdf, lambda old: [*old, next(one for one in old if str(one[1]) == "Do")])


def _inside_again(pdf: Pdf) -> None:
    pictures = pdf.pages[0].Resources.XObject
    name = next(iter(pictures.keys()))
    copy = pdf.make_stream(pictures[name].read_raw_bytes())
    for key, value in pictures[name].items():
        if key != "/Length":
            copy[key] = value
    pdf.pages[0].Resources.XObject = Dictionary({**dict(pictures.items()), name: copy})


def _underlined(pdf: Pdf) -> None:
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            left, foot, right, _ = (float(number) for number in link.Rect)
            bar: list[Instruction] = [
                ([Name.Artifact, Dictionary(Type=Name.Layout)], Operator("BDC")),
                ([left, foot + 1, right - left, 0.8], Operator("re")),
                ([], Operator("f")),
                ([], Operator("EMC")),
            ]
            edit(pdf, lambda old, bar=bar: [*bar, *old], page.index)


def _said(change: Callable[[str], str]) -> Break:
    def apply(pdf: Pdf) -> None:
        figure = first(pdf, "Figure")
        figure.Alt = String(change(str(figure.Alt)))

    return apply


def _room(*numbers: float) -> Break:
    return put("Figure", "/A", Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array(numbers)))


_IN_CHARTS = (
    Defect("a chart has no words", "figures", delete("Figure", "/Alt")),
    Defect("the sentence of a chart is inside the picture", "charts", _caption_in_chart),
    Defect("the sentence of a chart is read before it", "charts", _swapped("Div")),
    Defect("a chart lacks a label", "charts", _muted("Figure")),
    Defect("a chart does not tell a number", "charts", _said(lambda said: said[:-8])),
    Defect("a bar is longer than its number", "charts", operators("re", _wider, only=4)),
    Defect("a bar is missing", "charts", operators("re", _flat, only=2)),
    Defect("bars are pale", "charts", operators("rg", lambda _: _PALE)),
    Defect("a chart names a room that is too small", "figures", _room(80, 600, 300, 640)),
    Defect("the letters of a chart are small", "sizes", operators("Tf", lambda o: [o[0], 8])),
)
_IN_EASY_READ = (
    Defect("a picture is read before its words", "ideas", _swapped("Div")),
    Defect("an idea is parted over pages", "ideas", _on_another_page),
    Defect("a picture of an idea has no words", "figures", delete("Figure", "/Alt")),
    Defect("a picture that needs no words is lost", "ideas", _no_decoration),
    Defect("a picture is neither tagged nor decoration", "artifacts", _loose_picture),
    Defect("the same picture is inside twice", "ideas", _inside_again),
    Defect("easy read has small letters", "sizes", operators("Tf", lambda o: [o[0], 15])),
    Defect("words lie over a picture", "figures", _room(56, 60, 539, 780)),
)
_IN_RECORDS = (
    Defect("a cell does not say what it is", "tables", _muted("P")),
    Defect("the cells of a record are in another order", "tables", _swapped("LBody")),
    Defect("a record lacks a cell", "tables", _one_less("LBody")),
    Defect("a record is lost", "tables", _one_less("L")),
)
_IN_LARGE_PRINT = (
    Defect("a line has 17 points", "sizes", operators("Tf", lambda o: [o[0], 17], only=4)),
    Defect("the running head is small", "sizes", operators("Tf", lambda o: [o[0], 12], only=1)),
    Defect("letters have a contrast of 5", "contrast", operators("rg", lambda _: _GREY_5_TO_1)),
    Defect("a link is underlined", "links", _underlined),
    Defect("a link lost its words", "links", _muted("Link", -1)),
)
LOOKS = (
    *(replace(one, paper="charts") for one in _IN_CHARTS),
    *(replace(one, paper="easy read", preset="pdf-easy") for one in _IN_EASY_READ),
    *(replace(one, paper="long row", preset="pdf-28") for one in _IN_RECORDS),
    *(replace(one, paper="every block", preset="pdf-18") for one in _IN_LARGE_PRINT),
    Defect("a link is told by its colour alone", "links", _no_lines),
)
