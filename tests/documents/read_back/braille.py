"""Reads BRF as somebody with a braille display does: cells, lines, pages, and back to words."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

# As liblouis gives it, and not as our writer does.
_TO_ASCII = "en-us-brf.dis,unicode-braille.utb"
_GUIDED = re.compile("⠀⠐{2,}⠀(?=⠼[⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚]+$)")
_PASSAGE = re.compile("⠐⠷([⠁-⠿]+?)⠄(.*?)⠠⠐⠾")
# Print has two kinds of quotation mark; liblouis guesses which one it was.
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_LINES_OF_BOXES = ({"⠶"}, {"⠛"})


def turned(table: str, text: str, *, back: bool = False) -> str:
    """Ask liblouis itself to turn words into braille, or braille back into words."""
    library = ctypes.CDLL("liblouis.so.20")
    width = library.lou_charSize()
    encoding = {2: "utf-16-le", 4: "utf-32-le"}[width]
    given = text.encode(encoding)
    read = ctypes.c_int(len(given) // width)
    room = ctypes.c_int(read.value * 12 + 100)
    out = ctypes.create_string_buffer(room.value * width)
    turn = library.lou_backTranslateString if back else library.lou_translateString
    into = ctypes.create_string_buffer(given, len(given) + width)
    names = table.encode()
    assert turn(names, into, ctypes.byref(read), out, ctypes.byref(room), None, None, 0), table
    assert read.value * width == len(given), "the room was too small"
    return out.raw[: room.value * width].decode(encoding)


def _alphabet() -> dict[str, str]:
    cells = "".join(chr(0x2800 + dots) for dots in range(64))
    ascii_ = turned(_TO_ASCII, cells)
    assert len(set(ascii_)) == 64
    return {letter.upper(): cell for cell, letter in zip(cells, ascii_, strict=True)}


@dataclass(frozen=True)
class Brf:
    """A BRF file: its pages of lines of cells, and the grade that it was written in."""

    pages: list[list[str]]
    grade: int

    @classmethod
    def of(cls, content: bytes, grade: int) -> Brf:
        alphabet = _alphabet()
        pages = []
        for page in content.decode("ascii").split("\f"):
            assert page.endswith("\r\n")
            lines = page[:-2].split("\r\n")
            pages.append(["".join(alphabet[letter] for letter in line) for line in lines])
        return cls(pages, grade)

    @property
    def lines(self) -> list[str]:
        """Every line but the first of each page, which has the running head and the number."""
        return [line for page in self.pages for line in page[1:]]

    def words(self) -> list[str]:
        """Every word in reading order, the contents with the pages that they name."""
        return self._back(_joined(self.lines)).replace("⠀", " ").split()

    def head_of(self, page: int) -> str:
        return self._back(self.pages[page][0])

    def text_of(self, page: int) -> str:
        """What a page says under its first line."""
        return self._back(_joined(self.pages[page][1:]))

    def page_of(self, text: str) -> list[int]:
        """The numbers of the pages on which a heading says just this."""
        return [
            number
            for number, page in enumerate(self.pages, start=1)
            if text.translate(STRAIGHT)
            in (self._back(heading).strip() for heading in _headings(page[1:]))
        ]

    def _back(self, cells: str) -> str:
        """Turn cells into words; a passage in the code of another language stays in cells."""
        said, at = "", 0
        for found in _PASSAGE.finditer(cells):
            said += self._ueb(cells[at : found.start()]) + found[2]
            at = found.end()
        return said + self._ueb(cells[at:])

    def passages(self) -> list[tuple[str, str]]:
        """Give the language and the cells of each passage in another code."""
        whole = _joined(self.lines)
        return [(self._ueb(found[1]), found[2]) for found in _PASSAGE.finditer(whole)]

    def _ueb(self, cells: str) -> str:
        said = turned(f"unicode.dis,en-ueb-g{self.grade}.ctb", cells, back=True)
        return said.translate(STRAIGHT)


def _joined(lines: list[str]) -> str:
    plain = [_GUIDED.sub("⠀", line).strip("⠀") for line in lines if not _is_of_a_box(line)]
    # A dot 5 at the end of a line: the word goes on.
    return "".join(line[:-1] if line.endswith("⠐") else f"{line}⠀" for line in plain)


def _is_of_a_box(line: str) -> bool:
    return set(line) in _LINES_OF_BOXES


def _headings(page: list[str]) -> Iterator[str]:
    """Lines of one indent, four cells and more, that stand together."""
    for indent, lines in groupby(page, key=lambda line: len(line) - len(line.lstrip("⠀"))):
        if indent >= 4:
            yield _joined([*lines])
