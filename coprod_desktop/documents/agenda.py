"""The agenda: what will be asked of us, about when, and what helps before we come."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from coprod_desktop.documents.blocks import (
    filled,
    heading_of,
    our_heading,
    our_paragraph,
    ours,
    paragraph,
    runs,
)
from coprod_desktop.documents.model import Block, Document, Inline, ListBlock, Run
from coprod_desktop.documents.names import name_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.session_paper import session_paper, when_and_where
from coprod_desktop.documents.word_list import word_list, words_in
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.agenda_times import Slot, lay_out
from coprod_desktop.domain.people import Role
from coprod_desktop.wording import agenda_paper as words
from coprod_desktop.wording.content_warnings import content_warning
from coprod_desktop.wording.papers import clock

USUAL_BREAK = timedelta(minutes=10)


def compose_agenda(record: SessionRecord) -> Document:
    """Make the agenda of a session, for everybody who is invited."""
    session = record.session
    title = filled(words.TITLE, number=session.number, title=Run(session.title))
    longest = timedelta(minutes=record.panel.longest_stretch_minutes)
    slots = lay_out(record.agenda, longest, USUAL_BREAK)
    blocks = (
        *when_and_where(record, _day(session.planned_for) or session.day),
        *_times(record, slots),
        *_items(record, slots),
        *_together(record),
        *_before(record),
        *_hard_words(record),
    )
    return session_paper(record, title, blocks, is_record=False)


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone().date() if moment else None


def _times(record: SessionRecord, slots: tuple[Slot, ...]) -> Iterator[Block]:
    start, length = record.session.planned_for, record.session.planned_minutes
    if start is None:
        return
    begins = clock(start)
    takes = slots[-1].end if slots else timedelta()
    if not length:
        told = words.STARTS_AND_ENDS_ABOUT if slots else words.STARTS
        yield our_paragraph(told.format(start=begins, end=clock(start + takes)))
        return
    ends = clock(start + timedelta(minutes=length))
    yield our_paragraph(words.STARTS_AND_ENDS.format(start=begins, end=ends))
    if takes > timedelta(minutes=length):
        yield our_paragraph(words.TOO_FULL.format(end=clock(start + takes)))


def _items(record: SessionRecord, slots: tuple[Slot, ...]) -> Iterator[Block]:
    yield our_heading(2, words.ITEMS)
    if not slots:
        yield our_paragraph(words.NO_ITEMS)
    for slot in slots:
        yield from _break(record, slot) if slot.item is None else _item(record, slot, slot.item)


def _break(record: SessionRecord, slot: Slot) -> Iterator[Block]:
    start = record.session.planned_for
    if start:
        heading = words.BREAK_AT.format(time=clock(start + slot.after))
    else:
        heading = words.BREAK_AFTER.format(after=words.minutes(slot.after))
    yield our_heading(3, heading)
    yield our_paragraph(words.BREAK_LASTS.format(minutes=words.minutes(slot.length)))


def _item(record: SessionRecord, slot: Slot, item: AgendaItem) -> Iterator[Block]:
    title = Run(item.title)
    yield heading_of(3, filled(words.ITEM, position=item.position, title=title))
    if warning := content_warning(item):
        yield paragraph(warning)
    facts = [ours(_when(record, slot)), ours(words.ASKED[item.asked])]
    if item.stage is not None:
        facts.append(ours(words.STAGE.format(stage=words.STAGES[item.stage])))
    if proposer := record.person(item.proposed_by_id):
        facts.append(filled(words.ASKED_FOR_BY, name=Run(name_in_paper(proposer))))
    if waiting := record.waiting.get(item.id):
        facts.append(ours(words.points_wait(waiting)))
    yield ListBlock(entries=tuple(facts))
    yield from (paragraph(line) for line in item.summary.splitlines() if line.strip())


def _when(record: SessionRecord, slot: Slot) -> str:
    start, minutes = record.session.planned_for, words.minutes(slot.length)
    if start:
        told = words.ABOUT_WHEN.format(time=clock(start + slot.after), minutes=minutes)
    elif not slot.after:
        told = words.AT_THE_START.format(minutes=minutes)
    else:
        told = words.AFTER_THE_START.format(after=words.minutes(slot.after), minutes=minutes)
    if not slot.breaks_inside:
        return told
    return words.WITH_BREAKS.format(when=told, breaks=words.breaks_inside(slot.breaks_inside))


def _together(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.TOGETHER)
    rules = [runs(rule) for rule in record.panel.ground_rules]
    if longest := record.panel.longest_stretch_minutes:
        minutes = words.minutes(timedelta(minutes=longest))
        rules.append(ours(words.LONGEST_STRETCH.format(minutes=minutes)))
    rules += [ours(words.ASK_FOR_A_BREAK), ours(words.CARDS)]
    yield ListBlock(entries=tuple(rules))


def _before(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.BEFORE)
    helped = (words.SAY_BEFOREHAND, words.BRING, words.FORMATS)
    yield ListBlock(entries=(*(ours(one) for one in helped), _who_to_ask(record)))


def _who_to_ask(record: SessionRecord) -> Inline:
    """Name who sees to access: those who facilitate, or who called the panel together."""
    facilitate = (p for p in record.people if p.role is Role.FACILITATOR and not p.left_panel)
    names = ", ".join(name_in_paper(one) for one in facilitate) or record.panel.convened_by
    if not names:
        return ours(words.ASK_WHO_INVITED)
    return filled(words.ASK_ABOUT_ACCESS, names=Run(names))


def _hard_words(record: SessionRecord) -> Iterator[Block]:
    """Explain the words of the word bank that stand in this paper."""
    said = [
        *record.panel.ground_rules,
        *(f"{one.title} {one.summary} {one.content_warning}" for one in record.agenda),
    ]
    if found := words_in(record.words, "\n".join((record.session.title, *said))):
        yield our_heading(2, words.WORDS)
        yield word_list(found, record.session.language)
