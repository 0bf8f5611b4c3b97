"""Lay a Document out: each block becomes elements of the tree and lines on pages."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coprod_desktop.documents.blocks import paragraph
from coprod_desktop.documents.direction import is_right_to_left, words_run_from_right
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
    Table,
)
from coprod_desktop.documents.pdf.boxes import frame, inside
from coprod_desktop.documents.pdf.charts import place_chart, room_of_chart
from coprod_desktop.documents.pdf.contents import ContentsLayout
from coprod_desktop.documents.pdf.flow import Flow, roomy
from coprod_desktop.documents.pdf.ideas import place_idea
from coprod_desktop.documents.pdf.lines import Voice
from coprod_desktop.documents.pdf.pages import Ink, Room, mark
from coprod_desktop.documents.pdf.pieces import Line, Piece, arrange
from coprod_desktop.documents.pdf.room import height_of_room, leave_room
from coprod_desktop.documents.pdf.shapes import place_figure
from coprod_desktop.documents.pdf.stacks import is_stacked, place_stacked
from coprod_desktop.documents.pdf.tables import TableLayout
from coprod_desktop.documents.pdf.tree import Bookmark, Element, Traits
from coprod_desktop.wording.papers import named_instead

Progress = Callable[[int, int], None]
_HEADING_LEADING = 1.25
# Of a page, under a heading that needs its own room too.
_MOST_KEPT = 0.85
_QUOTE_INSET = 24
# Under the word and the shape of a card: its meaning, and the room around it.
_LINES_OF_A_CARD = 4
_STEP = 2
# Under a heading stand the lines of a paragraph that would not be parted; a box opens with more.
_LINES_UNDER = 3
_LINES_OF_A_BOX = 8
# Of a page, before the last line of a box.
_MOST_TAKEN_ALONG = 1 / 3


class Layout:
    """One Document on its way onto pages."""

    def __init__(self, document: Document, flow: Flow) -> None:
        self.root = Element("Document")
        self.bookmarks: list[Bookmark] = []
        self._document = document
        self._flow = flow
        self._contents = ContentsLayout(flow)
        self._is_led = False

    def run(self, progress: Progress) -> None:
        """Place every block, then number the marks."""
        blocks = self._document.blocks
        for place, block in enumerate(blocks):
            self._place(block, self.root, blocks[place + 1 :] if _leads(block) else ())
            self._is_led = _leads(block)
            progress(place + 1, len(blocks))
        self._say_what_is_missing()
        self._contents.fill(self.bookmarks)
        mark(self._flow.pages.all)

    def _say_what_is_missing(self) -> None:
        """Name at the end what no font has, so that nobody takes a name for somebody's words."""
        if missing := self._flow.faces.missing:
            self._paragraph(paragraph(named_instead(missing)), self.root, ())

    def _place_all(
        self, blocks: Sequence[Block], parent: Element, *, keeps_last: bool = False
    ) -> None:
        for place, block in enumerate(blocks):
            if keeps_last and place == len(blocks) - 2:
                self._keep_last_line(blocks[-2:])
            self._place(block, parent, blocks[place + 1 :] if _leads(block) else ())
            self._is_led = _leads(block)

    def _place(self, block: Block, parent: Element, after: Sequence[Block] = ()) -> None:
        match block:
            case Heading():
                self._heading(block, parent, after)
            case Paragraph():
                self._paragraph(block, parent, after)
            case ListBlock():
                self._list(block, parent)
            case Table():
                self._table(block, parent)
            case Quote() | Contents() | Box() | Figure():
                self._place_apart(block, parent)
            case Idea():
                place_idea(self._flow, block, parent)
            case Chart():
                place_chart(self._flow, block, parent)

    def _place_apart(self, block: Quote | Contents | Box | Figure, parent: Element) -> None:
        match block:
            case Quote():
                self._quote(block, parent)
            case Contents():
                headings, start = self._document.headings, len(self.bookmarks)
                self._contents.place(headings, parent, deepest=block.deepest, start=start)
            case Box():
                self._box(block, parent)
            case Figure():
                place_figure(self._flow, block, parent)

    def _heading(self, heading: Heading, parent: Element, after: Sequence[Block]) -> None:
        preset, pages = self._flow.preset, self._flow.pages
        look = preset.heading(heading.level)
        size = self._size_of(heading)
        ink = Ink(size=size, leading=size * _HEADING_LEADING, colour=preset.accent)
        # One leaf whatever its languages: checkers and old readers know no heading with parts.
        leaf = parent.add(f"H{heading.level}", Traits(language=heading.language))
        voices = [Voice(leaf, one.text, True, one.language) for one in heading.inline]  # noqa: FBT003
        lines = self._flow.break_words(voices, size)
        ink = roomy(self._flow.faces, ink, lines)
        if heading.opens_page:
            pages.open_new()
        pages.gap(look.above)
        self._keep(ink.leading * len(lines) + look.below, after)
        self.bookmarks.append(
            Bookmark(
                text=heading.text, level=heading.level, page=pages.number, top=pages.y + preset.edge
            )
        )
        for line in lines:
            pages.put(line, x=self._flow.x_of(line, size), ink=ink)
        pages.gap(look.below)

    def _size_of(self, heading: Heading) -> float:
        """How large a heading is: one with a page to itself keeps its words whole, and on it."""
        preset, flow = self._flow.preset, self._flow
        size = preset.heading(heading.level).size
        if not heading.opens_page:
            return size
        room = flow.pages.whole - preset.figure - _LINES_OF_A_CARD * preset.line
        voice = Voice(self.root, heading.text, strong=True)
        widest = max((flow.width_of(word, size) for word in heading.text.split()), default=0)
        size *= min(1.0, flow.measure / widest) if widest else 1.0
        while size > preset.body and (
            len(flow.break_words([voice], size)) * size * _HEADING_LEADING > room
        ):
            size -= _STEP
        return size

    def _keep(self, height: float, after: Sequence[Block]) -> None:
        """Keep a heading or a lead of some height on the page of what follows it."""
        room = self._first_of(after)
        kept = replace(room, whole=room.whole + height, least=room.least + height)
        self._flow.pages.need_mostly(kept)

    def _first_of(self, after: Sequence[Block]) -> Room:
        """How much room must stand under a heading or a lead, so that neither ends a page."""
        preset, above = self._flow.preset, 0.0
        for block in after:
            if not isinstance(block, Heading):
                room = self._begin_of(block)
                return replace(room, whole=room.whole + above, least=room.least + above)
            look = preset.heading(block.level)
            above += look.size * _HEADING_LEADING + look.above + look.below
        return Room(above, above)

    def _begin_of(self, block: Block) -> Room:
        """How much of a block must stand under its heading."""
        lines = self._flow.preset.line * _LINES_UNDER
        match block:
            case Box():
                room, before = self._room_of(block), self._flow.preset.box_padding
                return Room(room.whole + before, room.least + before)
            case Chart():
                return room_of_chart(self._flow, block)
            case Idea() | Figure():
                height = self._height_of((block,))
            case Table():
                height = self._height_of((replace(block, rows=block.rows[:1]),))
            case _:
                return Room(lines, lines)
        height = height if height <= self._flow.pages.whole * _MOST_KEPT else lines
        return Room(height, height)

    def _paragraph(self, paragraph: Paragraph, parent: Element, after: Sequence[Block]) -> None:
        lines = self._flow.break_words(self._flow.voices(parent, "P", paragraph.words))
        if paragraph.leads:
            self._keep(self._flow.height_of(lines), after)
        if paragraph.room:
            room = height_of_room(self._flow, paragraph.room)
            self._flow.pages.need(self._flow.height_of(lines) + room)
        self._flow.put(lines)
        leave_room(self._flow, paragraph.room)
        preset = self._flow.preset
        self._flow.pages.gap(preset.entry_gap if paragraph.leads else self._flow.gap)

    def _list(self, block: ListBlock, parent: Element, *, is_inside: bool = False) -> None:
        preset = self._flow.preset
        whole = parent.add("L", Traits(numbering="Decimal" if block.numbered else "Disc"))
        labels = [f"{n}." if block.numbered else "•" for n in range(1, len(block.entries) + 1)]
        for place, (label, entry) in enumerate(zip(labels, block.entries, strict=True)):
            item = whole.add("LI")
            words = entry.words if isinstance(entry, Entry) else entry
            from_right = words_run_from_right(words)
            lead = self._label(item, label, from_right=from_right)
            if place:
                self._flow.pages.gap(preset.entry_gap)
            with self._flow.inset_before(self._flow.label_room(lead), from_right=from_right):
                self._entry(entry, item, lead)
        self._flow.pages.gap(0 if is_inside else self._flow.gap)

    def _entry(self, entry: Inline | Entry, item: Element, lead: Line) -> None:
        flow = self._flow
        if not isinstance(entry, Entry):
            flow.put(flow.break_words(flow.voices(item, "LBody", entry)), lead=lead)
            return
        body = item.add("LBody")
        flow.put(flow.break_words(flow.voices(body, "P", entry.words)), lead=lead)
        flow.pages.gap(flow.preset.entry_gap)
        self._list(entry.under, body, is_inside=True)

    def _table(self, table: Table, parent: Element) -> None:
        if is_stacked(self._flow, table):
            place_stacked(self._flow, table, parent)
        else:
            TableLayout(self._flow).place(table, parent)

    def _quote(self, quote: Quote, parent: Element) -> None:
        inside = parent.add("BlockQuote")
        with self._flow.inset(_QUOTE_INSET, _QUOTE_INSET):
            for part in quote.parts:
                self._paragraph(Paragraph(words=part), inside, ())

    def _label(self, item: Element, label: str, *, from_right: bool) -> Line:
        leaf = item.add("Lbl")
        parts = self._flow.faces.split(f"{label} ", strong=False)
        line = tuple(Piece(leaf, font, text) for font, text in parts)
        return arrange([line], from_right=True)[0] if from_right else line

    def _box(self, box: Box, parent: Element) -> None:
        # A heading or a lead has kept room already; without enough it must not stand alone.
        room, from_right = self._room_of(box), self._begins_at_right(box)
        with frame(self._flow, room, may_move=not self._is_led, from_right=from_right):
            self._place_all(box.blocks, parent.add("Sect"), keeps_last=True)

    def _keep_last_line(self, ending: Sequence[Block]) -> None:
        """Take the paragraph before a last line along, so that no box ends with a line alone."""
        flow = self._flow
        if not all(isinstance(block, Paragraph) for block in ending):
            return
        last = self._height_of(ending[-1:]) - flow.gap
        height = self._height_of(ending) - flow.gap
        if last < flow.preset.line * 2 and height <= flow.pages.whole * _MOST_TAKEN_ALONG:
            flow.pages.need(height)

    def _begins_at_right(self, box: Box) -> bool:
        """On which side the bar of a box stands: where its first words begin."""
        for block in box.blocks:
            if isinstance(block, Heading):
                return is_right_to_left(block.text)
            if isinstance(block, Paragraph):
                return words_run_from_right(block.words)
        return self._flow.faces.from_right

    def _room_of(self, box: Box) -> Room:
        """How high a box is with its outline, and how much of it must stand where it begins."""
        preset = self._flow.preset
        around = preset.box_padding * 2 - preset.box_gap
        opening = next(
            (n for n, one in enumerate(box.blocks, start=1) if not isinstance(one, Heading)), None
        )
        with inside(self._flow, from_right=self._begins_at_right(box)):
            whole, begin = self._height_of(box.blocks), self._height_of(box.blocks[:opening])
        # Where a box is parted, its outline ends in the margin of the page and takes no room.
        is_parted = opening is not None and opening < len(box.blocks)
        around_begin = preset.box_padding - preset.box_gap if is_parted else around
        least = around_begin + min(begin, preset.line * _LINES_OF_A_BOX)
        return Room(around + whole, min(least, self._flow.pages.whole))

    def _height_of(self, blocks: Sequence[Block]) -> float:
        """Lay blocks out on paper that is thrown away."""
        trial = Layout(self._document, self._flow.scratch())
        trial._place_all(blocks, trial.root)
        return -trial._flow.pages.y


def _leads(block: Block) -> bool:
    """Whether a block must not be parted from what follows it."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.leads)
