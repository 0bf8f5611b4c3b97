"""A paper that the voice reads: what is being heard is marked in it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from coprod_desktop.domain.passage import Passage
from coprod_desktop.speech.alignment import units
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.marks import MarkColours, Marks, Place


class FollowedText(ReadingText):
    """Parts of a paper, one under another; each is a row that can be followed.

    A part is one passage for each change of its language.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._parts: Sequence[Sequence[Passage]] = ()
        self._told: Sequence[str] = ()
        self._headings: Sequence[int] = ()
        self._starts: Sequence[int] = ()

    @property
    def passages(self) -> Sequence[Passage]:
        """What stands here, passage by passage."""
        return tuple(one for part in self._parts for one in part)

    def say_parts(
        self,
        parts: Sequence[Sequence[Passage]],
        *,
        headings: Sequence[int] = (),
        empty: str = "",
    ) -> None:
        """Show what the paper says now, and at which parts something new begins; else why not."""
        self._parts, self._headings = parts, headings
        self._told = ["".join(one.text for one in part) for part in parts]
        self.say("\n".join(self._told) or empty)
        self._starts = [0, *accumulate(units(told) + 1 for told in self._told)]

    def placed(self) -> Sequence[Placed]:
        """Give the passages to be read, with where they stand."""
        return [
            Placed(told=one, at=self, row=str(place), part=bisect_right(self._headings, place))
            for place, part in enumerate(self._parts)
            for one in part
        ]

    def rows_shown(self) -> Sequence[tuple[str, str]]:
        """Give the parts."""
        return [(str(place), told) for place, told in enumerate(self._told)]

    def row_here(self) -> str | None:
        """Give the part in which the caret stands."""
        place = bisect_right(self._starts, self.textCursor().position()) - 1
        return str(min(place, len(self._parts) - 1)) if self._parts else None

    def show_marks(self, row: str, marks: Marks, colours: MarkColours) -> None:
        """Mark what is being heard in a part."""
        begin = self._starts[int(row)]
        moved = Marks(sentence=_moved(marks.sentence, begin), word=_moved(marks.word, begin))
        super().show_marks(row, moved, colours)


def _moved(place: Place | None, by: int) -> Place | None:
    return None if place is None else (place[0] + by, place[1])
