"""How words are said that voices get wrong: entries of the panel, and of each person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coprod_desktop.domain.errors import SaidWordThere
from coprod_desktop.domain.events.said_words import (
    SaidWordChanged,
    SaidWordKept,
    SaidWordRemoved,
)
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.people import list_people
from coprod_desktop.speech.pronunciation import Dictionary, agreed, names_said
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def list_said_words(reader: Reader, person_id: str | None = None) -> tuple[SaidWord, ...]:
    """Give the entries of one person, or of the panel, by the alphabet."""
    told = reader.said_words.where(person_id=person_id)
    return tuple(sorted(told, key=lambda one: (one.written.casefold(), one.written)))


def keep_said_word(
    work: UnitOfWork, *, written: str, said: str, person_id: str | None = None
) -> SaidWord:
    """Let a word be said in this way from now on.

    Raises:
        SaidWordThere: the panel, or this person, has an entry for it already.
    """
    one = SaidWord(id=work.new_id(), written=_tidy(written), said=_tidy(said), person_id=person_id)
    _must_be_new(list_said_words(work, person_id), one)
    work.save(one)
    work.note(SaidWordKept(person=_owner(work, one)))
    return one


def change_said_word(work: UnitOfWork, said_word_id: str, *, written: str, said: str) -> SaidWord:
    """Give an entry another word, or let it be said in another way.

    Raises:
        SaidWordThere: another entry of the same owner is for that word.
    """
    kept = work.said_words.get(said_word_id)
    changed = replace(kept, written=_tidy(written), said=_tidy(said))
    others = (one for one in list_said_words(work, kept.person_id) if one.id != kept.id)
    _must_be_new(others, changed)
    work.save(changed)
    work.note(SaidWordChanged(person=_owner(work, changed)))
    return changed


def remove_said_word(work: UnitOfWork, said_word_id: str) -> None:
    """Let a word be said again as every voice says it."""
    kept = work.said_words.get(said_word_id)
    work.remove(kept)
    work.note(SaidWordRemoved(person=_owner(work, kept)))


def try_said_word(
    reader: Reader, *, written: str, said: str, person_id: str | None = None
) -> Dictionary:
    """Say how words would be said with one more entry; without ``said`` it is as it is now.

    Raises:
        NotASaidWord: there is nothing that a voice could find, or say.
    """
    kept = reader.said_words.where()
    if said.strip():
        one = SaidWord(id="", written=_tidy(written), said=_tidy(said), person_id=person_id)
        others = (
            other for other in kept if other.person_id != person_id or not other.is_for(one.written)
        )
        kept = (*others, one)
    return _dictionary(reader, kept, person_id)


def find_dictionary(reader: Reader, speaker_id: str | None = None) -> Dictionary:
    """Say how words are said: as people told, else as the panel does, else as the program does.

    Where people told different things of one word, it is said as the panel does, and in the words
    of a ``speaker`` as they told.
    """
    return _dictionary(reader, reader.said_words.where(), speaker_id)


def _dictionary(reader: Reader, kept: Sequence[SaidWord], speaker_id: str | None) -> Dictionary:
    people = list_people(reader)
    of_people = [_told(kept, one.id) for one in people]
    return Dictionary(
        language=find_panel(reader).language,
        words={
            **_told(kept, None),
            **agreed(of_people),
            **names_said(people),
            **(_told(kept, speaker_id) if speaker_id else {}),
        },
    )


def _told(kept: Iterable[SaidWord], person_id: str | None) -> Mapping[str, str]:
    return {one.written: one.said for one in kept if one.person_id == person_id}


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _must_be_new(others: Iterable[SaidWord], told: SaidWord) -> None:
    if any(one.is_for(told.written) for one in others):
        raise SaidWordThere


def _owner(reader: Reader, one: SaidWord) -> Person | None:
    return reader.people.get(one.person_id) if one.person_id else None
