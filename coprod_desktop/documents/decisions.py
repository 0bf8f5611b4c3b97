"""The decisions alone: for who wants to know what was decided, and what follows from it."""

from collections.abc import Iterator

from coprod_desktop.documents.actions_table import actions_table
from coprod_desktop.documents.blocks import (
    filled,
    heading_of,
    labelled,
    our_heading,
    our_paragraph,
    ours,
    runs,
)
from coprod_desktop.documents.decision_box import decision_box
from coprod_desktop.documents.model import (
    Block,
    Box,
    Contents,
    Document,
    Inline,
    ListBlock,
    Run,
)
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.session_paper import session_paper, when_and_where
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.wording import decisions_paper as words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import ended

# So many decisions fill about six pages, and need contents.
_MANY = 8


def compose_decisions(record: SessionRecord) -> Document:
    """Make the paper of the decisions of a session, each with the actions that follow from it."""
    session = record.session
    title = filled(words.TITLE, number=session.number, title=Run(session.title))
    blocks = (
        *when_and_where(record, session.day),
        *_in_short(record),
        *_contents(record),
        *_decisions(record),
        *_other_actions(record),
    )
    return session_paper(record, title, blocks)


def _in_short(record: SessionRecord) -> Iterator[Block]:
    """Say of each decision in one line how it ended, for whoever reads no further."""
    if not record.decisions:
        yield our_paragraph(words.NONE)
        return
    yield our_heading(2, words.IN_SHORT)
    yield ListBlock(entries=tuple(_short(one) for one in _in_order(record)))


def _short(decision: Decision) -> Inline:
    return filled(
        words.SHORT_GATE if decision.gate else words.SHORT,
        number=decision.number,
        outcome=in_sentence(decision.outcome),
        gate=label(decision.gate) if decision.gate else "",
        words=Run(ended(" ".join(decision.what_was_decided.split()))),
    )


def _in_order(record: SessionRecord) -> list[Decision]:
    return sorted(record.decisions, key=lambda one: one.number)


def _contents(record: SessionRecord) -> Iterator[Block]:
    if len(record.decisions) >= _MANY:
        yield our_heading(2, paper_words.CONTENTS)
        yield Contents()


def _decisions(record: SessionRecord) -> Iterator[Block]:
    ordered = _in_order(record)
    for place, decision in enumerate(ordered):
        yield from _with_its_place(record, decision)
        if own := _own_actions(record, decision):
            yield our_heading(3, words.FOLLOWS.format(number=decision.number))
            yield actions_table(record, own)
        item = _item(record, decision)
        is_last = all(one.item_id != decision.item_id for one in ordered[place + 1 :])
        if item and is_last and (of_item := _actions_of(record, item)):
            yield heading_of(3, filled(words.FOLLOWS_ITEM, title=Run(item.title)))
            yield actions_table(record, of_item)


def _with_its_place(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    """Say under which item and when a decision was made; in minutes both are seen."""
    heading, *rest = decision_box(record, decision, level=2).blocks
    item = _item(record, decision)
    under = [labelled(words.UNDER, runs(f"{item.position}. {item.title}"))] if item else []
    when = words.CLOSED_AT.format(time=paper_words.clock(decision.closed_at or decision.opened_at))
    if decision.closed_at is None:
        when = words.STILL_OPEN.format(time=paper_words.clock(decision.opened_at))
    yield heading
    yield Box(blocks=(*under, labelled(words.WHEN, ours(when)), *rest))


def _item(record: SessionRecord, decision: Decision) -> AgendaItem | None:
    return next((one for one in record.agenda if one.id == decision.item_id), None)


def _own_actions(record: SessionRecord, decision: Decision) -> list[Action]:
    return [one for one in record.actions if one.decision_id == decision.id]


def _actions_of(record: SessionRecord, item: AgendaItem) -> list[Action]:
    """Actions of an item that name no decision of their own."""
    return [one for one in record.actions if not one.decision_id and one.item_id == item.id]


def _other_actions(record: SessionRecord) -> Iterator[Block]:
    """What was agreed elsewhere; where nothing was agreed at all, that is said."""
    if not record.actions:
        yield our_heading(2, paper_words.ACTIONS)
        yield our_paragraph(paper_words.NO_ACTIONS)
        return
    decided_at = {one.item_id for one in record.decisions} & {one.id for one in record.agenda}
    decided = {one.id for one in record.decisions}
    others = [
        one
        for one in record.actions
        if one.decision_id not in decided and (one.decision_id or one.item_id not in decided_at)
    ]
    if others:
        yield our_heading(2, words.OTHER_ACTIONS)
        yield actions_table(record, others)
