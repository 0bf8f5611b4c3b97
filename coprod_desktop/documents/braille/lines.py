"""Lines of cells: words broken at blanks, from an indent on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.documents.braille.liblouis import BLANK

# A line that stays free though nothing is written on it; blank lines alone are left out at will.
FREE = BLANK
# At the end of a line: the word goes on in the next one (UEB, dot 5).
GOES_ON = "⠐"
_LEAST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page.

    ``keeps`` says that it stays on the page of the next one; ``heading`` is the number of the
    heading that begins here, and ``leads_to`` that of the one whose page stands at its right.
    """

    cells: str = ""
    keeps: bool = False
    heading: int | None = None
    leads_to: int | None = None
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Indent:
    """In how many cells the first line of something begins, and the lines after it."""

    first: int
    rest: int


def broken(cells: str, width: int, indent: Indent) -> Iterator[str]:
    """Break cells into lines of a width; only a word longer than a line is cut."""
    # On a narrow display an indent must not eat the line.
    most = max(width - _LEAST, 0)
    starts = BLANK * min(indent.first, most)
    runs_over = BLANK * min(indent.rest, most)
    line, is_empty = starts, True
    room = width - len(runs_over)
    for word in cells.split(BLANK):
        if not is_empty and 0 < len(word) <= min(room, width - len(line) - 1):
            # Nearly all words stand behind another one.
            line = f"{line}{BLANK}{word}"
            continue
        for place, part in enumerate(_parts(word, room)):
            blank = "" if is_empty else BLANK
            if place or len(line) + len(blank) + len(part) > width:
                if not is_empty:
                    yield line
                line, blank = runs_over, ""
            line, is_empty = line + blank + part, False
    if not is_empty:
        yield line


def _parts(word: str, room: int) -> Sequence[str]:
    """Cut a word that is longer than a line; each part but the last says that it goes on."""
    if len(word) > room:
        return tuple(_cut(word, room))
    return (word,) if word else ()


def _cut(word: str, room: int) -> Iterator[str]:
    while len(word) > room:
        cut = max(room - 1, 1)
        # A cut after the sign itself could not be told from it.
        while cut > 1 and word[cut - 1] == GOES_ON:
            cut -= 1
        yield word[:cut] + (GOES_ON if room > 1 else "")
        word = word[cut:]
    if word:
        yield word


def centred(cells: str, width: int) -> Iterator[str]:
    """Break cells into lines that stand in the middle, three blank cells beside them or more."""
    for line in broken(cells, max(width - 6, min(width, _LEAST)), Indent(0, 0)):
        yield BLANK * ((width - len(line)) // 2) + line
