"""The agenda of a session: what is asked, in which order, for how long."""

from dataclasses import replace

from coprod_desktop.domain.agenda import AgendaItem, Asked, ItemVisit, Topic
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.errors import (
    AgendaEmpty,
    ItemInUse,
    MinutesOutOfRange,
    NameMissing,
    PointsWait,
    SessionNotOpen,
)
from coprod_desktop.domain.events.agenda import (
    ItemAdded,
    ItemChanged,
    ItemMoved,
    ItemOpened,
    ItemRemoved,
)
from coprod_desktop.domain.events.clock import ItemParked, TimeAdded
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services.cards import answer_requests, must_not_be_stopped
from coprod_desktop.services.presence import must_be_open
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

LONGEST_ITEM_MINUTES = 600


def add_item(
    work: UnitOfWork,
    *,
    session_id: str,
    title: str,
    asked: Asked = Asked.DISCUSS,
    minutes: int = 15,
) -> AgendaItem:
    """Put an item at the end of the agenda; a title used before goes on with the same topic."""
    item = new_item(work, session_id=session_id, title=title, asked=asked, minutes=minutes)
    work.note(ItemAdded(item=item))
    return item


def new_item(
    work: UnitOfWork, *, session_id: str, title: str, asked: Asked, minutes: int
) -> AgendaItem:
    """Save an item at the end of the agenda as a part of a larger act."""
    item = AgendaItem(
        id=work.new_id(),
        session_id=session_id,
        topic_id=topic_for(work, title),
        position=work.agenda.count(session_id=session_id) + 1,
        title=title.strip(),
        asked=asked,
        minutes=minutes,
    )
    _check(item)
    work.save(item)
    return item


def change_item(work: UnitOfWork, item: AgendaItem) -> AgendaItem:
    """Keep the new title, ask, stage, minutes or summary of an item."""
    # Only what this act is about: the item may have been moved since the value was read.
    changed = replace(
        work.agenda.get(item.id),
        title=item.title.strip(),
        summary=item.summary,
        asked=item.asked,
        stage=item.stage,
        proposed_by_id=item.proposed_by_id,
        minutes=item.minutes,
        content_warning=item.content_warning,
    )
    _check(changed)
    work.save(changed)
    work.note(ItemChanged(item=changed))
    return changed


def move_item(work: UnitOfWork, item_id: str, *, by: int) -> AgendaItem:
    """Move an item up (``by=-1``) or down (``by=1``); at the end of the list it stays."""
    item = work.agenda.get(item_id)
    items = list(list_agenda(work, item.session_id))
    place = items.index(item)
    items.insert(max(place + by, 0), items.pop(place))
    for position, one in enumerate(items, start=1):
        if one.position != position:
            work.save(replace(one, position=position))
    moved = work.agenda.get(item_id)
    work.note(ItemMoved(item=moved))
    return moved


def remove_item(work: UnitOfWork, item_id: str) -> None:
    """Take an item off the agenda under which nothing is recorded yet."""
    item = work.agenda.get(item_id)
    if work.contributions.count(item_id=item_id) or work.item_visits.count(item_id=item_id):
        raise ItemInUse
    if work.banked_points.count(item_id=item_id):
        # Members gave their words for it: they may not vanish with it.
        raise PointsWait
    work.remove(item)
    for position, one in enumerate(list_agenda(work, item.session_id), start=1):
        if one.position != position:
            work.save(replace(one, position=position))
    work.note(ItemRemoved(item=item))


def go_to_item(work: UnitOfWork, item_id: str) -> AgendaItem:
    """Move the session to an item, also back to one that it had before."""
    item = work.agenda.get(item_id)
    must_not_be_stopped(work, item.session_id)
    returned = work.item_visits.count(item_id=item_id) > 0
    left = work.agenda.find(work.sessions.get(item.session_id).current_item_id or "")
    session = _move_to(work, item)
    work.note(
        ItemOpened(
            item=item,
            of=work.agenda.count(session_id=session.id),
            returned=returned,
            points_waiting=_points_at(work, item),
            left=left,
            points_left=_points_at(work, left) if left else 0,
        )
    )
    return item


def park_item(work: UnitOfWork, session_id: str) -> AgendaItem:
    """Park the current item, to come back to, and go on with the next one that was not begun."""
    session = work.sessions.get(session_id)
    must_not_be_stopped(work, session_id)
    if session.state is not SessionState.RUNNING:
        raise SessionNotOpen
    if session.current_item_id is None:
        raise AgendaEmpty
    parked = replace(work.agenda.get(session.current_item_id), is_parked=True)
    work.save(parked)
    following = [
        item
        for item in list_agenda(work, session_id)
        if item.position > parked.position and not work.item_visits.count(item_id=item.id)
    ]
    if following:
        _move_to(work, following[0])
    work.note(ItemParked(item=parked, next=following[0] if following else None))
    return parked


def give_more_time(work: UnitOfWork, item_id: str, *, minutes: int = 5) -> AgendaItem:
    """Give an item more time, as the room agreed; that answers who asked for more time."""
    item = work.agenda.get(item_id)
    must_be_open(work, item.session_id)
    extended = replace(item, more_minutes=item.more_minutes + minutes)
    _check(extended)
    work.save(extended)
    answer_requests(work, item.session_id, CardKind.MORE_TIME)
    work.note(TimeAdded(item=extended, minutes=minutes))
    return extended


def _points_at(reader: Reader, item: AgendaItem) -> int:
    return reader.banked_points.count(item_id=item.id, contribution_id=None)


def begin_visit(work: UnitOfWork, item: AgendaItem) -> None:
    """Start the time that is spent on an item."""
    work.save(
        ItemVisit(
            id=work.new_id(), session_id=item.session_id, item_id=item.id, started_at=work.now
        )
    )


def end_visit(work: UnitOfWork, session_id: str) -> None:
    """Stop the time of the current item."""
    for visit in work.item_visits.where(session_id=session_id, ended_at=None):
        work.save(replace(visit, ended_at=work.now))


def list_agenda(reader: Reader, session_id: str) -> tuple[AgendaItem, ...]:
    """Give the items of a session in their order."""
    items = reader.agenda.where(session_id=session_id)
    return tuple(sorted(items, key=lambda item: item.position))


def find_item(reader: Reader, item_id: str) -> AgendaItem | None:
    """Find an item that may have been taken back."""
    return reader.agenda.find(item_id)


def get_item(reader: Reader, item_id: str) -> AgendaItem:
    """Give one item."""
    return reader.agenda.get(item_id)


def neighbour(reader: Reader, session_id: str, *, step: int) -> AgendaItem | None:
    """Find the item before (-1) or after (1) the current one."""
    items = list_agenda(reader, session_id)
    current = reader.sessions.get(session_id).current_item_id
    places = [place for place, item in enumerate(items) if item.id == current]
    target = places[0] + step if places else 0
    return items[target] if 0 <= target < len(items) else None


def topic_for(work: UnitOfWork, title: str) -> str:
    """Find the topic of that title, or begin one."""
    name = title.strip()
    for topic in work.topics.where():
        if topic.title.casefold() == name.casefold():
            return topic.id
    topic = Topic(id=work.new_id(), title=name)
    work.save(topic)
    return topic.id


def _move_to(work: UnitOfWork, item: AgendaItem) -> Session:
    """Be at an item from now on; one that was parked is taken up again."""
    session = work.sessions.get(item.session_id).at_item(item.id)
    end_visit(work, session.id)
    begin_visit(work, item)
    work.save(replace(item, is_parked=False))
    work.save(session)
    return session


def _check(item: AgendaItem) -> None:
    if not item.title:
        raise NameMissing
    if not 1 <= item.agreed_minutes <= LONGEST_ITEM_MINUTES:
        raise MinutesOutOfRange
