"""A decision in a paper: the words, the outcome, where each person stood, who differed."""

from collections.abc import Iterator

from coprod_desktop.documents.blocks import (
    filled,
    labelled,
    our_heading,
    our_paragraph,
    ours,
    paragraph,
    runs,
    strong,
)
from coprod_desktop.documents.charts import stances_chart
from coprod_desktop.documents.model import (
    Block,
    Box,
    Entry,
    Inline,
    ListBlock,
    Paragraph,
    Run,
)
from coprod_desktop.documents.names import name_in_paper, name_of_maker
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.contribution import Contribution, TextVersion
from coprod_desktop.domain.decision import Decision, Outcome, Power
from coprod_desktop.domain.methods import dots_by_option, tied_options
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Position, Stance
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.agreement import why_it_ended_so
from coprod_desktop.wording.labels import MEANINGS, label
from coprod_desktop.wording.language import ended

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


def decision_box(record: SessionRecord, decision: Decision, *, level: int = 4) -> Box:
    """Compose one decision; the minority view stands at the same size as the rest."""
    heading = our_heading(level, words.DECISION.format(number=decision.number))
    return Box(blocks=(heading, *_blocks(record, decision)))


def _blocks(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    yield from (paragraph(line) for line in decision.words.splitlines() if line.strip())
    yield from _history(record, decision)
    yield labelled(words.OUTCOME, ours(f"{label(decision.outcome)}. {label(decision.power)}."))
    if decision.was_decided_elsewhere:
        # Others decided, and not by the panel's own rule.
        yield labelled(words.HOW_MADE, ours(MEANINGS[Power.WE_ARE_TOLD]))
    else:
        yield labelled(words.HOW_MADE, ours(f"{_method(decision)}."))
        yield labelled(words.PRESENT, ours(_present(decision)))
    if decision.gate:
        yield labelled(words.GATE, ours(f"{label(decision.gate)}. {why_it_ended_so(decision)}"))
    if decision.stop_card_open:
        is_over = decision.outcome is Outcome.ADOPTED
        stood = words.WENT_OVER if is_over else words.STOP_CARD_STOOD
        yield our_paragraph(stood)
    yield from _stances(record, decision)
    if chart := stances_chart(decision, _IN_ORDER):
        yield chart
    for view in decision.minority_views:
        name = _name(record, view.person_id)
        yield labelled(words.MINORITY_VIEW.format(name=name), runs(view.words))
    if decision.review_on:
        yield our_paragraph(words.REVIEW.format(day=words.day(decision.review_on)))
    for place in record.again.get(decision.id, ()):
        is_here = place.session_number == record.session.number
        again = words.AGAIN_AS if is_here else words.AGAIN_IN
        yield our_paragraph(again.format(number=place.number, session=place.session_number))


def _history(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    """What it grew out of, whose words changed it, and what it takes up again."""
    earlier = record.taken_up.get(decision.reopens_id or "")
    if earlier is not None:
        is_here = earlier.session_number == record.session.number
        again = filled(
            words.TAKEN_UP_AGAIN if is_here else words.TAKEN_UP_FROM,
            number=earlier.number,
            session=earlier.session_number,
            why=Run(ended(decision.reopened_because)),
        )
        yield Paragraph(words=again)
    proposal = record.proposal(decision.proposal_id)
    if proposal is None:
        return
    if said := _roots(record, proposal.grew_out_of):
        names = dict.fromkeys(name_of_maker(record, one) for one in said)
        yield labelled(words.grew_out_of(len(said)), runs(f"{', '.join(names)}."))
    for version in record.versions:
        if version.about_id == proposal.id:
            yield Paragraph(words=_version(record, version))


def _roots(record: SessionRecord, ids: tuple[str, ...]) -> list[Contribution]:
    """What it grew out of; what was taken back since is nowhere in a paper, not even as a name."""
    return [one for one in record.contributions if one.id in ids and one.may_be_printed]


def _version(record: SessionRecord, version: TextVersion) -> Inline:
    before = Run(ended(" ".join(version.words.split())))
    said = filled(words.VERSION_BEFORE, version=version.version, words=before)
    if not version.asked_by_id and not version.changed_because:
        return said
    name = _name(record, version.asked_by_id) if version.asked_by_id else ""
    who = Run(name) if name else ours(words.THE_GROUP)[0]
    if not version.changed_because:
        return (*said, Run(" "), *filled(words.ASKED_WITHOUT_WHY, name=who))
    why = Run(ended(version.changed_because))
    return (*said, Run(" "), *filled(words.ASKED_FOR_NEW, name=who, why=why))


def _method(decision: Decision) -> str:
    if decision.method is Method.THRESHOLD:
        return words.AT_LEAST.format(percent=decision.threshold_percent)
    return label(decision.method)


def _present(decision: Decision) -> str:
    """Say who was there in numbers, and what the panel needs.

    How many had lived experience is not said: in a small room that would tell whose side is whose.
    """
    told = words.voting_people(len(decision.eligible))
    if decision.quorum:
        told = words.PRESENT_QUORUM.format(people=told, quorum=decision.quorum)
    if decision.lived_share_percent:
        told = words.PRESENT_LIVED.format(told=told, needed=decision.lived_share_percent)
    return told


def _ballot(decision: Decision) -> Iterator[Block]:
    """The counts of a secret ballot; few papers are not told apart."""
    total = sum(one.count for one in decision.papers)
    if not total and decision.outcome is Outcome.OPEN:
        voted = sum(one.has_voted for one in decision.eligible)
        open_still = words.BALLOT_OPEN.format(voted=voted, asked=len(decision.eligible))
        yield our_paragraph(open_still)
        return
    if not decision.papers_may_be_told:
        yield our_paragraph(words.TOO_FEW_PAPERS)
        return
    entries = tuple(
        ours(words.PAPERS.format(stance=label(one.stance), count=one.count))
        for one in decision.papers
    )
    yield Paragraph(words=strong(ours(words.STANCES.strip())), leads=True)
    yield ListBlock(entries=entries)


def _dots(decision: Decision) -> Iterator[Block]:
    totals = zip(decision.options, dots_by_option(decision), strict=True)
    entries = tuple(runs(words.dots_on(option, count)) for option, count in totals)
    yield Paragraph(words=strong(ours(words.OPTIONS)), leads=True)
    yield ListBlock(entries=entries)
    if decision.chosen_option:
        yield labelled(words.CHOSEN, runs(ended(decision.chosen_option)))
    elif tied := tied_options(decision):
        options, last = Run(", ".join(tied[:-1])), Run(tied[-1])
        yield Paragraph(words=filled(words.TIED, options=options, last=last))


def _stances(record: SessionRecord, decision: Decision) -> Iterator[Block]:
    if decision.is_secret:
        yield from _ballot(decision)
        return
    if decision.method is Method.DOT_VOTE and decision.options:
        yield from _dots(decision)
        return
    if not decision.positions:
        yield our_paragraph(words.NO_STANCES)
        return
    yield Paragraph(words=strong(ours(words.STANCES.strip())), leads=True)
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
    line = filled(
        words.STANCE_COUNTED if taken[0].present else words.STANCE_BEFORE_LEAVING,
        stance=label(stance),
        count=len(taken),
        names=Run(", ".join(_name(record, position.person_id) for position in taken)),
    )
    reasons = tuple(_reason(record, position) for position in taken if position.reason.strip())
    if not reasons:
        return line
    return Entry(words=line, under=ListBlock(entries=reasons))


def _reason(record: SessionRecord, position: Position) -> Inline:
    name = words.REASON.format(name=_name(record, position.person_id))
    return Run(name, strong=True), Run(position.reason)


def _name(record: SessionRecord, person_id: str | None) -> str:
    person = record.person(person_id)
    return name_in_paper(person) if person else words.A_PANEL_MEMBER
