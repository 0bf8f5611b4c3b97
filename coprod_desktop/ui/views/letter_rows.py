"""The letters of the board: each row is a region of its own, so that two choices lead to one."""

from functools import partial

from PySide6.QtCore import Signal

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.letter_key import LetterKey
from coprod_desktop.ui.kit.regions import Column, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import phrases as words


class LetterRows(Column):
    """Letters, space and marks, and how to take letters away."""

    letter_chosen = Signal(str)
    mark_chosen = Signal(str)
    space_chosen = Signal()
    letter_taken = Signal()
    word_taken = Signal()
    all_taken = Signal()

    def __init__(self, rows: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(Heading(words.LETTERS))
        self.rows = [self._letters(row_) for row_ in rows]
        self.marks = _region(
            words.MARKS,
            Button(words.SPACE, self.space_chosen.emit),
            LetterKey(".", partial(self._mark, "."), words.FULL_STOP),
            LetterKey("?", partial(self._mark, "?"), words.QUESTION_MARK),
            Button(words.DELETE_LETTER, self.letter_taken.emit),
            Button(words.DELETE_WORD, self.word_taken.emit),
            Button(words.CLEAR, self.all_taken.emit),
        )
        for region in (*self.rows, self.marks):
            self.add(region)

    def _letters(self, letters: tuple[str, ...]) -> Section:
        keys = [LetterKey(one, partial(self._letter, one)) for one in letters]
        return _region(words.ROW_OF_LETTERS.format(letters=" ".join(letters)), *keys)

    def _letter(self, letter: str) -> None:
        self.letter_chosen.emit(letter)

    def _mark(self, mark: str) -> None:
        self.mark_chosen.emit(mark)


def _region(name: str, *keys: Button) -> Section:
    region = Section(name, card=False)
    region.heading.hide()
    region.add(row(*keys))
    return region
