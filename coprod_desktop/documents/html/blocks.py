"""Walk the blocks of a paper in reading order, and give each as elements that know its meaning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coprod_desktop.documents.html.charts import chart
from coprod_desktop.documents.html.contents import AddressOf, anchor, linked_list, numbered
from coprod_desktop.documents.html.pictures import figure, unread_picture
from coprod_desktop.documents.html.tables import table
from coprod_desktop.documents.html.tags import shown, tag
from coprod_desktop.documents.html.voices import (
    Around,
    direction_of,
    direction_of_voices,
    spoken,
    voices,
)
from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Contents,
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
from coprod_desktop.documents.pictures import plain_picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where things are found: a heading by its number, and the file of a picture."""

    headings: tuple[Heading, ...]
    heading: AddressOf
    picture: Callable[[bytes], str]


class Walk:
    """One walk through a paper; headings are numbered as they are met."""

    def __init__(self, places: Places, around: Around) -> None:
        self._places = places
        self._around = around
        self._met = 0
        self._charts = 0

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Give some blocks, one on each line."""
        return "\n".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block)
            case ListBlock():
                return self._list(block, self._around)
            case Table():
                return table(block, self._around)
            case Contents():
                return self._contents(block)
            case Quote() | Box() | Figure() | Idea() | Chart():
                return self._apart(block)

    def _apart(self, block: Quote | Box | Figure | Idea | Chart) -> str:
        match block:
            case Quote():
                return self._quote(block)
            case Box():
                return self._box(block)
            case Figure():
                return figure(block)
            case Idea():
                return self._idea(block)
            case Chart():
                self._charts += 1
                return chart(block, self._charts, self._around)

    def _heading(self, block: Heading) -> str:
        number, self._met = self._met, self._met + 1
        opens = {"class": "opens"} if block.opens_page else {}
        marks, inner = direction_of(block.text, self._around)
        said = voices(block.words, inner) if block.words else shown(block.text)
        return tag(f"h{block.level}", said, also={**opens, **marks}, id=anchor(number))

    def _paragraph(self, block: Paragraph) -> str:
        leads = {"class_": "leads"} if block.leads else {}
        said = spoken("p", block.words, self._around, **leads)
        return f"{said}{_room(block.room)}" if block.room else said

    def _list(self, block: ListBlock, around: Around) -> str:
        said = tuple(run for entry in block.entries for run in _words_of(entry))
        marks, inner = direction_of_voices(said, around)
        entries = (self._entry(entry, inner) for entry in block.entries)
        return tag("ol" if block.numbered else "ul", *entries, also=marks)

    def _entry(self, entry: Inline | Entry, around: Around) -> str:
        """Give an entry; its bullet stays at the side of the list, whichever way its words run."""
        words = spoken("p", _words_of(entry), around)
        return tag("li", words, self._list(entry.under, around) if isinstance(entry, Entry) else "")

    def _quote(self, block: Quote) -> str:
        said = tuple(run for part in block.parts for run in part)
        marks, inner = direction_of_voices(said, self._around)
        return tag("blockquote", *(spoken("p", part, inner) for part in block.parts), also=marks)

    def _contents(self, block: Contents) -> str:
        after = numbered(self._places.headings)[self._met :]
        named = [one for one in after if 2 <= one.heading.level <= block.deepest]
        title = {"aria-labelledby": anchor(self._met - 1)} if self._met else {}
        links = linked_list(named, self._places.heading, self._around) if named else ""
        return tag("nav", links, also=title) if links else ""

    def _box(self, block: Box) -> str:
        first = block.blocks[0] if block.blocks else None
        title = {"aria-labelledby": anchor(self._met)} if isinstance(first, Heading) else {}
        inside = self.blocks(block.blocks)
        return tag("section" if title else "div", "\n", inside, "\n", also=title, class_="box")

    def _idea(self, block: Idea) -> str:
        marks, inner = direction_of_voices(block.words, self._around)
        words = tag("p", voices(block.words, inner))
        shown = self._picture(block) if block.picture else ""
        # Read second, and drawn first: the style puts it before the words.
        return tag("div", words, shown, also=marks, class_="idea")

    def _picture(self, block: Idea) -> str:
        """Show a picture; of one that cannot be read, its words are left."""
        made = plain_picture(block.picture)
        if made is None:
            return unread_picture(block.said) if block.said else ""
        size = {"width": str(made.width), "height": str(made.height)}
        return tag("img", src=self._places.picture(made.content), alt=block.said, also=size)


def _room(lines: int) -> str:
    """Leave lines to write on by hand; they are there on printed paper alone."""
    return tag("div", *(tag("div") for _ in range(lines)), class_="room", aria_hidden="true")


def _words_of(entry: Inline | Entry) -> tuple[Run, ...]:
    return entry.words if isinstance(entry, Entry) else entry
