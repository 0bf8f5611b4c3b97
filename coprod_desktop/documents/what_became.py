"""What became of words: the proposal that grew out of them, the decision, and what follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.documents.blocks import filled, ours
from coprod_desktop.documents.model import Inline, Run
from coprod_desktop.documents.names import names_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.wording import my_words_paper as words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """A proposal, how it was decided, in which session, and the actions that follow from it."""

    proposal: Proposal
    decision: Decision
    session_number: int
    versions: tuple[TextVersion, ...] = ()
    actions: tuple[Action, ...] = ()


def what_became(record: SessionRecord, became: Became) -> Iterator[Inline]:
    """Tell one proposal from its beginning to what is done about it, sentence by sentence."""
    decision = became.decision
    is_here = became.session_number == record.session.number
    told = words.WENT_INTO if is_here else words.WENT_INTO_IN
    said = Run(ended(" ".join(decision.words.split())))
    yield filled(told, words=said, session=became.session_number)
    for version in became.versions:
        why = version.changed_because
        yield filled(words.NEW_WORDS_WHY, why=Run(ended(why))) if why else ours(words.NEW_WORDS)
    yield ours(_decided(became, is_here=is_here))
    if decision.review_on:
        yield ours(words.LOOKED_AT_AGAIN.format(day=paper_words.day(decision.review_on)))
    for action in became.actions:
        yield _action(record, action)
    if not became.actions:
        yield ours(words.NO_ACTION)


def _decided(became: Became, *, is_here: bool) -> str:
    decision = became.decision
    told = words.DECIDED if is_here else words.DECIDED_IN
    decided = told.format(
        number=decision.number,
        session=became.session_number,
        outcome=in_sentence(decision.outcome),
    )
    if decision.gate is None:
        return decided
    return words.GATE.format(decided=decided, gate=label(decision.gate))


def _action(record: SessionRecord, action: Action) -> Inline:
    ids = (action.person_id,)
    name = names_in_paper(record, ids) if action.person_id else action.who
    who = Run(name) if name else ours(paper_words.SOMEBODY)[0]
    what = Run(ended(" ".join(action.what.split())))
    if action.by is None:
        return filled(words.ACTION, what=what, who=who)
    return filled(words.ACTION_BY, what=what, who=who, day=paper_words.day(action.by))
