"""Blocks as Word knows them: paragraphs in styles, lists, tables and places to jump to."""

from collections.abc import Iterator
from itertools import count, pairwise

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
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from coprod_desktop.documents.pictures import plain_picture
from coprod_desktop.documents.word.charts import chart_file, size_of
from coprod_desktop.documents.word.files import Files
from coprod_desktop.documents.word.markup import address_of, val
from coprod_desktop.documents.word.numbering import STEP_IN_BOX, Lists, place_in
from coprod_desktop.documents.word.pictures import drawing, picture, shape
from coprod_desktop.documents.word.styles import BAR_GAPS, bar
from coprod_desktop.documents.word.tables import table
from coprod_desktop.documents.word.voices import field, paragraph, run, spoken, voices

_DEEPEST_STYLE = 3


class Walk:
    """Goes through a paper, and gives each block as Word knows it."""

    def __init__(self, document: Document, files: Files) -> None:
        self.lists = Lists()
        self._files = files
        self._headings = document.headings
        self._passed = 0
        self._pictures = count(1)

    def blocks(self, blocks: tuple[Block, ...], *, in_box: bool = False) -> str:
        """Give blocks one after the other; Word would make one table of two that touch."""
        told = [self._block(block, in_box=in_box) for block in blocks]
        for place, (one, after) in enumerate(pairwise(blocks)):
            if isinstance(one, Table) and isinstance(after, Table) and not after.caption:
                told[place] += paragraph("TableCell", "", "")
        return "".join(told)

    def _block(self, block: Block, *, in_box: bool) -> str:
        match block:
            case Heading():
                return self._heading(block, in_box=in_box)
            case Paragraph():
                return self._paragraph(block, in_box=in_box)
            case ListBlock():
                return "".join(self._list(block, in_box=in_box))
            case Table():
                title = paragraph("TableCaption", run(block.caption), block.caption)
                return (title if block.caption else "") + table(block, in_box=in_box)
            case _:
                return self._apart(block, in_box=in_box)

    def _apart(self, block: Block, *, in_box: bool) -> str:
        match block:
            case Quote():
                style = "BoxQuote" if in_box else "Quote"
                return "".join(spoken(style, part, self._files) for part in block.parts)
            case Contents():
                return "".join(self._contents(block))
            case Box():
                return self.blocks(block.blocks, in_box=True)
            case _:
                return self._shown(block, in_box=in_box)

    def _shown(self, block: Block, *, in_box: bool) -> str:
        match block:
            case Figure():
                return paragraph(_boxed("Picture", in_box), shape(next(self._pictures), block), "")
            case Idea():
                return self._idea(block, in_box=in_box)
            case Chart():
                return self._chart(block, in_box=in_box)
            case _:
                return ""

    def _heading(self, heading: Heading, *, in_box: bool) -> str:
        number = self._passed
        self._passed += 1
        # A heading keeps the style that programs know headings by; only the bar comes from the box.
        opens = "<w:pageBreakBefore/>" if heading.opens_page else ""
        before = opens + (bar(BAR_GAPS[0]) if in_box else "")
        more = f'<w:ind w:left="{STEP_IN_BOX}"/>' if in_box else ""
        place = f'w:id="{number}"'
        words = voices(heading.inline, self._files)
        inside = (
            f'<w:bookmarkStart {place} w:name="{_place(number)}"/>{words}<w:bookmarkEnd {place}/>'
        )
        return paragraph(f"Heading{heading.level}", inside, heading.text, more, before)

    def _paragraph(self, block: Paragraph, *, in_box: bool) -> str:
        """Give a paragraph, and under it the lines that somebody types or writes on."""
        lead = "LeadIn" if block.leads or block.room else "Text" if in_box else ""
        style = _boxed(lead, in_box)
        return spoken(style, block.words, self._files) + block.room * _room(in_box)

    def _list(self, block: ListBlock, *, in_box: bool, depth: int = 0) -> Iterator[str]:
        number = self.lists.number_of(is_numbered=block.numbered, in_box=in_box, depth=depth)
        styled = min(depth + 1, _DEEPEST_STYLE)
        kind = "ListNumber" if block.numbered else "ListBullet"
        style = f"BoxList{styled}" if in_box else f"{kind}{styled}".removesuffix("1")
        for entry in block.entries:
            inline = entry.words if isinstance(entry, Entry) else entry
            yield spoken(style, inline, self._files, before=place_in(number, depth))
            if isinstance(entry, Entry):
                yield from self._list(entry.under, in_box=in_box, depth=depth + 1)

    def _contents(self, block: Contents) -> Iterator[str]:
        """List links; Word and LibreOffice work out the pages when somebody updates them."""
        for number, heading in enumerate(self._headings[self._passed :], start=self._passed):
            if not 1 < heading.level <= block.deepest:
                continue
            page = "<w:r><w:tab/></w:r>" + field(rf"PAGEREF {_place(number)} \h", "")
            link = f'<w:hyperlink w:anchor="{_place(number)}" w:history="1">'
            words = run(heading.text, val("rStyle", "Hyperlink"), code=heading.language)
            inside = f"{link}{words}</w:hyperlink>{page}"
            yield paragraph(f"TOC{heading.level - 1}", inside, heading.text)

    def _idea(self, idea: Idea, *, in_box: bool) -> str:
        """Show the picture under its words: readers pass over pictures that float beside them."""
        made = plain_picture(idea.picture) if idea.picture else None
        inside = run(idea.said) if idea.picture and idea.said else ""
        if made:
            pointer = self._files.keep_picture(made.content)
            inside = picture(next(self._pictures), idea.said, made, pointer)
        shown = paragraph(_boxed("IdeaPicture", in_box), inside, "") if inside else ""
        style = _boxed("LeadIn" if shown else "Text", in_box) if in_box else "Idea"
        return spoken(style, idea.words, self._files) + shown

    def _chart(self, chart: Chart, *, in_box: bool) -> str:
        pointer = self._files.keep_chart(chart_file(chart))
        number, size, kind = next(self._pictures), size_of(chart, in_box=in_box), address_of("c")
        shown = drawing(number, chart.said, size, kind, f'<c:chart r:id="{pointer}"/>')
        under = paragraph(
            _boxed("Caption", in_box), run(chart.caption, code=chart.language), chart.caption
        )
        return paragraph(_boxed("Picture", in_box), f"<w:r>{shown}</w:r>", "") + under


def _boxed(style: str, in_box: bool) -> str:  # noqa: FBT001 - the second half of a name
    return f"Box{style}" if in_box else style


def _room(in_box: bool) -> str:  # noqa: FBT001 - a pair
    return paragraph(_boxed("Room", in_box), "", "")


def _place(heading: int) -> str:
    """Name the place of a heading; Word hides names that begin so from lists of places."""
    return f"_Part{heading + 1}"
