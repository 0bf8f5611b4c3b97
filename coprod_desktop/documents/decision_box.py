"""A decision in a paper: the words, the outcome, where each person stood, who differed."""

from collections.abc import Iterator

from coprod_desktop.documents.model import (
    Block,
    Box,
    Entry,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Run,
)
from coprod_desktop.documents.names import name_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.decision import Decision, Power
from coprod_desktop.domain.stances import Position, Stance
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.labels import MEANINGS, label

# Agreement first, then what stands against it, then those who said nothing.
_IN_ORDER = (
    Stance.AGREE,
    Stance.AGREE_WITH_WORRIES,
    Stance.STAND_ASIDE,
    Stance.BLOCK,
    Stance.NEED_MORE_TIME,
    Stance.NO_ANSWER,
    Stance.NOT_ASKED,
)


def decision_box(record: SessionRecord, decision: Decision) -> Box:
    """Compose one decision; the minority view stands at the same size as the rest."""
    return Box(blocks=tuple(_blocks(record, decision)))


def _blocks(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    yield Heading(level=4, text=words.DECISION.format(number=decision.number))
    yield Paragraph(words=(Run(decision.words),))
    yield _line(words.OUTCOME, f"{label(decision.outcome)}. {label(decision.power)}.")
    if decision.power is Power.WE_ARE_TOLD:
        # Others decided, and not by the panel's own rule.
        yield _line(words.HOW_MADE, MEANINGS[Power.WE_ARE_TOLD])
    else:
        yield _line(words.HOW_MADE, f"{label(decision.method)}.")
    if decision.gate:
        yield _line(words.GATE, f"{label(decision.gate)}. {MEANINGS[decision.gate]}")
    if decision.stop_card_open:
        yield Paragraph(words=(Run(words.STOP_CARD_STOOD),))
    yield from _stances(record, decision)
    for view in decision.minority_views:
        name = _name(record, view.person_id)
        yield _line(words.MINORITY_VIEW.format(name=name), view.words)
    if decision.review_on:
        yield Paragraph(words=(Run(words.REVIEW.format(day=words.day(decision.review_on))),))


def _stances(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    if not decision.positions:
        yield Paragraph(words=(Run(words.NO_STANCES),))
        return
    yield Paragraph(words=(Run(words.STANCES.strip(), strong=True),), leads=True)
    yield ListBlock(
        entries=tuple(
            _stance(record, stance, taken)
            for present in (True, False)
            for stance in _IN_ORDER
            if (taken := [p for p in decision.positions if _is(p, stance, present=present)])
        )
    )


def _is(position: Position, stance: Stance, *, present: bool) -> bool:
    return position.stance is stance and position.present is present


def _stance(record: SessionRecord, stance: Stance, taken: list[Position]) -> Inline | Entry:
    """Who took a stance, and under it why, in each person's own words."""
    line = (words.STANCE_COUNTED if taken[0].present else words.STANCE_BEFORE_LEAVING).format(
        stance=label(stance),
        count=len(taken),
        names=", ".join(_name(record, position.person_id) for position in taken),
    )
    reasons = tuple(_reason(record, position) for position in taken if position.reason.strip())
    if not reasons:
        return (Run(line),)
    return Entry(words=(Run(line),), under=ListBlock(entries=reasons))


def _reason(record: SessionRecord, position: Position) -> Inline:
    name = words.REASON.format(name=_name(record, position.person_id))
    return Run(name, strong=True), Run(position.reason)


def _line(name: str, text: str) -> Paragraph:
    return Paragraph(words=(Run(name, strong=True), Run(text)))


def _name(record: SessionRecord, person_id: str | None) -> str:
    person = record.person(person_id)
    return name_in_paper(person) if person else words.A_PANEL_MEMBER
