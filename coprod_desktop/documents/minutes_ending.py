"""The end of the minutes: the next meeting, how it was, who signed, and the words of the seal."""

from collections.abc import Iterator

from coprod_desktop.documents.blocks import filled, our_heading, our_paragraph, ours, paragraph
from coprod_desktop.documents.charts import times_of
from coprod_desktop.documents.model import Block, ListBlock, Paragraph, Run
from coprod_desktop.documents.names import names_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.afterwards import FEWEST_ANSWERS
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.labels import label


def ending_of(record: SessionRecord) -> Iterator[Block]:
    """Tell what comes after the meeting: the next one, how it was, and how the record is kept."""
    yield our_heading(2, words.NEXT_MEETING)
    meeting = record.session.next_meeting
    yield paragraph(meeting) if meeting else our_paragraph(words.NO_NEXT_MEETING)
    yield from _how_it_was(record)
    yield from times_of(record)
    yield our_heading(2, words.ABOUT)
    yield from _left_open(record)
    checked, points = record.checked
    if checked:
        yield our_paragraph(words.CHECKED_BACK.format(checked=checked, points=points))
    if record.signed_ids:
        names = Run(names_in_paper(record, record.signed_ids))
        yield Paragraph(words=filled(words.SIGNED_BY, names=names))
    if record.changed_after_ids:
        names = Run(names_in_paper(record, record.changed_after_ids))
        yield Paragraph(words=filled(words.CHANGED_AFTER_SIGNING, names=names))
    if record.seal_words:
        yield our_paragraph(words.KEEP_WORDS.format(words=" ".join(record.seal_words)))
    else:
        yield our_paragraph(words.NOT_SEALED)


def _left_open(record: SessionRecord) -> Iterator[Block]:
    """Say what was given beforehand and not raised, once the session is over."""
    if record.session.closed_at is not None and record.not_raised:
        yield our_paragraph(words.points_not_raised(record.not_raised))


def _how_it_was(record: SessionRecord) -> Iterator[Block]:
    """How people found it; few answers would let people guess whose is whose."""
    if not record.how_was_it:
        return
    yield our_heading(2, words.HOW_IT_WAS)
    if any(one.answers < FEWEST_ANSWERS for one in record.how_was_it):
        yield our_paragraph(words.TOO_FEW_ANSWERS)
        return
    yield ListBlock(
        entries=tuple(
            ours(
                words.HOW_LINE.format(
                    question=label(one.question), green=one.green, yellow=one.yellow, red=one.red
                )
            )
            for one in record.how_was_it
        )
    )
