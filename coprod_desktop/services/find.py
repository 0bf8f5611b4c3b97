"""Find words in everything that was said, proposed, decided, agreed or explained."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

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
    is_kept_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found, at most so many, and how many there are in all."""

    shown: tuple[Found, ...]
    total: int


def find_words(reader: Reader, words: str, *, session_id: str | None = None) -> Findings:
    """Find everything that holds all of the words, this session first; private notes never.

    Capitals and accents make no difference.
    """
    wanted = _plain(words).split()
    if not wanted:
        return Findings(shown=(), total=0)
    held = sorted(list_sessions(reader), key=lambda one: (one.id != session_id, -one.number))
    everything = (found for one in held for found in _in_session(reader, one))
    matching = [
        found
        for found in (*everything, *_word_bank(reader))
        if all(word in _plain(f"{found.who} {found.text}") for word in wanted)
    ]
    return Findings(shown=tuple(matching[:MOST]), total=len(matching))


def _in_session(reader: Reader, session: Session) -> Iterator[Found]:
    names = {person.id: person.name for person in reader.people.where()}

    def found(kind: FoundKind, id_: str, text: str, *, who: str = "", back: bool = False) -> Found:
        return Found(
            kind=kind,
            id=id_,
            session_id=session.id,
            text=text,
            who=who,
            session_number=session.number,
            is_kept_back=back,
        )

    for one in reader.contributions.where(session_id=session.id):
        who = names.get(one.person_id or "", "")
        back = not one.may_be_printed
        yield found(FoundKind.CONTRIBUTION, one.id, one.words, who=who, back=back)
    for decision in reader.decisions.where(session_id=session.id):
        yield found(FoundKind.DECISION, decision.id, decision.words)
    for action in reader.actions.where(session_id=session.id):
        who = names.get(action.person_id or "", action.who)
        yield found(FoundKind.ACTION, action.id, action.what, who=who)
    for item in reader.agenda.where(session_id=session.id):
        yield found(FoundKind.ITEM, item.id, f"{item.title} {item.summary}".strip())


def _word_bank(reader: Reader) -> Iterator[Found]:
    for word in reader.words.where():
        text = f"{word.word}: {word.meaning}"
        yield Found(kind=FoundKind.WORD, id=word.id, session_id=None, text=text)


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text)
    return "".join(one for one in spread if not unicodedata.combining(one)).casefold()
