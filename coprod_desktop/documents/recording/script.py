"""A Document as it is said: chapters, and in each what a voice says, with its pauses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from coprod_desktop.documents.characters import drawable, on_one_line
from coprod_desktop.documents.foot import foot_in_its_voice
from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
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

# Thousandths of a second of silence.
_AFTER_PART = 350
_AFTER_HEADING = 700
_BEFORE_CHAPTER = 900
_ENDED = (".", "?", "!", "…", ":", ";")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words in one language, and how long it is silent after them; empty words are a pause."""

    text: str
    language: str
    pause_ms: int = 0


@dataclass(slots=True, kw_only=True)
class Chapter:
    """A heading and everything that is said under it."""

    title: str
    sayings: list[Saying] = field(default_factory=list[Saying])


def script_of(document: Document) -> tuple[Chapter, ...]:
    """Give a paper as it is said, one chapter for each heading.

    Contents are left out: the chapters are the contents of a recording.
    """
    return tuple(_Script(document).chapters())


class _Script:
    """Goes through a paper in reading order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language
        self._chapters: list[Chapter] = []

    def chapters(self) -> list[Chapter]:
        for block in self._document.blocks:
            self._block(block)
        foot = foot_in_its_voice(self._document)
        if foot.text:
            self._say((foot,))
        for chapter in self._chapters[:-1]:
            chapter.sayings.append(
                Saying(text="", language=self._language, pause_ms=_BEFORE_CHAPTER)
            )
        return self._chapters

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._chapters.append(Chapter(title=on_one_line(block.text)))
                self._say(block.inline, pause=_AFTER_HEADING)
            case Paragraph():
                self._say(block.words)
            case ListBlock():
                self._list(block)
            case Table():
                self._table(block)
            case _:
                self._apart(block)

    def _apart(self, block: Block) -> None:
        match block:
            case Quote():
                for part in block.parts:
                    self._say(part)
            case Box():
                self._box(block)
            case Figure():
                self._say_text(block.said)
            case Idea():
                self._say(block.words)
                if block.said:
                    self._say_text(words.PICTURE.format(said=block.said))
            case Chart():
                self._say((Run(block.said, language=block.language),))
                self._say((Run(block.caption, language=block.language),))
            case _:
                pass

    def _box(self, block: Box) -> None:
        for inner in block.blocks:
            self._block(inner)
        first = block.blocks[0] if block.blocks else None
        if isinstance(first, Heading):
            # What follows is in the same chapter, and no longer in the box.
            ends = words.BOX_ENDS.format(heading=first.text)
            self._say((Run(ends, language=first.language),))

    def _list(self, block: ListBlock) -> None:
        for number, entry in enumerate(block.entries, start=1):
            if block.numbered:
                self._say_text(f"{number}.", pause=0)
            self._say(entry.words if isinstance(entry, Entry) else entry)
            if isinstance(entry, Entry):
                self._list(entry.under)

    def _table(self, block: Table) -> None:
        if block.caption:
            self._say_text(block.caption)
        for row in block.rows:
            self._say(_row(cells_said(block, row)))

    def _say_text(self, text: str, pause: int = _AFTER_PART) -> None:
        self._sayings.append(Saying(text=_ended(text), language=self._language, pause_ms=pause))

    def _say(self, inline: Inline, pause: int = _AFTER_PART) -> None:
        """Say a paragraph, each stretch of one language by itself."""
        stretches = [*_stretches(inline, self._language)]
        for place, (language, text) in enumerate(stretches):
            is_last = place == len(stretches) - 1
            said = _ended(text) if is_last else text
            after = pause if is_last else 0
            self._sayings.append(Saying(text=said, language=language, pause_ms=after))

    @property
    def _sayings(self) -> list[Saying]:
        if not self._chapters:
            self._chapters.append(Chapter(title=on_one_line(self._document.title)))
        return self._chapters[-1].sayings


def _stretches(inline: Inline, default: str) -> Iterator[tuple[str, str]]:
    language, text = default, ""
    for run in inline:
        if (run.language or default) != language and text:
            yield language, text
            text = ""
        language = run.language or default
        text += drawable(run.text)
    yield language, text


def _row(cells: Iterable[Inline]) -> Inline:
    """Join the cells of a row, each with an end, so that a voice falls there."""
    said: list[Run] = []
    for cell in cells:
        *before, last = cell
        space = " " if said else ""
        first, *rest = (*before, replace(last, text=_ended(last.text)))
        said += [replace(first, text=f"{space}{first.text}"), *rest]
    return tuple(said)


def _ended(text: str) -> str:
    """Give words with a mark at their end, so that a voice falls there."""
    text = drawable(text).strip()
    return text if not text or text.endswith(_ENDED) else f"{text}."
