"""A Document as lines of braille, laid out as readers of braille in Britain know it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from coprod_desktop.documents.braille.cells import Cells
from coprod_desktop.documents.braille.lines import FREE, Indent, Line, broken, centred
from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Contents,
    Document,
    Entry,
    Figure,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)
from coprod_desktop.documents.text import cells_said
from coprod_desktop.wording import plain_papers as words

# A paragraph begins in cell 3 and runs over to cell 1, a list the other way round.
_PARAGRAPH = Indent(2, 0)
_ENTRY = Indent(0, 2)
_QUOTE = Indent(4, 2)
# A heading of level 1 stands in the middle, of level 2 in cell 5, and of those below further in.
_HEADINGS: Mapping[int, Indent] = MappingProxyType({2: Indent(4, 4), 3: Indent(6, 6)})
_DEEPER = Indent(8, 8)
_DEEPER_BY = 2
_BOX_OPENS, _BOX_CLOSES = "⠶", "⠛"
# In the contents: a blank cell, two guide dots, a blank cell, the sign of numbers, four digits.
_ROOM_FOR_PAGE = 9
_BULLET = "•"


class Layout:
    """Lays out a paper, line by line; the pages are cut later."""

    def __init__(self, document: Document, cells: Cells, width: int) -> None:
        self._document = document
        self._cells = cells
        self._width = width
        self._heading = 0

    def lines(self, progress: Callable[[int, int], None]) -> Iterator[Line]:
        """Give every line of the paper."""
        blocks = self._document.blocks
        for place, block in enumerate(blocks):
            yield from self._block(block)
            progress(place + 1, len(blocks))

    def _block(self, block: Block) -> Iterator[Line]:
        match block:
            case Heading():
                yield from self._headed(block)
            case Paragraph():
                yield from self._paragraph(block.words, keeps=block.leads or bool(block.room))
                yield from self._room(block)
            case ListBlock():
                yield from self._list(block, _ENTRY)
            case Table():
                yield from self._table(block)
            case Quote() | Contents() | Box():
                yield from self._apart(block)
            case Figure() | Idea() | Chart():
                yield from self._shown(block)

    def _apart(self, block: Quote | Contents | Box) -> Iterator[Line]:
        match block:
            case Quote():
                yield Line()
                for part in block.parts:
                    yield from self._text(part, _QUOTE)
                yield Line()
            case Contents():
                yield from self._contents(block)
            case Box():
                yield from self._box(block)

    def _shown(self, block: Figure | Idea | Chart) -> Iterator[Line]:
        match block:
            case Figure():
                yield from self._paragraph((Run(block.said),))
            case Idea():
                yield Line()
                yield from self._paragraph(block.words, keeps=bool(block.said))
                if block.said:
                    said = words.PICTURE.format(said=block.said)
                    yield from self._text((Run(said),), _PARAGRAPH)
            case Chart():
                if block.said != block.caption:
                    yield from self._paragraph((Run(block.said, language=block.language),))
                yield from self._paragraph((Run(block.caption, language=block.language),))

    def _headed(self, block: Heading) -> Iterator[Line]:
        number, self._heading = self._heading, self._heading + 1
        cells = self._cells.of(block.inline)
        if block.level == 1:
            lines = [*centred(cells, self._width)]
        else:
            lines = [*broken(cells, self._width, _HEADINGS.get(block.level, _DEEPER))]
        yield Line(opens_page=block.opens_page)
        # Of a heading without a cell a line stays too: the contents may lead to it.
        for place, line in enumerate(lines or [FREE]):
            yield Line(cells=line, keeps=True, heading=None if place else number)
        if block.level == 1:
            yield Line(keeps=True)

    def _paragraph(self, text: Inline, *, keeps: bool = False) -> Iterator[Line]:
        yield from self._text(text, _PARAGRAPH, keeps=keeps)

    def _room(self, block: Paragraph) -> Iterator[Line]:
        """Leave lines to write on, on the page of the words that say what goes there."""
        for line in range(1, block.room + 1):
            yield Line(cells=FREE, keeps=block.leads or line < block.room)

    def _text(self, text: Inline, indent: Indent, *, keeps: bool = False) -> Iterator[Line]:
        for line in broken(self._cells.of(text), self._width, indent):
            yield Line(cells=line, keeps=keeps)

    def _list(self, block: ListBlock, indent: Indent) -> Iterator[Line]:
        for number, entry in enumerate(block.entries, start=1):
            text = entry.words if isinstance(entry, Entry) else entry
            yield from self._text((*self._mark(block, number), *text), indent)
            if isinstance(entry, Entry):
                under = Indent(indent.first + _DEEPER_BY, indent.rest + _DEEPER_BY)
                yield from self._list(entry.under, under)

    def _mark(self, block: ListBlock, number: int) -> Inline:
        if block.numbered:
            return (Run(f"{number}. ", strong=True),)
        # Where the code of a language has no bullet, the indent alone tells a list.
        return (Run(f"{_BULLET} ", strong=True),) if self._cells.knows(_BULLET) else ()

    def _table(self, block: Table) -> Iterator[Line]:
        """Give each row as a list: the cell that names it, and under it the others."""
        if block.caption:
            yield from self._paragraph((Run(block.caption),), keeps=True)
        under = Indent(_ENTRY.first + _DEEPER_BY, _ENTRY.rest + _DEEPER_BY)
        for row in block.rows:
            for place, cell in enumerate(cells_said(block, row)):
                yield from self._text(cell, under if place else _ENTRY)

    def _box(self, block: Box) -> Iterator[Line]:
        yield Line()
        yield Line(cells=_BOX_OPENS * self._width, keeps=True)
        inner = [line for one in block.blocks for line in self._block(one)]
        # The heading stands right under the line of dots.
        while inner and not inner[0].cells:
            inner.pop(0)
        if inner:
            inner[-1] = replace(inner[-1], keeps=True)
        yield from inner
        yield Line(cells=_BOX_CLOSES * self._width)

    def _contents(self, block: Contents) -> Iterator[Line]:
        """Give an entry for each heading that follows; its page is filled in later."""
        deeper = {2: 0, 3: _DEEPER_BY}
        room = self._width - _ROOM_FOR_PAGE
        for number, heading in enumerate(self._document.headings):
            if number < self._heading or not 2 <= heading.level <= block.deepest:
                continue
            start = deeper.get(heading.level, 2 * _DEEPER_BY)
            indent = Indent(start, start + 2 * _DEEPER_BY)
            lines = [*broken(self._cells.of(heading.inline), room, indent)] or [""]
            for line in lines[:-1]:
                yield Line(cells=line, keeps=True)
            yield Line(cells=lines[-1], leads_to=number)
