"""Find words in everything that was said, proposed, decided, agreed or explained."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from coprod_desktop.domain.session import Session
from coprod_desktop.services.sessions import list_sessions
from coprod_desktop.storage.search import Wanted
from coprod_desktop.storage.unit_of_work import Reader

MOST = 50


class FoundKind(StrEnum):
    """What sort of thing was found."""

    CONTRIBUTION = "contribution"
    DECISION = "decision"
    ACTION = "action"
    ITEM = "item"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that holds the words; ``who`` is empty where it is nobody's."""

    kind: FoundKind
    id: str
    session_id: str | None
    text: str
    who: str = ""
    session_number: int = 0
    item: str = ""
    at: datetime | None = None
    is_kept_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found, at most so many, and how many there are in all."""

    shown: tuple[Found, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that may be found, with its words as they are compared."""

    found: Found
    plain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findables:
    """What there is to find beside contributions, with the names that those are found by."""

    things: tuple[Findable, ...]
    names: Mapping[str, str]
    sessions: Mapping[str, Session]


def gather(reader: Reader, *, session_id: str | None = None) -> Findables:
    """Gather decisions, actions, agendas and explained words, this session first.

    A screen gathers once, and looks through it at each letter typed. Contributions, of which there
    may be very many, are found by the index of the file; private notes never.
    """
    held = sorted(list_sessions(reader), key=lambda one: (one.id != session_id, -one.number))
    names = {person.id: person.name for person in reader.people.where()}
    things = (found for one in held for found in _in_session(reader, one, names))
    return Findables(
        things=tuple(
            Findable(found, _plain(f"{found.who} {found.text}"))
            for found in (*things, *_word_bank(reader))
        ),
        names=names,
        sessions={one.id: one for one in held},
    )


def find_in(
    reader: Reader, gathered: Findables, words: str, *, best_first: bool = False
) -> Findings:
    """Find what holds all of the words; capitals and accents make no difference.

    Contributions come first: the newest, or those that fit best. A word is also found by its
    beginning and in its other forms, such as *bench* for *benches*.
    """
    wanted = _plain(words).split()
    if not wanted:
        return Findings(shown=(), total=0)
    things = [one.found for one in gathered.things if all(word in one.plain for word in wanted)]
    # However much was said, what was decided about it is listed too.
    room = max(MOST - len(things), MOST // 2)
    said = reader.find_contributions(
        Wanted(words=tuple(words.split()), with_names=_by_name(gathered.names, words)),
        most=room,
        best_first=best_first,
    )
    shown = (_contribution(reader, gathered, one) for one in said.ids)
    return Findings(shown=(*shown, *things)[:MOST], total=said.total + len(things))


def find_words(
    reader: Reader, words: str, *, session_id: str | None = None, best_first: bool = False
) -> Findings:
    """Gather what can be found, and find words in it."""
    return find_in(reader, gather(reader, session_id=session_id), words, best_first=best_first)


def _by_name(names: Mapping[str, str], words: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give each person whose name holds some of the words, with those that it does not hold."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for person_id, name in names.items():
        parts = _plain(name).split()
        left = tuple(word for word in words.split() if not _begins_one_of(parts, _plain(word)))
        if len(left) < len(words.split()):
            found.append((person_id, left))
    return tuple(found)


def _begins_one_of(parts: list[str], word: str) -> bool:
    return any(part.startswith(word) for part in parts)


def _contribution(reader: Reader, gathered: Findables, contribution_id: str) -> Found:
    one = reader.contributions.get(contribution_id)
    item = reader.agenda.find(one.item_id) if one.item_id else None
    return Found(
        kind=FoundKind.CONTRIBUTION,
        id=one.id,
        session_id=one.session_id,
        session_number=gathered.sessions[one.session_id].number,
        text=one.words,
        who=gathered.names.get(one.person_id or "", ""),
        item=item.title if item else "",
        at=one.said_at,
        is_kept_back=not one.may_be_printed,
    )


def _in_session(reader: Reader, session: Session, names: Mapping[str, str]) -> Iterator[Found]:
    agenda = reader.agenda.where(session_id=session.id)
    titles = {item.id: item.title for item in agenda}
    here = partial(Found, session_id=session.id, session_number=session.number)
    for decision in reader.decisions.where(session_id=session.id):
        at, item = decision.opened_at, titles.get(decision.item_id or "", "")
        yield here(kind=FoundKind.DECISION, id=decision.id, text=decision.words, item=item, at=at)
    for action in reader.actions.where(session_id=session.id):
        who = names.get(action.person_id or "", action.who)
        item = titles.get(action.item_id or "", "")
        yield here(kind=FoundKind.ACTION, id=action.id, text=action.what, who=who, item=item)
    for item in agenda:
        yield here(kind=FoundKind.ITEM, id=item.id, text=f"{item.title} {item.summary}".strip())


def _word_bank(reader: Reader) -> Iterator[Found]:
    for word in reader.words.where():
        text = f"{word.word}: {word.meaning}"
        yield Found(kind=FoundKind.WORD, id=word.id, session_id=None, text=text)


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text)
    return "".join(one for one in spread if not unicodedata.combining(one)).casefold()
