"""Words turned into braille cells, each passage in the code of its own language."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from coprod_desktop.documents.braille.liblouis import BLANK, Liblouis
from coprod_desktop.documents.braille.tables import BY_SCRIPT, UEB, Code, code_for
from coprod_desktop.documents.characters import drawable, name_of
from coprod_desktop.documents.model import Inline, Run

# They steer how letters join and which way they run in print; braille runs left to right.
_STEERING = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]")
# A passage in another code opens with dots 5, 12356, the letters of its language and dot 3,
# and closes with dots 6, 5, 23456 (The Rules of UEB, 14.3).
_OPENS, _NAMED, CLOSES = "⠐⠷", "⠄", "⠠⠐⠾"
_EIGHT_DOTS = re.compile("[\u2840-\u28ff]")
_OF_SIX_DOTS = {0x2800 | dots: 0x2800 | (dots & 0x3F) for dots in range(0x100)}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters one after the other that one code writes, and whether they are marked as bold."""

    text: str
    code: Code
    bold: bool


class Cells:
    """Turns the words of one paper into cells; ``missing`` collects what no table knows."""

    def __init__(self, louis: Liblouis, language: str, *, contracted: bool) -> None:
        self._louis = louis
        self._own = code_for(louis, language, contracted=contracted)
        self._ueb = code_for(louis, "en", contracted=contracted)
        self.missing: set[str] = set()

    def of(self, words: Inline) -> str:
        """Give words as cells, the blanks between them U+2800."""
        stretches = [
            one for run, is_label in _labelled(words) for one in self._stretches(run, is_label)
        ]
        passages = groupby(stretches, key=lambda stretch: stretch.code)
        return "".join(self._passage(code, tuple(some)) for code, some in passages)

    def of_text(self, text: str) -> str:
        """Give text in the paper's own language as cells."""
        return self.of((Run(text),))

    def knows(self, character: str) -> bool:
        """Say whether the paper's own code has a sign for a character."""
        return self._louis.knows(self._own.table, character)

    def _code(self, language: str | None) -> Code:
        """Choose the code of a passage; one in another language than the paper's is uncontracted.

        Whoever reads the paper's own contractions may not know those of every other language.
        """
        if language is None:
            return self._own
        code = code_for(self._louis, language, contracted=False)
        return self._own if code.letters == self._own.letters else code

    def _stretches(self, run: Run, is_label: bool) -> Iterator[_Stretch]:  # noqa: FBT001 - a pair
        chosen = self._code(run.language)
        bold = run.strong and not is_label and chosen.is_ueb
        text = _plain(run.text)
        letters = set(text) - {" "}
        if all(self._louis.knows(chosen.table, one) for one in letters):
            # Nearly all words: one code knows every letter.
            yield _Stretch(text, chosen, bold)
            return
        codes = self._codes_for(letters, chosen)
        known = {one: self._first_that_knows(one, codes) for one in letters}
        last = chosen
        for is_unknown, some in groupby(text, key=lambda one: known.get(one, chosen) is None):
            characters = "".join(some)
            if is_unknown:
                self.missing.update(characters)
                last = self._ueb
                yield _Stretch("".join(map(name_of, characters)), last, bold)
                continue
            for character in characters:
                # A blank stays in the code of the word before it.
                last = known.get(character) or last
                yield _Stretch(character, last, bold)

    def _codes_for(self, letters: set[str], chosen: Code) -> tuple[Code, ...]:
        """Give the codes of words: that of their language, and last one for letters of others."""
        codes = (chosen, self._own, self._ueb)
        unknown = {
            one for one in letters if one.isalpha() and not self._first_that_knows(one, codes)
        }
        if not unknown:
            return codes
        others = [self._code(language) for language in BY_SCRIPT]
        return (*codes, max(others, key=lambda code: self._count_known(unknown, code)))

    def _count_known(self, characters: set[str], code: Code) -> int:
        return sum(self._louis.knows(code.table, one) for one in characters)

    def _first_that_knows(self, character: str, codes: tuple[Code, ...]) -> Code | None:
        return next((code for code in codes if self._louis.knows(code.table, character)), None)

    def _passage(self, code: Code, stretches: tuple[_Stretch, ...]) -> str:
        text = "".join(stretch.text for stretch in stretches)
        bold: list[bool] = []
        if any(stretch.bold for stretch in stretches):
            bold = [stretch.bold for stretch in stretches for _ in stretch.text]
        cells = _six_dots(self._louis.cells(code.table, text, bold))
        if code == self._own or not self._own.is_ueb or not cells.strip(BLANK):
            return cells
        return self._marked(code, cells)

    def _marked(self, code: Code, cells: str) -> str:
        """Say where a passage in another code begins and ends, the blanks around it outside."""
        inner = cells.strip(BLANK)
        before, _, after = cells.partition(inner)
        letters = self._louis.cells(UEB, code.letters)
        return f"{before}{_OPENS}{letters}{_NAMED}{inner}{CLOSES}{after}"


def _labelled(words: Inline) -> Iterator[tuple[Run, bool]]:
    """Tell the strong words that begin a paragraph from those further in.

    The first only name what follows, as their colon does: marked as bold they would be cells
    without a meaning.
    """
    is_label = True
    for run in words:
        is_label = is_label and run.strong
        yield run, is_label


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Give text with one blank between words and none of what only print needs."""
    unsteered = unicodedata.normalize("NFC", _STEERING.sub("", drawable(text)))
    return re.sub(r"\s+", " ", unsteered)


def _six_dots(cells: str) -> str:
    """Give cells as paper has them: some tables mark with two dots that only displays have."""
    return cells.translate(_OF_SIX_DOTS) if _EIGHT_DOTS.search(cells) else cells
