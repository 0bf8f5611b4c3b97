"""Is a session ready? What is missing, what is left to do, and what is in place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from coprod_desktop.domain.agenda import AgendaItem, Asked, Stage
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.domain.readiness import (
    Readiness,
    break_places,
    over_stretch,
)
from coprod_desktop.domain.readiness import ReadinessKind as Kind
from coprod_desktop.domain.readiness import ReadinessLine as Line
from coprod_desktop.domain.session import Session
from coprod_desktop.services.agendas import list_agenda
from coprod_desktop.services.clock import USUAL_BREAK
from coprod_desktop.services.expected import list_expected
from coprod_desktop.services.needs import NeedSight, list_needs_at
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.papers_sent import AGENDA, day_due, list_who_has
from coprod_desktop.storage.unit_of_work import Reader

_MISSING, _TO_DO, _READY = Readiness.MISSING, Readiness.TO_DO, Readiness.READY
_LEAST_LIVED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What the check looks at, read once."""

    panel: Panel
    session: Session
    agenda: tuple[AgendaItem, ...]
    expected: tuple[Person, ...]

    @property
    def minutes(self) -> int:
        """How long the agenda is."""
        return sum(item.minutes for item in self.agenda)


def readiness(reader: Reader, session_id: str, now: datetime) -> tuple[Line, ...]:
    """Say how a planned session stands, what is missing first."""
    plan = _Plan(
        panel=find_panel(reader),
        session=reader.sessions.get(session_id),
        agenda=list_agenda(reader, session_id),
        expected=list_expected(reader, session_id),
    )
    lines = [
        *_needs(list_needs_at(reader, session_id), {one.id for one in plan.expected}),
        *_session(plan),
        *_items(plan),
        *_time(plan),
        *_people(plan),
        *_papers(reader, session_id, now.astimezone().date()),
    ]
    order = list(Readiness)
    return tuple(sorted(lines, key=lambda line: order.index(line.state)))


def _needs(needs: tuple[NeedSight, ...], expected: set[str]) -> Iterable[Line]:
    in_place = 0
    for one in needs:
        if one.person.id not in expected:
            continue
        if not one.at_session.has_somebody:
            yield _need(one, Kind.NEED_WITHOUT_ANYBODY, _MISSING)
        elif not one.at_session.in_place:
            yield _need(one, Kind.NEED_NOT_IN_PLACE, _TO_DO)
        else:
            in_place += 1
    if in_place:
        yield Line(kind=Kind.NEEDS_IN_PLACE, state=_READY, count=in_place)


def _need(one: NeedSight, kind: Kind, state: Readiness) -> Line:
    helper = one.helper.name if one.helper else one.at_session.seen_to_by
    names = (one.person.name, helper)
    return Line(kind=kind, state=state, about=one.need.words, names=names, subject_id=one.need.id)


def _session(plan: _Plan) -> Iterable[Line]:
    if plan.session.planned_for is None:
        yield Line(kind=Kind.NO_DAY, state=_MISSING)
    if not plan.session.place:
        yield Line(kind=Kind.NO_PLACE, state=_TO_DO)
    if not plan.panel.ground_rules:
        yield Line(kind=Kind.NO_GROUND_RULES, state=_TO_DO)


def _items(plan: _Plan) -> Iterable[Line]:
    if not plan.agenda:
        yield Line(kind=Kind.NO_AGENDA, state=_MISSING)
    asked: tuple[tuple[Kind, Callable[[AgendaItem], bool]], ...] = (
        (Kind.DECIDED_ALREADY, _is_decided_already),
        (Kind.STAGE_UNSAID, lambda item: item.stage is None),
        (Kind.SUMMARY_MISSING, lambda item: not item.summary),
        (Kind.PROPOSER_UNSAID, lambda item: item.proposed_by_id is None),
    )
    for kind, is_so in asked:
        if places := tuple(item.position for item in plan.agenda if is_so(item)):
            yield Line(kind=kind, state=_TO_DO, places=places, count=len(places))


def _is_decided_already(item: AgendaItem) -> bool:
    """To be asked to decide what is decided already is no question."""
    return item.asked is Asked.DECIDE and item.stage is Stage.ALREADY_DECIDED


def _time(plan: _Plan) -> Iterable[Line]:
    longest = plan.panel.longest_stretch_minutes
    lengths = [item.minutes for item in plan.agenda]
    breaks = break_places(lengths, longest)
    needed = plan.minutes + len(breaks) * int(USUAL_BREAK.total_seconds() // 60)
    planned = plan.session.planned_minutes
    if planned and plan.agenda:
        over = needed > planned
        kind, state = (Kind.TOO_LONG, _MISSING) if over else (Kind.FITS, _READY)
        yield Line(kind=kind, state=state, count=needed, limit=planned)
    if places := over_stretch(lengths, longest):
        yield Line(kind=Kind.ITEM_OVER_STRETCH, state=_TO_DO, places=places, limit=longest)
    if breaks:
        yield Line(kind=Kind.BREAKS_DUE, state=_READY, places=breaks)


def _people(plan: _Plan) -> Iterable[Line]:
    if not any(_may_chair(person) for person in plan.expected):
        yield Line(kind=Kind.NOBODY_TO_CHAIR, state=_TO_DO)
    voters = [person for person in plan.expected if person.votes]
    yield from _lived(voters)
    quorum = plan.panel.quorum
    if len(voters) < quorum:
        yield Line(kind=Kind.QUORUM_MISSING, state=_MISSING, count=len(voters), limit=quorum)
    interpreters = [one for one in plan.expected if one.role is Role.INTERPRETER]
    if len(interpreters) == 1 and plan.minutes > plan.panel.stint_minutes > 0:
        yield Line(
            kind=Kind.INTERPRETER_ALONE,
            state=_MISSING,
            names=(interpreters[0].name,),
            count=plan.minutes,
            limit=plan.panel.stint_minutes,
        )


def _may_chair(person: Person) -> bool:
    return person.role is Role.FACILITATOR or person.side is Side.FACILITATOR


def _lived(voters: list[Person]) -> Iterable[Line]:
    """Nothing is made with us where fewer than two with lived experience can decide."""
    lived = sum(person.side is Side.LIVED_EXPERIENCE for person in voters)
    unsaid = sum(person.side is Side.UNSAID for person in voters)
    if lived >= _LEAST_LIVED:
        return
    if lived + unsaid >= _LEAST_LIVED:
        yield Line(kind=Kind.LIVED_UNSAID, state=_TO_DO, count=unsaid, limit=lived)
    elif lived + unsaid:
        yield Line(kind=Kind.TOO_FEW_LIVED, state=_MISSING, count=lived + unsaid)
    else:
        yield Line(kind=Kind.NOBODY_LIVED, state=_MISSING)


def _papers(reader: Reader, session_id: str, today: date) -> Iterable[Line]:
    sights = list_who_has(reader, session_id, AGENDA)
    due = day_due(reader, session_id)
    lack = tuple(one.person.name for one in sights if not one.in_format)
    if lack:
        is_late = due is not None and due < today
        kind = Kind.PAPERS_OVERDUE if is_late else Kind.PAPERS_TO_SEND
        state = _MISSING if is_late else _TO_DO
        yield Line(kind=kind, state=state, names=lack, count=len(lack), day=due)
    elif sights:
        yield Line(kind=Kind.PAPERS_SENT, state=_READY, count=len(sights))
