"""What a composer is given: the values of one session, gathered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coprod_desktop.domain.afterwards import HowWasIt, SignOff
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.clock import ItemTime
from coprod_desktop.domain.contribution import Contribution, Moment, TextVersion
from coprod_desktop.domain.decision import Decision, DecisionPlace
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.panel import Panel, Word
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.session import Apology, Break, Session
from coprod_desktop.domain.talking import SideTalk


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """Everything that the papers of one session may draw on.

    It holds more than a paper may say: composers leave out what its makers keep back.
    ``checked`` counts the points that their makers confirmed, and all that may be printed.
    ``taken_up`` are the earlier decisions that its decisions take up again, by their ids, and
    ``again`` the later ones that take up its own.
    ``changed_after_ids`` are those who signed before the record was changed again.
    ``recorder_ids`` are those who took over the recording from whoever opened the panel.
    ``visited_ids`` are the agenda items that the session came to, whether or not words stand there.
    ``waiting`` counts the points that people gave beforehand, by the item at which they wait.
    ``sign_offs`` are the members who were there, each with what they said of the minutes.
    ``not_recorded_ids`` are those who do not let their words be recorded; no paper says so.
    ``item_times`` and ``talking`` are there once a session is over and its time was kept.
    """

    panel: Panel
    session: Session
    people: tuple[Person, ...]
    present_ids: tuple[str, ...]
    chair_ids: tuple[str, ...]
    apologies: tuple[Apology, ...]
    agenda: tuple[AgendaItem, ...]
    contributions: tuple[Contribution, ...]
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    words: tuple[Word, ...]
    seal_words: tuple[str, ...] = ()
    visited_ids: tuple[str, ...] = ()
    recorder_ids: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    versions: tuple[TextVersion, ...] = ()
    checked: tuple[int, int] = (0, 0)
    how_was_it: tuple[HowWasIt, ...] = ()
    signed_ids: tuple[str, ...] = ()
    taken_up: Mapping[str, DecisionPlace] = field(default_factory=dict[str, DecisionPlace])
    again: Mapping[str, tuple[DecisionPlace, ...]] = field(
        default_factory=dict[str, tuple[DecisionPlace, ...]]
    )
    changed_after_ids: tuple[str, ...] = ()
    waiting: Mapping[str, int] = field(default_factory=dict[str, int])
    sign_offs: tuple[tuple[str, SignOff | None], ...] = ()
    not_recorded_ids: frozenset[str] = frozenset()
    open_moments: tuple[Moment, ...] = ()
    stop_cards: tuple[Card, ...] = ()
    breaks: tuple[Break, ...] = ()
    item_times: Mapping[str, ItemTime] = field(default_factory=dict[str, ItemTime])
    talking: tuple[SideTalk, ...] = ()

    @property
    def not_raised(self) -> int:
        """How many points that people gave beforehand were not raised."""
        return sum(self.waiting.values())

    def proposal(self, proposal_id: str) -> Proposal | None:
        """Find the proposal that a decision is about."""
        return next((one for one in self.proposals if one.id == proposal_id), None)

    def person(self, person_id: str | None) -> Person | None:
        """Find somebody of the record."""
        return next((one for one in self.people if one.id == person_id), None)
