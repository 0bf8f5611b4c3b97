"""Easy read: a picture at one side and the words beside it, or above where letters are very large.

The words are read first and the picture second, wherever they are drawn. An idea is never parted
over pages, unless its words alone fill more than one.
"""

from contextlib import AbstractContextManager, nullcontext

from coprod_desktop.documents.direction import words_run_from_right
from coprod_desktop.documents.model import Idea
from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.pages import PlacedPicture
from coprod_desktop.documents.pdf.pictures import shape_of
from coprod_desktop.documents.pdf.tree import Element, Picture

_BETWEEN = 24
# Of a page, so that a tall picture leaves room for others.
_TALLEST = 0.3
# A picture that cannot be read leaves an empty frame of this shape, and its words.
_FRAME = (4, 3)


def place_idea(flow: Flow, idea: Idea, parent: Element) -> None:
    """Put an idea under what is there."""
    _Idea(flow, idea, parent).place()


class _Idea:
    def __init__(self, flow: Flow, idea: Idea, parent: Element) -> None:
        self._flow, self._idea, self._pages = flow, idea, flow.pages
        self._is_from_right = words_run_from_right(idea.words)
        self._width, self._height = self._size()
        is_figure = bool(idea.picture and idea.said)
        whole = parent.add("Div") if is_figure else parent
        with self._beside():
            self._lines = flow.break_words(flow.voices(whole, "P", idea.words))
        self._leaf = whole.add("Figure") if is_figure else None
        self._words_height = flow.height_of(self._lines)

    def place(self) -> None:
        if self._flow.preset.picture:
            self._side_by_side()
        else:
            self._one_above_the_other()
        self._pages.gap(self._flow.preset.idea_gap)

    def _side_by_side(self) -> None:
        pages = self._pages
        height = max(self._words_height, self._height)
        pages.need(height if height <= pages.whole else self._height)
        self._put_picture()
        first, top = pages.number, pages.y
        # Few words stand at the middle of their picture, where the eye looks for them.
        pages.advance(max(0, (self._height - self._words_height) / 2))
        with self._beside():
            self._flow.put(self._lines)
        if pages.number == first:
            pages.advance(max(0, self._height - (top - pages.y)))

    def _one_above_the_other(self) -> None:
        pages, preset = self._pages, self._flow.preset
        between = preset.entry_gap if self._height else 0
        height = self._height + between + self._words_height
        pages.need(height if height <= pages.whole else self._height + preset.line * 3)
        self._put_picture()
        pages.advance(self._height + between)
        self._flow.put(self._lines)

    def _beside(self) -> AbstractContextManager[None]:
        """Leave room for a picture, also where there is none, so that words begin in one line."""
        flow = self._flow
        if not flow.preset.picture:
            return nullcontext()
        room = flow.measure * flow.preset.picture + _BETWEEN
        return flow.inset_before(room, from_right=self._is_from_right)

    def _size(self) -> tuple[float, float]:
        """How large the picture is drawn: as large as its room lets it be."""
        flow = self._flow
        if not self._idea.picture:
            return 0.0, 0.0
        wide, high = shape_of(self._idea.picture) or _FRAME
        room = flow.measure * (flow.preset.picture or 1)
        grown = min(room / wide, flow.page_height * _TALLEST / high)
        return wide * grown, high * grown

    def _put_picture(self) -> None:
        if not self._idea.picture:
            return
        flow, head = self._flow, self._pages.y
        left = flow.left + (flow.measure - self._width if self._is_from_right else 0)
        right, foot = left + self._width, head - self._height
        page, leaf = self._pages.all[-1], self._leaf
        placed = PlacedPicture(
            leaf=leaf,
            content=self._idea.picture,
            x=left,
            y=foot,
            width=self._width,
            height=self._height,
        )
        if leaf is None:
            page.decorations.append(placed)
            return
        leaf.depict(Picture(said=self._idea.said, left=left, foot=foot, right=right, head=head))
        page.shapes.append(placed)
