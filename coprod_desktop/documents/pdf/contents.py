"""Contents: each entry leads to its heading and says its page, which is known only at the end."""

from dataclasses import dataclass

from coprod_desktop.documents.direction import is_right_to_left
from coprod_desktop.documents.model import Heading
from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.lines import Voice
from coprod_desktop.documents.pdf.pages import Ink
from coprod_desktop.documents.pdf.pieces import Piece, piece_width
from coprod_desktop.documents.pdf.tree import Bookmark, Element, Target, Traits
from coprod_desktop.wording import papers as words

# As wide as any page number that we expect, so that filling it in moves no line.
_PLACE = "888"
_STEP = 20


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A line whose page number is not known yet."""

    page: int
    line: int
    heading: int
    leaf: Element


class ContentsLayout:
    """Places contents, and fills in their page numbers when every heading has its place."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._waiting: list[_Waiting] = []

    def place(
        self, headings: tuple[Heading, ...], parent: Element, *, deepest: int, start: int
    ) -> None:
        """List the headings from ``start`` on, each in the part of the list for its level."""
        parts = {2: parent.add("TOC")}
        for number, heading in enumerate(headings):
            if number < start or not 2 <= heading.level <= deepest:
                continue
            for level in [level for level in parts if level > heading.level]:
                del parts[level]
            if heading.level not in parts:
                parts[heading.level] = parts[max(parts)].add("TOC")
            self._entry(heading, number, parts[heading.level])
        self._flow.pages.gap(self._flow.preset.paragraph_gap)

    def fill(self, bookmarks: list[Bookmark]) -> None:
        """Put the real page numbers in, and let each entry lead to its heading."""
        for waiting in self._waiting:
            page = self._flow.pages.all[waiting.page]
            placed = page.lines[waiting.line]
            last = placed.line[-1]
            there = bookmarks[waiting.heading]
            text = last.text.removesuffix(_PLACE) + str(there.page + 1)
            filled = last._replace(text=text)
            page.lines[waiting.line] = placed._replace(
                line=(*placed.line[:-1], filled), x=placed.x + self._shift(last, filled)
            )
            said = words.GO_TO.format(heading=there.text, page=there.page + 1)
            waiting.leaf.lead_to(Target(said=said, page=there.page, top=there.top))

    def _shift(self, last: Piece, filled: Piece) -> float:
        """A line that begins at the right ends later now that its last words are shorter."""
        if not last.way.from_right:
            return 0
        faces, size = self._flow.faces, self._flow.body.size
        return piece_width(faces, last, size) - piece_width(faces, filled, size)

    def _entry(self, heading: Heading, number: int, part: Element) -> None:
        flow, pages = self._flow, self._flow.pages
        leaf = (
            part.add("TOCI")
            .add("Reference")
            .add("Link", Traits(target=Target(said=""), language=heading.language))
        )
        text = words.CONTENTS_ENTRY.format(heading=heading.text, page=_PLACE)
        voice = Voice(leaf, text, strong=heading.level == 2, language=heading.language)
        ink = Ink(size=flow.body.size, leading=flow.body.leading, colour=flow.preset.accent)
        from_right = is_right_to_left(heading.text)
        with flow.inset_before(_STEP * (heading.level - 2), from_right=from_right):
            flow.put(flow.break_words([voice]), ink)
        pages.gap(flow.preset.entry_gap)
        self._waiting.append(_Waiting(pages.number, len(pages.all[-1].lines) - 1, number, leaf))
