"""Reads BRF as somebody with a braille display does: cells, lines, pages, and back to words."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from coprod_desktop.documents.characters import name_of
from tests.documents.read_back.reader import ReadBack, Reader

# As liblouis gives it, and not as our writer does.
_TO_ASCII = "en-us-brf.dis,unicode-braille.utb"
_GUIDED = re.compile("⠀⠐{2,}⠀(?=⠼[⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚]+$)")
_PASSAGE = re.compile("⠐⠷([⠁-⠿]+?)⠄(.*?)⠠⠐⠾")
_WELSH_MARKS = {"⠲": ".", "⠒": ":", "⠂": ",", "⠆": ";", "⠦": "?", "⠖": "!"}
# Whose tables read back what they wrote.
BACK = {"pl": "Pl-Pl-g1.utb", "el": "el.ctb", "ru": "ru-litbrl.ctb"}
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
    def of(cls, content: bytes, grade: int = 0) -> Brf:
        alphabet = _alphabet()
        pages = []
        for page in content.decode("ascii").split("\f"):
            assert page.endswith("\r\n")
            lines = page[:-2].split("\r\n")
            pages.append(["".join(alphabet[letter] for letter in line) for line in lines])
        return cls(pages, grade or _grade_of(pages))

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
        """Turn cells into words; a passage that cannot be turned back stays in cells."""
        said, at = "", 0
        for found in _PASSAGE.finditer(cells):
            said += self._ueb(cells[at : found.start()]) + _foreign(self._ueb(found[1]), found[2])
            at = found.end()
        return said + self._ueb(cells[at:])

    def passages(self) -> list[tuple[str, str]]:
        """Give the language and the cells of each passage in another code."""
        whole = _joined(self.lines)
        return [(self._ueb(found[1]), found[2]) for found in _PASSAGE.finditer(whole)]

    def _ueb(self, cells: str) -> str:
        said = turned(f"unicode.dis,en-ueb-g{self.grade}.ctb", cells, back=True)
        return said.translate(STRAIGHT)


def _grade_of(pages: list[list[str]]) -> int:
    """Words in uncontracted braille are the same when they are read back and written again."""
    table = "unicode.dis,en-ueb-g1.ctb"
    words = {*_PASSAGE.sub("", _joined([line for page in pages for line in page])).split("⠀")}
    same = sum(turned(table, turned(table, word, back=True)) == word for word in words if word)
    return 1 if same > len(words) * 0.9 else 2


def _foreign(language: str, cells: str) -> str:
    if language == "cy":
        return "⠀".join(_welsh(word) for word in cells.split("⠀"))
    if language in BACK:
        return turned(f"unicode.dis,{BACK[language]}", cells, back=True)
    return cells


def _welsh(cells: str) -> str:
    """Read a word of Welsh back.

    The table turns "ae" into one letter, a letter with a roof into a capital, and a mark at the
    end of a word into a number.
    """
    word = cells.rstrip("".join(_WELSH_MARKS))
    marks = "".join(_WELSH_MARKS[mark] for mark in cells[len(word) :])
    said = turned("unicode.dis,cy-cy-g1.utb", word, back=True) if word else ""
    said = said.replace("Æ", "ae").replace("¥", "ŷ")
    return said[:1] + "".join(one.lower() if one in "ŴŶ" else one for one in said[1:]) + marks


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


# Of each script, the table that its words are written with; such words are compared as cells.
_SCRIPTS = {
    "ar-ar-g1.utb": re.compile("[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)*"),
    "pa.tbl": re.compile("[\u0a00-\u0a7f]+(?: [\u0a00-\u0a7f]+)*"),
    "bn.tbl": re.compile("[\u0980-\u09ff]+(?: [\u0980-\u09ff]+)*"),
}
# They join letters and turn lines in print; braille has no cells for them.
_STEERING = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]")
# What liblouis takes for another word when it reads grade 2 back. The braille is right in each:
# a word sign that it does not know alone ("enough" is written as "en"), one before a semicolon or
# within initials, and a mark within a word whose cells stand for letters there (a comma for "ea", a
# colon for "cc").
AMBIGUOUS = {
    "enough": "en",
    "not;": "n;",
    "it;": "x;",
    "that;": "t;",
    "So,it's": "Soeait's",
    "p.m.—3.10": "p.more.—3.10",
    "p.m.—if": "p.more.—if",
    "src=file:///etc/passwd>": "src=filecc///etc/passwd>",
}


def heard_alike(text: str) -> str:
    """Make equal what braille, or reading it back, cannot tell apart; each reason stands above.

    Half of a pair that is no character is told by the name of what stands for it.
    """
    text = text.replace("\ufffd", name_of("\ufffd"))
    text = unicodedata.normalize("NFC", _STEERING.sub("", text)).translate(STRAIGHT)
    for table, words in _SCRIPTS.items():
        text = words.sub(lambda found, table=table: turned(f"unicode.dis,{table}", found[0]), text)
    return " ".join(AMBIGUOUS.get(word, word) for word in text.replace("⠀", " ").split())


def _read(content: bytes) -> ReadBack:
    brf = Brf.of(content)
    lines = [line for line in brf.lines if not _is_of_a_box(line)]
    last = _start_of_foot(brf, lines)
    title = lines[: lines.index("")] if "" in lines else lines[:1]
    heads = [page[0].rpartition("⠼")[0] for page in brf.pages]
    around = [brf._back(_joined(some)) for some in (title, heads, lines[last:])]
    said = [_without_marks(brf, line) for line in lines[:last]]
    return ReadBack((brf._back(_joined(said)),), " ".join(around))


def _start_of_foot(brf: Brf, lines: list[str]) -> int:
    """Where the seal begins; before it stands the running head, if no line could hold it."""
    starts = [place for place, line in enumerate(lines) if line.startswith("⠀⠀")] or [0]
    foot = brf._back(_joined(lines[starts[-1] :])).strip()
    last = starts[-1] if foot.startswith(("Seal:", "This record is not")) else len(lines)
    head = brf.pages[0][0].rpartition("⠼")[0].strip("⠀")
    before = [place for place in starts if place < last]
    has_head = head and before and lines[before[-1]].strip("⠀").startswith(head)
    return before[-1] if has_head else last


def _without_marks(brf: Brf, line: str) -> str:
    """Leave out bullets, the pages of contents, and what says that a picture comes."""
    plain = line.lstrip("⠀")
    if plain == "⠸⠲" or plain.startswith("⠸⠲⠀"):
        return plain[3:]
    if _GUIDED.search(line):
        return _GUIDED.split(line)[0]
    if line.startswith("⠀⠀⠠") and brf._back(line).startswith("  Picture: "):
        return "⠀".join(plain.split("⠀")[1:])
    return line


READER = Reader(read=_read, rows_say_heads=True, heard_alike=heard_alike)
