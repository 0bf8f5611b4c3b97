"""Worries and blocks that stand in a decision without words: their holders may still give them."""

from dataclasses import dataclass

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import WordsMissing
from coprod_desktop.domain.events.decisions import ReasonGiven
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.stances import Position
from coprod_desktop.services.consents import list_refusals
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentWorry:
    """Somebody was worried or blocked, and nothing says why."""

    decision: Decision
    position: Position
    person: Person

    @property
    def key(self) -> str:
        """What tells it from the other worries."""
        return f"{self.decision.id} {self.person.id}"


def list_silent_worries(reader: Reader, session_id: str) -> tuple[SilentWorry, ...]:
    """Give the worries and blocks of decisions that have ended, and that have no words.

    Who does not want to be recorded is not asked for words that no paper would carry.
    """
    refused = list_refusals(reader, session_id)
    return tuple(
        SilentWorry(decision=decision, position=one, person=reader.people.get(one.person_id))
        for decision in list_decisions(reader, session_id)
        if decision.closed_at is not None
        for one in decision.positions
        if one.lacks_words and one.person_id not in refused
    )


def add_worry_words(work: UnitOfWork, decision_id: str, person_id: str, *, words: str) -> Decision:
    """Add why somebody worried or blocked, in their words; where they stood stays as it was."""
    if not words.strip():
        raise WordsMissing
    told = work.decisions.get(decision_id).with_late_reason(person_id, words.strip())
    work.save(told)
    position = next(one for one in told.positions if one.person_id == person_id)
    work.note(ReasonGiven(decision=told, position=position, person=work.people.get(person_id)))
    return told
