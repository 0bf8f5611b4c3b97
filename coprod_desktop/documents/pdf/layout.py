"""Lay a Document out: each block becomes elements of the tree and lines on pages."""

from collections.abc import Callable, Sequence

from coprod_desktop.documents.model import (
    Block,
    Box,
    Document,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Table,
)
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.lines import Line, Piece, Voice, break_lines
from coprod_desktop.documents.pdf.pages import Pages, PlacedLine, Rule, mark
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tables import TableLayout
from coprod_desktop.documents.pdf.tree import Bookmark, Element

Progress = Callable[[int, int], None]
_BOX_INDENT = 16
_BOX_BAR = 3


class Layout:
    """One Document on its way onto pages."""

    def __init__(self, document: Document, preset: Preset, faces: Faces) -> None:
        self.preset = preset
        self.faces = faces
        self.pages = Pages(preset)
        self.root = Element(role="Document")
        self.bookmarks: list[Bookmark] = []
        self._document = document
        self._indent = 0.0

    def run(self, progress: Progress) -> None:
        """Place every block, then number the marks."""
        for done, block in enumerate(self._document.blocks, start=1):
            self._place(block, self.root)
            progress(done, len(self._document.blocks))
        mark(self.pages.all)

    @property
    def left(self) -> float:
        """Where lines begin now."""
        return self.preset.left + self._indent

    @property
    def measure(self) -> float:
        """How long lines are now."""
        return self.preset.measure - self._indent

    def _place(self, block: Block, parent: Element) -> None:
        match block:
            case Heading():
                self._heading(block, parent)
            case Paragraph():
                self._paragraph(block, parent)
            case ListBlock():
                self._list(block, parent)
            case Table():
                TableLayout(self.pages, self.preset, self.faces).place(block, parent)
                self.pages.gap(self.preset.body * self.preset.paragraph_gap)
            case Box():
                self._box(block, parent)

    def _heading(self, heading: Heading, parent: Element) -> None:
        size = self.preset.headings[heading.level - 1]
        leading = size * 1.25
        leaf = parent.add(f"H{heading.level}")
        lines = self._lines([Voice(leaf, heading.text, strong=True)], size, self.measure)
        follows = self.preset.body * self.preset.leading * 2.5
        self.pages.gap(size * (1.1 if heading.level > 1 else 0))
        self.pages.need(leading * len(lines) + follows)
        self.bookmarks.append(
            Bookmark(
                text=heading.text,
                level=heading.level,
                page=self.pages.number,
                top=self.pages.y + size * 0.5,
            )
        )
        for line in lines:
            self.pages.put(line, x=self.left, size=size, leading=leading, colour=self.preset.accent)
        self.pages.gap(size * 0.35)

    def _paragraph(self, paragraph: Paragraph, parent: Element) -> None:
        voices = voices_of(parent, "P", paragraph.words)
        self._flow(self._lines(voices, self.preset.body, self.measure), self.left)
        self.pages.gap(self.preset.body * self.preset.paragraph_gap)

    def _list(self, block: ListBlock, parent: Element) -> None:
        whole = parent.add("L", numbering="Decimal" if block.numbered else "Disc")
        labels = [f"{n}." if block.numbered else "•" for n in range(1, len(block.entries) + 1)]
        step = self.preset.body * (0.9 + 0.55 * max(len(label) for label in labels))
        for label, entry in zip(labels, block.entries, strict=True):
            item = whole.add("LI")
            label_leaf = item.add("Lbl")
            voices = voices_of(item, "LBody", entry)
            lines = self._lines(voices, self.preset.body, self.measure - step)
            (font, text) = next(self.faces.split(f"{label} ", strong=False))
            self._flow(lines, self.left + step, lead=Piece(label_leaf, font, text))
            self.pages.gap(self.preset.body * self.preset.paragraph_gap * 0.6)
        self.pages.gap(self.preset.body * self.preset.paragraph_gap * 0.4)

    def _box(self, box: Box, parent: Element) -> None:
        inside = parent.add("Sect")
        self.pages.gap(self.preset.body * 0.6)
        self.pages.need(self.preset.body * self.preset.leading * 6)
        first_page, top = self.pages.number, self.pages.y
        self._indent += _BOX_INDENT
        for block in box.blocks:
            self._place(block, inside)
        self._indent -= _BOX_INDENT
        self._bars(first_page, top)
        self.pages.gap(self.preset.body * 0.8)

    def _bars(self, first_page: int, top: float) -> None:
        preset = self.preset
        for page in range(first_page, self.pages.number + 1):
            upper = top if page == first_page else preset.page[1] - preset.top
            lower = self.pages.y if page == self.pages.number else preset.bottom
            bar = Rule(
                x=preset.left,
                y=lower,
                width=_BOX_BAR,
                height=upper - lower,
                colour=preset.accent,
            )
            self.pages.rule(bar, page=page)

    def _lines(self, voices: Sequence[Voice], size: float, width: float) -> list[Line]:
        return break_lines(self.faces, voices, size=size, width=width)

    def _flow(self, lines: list[Line], x: float, *, lead: Piece | None = None) -> None:
        size, leading = self.preset.body, self.preset.body * self.preset.leading
        for number, line in enumerate(lines):
            # No line stands alone at the foot of a page where its paragraph has more.
            alone = number == 0 and len(lines) > 1
            self.pages.need(leading * (2 if alone else 1))
            if lead is not None and number == 0:
                self.pages.put(
                    (lead,), x=self.left, size=size, leading=leading, colour=self.preset.ink
                )
                self.pages.put_beside(line, x=x, like=self.pages.all[-1].lines[-1])
            else:
                self.pages.put(line, x=x, size=size, leading=leading, colour=self.preset.ink)


def voices_of(parent: Element, role: str, words: Inline) -> list[Voice]:
    """Make the leaf of some words, or a container with a Span for each language in them."""
    if not any(run.language for run in words):
        leaf = parent.add(role)
        return [Voice(leaf, run.text, run.strong) for run in words]
    whole = parent.add(role)
    return [Voice(whole.add("Span", language=run.language), run.text, run.strong) for run in words]


def margins(layout: Layout, head: str, foot: str, page_words: Callable[[int, int], str]) -> None:
    """Put the running head, the seal and the page number on every page, as artifacts."""
    preset, total = layout.preset, len(layout.pages.all)
    for number, page in enumerate(layout.pages.all, start=1):
        y = preset.page[1] - preset.top * 0.55
        page.unmarked.extend(_artifact(layout, head, y))
        page.unmarked.extend(_artifact(layout, page_words(number, total), preset.bottom * 0.6))
        page.unmarked.extend(_artifact(layout, foot, preset.bottom * 0.6 - preset.small * 1.4))


def _artifact(layout: Layout, text: str, y: float) -> list[PlacedLine]:
    preset = layout.preset
    nobody = Element(role="Artifact")
    lines = break_lines(
        layout.faces, [Voice(nobody, text)], size=preset.small, width=preset.measure
    )
    return [
        PlacedLine(
            line=line,
            x=preset.left,
            y=y - place * preset.small * 1.3,
            size=preset.small,
            colour=preset.ink,
        )
        for place, line in enumerate(lines)
    ]
