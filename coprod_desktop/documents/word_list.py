"""The panel's own plain meanings of hard words, as a list."""

import re
from collections.abc import Iterable

from coprod_desktop.documents.model import Inline, ListBlock, Run
from coprod_desktop.domain.panel import Word
from coprod_desktop.wording import papers as words


def word_list(found: Iterable[Word], language: str, named: str = words.WORD_ENTRY) -> ListBlock:
    """List words with their meanings; each in its own language where the paper has another.

    ``named`` is how a word stands before its meaning.
    """
    return ListBlock(entries=tuple(_word(one, language, named) for one in found))


def words_in(bank: Iterable[Word], text: str) -> tuple[Word, ...]:
    """Give the words of a word bank that begin a word of a text: *kerb* is in *kerbs* too."""
    return tuple(one for one in bank if _stands_in(one.word.strip(), text))


def _stands_in(word: str, text: str) -> bool:
    return bool(word) and bool(re.search(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE))


def _word(one: Word, paper: str, named: str) -> Inline:
    language = one.language if one.language != paper else None
    name = named.format(word=one.word)
    return Run(name, strong=True, language=language), Run(one.meaning, language=language)
