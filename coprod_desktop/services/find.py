"""Find words in everything that was said, proposed, decided, agreed or explained."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from coprod_desktop.domain.session import Session
from coprod_desktop.services.sessions import list_sessions
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


def gather(reader: Reader, *, session_id: str | None = None) -> tuple[Findable, ...]:
    """Gather everything that can be found, this session first; private notes never.

    A screen gathers once and looks through it at each letter typed.
    """
    held = sorted(list_sessions(reader), key=lambda one: (one.id != session_id, -one.number))
    names = {person.id: person.name for person in reader.people.where()}
    everything = (found for one in held for found in _in_session(reader, one, names))
    return tuple(
        Findable(found, _plain(f"{found.who} {found.text}"))
        for found in (*everything, *_word_bank(reader))
    )


def find_in(everything: Iterable[Findable], words: str) -> Findings:
    """Find what holds all of the words; capitals and accents make no difference."""
    wanted = _plain(words).split()
    if not wanted:
        return Findings(shown=(), total=0)
    matching = [one.found for one in everything if all(word in one.plain for word in wanted)]
    return Findings(shown=tuple(matching[:MOST]), total=len(matching))


def find_words(reader: Reader, words: str, *, session_id: str | None = None) -> Findings:
    """Gather what can be found, and find words in it."""
    return find_in(gather(reader, session_id=session_id), words)


def _in_session(reader: Reader, session: Session, names: Mapping[str, str]) -> Iterator[Found]:
    agenda = reader.agenda.where(session_id=session.id)
    titles = {item.id: item.title for item in agenda}
    here = partial(Found, session_id=session.id, session_number=session.number)
    for one in reader.contributions.where(session_id=session.id, erased_on=None):
        yield here(
            kind=FoundKind.CONTRIBUTION,
            id=one.id,
            text=one.words,
            who=names.get(one.person_id or "", ""),
            item=titles.get(one.item_id or "", ""),
            at=one.said_at,
            is_kept_back=not one.may_be_printed,
        )
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
