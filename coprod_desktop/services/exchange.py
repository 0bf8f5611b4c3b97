"""Bring a whole meeting in as one act: one transaction, one entry in the record."""

from datetime import datetime
from itertools import groupby

from coprod_desktop.domain.agenda import AgendaItem, ItemVisit
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.events.session import SessionImported
from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.domain.session import Attendance, Session, SessionState
from coprod_desktop.services.agendas import topic_for
from coprod_desktop.services.contributions import language_of_words
from coprod_desktop.services.meeting_csv import Line, Meeting
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.people import ROLES_THAT_VOTE
from coprod_desktop.services.sessions import next_number
from coprod_desktop.storage.unit_of_work import UnitOfWork


def import_session(work: UnitOfWork, meeting: Meeting) -> Session:
    """Keep a meeting from a file as a closed session of this panel.

    A speaker is matched to a person by exact name, else becomes a new one; an item that the
    meeting came back to stays one item, and the order of the contributions is kept.
    """
    times = [line.at for line in meeting.lines if line.at]
    session = Session(
        id=work.new_id(),
        number=next_number(work),
        title=meeting.title,
        language=find_panel(work).language,
        state=SessionState.CLOSED,
        opened_at=times[0] if times else work.now,
        closed_at=times[-1] if times else work.now,
    )
    work.save(session)
    arrival = _Arrival(work, session, meeting)
    arrival.keep_contributions()
    arrival.keep_attendance()
    arrival.keep_visits()
    work.note(
        SessionImported(
            session=session,
            contributions=len(meeting.lines),
            people_added=len(arrival.new_people),
        )
    )
    return session


class _Arrival:
    """The people and items of one meeting, found or made as its lines name them."""

    def __init__(self, work: UnitOfWork, session: Session, meeting: Meeting) -> None:
        self._work = work
        self._session = session
        self._lines = meeting.lines
        self._known = {person.name: person for person in work.people.where()}
        self.new_people = self._new_people()
        self._items = self._new_items()

    def keep_contributions(self) -> None:
        """Save every line in its order."""
        assert self._session.opened_at is not None
        at: datetime = self._session.opened_at
        for sequence, line in enumerate(self._lines, start=1):
            at = line.at or at
            item = self._items.get(_item_key(line))
            person_id = self._known[line.speaker].id
            self._work.save(
                Contribution(
                    id=self._work.new_id(),
                    session_id=self._session.id,
                    sequence=sequence,
                    words=line.text,
                    said_at=at,
                    item_id=item.id if item else None,
                    person_id=person_id,
                    kind=line.kind,
                    how=line.how,
                    language=line.language
                    or language_of_words(self._work, self._session, person_id),
                )
            )

    def keep_attendance(self) -> None:
        """Everybody who spoke was there."""
        assert self._session.opened_at is not None
        for name in dict.fromkeys(line.speaker for line in self._lines):
            self._work.save(
                Attendance(
                    id=self._work.new_id(),
                    session_id=self._session.id,
                    person_id=self._known[name].id,
                    came_at=self._session.opened_at,
                    left_at=self._session.closed_at,
                )
            )

    def keep_visits(self) -> None:
        """Where the file has times, keep how long each stretch of an item took."""
        timed = [line for line in self._lines if line.at]
        if not timed:
            return
        stretches = [list(lines) for _, lines in groupby(timed, key=_item_key)]
        starts = [stretch[0].at for stretch in stretches]
        for stretch, ended in zip(stretches, [*starts[1:], self._session.closed_at], strict=True):
            item = self._items.get(_item_key(stretch[0]))
            started = stretch[0].at
            if item and started:
                self._work.save(
                    ItemVisit(
                        id=self._work.new_id(),
                        session_id=self._session.id,
                        item_id=item.id,
                        started_at=started,
                        ended_at=ended,
                    )
                )

    def _new_people(self) -> tuple[Person, ...]:
        names = dict.fromkeys(line.speaker for line in self._lines)
        added = tuple(self._new_person(name) for name in names if name not in self._known)
        self._known.update({person.name: person for person in added})
        return added

    def _new_person(self, name: str) -> Person:
        lines = [line for line in self._lines if line.speaker == name]
        role = next((line.role for line in lines if line.role), Role.MEMBER)
        side = next((line.side for line in lines if line.side), Side.UNSAID)
        person = Person(
            id=self._work.new_id(), name=name, role=role, side=side, votes=role in ROLES_THAT_VOTE
        )
        self._work.save(person)
        return person

    def _new_items(self) -> dict[str, AgendaItem]:
        titles = {_item_key(line): line.item for line in reversed(self._lines) if line.item}
        first_seen = dict.fromkeys(_item_key(line) for line in self._lines if line.item)
        items: dict[str, AgendaItem] = {}
        for position, key in enumerate(first_seen, start=1):
            items[key] = AgendaItem(
                id=self._work.new_id(),
                session_id=self._session.id,
                topic_id=topic_for(self._work, titles[key]),
                position=position,
                title=titles[key],
                minutes=0,
            )
            self._work.save(items[key])
        return items


def _item_key(line: Line) -> str:
    """Two spellings of one title that differ in capitals are the same item."""
    return line.item.casefold()
