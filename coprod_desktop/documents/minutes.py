"""The minutes: what was said and decided, in the order of the meeting."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby

from coprod_desktop.documents.actions_table import actions_table
from coprod_desktop.documents.blocks import (
    filled,
    heading_of,
    our_heading,
    our_paragraph,
    ours,
    runs,
    strong,
)
from coprod_desktop.documents.decision_box import decision_box
from coprod_desktop.documents.minutes_ending import ending_of
from coprod_desktop.documents.model import (
    Block,
    Contents,
    Document,
    Inline,
    ListBlock,
    Paragraph,
    Run,
)
from coprod_desktop.documents.names import (
    name_in_paper,
    name_of_maker,
    names_in_paper,
    with_side,
)
from coprod_desktop.documents.pauses import pauses_of
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.session_paper import session_paper, when_and_where
from coprod_desktop.documents.word_list import word_list
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.contribution import Contribution, How
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.people import Role
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.content_warnings import warning_in_agenda
from coprod_desktop.wording.labels import in_sentence, label

Recorded = Contribution | Decision
# With so many contributions a paper has more than about six pages, and needs contents.
_LONG = 60


def compose_minutes(record: SessionRecord) -> Document:
    """Make the minutes of a session from its record, leaving out what people keep back."""
    session = record.session
    title = filled(words.MINUTES_TITLE, number=session.number, title=Run(session.title))
    blocks = (
        *_opening(record),
        *_contents(record),
        *_present(record),
        *_apologies(record),
        *_agenda(record),
        *_said_and_decided(record),
        *pauses_of(record),
        *_actions(record),
        *_word_list(record),
        *ending_of(record),
    )
    return session_paper(record, title, blocks)


def _opening(record: SessionRecord) -> Iterator[Block]:
    session = record.session
    yield from when_and_where(record, session.day)
    if session.opened_at and session.closed_at and session.closed_at > session.opened_at:
        start, end = words.clock(session.opened_at), words.clock(session.closed_at)
        yield our_paragraph(words.FROM_TO.format(start=start, end=end))
    if record.chair_ids:
        names = Run(names_in_paper(record, record.chair_ids))
        yield Paragraph(words=filled(words.CHAIRED_BY, names=names))
    if record.recorder_ids:
        names = Run(names_in_paper(record, record.recorder_ids))
        yield Paragraph(words=filled(words.RECORDED_BY, names=names))


def _contents(record: SessionRecord) -> Iterator[Block]:
    if sum(one.may_be_printed for one in record.contributions) >= _LONG:
        yield our_heading(2, words.CONTENTS)
        yield Contents()


def _present(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.WHO_WAS_HERE)
    people = [person for one in record.present_ids if (person := record.person(one))]
    entries = [
        filled(
            words.ROLE_LINE,
            role=words.ROLES_MANY[role],
            names=Run(", ".join(with_side(p) for p in people if p.role is role)),
        )
        for role in Role
        if any(person.role is role for person in people)
    ]
    yield ListBlock(entries=tuple(entries)) if entries else our_paragraph(words.NOBODY)


def _apologies(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.APOLOGIES)
    entries = tuple(runs(names_in_paper(record, (one.person_id,))) for one in record.apologies)
    yield ListBlock(entries=entries) if entries else our_paragraph(words.NO_APOLOGIES)


def _agenda(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.AGENDA)
    entries = tuple(_agenda_entry(record, item) for item in record.agenda)
    yield ListBlock(entries=entries, numbered=True) if entries else our_paragraph(words.NO_AGENDA)


def _agenda_entry(record: SessionRecord, item: AgendaItem) -> Inline:
    more = [label(item.asked)]
    if item.minutes:
        more.append(words.AGENDA_MINUTES.format(minutes=item.minutes))
    if proposer := record.person(item.proposed_by_id):
        more.append(words.AGENDA_PROPOSED.format(name=name_in_paper(proposer)))
    ending = "" if item.title[-1:] in ".?!" else "."
    title, asked = Run(f"{item.title}{ending} "), ours(f"{', '.join(more)}.")
    warning = warning_in_agenda(item)
    return (title, *asked, Run(f" {warning}")) if warning else (title, *asked)


def _said_and_decided(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.WHAT_WAS_SAID)
    recorded = _in_order(record)
    if not recorded:
        yield our_paragraph(words.NOTHING_SAID)
    titles = {item.id: _numbered(item) for item in record.agenda}
    seen: Counter[str | None] = Counter()
    for item_id, section in groupby(recorded, key=lambda one: _known(one.item_id, titles)):
        seen[item_id] += 1
        title = runs(titles[item_id]) if item_id else ours(words.OTHER)
        yield heading_of(3, _section_title(title, seen[item_id]))
        for one in section:
            yield from _recorded(record, one)
    yield from _without_words(record, seen)


def _known(item_id: str | None, titles: Mapping[str, str]) -> str | None:
    return item_id if item_id in titles else None


def _without_words(record: SessionRecord, seen: Counter[str | None]) -> Iterator[Block]:
    """Name the items under which nothing stands: those that were reached, and those that were not.

    An item whose words people kept back was reached all the same.
    """
    reached = {
        *record.visited_ids,
        *(one.item_id for one in record.contributions),
        *(one.item_id for one in record.decisions),
    }
    without = [item for item in record.agenda if not seen[item.id]]
    silent = tuple(runs(_numbered(item)) for item in without if item.id in reached)
    missed = tuple(runs(_numbered(item)) for item in without if item.id not in reached)
    for heading, entries in ((words.NOTHING_WRITTEN, silent), (words.NOT_REACHED, missed)):
        if entries:
            yield our_heading(3, heading)
            yield ListBlock(entries=entries)


def _numbered(item: AgendaItem) -> str:
    return f"{item.position}. {item.title}"


def _in_order(record: SessionRecord) -> list[Recorded]:
    """Mix decisions into the contributions, each at the moment at which it ended.

    One that is still open stands where it was opened.
    """
    order: list[Recorded] = []
    waiting = sorted(record.decisions, key=lambda one: (_moment(one), one.number))
    for contribution in record.contributions:
        while waiting and _moment(waiting[0]) < contribution.said_at:
            order.append(waiting.pop(0))
        if contribution.may_be_printed or contribution.leaves_a_gap:
            order.append(contribution)
    return [*order, *waiting]


def _moment(decision: Decision) -> datetime:
    return decision.closed_at or decision.opened_at


def _section_title(title: Inline, visit: int) -> Inline:
    match visit:
        case 1:
            return title
        case 2:
            return filled(words.RETURNED_TO, title=title[0])
        case _:
            return filled(words.RETURNED_AGAIN, title=title[0], time=visit - 1)


def _recorded(record: SessionRecord, one: Recorded) -> Iterator[Block]:
    if isinstance(one, Decision):
        yield decision_box(record, one)
        return
    if one.erased_on is not None:
        yield our_paragraph(words.WORDS_ERASED.format(day=words.day(one.erased_on)))
        return
    language = one.language if one.language != record.session.language else None
    parts = [part.strip() for part in one.words.splitlines() if part.strip()]
    yield Paragraph(words=(*strong(_byline(record, one)), Run(parts[0], language=language)))
    for part in parts[1:]:
        yield Paragraph(words=(Run(part, language=language),))


def _byline(record: SessionRecord, one: Contribution) -> Inline:
    more = [in_sentence(one.kind)] if one.kind else []
    if one.how is not How.OWN_VOICE:
        more.append(in_sentence(one.how))
    name = name_of_maker(record, one)
    # One voice says who it was and how; names are at home in every language.
    return ours(f"{name} ({', '.join(more)}): " if more else f"{name}: ")


def _actions(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.ACTIONS)
    yield (
        actions_table(record, record.actions) if record.actions else our_paragraph(words.NO_ACTIONS)
    )


def _word_list(record: SessionRecord) -> Iterator[Block]:
    if record.words:
        yield our_heading(2, words.WORD_LIST)
        yield word_list(record.words, record.session.language)
