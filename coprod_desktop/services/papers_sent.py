"""Papers sent before a session: to whom, in which format, and whether in time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.errors import DayNotYet, NobodyChosen, WordsMissing
from coprod_desktop.domain.events.access import PaperWasSent
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.people import Person
from coprod_desktop.services.expected import list_expected
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

# What stands in the file; other papers stand there in the words that somebody typed.
AGENDA, LAST_MINUTES = "agenda", "minutes of last time"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSight:
    """How it stands with one paper for one person; ``sent`` is the one that counts.

    Whether it was ``in_time`` nobody knows before the session has a day.
    """

    person: Person
    sent: PaperSent | None = None
    in_format: bool = False
    in_time: bool | None = None


def send_paper(
    work: UnitOfWork,
    session_id: str,
    *,
    paper: str,
    person_ids: tuple[str, ...],
    on: date | None = None,
    formats: Mapping[str, str] = MappingProxyType({}),
) -> tuple[PaperSent, ...]:
    """Write down that a paper went to people, to each in the format that they prefer.

    ``formats`` says for whom it was another one this time.
    """
    if not paper.strip():
        raise WordsMissing
    if not person_ids:
        raise NobodyChosen
    sent = tuple(
        work.save(
            PaperSent(
                id=work.new_id(),
                session_id=session_id,
                person_id=person_id,
                paper=paper.strip(),
                paper_format=formats.get(person_id) or work.people.get(person_id).paper_format,
                sent_at=_moment(on, work.now),
            )
        )
        for person_id in person_ids
    )
    work.note(PaperWasSent(paper=paper.strip(), sent=sent))
    return sent


def list_who_has(reader: Reader, session_id: str, paper: str) -> tuple[PaperSight, ...]:
    """Give for everybody expected whether they were sent a paper, and how."""
    due = day_due(reader, session_id)
    sent: dict[str, list[PaperSent]] = {}
    for one in (*_sent(reader, session_id, paper), *_handed_out_before(reader, session_id, paper)):
        sent.setdefault(one.person_id, []).append(one)
    return tuple(
        _sight(person, sent.get(person.id, []), due) for person in list_expected(reader, session_id)
    )


def _sent(reader: Reader, session_id: str, paper: str) -> tuple[PaperSent, ...]:
    return reader.papers_sent.where(session_id=session_id, paper=paper)


def _handed_out_before(reader: Reader, session_id: str, paper: str) -> tuple[PaperSent, ...]:
    """Minutes that were handed out after the session before are those of last time."""
    if paper != LAST_MINUTES:
        return ()
    number = reader.sessions.get(session_id).number
    before = [one for one in reader.sessions.where() if one.number < number and one.opened_at]
    if not before:
        return ()
    return _sent(reader, max(before, key=lambda one: one.number).id, Paper.MINUTES)


def day_due(reader: Reader, session_id: str) -> date | None:
    """Give the day by which papers must have been sent, where the session has a day."""
    planned = reader.sessions.get(session_id).planned_for
    if planned is None:
        return None
    return planned.astimezone().date() - timedelta(days=find_panel(reader).papers_days)


def _sight(person: Person, sent: list[PaperSent], due: date | None) -> PaperSight:
    """The first one in the person's own format counts; without one, the last that was sent."""
    if not sent:
        return PaperSight(person=person)
    theirs = [one for one in sent if one.paper_format == person.paper_format]
    counts = min(theirs, key=lambda one: one.sent_at) if theirs else sent[-1]
    in_time = None if due is None else counts.sent_at.astimezone().date() <= due
    return PaperSight(person=person, sent=counts, in_format=bool(theirs), in_time=in_time)


def _moment(on: date | None, now: datetime) -> datetime:
    today = now.astimezone().date()
    if on is None or on == today:
        return now
    if on > today:
        raise DayNotYet
    return datetime.combine(on, time(12)).astimezone().astimezone(now.tzinfo)
