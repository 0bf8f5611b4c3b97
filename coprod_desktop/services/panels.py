"""The panel itself: its purpose, its rules, its words."""

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.errors import NameMissing, WordsMissing
from coprod_desktop.domain.events.panel import (
    PanelChanged,
    PanelCreated,
    WordExplained,
    WordRemoved,
)
from coprod_desktop.domain.panel import Panel, Word
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def create_panel(work: UnitOfWork, *, name: str, purpose: str = "") -> Panel:
    """Begin the record of a panel; it is the first act in every file."""
    panel = Panel(id=work.new_id(), name=_required(name), purpose=purpose.strip())
    work.save(panel)
    work.note(PanelCreated(panel=panel))
    return panel


def change_panel(work: UnitOfWork, panel: Panel) -> Panel:
    """Keep the panel's new purpose and rules."""
    changed = replace(panel, name=_required(panel.name))
    work.save(changed)
    work.note(PanelChanged(panel=changed))
    return changed


def change_rules(work: UnitOfWork, change: Callable[[Panel], Panel]) -> Panel:
    """Change some of the panel's rules; those that the change is not about stay as they are."""
    return change_panel(work, change(find_panel(work)))


def find_panel(reader: Reader) -> Panel:
    """Give the panel of this file."""
    return reader.panels.where()[0]


def explain_word(work: UnitOfWork, *, word: str, meaning: str, language: str = "") -> Word:
    """Give a hard word the panel's own meaning; saying it again replaces the meaning."""
    explained = save_word(work, word=word, meaning=meaning, language=language)
    work.note(WordExplained(word=explained))
    return explained


def save_word(work: UnitOfWork, *, word: str, meaning: str, language: str = "") -> Word:
    """Put a word into the word bank as a part of a larger act.

    Untold, a new word is in the panel's language, and one that was explained before stays in its.
    """
    if not word.strip() or not meaning.strip():
        raise WordsMissing
    same = [w for w in work.words.where() if w.word.casefold() == word.strip().casefold()]
    own = find_panel(work).language
    new = Word(id=work.new_id(), word=word.strip(), meaning="", language=own)
    known = same[0] if same else new
    explained = replace(known, meaning=meaning.strip(), language=language or known.language)
    return work.save(explained)


def remove_word(work: UnitOfWork, word_id: str) -> None:
    """Take a word out of the word bank."""
    word = work.words.get(word_id)
    for card in work.cards.where(word_id=word_id):
        work.save(replace(card, word_id=None))
    work.remove(word)
    work.note(WordRemoved(word=word))


def list_words(reader: Reader) -> tuple[Word, ...]:
    """Give the word bank in the order of the alphabet."""
    return tuple(sorted(reader.words.where(), key=lambda word: word.word.casefold()))


def _required(name: str) -> str:
    if not name.strip():
        raise NameMissing
    return name.strip()
