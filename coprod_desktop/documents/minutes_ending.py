"""The end of the minutes: the next meeting, how it was, who signed, and the words of the seal."""

from collections.abc import Iterator

from coprod_desktop.documents.blocks import paragraph, runs
from coprod_desktop.documents.charts import times_of
from coprod_desktop.documents.model import Block, Heading, ListBlock
from coprod_desktop.documents.names import names_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.afterwards import FEWEST_ANSWERS
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.labels import label


def ending_of(record: SessionRecord) -> Iterator[Block]:
    """Tell what comes after the meeting: the next one, how it was, and how the record is kept."""
    yield Heading(level=2, text=words.NEXT_MEETING)
    yield paragraph(record.session.next_meeting or words.NO_NEXT_MEETING)
    yield from _how_it_was(record)
    yield from times_of(record)
    yield Heading(level=2, text=words.ABOUT)
    yield from _left_open(record)
    checked, points = record.checked
    if checked:
        yield paragraph(words.CHECKED_BACK.format(checked=checked, points=points))
    if record.signed_ids:
        yield paragraph(words.SIGNED_BY.format(names=names_in_paper(record, record.signed_ids)))
    if record.changed_after_ids:
        names = names_in_paper(record, record.changed_after_ids)
        yield paragraph(words.CHANGED_AFTER_SIGNING.format(names=names))
    if record.seal_words:
        yield paragraph(words.KEEP_WORDS.format(words=" ".join(record.seal_words)))
    else:
        yield paragraph(words.NOT_SEALED)


def _left_open(record: SessionRecord) -> Iterator[Block]:
    """Say what was given beforehand and not raised, once the session is over."""
    if record.session.closed_at is not None and record.not_raised:
        yield paragraph(words.points_not_raised(record.not_raised))


def _how_it_was(record: SessionRecord) -> Iterator[Block]:
    """How people found it; few answers would let people guess whose is whose."""
    if not record.how_was_it:
        return
    yield Heading(level=2, text=words.HOW_IT_WAS)
    if any(one.answers < FEWEST_ANSWERS for one in record.how_was_it):
        yield paragraph(words.TOO_FEW_ANSWERS)
        return
    yield ListBlock(
        entries=tuple(
            runs(
                words.HOW_LINE.format(
                    question=label(one.question), green=one.green, yellow=one.yellow, red=one.red
                )
            )
            for one in record.how_was_it
        )
    )
