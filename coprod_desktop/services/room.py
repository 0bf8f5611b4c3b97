"""What the room may see: only this leaves for the second screen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.clock import NOTHING, Cue, StopReason, cue_now
from coprod_desktop.domain.contribution import Contribution, How, NameChoice
from coprod_desktop.domain.decision import Decision, Outcome, Power
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.stances import Gate
from coprod_desktop.services import agendas, breaks, cards, clock, go_rounds, sessions
from coprod_desktop.services.clock import ClockSight
from coprod_desktop.services.consents import has_refused
from coprod_desktop.services.contributions import list_contributions
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.services.floor import see_floor
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording import room as words_of_room
from coprod_desktop.wording.content_warnings import content_warning, warning_ahead

_LONGEST_POINT, _LOOKED_AT = 240, 20
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSight:
    """The item, who speaks and how, who is next, the time, and what came last.

    Names are as each person chose to be named in the room. ``last_words`` are the words of the
    last point without the name, to be followed while they are read aloud.
    """

    item: str = ""
    place: str = ""
    speaker: str = ""
    how: How = How.OWN_VOICE
    writer: str = ""
    catching_up: bool = False
    next_names: tuple[str, ...] = ()
    last_point: str = ""
    last_words: str = ""
    last_decision: str = ""
    gate: Gate | None = None
    back_at: str = ""
    break_in: int | None = None
    cue: Cue | None = None
    stop_card: bool = False
    went_over: bool = False
    total: int = 0
    proposal: str = ""
    outcome: Outcome | None = None
    power: Power = Power.WE_DECIDE
    word: str = ""
    meaning: str = ""
    practice: bool = False
    warning: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class _Point:
    shown: str
    words: str
    said_at: datetime


def see_room(reader: Reader, session_id: str, now: datetime) -> RoomSight:
    """Gather what the room screen shows now; private detail never gets this far."""
    agenda = agendas.list_agenda(reader, session_id)
    session = sessions.get_session(reader, session_id)
    item = next((one for one in agenda if one.id == session.current_item_id), None)
    floor = see_floor(reader, session_id)
    speaking = floor.speaking
    listed = [*floor.interrupted, *(place.turn for place in floor.places)]
    following = [one for one in listed if one.person_id not in floor.away][:2]
    following_item = agendas.neighbour(reader, session_id, step=1)
    go_round = go_rounds.find_go_round(reader, session_id)
    pause = breaks.current_break(reader, session_id)
    sight = clock.see_clock(reader, session_id, now)
    stops = cards.list_open_stop_cards(reader, session_id)
    return replace(
        _what_came_last(reader, session_id),
        item=item.title if item else "",
        place=f"{item.position}" if item else "",
        total=len(agenda),
        practice=session.practice,
        question=go_round.question if go_round else "",
        warning=content_warning(item) or warning_ahead(following_item),
        speaker=room_name(floor.people[speaking.person_id]) if speaking else "",
        how=speaking.how if speaking else How.OWN_VOICE,
        catching_up=sight.why is StopReason.INTERPRETING,
        writer=room_name(sight.writer) if sight.writer else "",
        next_names=tuple(room_name(floor.people[one.person_id]) for one in following),
        back_at=f"{pause.back_at.astimezone():%H:%M}" if pause else "",
        break_in=None if pause else _break_in(reader, sight),
        cue=cue_now(sight.item.planned, sight.item.used) if sight.item else None,
        stop_card=any(card.pauses for card in stops),
        went_over=any(card.went_on_at for card in stops),
    )


def last_point_aloud(reader: Reader, session_id: str) -> tuple[tuple[str, Passage], ...]:
    """Give the id of the last point, and the point whole, as it may be read to the room."""
    one = _last_for_all(reader, session_id)
    return points_aloud(reader, session_id, (one,)) if one is not None else ()


def points_aloud(
    reader: Reader, session_id: str, points: Iterable[Contribution]
) -> tuple[tuple[str, Passage], ...]:
    """Give id and words of those points that may be read to the room: what stands in no paper not.

    A name is at home in every language, so the voice of the words says it too.
    """
    return tuple(
        (one.id, Passage(_with_name(reader, one, one.words), one.language))
        for one in points
        if _is_for_all(reader, session_id, one)
    )


def room_name(person: Person) -> str:
    """Give the name under which somebody wants to be known in the room, if any at all."""
    return (person.chosen_name or person.name) if person.named_in_room else words_of_room.SOMEBODY


def _what_came_last(reader: Reader, session_id: str) -> RoomSight:
    found = list_decisions(reader, session_id)
    is_open = [one for one in found if one.outcome is Outcome.OPEN]
    if is_open:
        return RoomSight(proposal=is_open[-1].words)
    point = _last_point(reader, session_id)
    ended = max((one for one in found if one.closed_at), key=_closed, default=None)
    if ended is not None and point.said_at <= _closed(ended):
        return RoomSight(
            last_decision=ended.what_was_decided,
            outcome=ended.outcome,
            power=ended.power,
            gate=ended.gate,
        )
    explained = _word_since(reader, session_id, point.said_at)
    if explained is not None:
        return RoomSight(word=explained.word, meaning=explained.meaning)
    return RoomSight(last_point=point.shown, last_words=point.words)


def _closed(decision: Decision) -> datetime:
    return decision.closed_at or _BEFORE_ALL


def _word_since(reader: Reader, session_id: str, moment: datetime) -> Word | None:
    """The word that was explained for a stop card, until somebody says something new."""
    answered = [
        card
        for card in reader.cards.where(session_id=session_id, kind=CardKind.STOP)
        if card.word_id and card.answered_at and card.answered_at >= moment
    ]
    return reader.words.find(answered[-1].word_id or "") if answered else None


def _last_point(reader: Reader, session_id: str) -> _Point:
    """The last point whose maker lets it stand in papers; else none."""
    one = _last_for_all(reader, session_id)
    if one is None:
        return _Point("", "", _BEFORE_ALL)
    words = _cut(one.words)
    return _Point(_with_name(reader, one, words), words.rstrip("…"), one.said_at)


def _last_for_all(reader: Reader, session_id: str) -> Contribution | None:
    for one in reversed(list_contributions(reader, session_id, limit=_LOOKED_AT)):
        if _is_for_all(reader, session_id, one):
            return one
    return None


def _is_for_all(reader: Reader, session_id: str, one: Contribution) -> bool:
    """Whether the room may hear a point: what stands in no paper is read to nobody."""
    return one.may_be_printed and not has_refused(reader, session_id, one.person_id)


def _with_name(reader: Reader, one: Contribution, words: str) -> str:
    name = _name_beside(reader, one)
    return f"{name}: {words}" if name else words


def _cut(words: str) -> str:
    if len(words) <= _LONGEST_POINT:
        return words
    return f"{words[:_LONGEST_POINT].rsplit(maxsplit=1)[0]}…"


def _name_beside(reader: Reader, one: Contribution) -> str:
    """The name that the maker lets stand beside these words, or none.

    Whoever goes by another name in the room goes by it here too: *my name* is said of papers.
    """
    if one.person_id is None:
        return ""
    person = reader.people.get(one.person_id)
    if not person.named_in_room:
        return ""
    if one.name_choice is NameChoice.MY_NAME:
        return room_name(person)
    return person.chosen_name if one.name_choice is NameChoice.CHOSEN_NAME else ""


def _break_in(reader: Reader, sight: ClockSight) -> int | None:
    """In how many minutes the panel's longest stretch is over."""
    longest = timedelta(minutes=find_panel(reader).longest_stretch_minutes)
    if longest <= NOTHING:
        return None
    return max(int((longest - sight.since_break).total_seconds() // 60), 0)
