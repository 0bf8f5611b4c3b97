"""The easy-read paper of a session: the lines that people wrote, each with its picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coprod_desktop.documents.blocks import (
    filled,
    heading_of,
    our_heading,
    our_paragraph,
    ours,
    paragraph,
    runs,
)
from coprod_desktop.documents.model import (
    Block,
    Document,
    Heading,
    Idea,
    Inline,
    Paragraph,
    Run,
    plain,
)
from coprod_desktop.documents.names import name_in_paper
from coprod_desktop.documents.session_paper import day_of
from coprod_desktop.documents.settling import settled
from coprod_desktop.documents.word_list import word_list
from coprod_desktop.domain.panel import Panel, Word
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session
from coprod_desktop.wording import easy_read as words
from coprod_desktop.wording import papers as paper_words


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyPart:
    """One line as the paper shows it: words, and a whole picture file or nothing."""

    words: str
    is_heading: bool = False
    picture: bytes = b""
    said: str = ""
    is_openmoji: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadRecord:
    """What the easy-read paper of one session is made from; without a checker it is a draft."""

    panel: Panel
    session: Session
    parts: tuple[EasyPart, ...]
    words: tuple[Word, ...] = ()
    writer: Person | None = None
    checker: Person | None = None
    checked_on: date | None = None


def compose_easy_read(record: EasyReadRecord) -> Document:
    """Make the easy-read paper; only what a member has checked as it stands is called so."""
    session = record.session
    made = Document(
        title=plain(_title(record)),
        language=session.language,
        day=day_of(session),
        running_head=paper_words.RUNNING_HEAD.format(
            panel=record.panel.name, number=session.number
        ),
        seal_words=(),
        blocks=(
            *_opening(record),
            *_lines(record),
            *_hard_words(record),
            *_ending(record),
        ),
        subject=record.panel.name,
        is_record=False,
    )
    return settled(made)


def _title(record: EasyReadRecord) -> Inline:
    title = words.DRAFT_TITLE if record.checker is None else words.EASY_READ_TITLE
    session = record.session
    return filled(title, number=session.number, title=Run(session.title))


def _opening(record: EasyReadRecord) -> Iterator[Block]:
    yield heading_of(1, _title(record))
    yield paragraph(record.panel.name)
    if record.session.day:
        yield our_paragraph(paper_words.day(record.session.day))
    yield Paragraph(words=_how_checked(record))


def _how_checked(record: EasyReadRecord) -> Inline:
    if record.checker is None or record.checked_on is None:
        return ours(words.DRAFT_SAID)
    name = Run(name_in_paper(record.checker))
    return filled(words.CHECKED_BY, name=name, day=paper_words.day(record.checked_on))


def _lines(record: EasyReadRecord) -> Iterator[Block]:
    # No two headings of a paper are the same, and no line may take the place of one of ours.
    taken = {plain(_title(record)), words.HARD_WORDS}
    for part in record.parts:
        if part.is_heading:
            text = _unlike(part.words, taken)
            taken.add(text)
            yield Heading(level=2, text=text)
        else:
            yield Idea(words=runs(part.words), picture=part.picture, said=part.said)


def _unlike(heading: str, taken: set[str]) -> str:
    number, text = 1, heading
    while text in taken:
        number += 1
        text = words.AGAIN.format(heading=heading, number=number)
    return text


def _hard_words(record: EasyReadRecord) -> Iterator[Block]:
    if record.words:
        yield our_heading(2, words.HARD_WORDS)
        yield word_list(record.words, record.session.language, words.HARD_WORD)


def _ending(record: EasyReadRecord) -> Iterator[Block]:
    if record.writer is not None:
        name = Run(name_in_paper(record.writer))
        yield Paragraph(words=filled(words.WRITTEN_BY, name=name))
    if any(part.is_openmoji for part in record.parts):
        yield our_paragraph(words.PICTURES_CREDIT)
