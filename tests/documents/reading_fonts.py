"""The fonts of a PDF: what each code stands for, and how wide it is."""

from __future__ import annotations

import re
from typing import Any

from pikepdf import Name


class ReadFont:
    """A font: what each code stands for, and how wide it is; codes have one byte or two."""

    def __init__(self, raw: Any) -> None:
        self.name = str(raw.get("/BaseFont", ""))
        self._is_wide = raw.get("/Subtype") == Name.Type0
        self._widths = _widths_of_wide(raw) if self._is_wide else _widths_of_simple(raw)
        self._characters: dict[int, str] = {}
        if "/ToUnicode" in raw:
            self._characters = _to_unicode(raw.ToUnicode.read_bytes().decode("ascii"))
        if self._is_wide:
            self._characters = _with_a_shape(raw, self._characters)

    def codes(self, shown: bytes) -> list[int]:
        step = 2 if self._is_wide else 1
        return [
            int.from_bytes(shown[place : place + step], "big")
            for place in range(0, len(shown), step)
        ]

    def text(self, codes: list[int]) -> str:
        return "".join(self._characters.get(code, "\ufffd") for code in codes)

    def width(self, codes: list[int]) -> float:
        return sum(self._widths.get(code, 0) for code in codes) / 1000


def _widths_of_simple(raw: Any) -> dict[int, float]:
    first = int(raw.get("/FirstChar", 0))
    return {code: float(wide) for code, wide in enumerate(raw.get("/Widths", []), start=first)}


def _widths_of_wide(raw: Any) -> dict[int, float]:
    """Read (first code, widths) pairs."""
    pairs = list(raw.DescendantFonts[0].get("/W", []))
    return {
        code: float(wide)
        for first, widths in zip(pairs[::2], pairs[1::2], strict=True)
        for code, wide in enumerate(widths, start=int(first))
    }


def _with_a_shape(raw: Any, characters: dict[int, str]) -> dict[int, str]:
    """Leave out codes whose shape is the box that stands for a missing one."""
    shapes = raw.DescendantFonts[0].CIDToGIDMap.read_bytes()
    return {code: text for code, text in characters.items() if any(shapes[code * 2 : code * 2 + 2])}


def _to_unicode(table: str) -> dict[int, str]:
    characters = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            characters[int(code, 16)] = bytes.fromhex(value.zfill(-(-len(value) // 4) * 4)).decode(
                "utf-16-be", "replace"
            )
    return characters
