"""What makes words hard to read: it is noticed and told, and never changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from coprod_desktop.domain.panel import Word

# The guidance on easy read: ten to fifteen words in a sentence, at most 24 pages.
LONGEST_SENTENCE = 15
LONGEST_WORD = 12
MOST_SYLLABLES = 3
MOST_PAGES = 24
# About so many ideas with large pictures beside them stand on a page.
IDEAS_ON_A_PAGE = 2


class NoticeKind(StrEnum):
    """What may make a line hard to read."""

    HARD_WORD = "hard word"
    LONG_SENTENCE = "long sentence"
    MORE_SENTENCES = "more sentences"
    INITIALS = "initials"
    LONG_WORD = "long word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that may be hard to read: which words, how many, or what the panel says of them."""

    kind: NoticeKind
    words: str = ""
    count: int = 0
    meaning: str = ""


_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_COUNTED = re.compile(r"[^\s]*\w[^\s]*")
# A sentence ends at its mark where something follows that could begin another, or at a line's end.
_END = re.compile(r"(?<=[.!?…؟。！？])[\"'”’)\]]*(?:\s+(?=[\W_]*[^\W_])|$)|\n+|(?<=[。！？])")
_SHORT_FORM = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|e\.g|i\.e|etc|vs|No)|\b[^\W\d_])\.$", re.I)
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
# Everybody knows these better than what they stand for.
_KNOWN = frozenset({"OK", "TV"})
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouysxzhc]es)$")


def notices(words: str, bank: Sequence[Word] = (), *, language: str = "en-GB") -> list[Notice]:
    """Give everything about a line that may be hard to read, hard words of the panel first."""
    known = [one for one in bank if stands_in(one.word, words)]
    explained = {part for one in known for part in one.word.casefold().split()}
    return [
        *(Notice(kind=NoticeKind.HARD_WORD, words=one.word, meaning=one.meaning) for one in known),
        *_about_sentences(words),
        *(
            Notice(kind=NoticeKind.INITIALS, words=one)
            for one in _initials(words)
            if one.casefold() not in explained
        ),
        *(
            Notice(kind=NoticeKind.LONG_WORD, words=one)
            for one in _long_words(words, language)
            if one.casefold() not in explained
        ),
    ]


def stands_in(word: str, text: str) -> bool:
    """Say whether a word of the word bank, or more of them, stands in a text."""
    sought = re.escape(word.strip().casefold())
    return re.search(rf"(?<!\w){sought}(?:s|es|['’]s)?(?!\w)", text.casefold()) is not None


def sentences(words: str) -> list[str]:
    """Take a line apart into its sentences; a short form such as *Dr.* ends none."""
    found: list[str] = []
    open_part = ""
    for part in _parts(words):
        open_part += part
        if not _SHORT_FORM.search(open_part.rstrip()):
            found.append(open_part.strip())
            open_part = ""
    return [one for one in (*found, open_part.strip()) if _COUNTED.search(one)]


def count_words(words: str) -> int:
    """Count what stands between spaces and has a letter or a digit."""
    return len(_COUNTED.findall(words))


def count_syllables(word: str) -> int:
    """Count the syllables of an English word, as its letters tell: roughly."""
    lower = word.casefold().replace("’", "'").removesuffix("'s")
    groups = len(_VOWELS.findall(lower))
    if groups > 1 and _SILENT.search(lower):
        groups -= 1
    return max(groups, 1)


def pages_of(ideas: int) -> int:
    """Say on about how many pages so many ideas stand."""
    return -(-ideas // IDEAS_ON_A_PAGE)


def _parts(words: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(words):
        yield words[start : end.end()]
        start = end.end()
    yield words[start:]


def _about_sentences(words: str) -> Iterator[Notice]:
    found = sentences(words)
    longest = max((count_words(one) for one in found), default=0)
    if longest > LONGEST_SENTENCE:
        yield Notice(kind=NoticeKind.LONG_SENTENCE, count=longest)
    if len(found) > 1:
        yield Notice(kind=NoticeKind.MORE_SENTENCES, count=len(found))


def _initials(words: str) -> list[str]:
    dotted = [one.group() for one in _DOTTED.finditer(words) if one.group()[:1].isupper()]
    plain = [one.group() for one in _WORD.finditer(words) if _is_initials(one.group())]
    return list(dict.fromkeys((*dotted, *plain)))


def _is_initials(word: str) -> bool:
    """Two capitals in a row, as in *NHS* or *PAs*; a name such as *McKay* has none."""
    return word not in _KNOWN and any(
        one.isupper() and other.isupper() for one, other in pairwise(word)
    )


def _long_words(words: str, language: str) -> list[str]:
    found = dict.fromkeys(one.group() for one in _WORD.finditer(words))
    return [one for one in found if _is_long(one, language) and not _is_initials(one)]


def _is_long(word: str, language: str) -> bool:
    parts = re.split(r"[-’']", word)
    if max(map(len, parts)) > LONGEST_WORD:
        return True
    is_english = language.casefold().startswith("en")
    return is_english and max(map(count_syllables, parts)) > MOST_SYLLABLES
