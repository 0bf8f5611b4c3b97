"""Phrases that stand ready: of everybody in the panel, and of one person alone.

Until a panel had phrases of everybody, some of the program's own are offered. They are kept as
the panel's with the first act about one of them, and put away with the last that is taken away.
"""

from dataclasses import replace

from coprod_desktop.domain.errors import PhraseAtEnd, PhraseThere
from coprod_desktop.domain.events.phrases import (
    PhraseChanged,
    PhraseKept,
    PhraseMoved,
    PhraseRemoved,
)
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from coprod_desktop.wording.phrases import TO_BEGIN_WITH

# A phrase that is offered and not kept yet is named by its place.
_OFFERED = "offered:"


def list_phrases(reader: Reader, person_id: str | None = None) -> tuple[Phrase, ...]:
    """Give the phrases of one person, or of everybody, in their order."""
    if person_id is not None or not _offers(reader):
        return reader.phrases.where(person_id=person_id)
    return tuple(
        Phrase(id=f"{_OFFERED}{position}", position=position, words=words)
        for position, words in enumerate(TO_BEGIN_WITH, start=1)
    )


def keep_phrase(work: UnitOfWork, *, words: str, person_id: str | None = None) -> Phrase:
    """Let words stand ready, after those that do."""
    told = _kept(work, person_id)
    _must_be_new(told, words)
    phrase = Phrase(
        id=work.new_id(), position=len(told) + 1, words=words.strip(), person_id=person_id
    )
    work.save(phrase)
    work.note(PhraseKept(person=_owner(work, phrase)))
    return phrase


def change_phrase(work: UnitOfWork, phrase_id: str, *, words: str) -> Phrase:
    """Give a phrase other words."""
    phrase, told = _found(work, phrase_id)
    _must_be_new(tuple(one for one in told if one.id != phrase.id), words)
    changed = work.save(replace(phrase, words=words.strip()))
    work.note(PhraseChanged(person=_owner(work, changed)))
    return changed


def move_phrase(work: UnitOfWork, phrase_id: str, *, by: int) -> Phrase:
    """Move a phrase up or down, at most to the first or the last place.

    Raises:
        PhraseAtEnd: it stands there already.
    """
    phrase, told = _found(work, phrase_id)
    others = [one for one in told if one.id != phrase.id]
    place = min(max(phrase.position - 1 + by, 0), len(others))
    if place == phrase.position - 1:
        raise PhraseAtEnd
    others.insert(place, phrase)
    _number(work, others)
    work.note(PhraseMoved(person=_owner(work, phrase), place=place + 1, of=len(told)))
    return work.phrases.get(phrase.id)


def remove_phrase(work: UnitOfWork, phrase_id: str) -> None:
    """Let a phrase stand ready no more."""
    phrase, told = _found(work, phrase_id)
    work.remove(phrase)
    left = [one for one in told if one.id != phrase.id]
    _number(work, left)
    if not left and phrase.person_id is None:
        # Whoever took the last one away wants none: those of the program do not come back.
        work.save(replace(find_panel(work), offers_phrases=False))
    work.note(PhraseRemoved(person=_owner(work, phrase)))


def _kept(work: UnitOfWork, person_id: str | None) -> tuple[Phrase, ...]:
    """Give the phrases of an owner as they are kept; those only offered are kept from now on."""
    return tuple(
        work.save(replace(one, id=work.new_id())) if one.id.startswith(_OFFERED) else one
        for one in list_phrases(work, person_id)
    )


def _offers(reader: Reader) -> bool:
    return find_panel(reader).offers_phrases and not reader.phrases.count(person_id=None)


def _found(work: UnitOfWork, phrase_id: str) -> tuple[Phrase, tuple[Phrase, ...]]:
    """Give a phrase with all of its owner's; one that was offered is found by its place."""
    if phrase_id.startswith(_OFFERED) and _offers(work):
        told = _kept(work, None)
        return told[int(phrase_id.removeprefix(_OFFERED)) - 1], told
    phrase = work.phrases.get(phrase_id)
    return phrase, work.phrases.where(person_id=phrase.person_id)


def _must_be_new(told: tuple[Phrase, ...], words: str) -> None:
    if any(one.words.casefold() == words.strip().casefold() for one in told):
        raise PhraseThere


def _number(work: UnitOfWork, phrases: list[Phrase]) -> None:
    for position, one in enumerate(phrases, start=1):
        if one.position != position:
            work.save(replace(one, position=position))


def _owner(reader: Reader, phrase: Phrase) -> Person | None:
    return reader.people.get(phrase.person_id) if phrase.person_id else None
