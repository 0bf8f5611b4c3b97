"""Cut a paper into chapters, one for each heading of the second level."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.documents.model import Block, Document, Heading, headings_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Some blocks, their file, and the number in the whole paper of the first heading in them."""

    file: str
    title: str
    blocks: tuple[Block, ...]
    first: int

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading of the chapter in its order."""
        return headings_in(self.blocks)


def chapters(document: Document) -> tuple[Chapter, ...]:
    """Cut a paper; what stands before the first part is a chapter too."""
    found: list[Chapter] = []
    first = 0
    for blocks in _parts(document.blocks):
        begin = blocks[0]
        title = begin.text if isinstance(begin, Heading) else document.title
        # Numbers with as many figures each, so that files stand in their order everywhere.
        file = f"chapter-{len(found) + 1:04}.xhtml"
        found.append(Chapter(file=file, title=title, blocks=blocks, first=first))
        first += len(found[-1].headings)
    return tuple(found)


def _parts(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    begins = [
        place
        for place, block in enumerate(blocks)
        if not place or (isinstance(block, Heading) and block.level == 2)
    ]
    for begin, end in zip(begins, [*begins[1:], len(blocks)], strict=True):
        yield blocks[begin:end]
