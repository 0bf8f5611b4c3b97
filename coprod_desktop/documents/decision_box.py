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
from coprod_desktop.documents.names import name_in_paper, name_of_maker
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision, Power
from coprod_desktop.domain.methods import dots_by_option
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Gate, Position, Stance
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.agreement import FEWEST_PAPERS
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
    yield from (Paragraph(words=(Run(line),)) for line in decision.words.splitlines() if line)
    yield from _history(record, decision)
    yield _line(words.OUTCOME, f"{label(decision.outcome)}. {label(decision.power)}.")
    if decision.power is Power.WE_ARE_TOLD:
        # Others decided, and not by the panel's own rule.
        yield _line(words.HOW_MADE, MEANINGS[Power.WE_ARE_TOLD])
    else:
        yield _line(words.HOW_MADE, f"{_method(decision)}.")
        if decision.quorum or decision.lived_share_percent:
            yield _line(words.PRESENT, _present(decision))
    if decision.gate:
        yield _line(words.GATE, f"{label(decision.gate)}. {_why(decision)}")
    if decision.stop_card_open:
        yield Paragraph(words=(Run(words.STOP_CARD_STOOD),))
    yield from _stances(record, decision)
    for view in decision.minority_views:
        name = _name(record, view.person_id)
        yield _line(words.MINORITY_VIEW.format(name=name), view.words)
    if decision.review_on:
        yield Paragraph(words=(Run(words.REVIEW.format(day=words.day(decision.review_on))),))


def _history(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    """What it grew out of, whose words changed it, and what it takes up again."""
    earlier = next((one for one in record.decisions if one.id == decision.reopens_id), None)
    if decision.reopens_id:
        number = str(earlier.number) if earlier else words.EARLIER_SESSION
        told = words.TAKEN_UP_AGAIN.format(number=number, why=decision.reopened_because)
        yield Paragraph(words=(Run(told),))
    proposal = record.proposal(decision.proposal_id)
    if proposal is None:
        return
    if names := _roots(record, proposal.grew_out_of):
        yield _line(words.GREW_OUT_OF, names)
    for version in record.versions:
        if version.about_id == proposal.id:
            yield Paragraph(words=(Run(_version(record, version)),))


def _roots(record: SessionRecord, ids: tuple[str, ...]) -> str:
    said = [one for one in record.contributions if one.id in ids and one.may_be_printed]
    return ", ".join(dict.fromkeys(name_of_maker(record, one) for one in said))


def _version(record: SessionRecord, version: TextVersion) -> str:
    said = words.VERSION_BEFORE.format(
        version=version.version, words=" ".join(version.words.split())
    )
    if not version.asked_by_id and not version.changed_because:
        return said
    who = _name(record, version.asked_by_id)
    return f"{said} {words.ASKED_FOR_NEW.format(name=who, why=version.changed_because)}"


def _method(decision: Decision) -> str:
    if decision.method is Method.THRESHOLD:
        return words.AT_LEAST.format(percent=decision.threshold_percent)
    return label(decision.method)


def _present(decision: Decision) -> str:
    return words.PRESENT_COUNT.format(present=len(decision.eligible), quorum=decision.quorum)


def _why(decision: Decision) -> str:
    if decision.gate is Gate.NOT_TESTED and decision.is_secret:
        return words.BALLOT_WAS_SECRET
    return MEANINGS[decision.gate] if decision.gate else ""


def _ballot(decision: Decision) -> Iterator[Block]:
    """The counts of a secret ballot; few papers are not told apart."""
    total = sum(one.count for one in decision.papers)
    if total < FEWEST_PAPERS:
        yield Paragraph(words=(Run(words.TOO_FEW_PAPERS),))
        return
    entries = tuple(
        (Run(words.PAPERS.format(stance=label(one.stance), count=one.count)),)
        for one in decision.papers
    )
    yield Paragraph(words=(Run(words.STANCES.strip(), strong=True),), leads=True)
    yield ListBlock(entries=entries)


def _dots(decision: Decision) -> Iterator[Block]:
    totals = zip(decision.options, dots_by_option(decision), strict=True)
    entries = tuple((Run(words.DOTS.format(option=o, count=n)),) for o, n in totals)
    yield Paragraph(words=(Run(words.OPTIONS, strong=True),), leads=True)
    yield ListBlock(entries=entries)
    if decision.chosen_option:
        yield _line(words.CHOSEN, decision.chosen_option)


def _stances(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    if decision.is_secret:
        yield from _ballot(decision)
        return
    if decision.method is Method.DOT_VOTE and decision.options:
        yield from _dots(decision)
        return
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
