"""Deliberate defects of words that are shaped or run from the right."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Operator, Pdf

from tests.documents.breaking import Break, Defect, Instruction, edit

Change = Callable[[list[Instruction]], list[Instruction]]


def _on_every_page(change: Change) -> Callable[[Pdf], None]:
    def apply(pdf: Pdf) -> None:
        for page in range(len(pdf.pages)):
            edit(pdf, change, page)

    return apply


def _as_the_eye_sees(old: list[Instruction]) -> list[Instruction]:
    """Drop the word that letters stand the other way round than they are read."""
    new: list[Instruction] = []
    inside = False
    for operands, operator in old:
        if str(operator) == "BMC":
            inside = True
        elif str(operator) == "EMC" and inside:
            inside = False
        else:
            new.append((operands, operator))
    return new


def _words_turned_round(old: list[Instruction]) -> list[Instruction]:
    """Write the words of a stretch from left to right; every one keeps its place."""
    new: list[Instruction] = []
    held: list[Instruction] | None = None
    for one in old:
        name = str(one[1])
        if name == "BMC":
            new.append(one)
            held = []
        elif name == "EMC" and held is not None:
            fonts = [part for part in held if str(part[1]) == "Tf"]
            rest = [part for part in held if str(part[1]) != "Tf"]
            pairs = [rest[place : place + 2] for place in range(0, len(rest), 2)]
            new += [*fonts, *[part for pair in reversed(pairs) for part in pair], one]
            held = None
        elif held is not None:
            held.append(one)
        else:
            new.append(one)
    return new


def _to_the_left(old: list[Instruction]) -> list[Instruction]:
    """Let what runs from the right begin far from its margin."""
    new: list[Instruction] = []
    inside = False
    for operands, operator in old:
        inside = str(operator) == "BMC" or (inside and str(operator) != "EMC")
        if inside and str(operator) == "Tm":
            moved: list[Any] = [*operands[:4], float(operands[4]) - 20, operands[5]]
            new.append((moved, Operator("Tm")))
        else:
            new.append((operands, operator))
    return new


def _of_made_fonts(change: Callable[[Any], None]) -> Callable[[Pdf], None]:
    def apply(pdf: Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.values():
            if "/DescendantFonts" in font:
                change(font)

    return apply


def _as_shapes(font: Any) -> None:
    """Let letters be read as the shapes that they take, as old programs do."""
    table = font.ToUnicode.read_bytes()
    font.ToUnicode.write(re.sub(rb"<0644>", b"<FEDF>", table))


def _boxes(font: Any) -> None:
    shapes = font.DescendantFonts[0].CIDToGIDMap
    shapes.write(bytes(len(shapes.read_bytes())))


def _narrow(font: Any) -> None:
    """Say that letters have no width, so that a reader finds them on one heap."""
    widths = font.DescendantFonts[0].W
    widths[1] = pikepdf.Array([0] * len(widths[1]))


def _without_letters(font: Any) -> None:
    del font["/ToUnicode"]


def _defect(name: str, seen_by: str, apply: Break) -> Defect:
    return Defect(name, seen_by, apply, paper="both directions")


LANGUAGES_BROKEN = (
    _defect(
        "words are read in the order of the eye", "round_trip", _on_every_page(_as_the_eye_sees)
    ),
    _defect(
        "words of a line are read from the left", "round_trip", _on_every_page(_words_turned_round)
    ),
    _defect("letters are read as shapes", "round_trip", _of_made_fonts(_as_shapes)),
    _defect("letters are drawn as boxes", "fonts", _of_made_fonts(_boxes)),
    _defect("shaped letters say nothing", "fonts", _of_made_fonts(_without_letters)),
    _defect("words from the right stand at the left", "sides", _on_every_page(_to_the_left)),
    _defect("words from the right have no width", "sides", _of_made_fonts(_narrow)),
)
