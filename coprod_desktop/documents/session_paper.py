"""What every paper about a session has: its language, its day, its head and its seal."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from coprod_desktop.documents.blocks import filled, heading_of, paragraph
from coprod_desktop.documents.model import Block, Document, Inline, Paragraph, Run, plain
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.settling import settled
from coprod_desktop.domain.session import Session
from coprod_desktop.wording import papers as words

# A session without a day has papers all the same.
_NO_DAY = date(2000, 1, 1)


def session_paper(
    record: SessionRecord, title: Inline, blocks: Iterable[Block], *, is_record: bool = True
) -> Document:
    """Make a paper about a session of its title and blocks; its title stands first."""
    session = record.session
    made = Document(
        title=plain(title),
        language=session.language,
        day=day_of(session),
        running_head=words.RUNNING_HEAD.format(panel=record.panel.name, number=session.number),
        seal_words=record.seal_words if is_record else (),
        blocks=(heading_of(1, title), *blocks),
        subject=record.panel.name,
        is_record=is_record,
    )
    return settled(made)


def day_of(session: Session) -> date:
    """Give the day of a session; where it has none, one that is always the same."""
    return session.day or _NO_DAY


def when_and_where(record: SessionRecord, moment: datetime | date | None) -> Iterator[Block]:
    """Say whose session it is, on which day and where, as far as that is known."""
    yield paragraph(record.panel.name)
    place = record.session.place
    if moment is None:
        yield from [paragraph(place)] if place else []
        return
    day = words.day(moment)
    sentence = words.WHEN_AND_WHERE if place else "{day}"
    yield Paragraph(words=filled(sentence, day=day, place=Run(place)))
