"""Text as people write it, turned into text as it is said, with the way back to each word.

Nothing that people wrote is ever passed to a voice as markup.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from coprod_desktop.speech.pronunciation import ENGLISH, NO_DICTIONARY, Dictionary
from coprod_desktop.speech.voices import primary
from coprod_desktop.wording import speech as words

_BLANK = " \t\n.,;:!?…"
# Words with an apostrophe or a dash in them, numbers with decimals: voices tell of parts of them.
# Only where words have spaces between them: in other scripts this would be the whole line.
_WHOLE = re.compile("[0-9A-Za-zÀ-ɏ]+(?:['’‐‑–—-]+[0-9A-Za-zÀ-ɏ]+|[.,][0-9]+)*")
_HEAD = re.compile("[0-9A-Za-zÀ-ɏ]+['’‐‑–—-]+$")
_TAIL = re.compile("['’‐‑–—-]+[0-9A-Za-zÀ-ɏ]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of what is said and the stretch of the text that it came from."""

    said: int
    said_length: int
    start: int
    length: int
    copied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a voice is given to say, and where each part of it stands in the text."""

    text: str
    spans: tuple[Span, ...]

    def source(self, said: int, length: int) -> tuple[int, int]:
        """Find start and length in the text of a word that is being said; 0, 0 for no word."""
        # Voices take a full stop for a part of a number, and the space by an emoji for a word.
        word = self.text[said : said + length]
        said += len(word) - len(word.lstrip(_BLANK))
        length = len(word.strip(_BLANK))
        if not length:
            return (0, 0)
        said, length = self._whole_words(said, length)
        hits = [span for span in self.spans if _overlap(span, said, length)]
        if not hits:
            return (0, 0)
        start = min(_start(span, said) for span in hits)
        end = max(_end(span, said + length) for span in hits)
        return start, end - start

    def _whole_words(self, said: int, length: int) -> tuple[int, int]:
        """Give the whole words of which something is being said; no less than what was told.

        A word ends where something that is said otherwise than it is written begins; what hangs
        on that by an apostrophe or a dash goes with it.
        """
        touched = [
            found.span()
            for span in self.spans
            if span.copied and _overlap(span, said, length)
            for found in _WHOLE.finditer(self.text, span.said, span.said + span.said_length)
            if found.start() < said + length and found.end() > said
        ]
        start = min([said, *(begin for begin, _ in touched)])
        end = max([said + length, *(after for _, after in touched)])
        head, tail = _HEAD.search(self.text, 0, start), _TAIL.match(self.text, end)
        start = head.start() if head is not None else start
        return start, (tail.end() if tail is not None else end) - start


def _overlap(span: Span, said: int, length: int) -> bool:
    return span.said < said + length and said < span.said + span.said_length


def _start(span: Span, said: int) -> int:
    return span.start + (max(said - span.said, 0) if span.copied else 0)


def _end(span: Span, said_end: int) -> int:
    if span.copied:
        return span.start + min(said_end - span.said, span.length)
    return span.start + span.length


def speakable(text: str, dictionary: Dictionary = NO_DICTIONARY, language: str = "") -> Spoken:
    """Write a text as it is said; the given dictionary wins over our own.

    Money, dates and initials are put into English words, so only where the text is English. The
    dictionary holds where the text is in its language, or in no language that is known.
    """
    is_english = primary(language) in ("", ENGLISH)
    is_own = primary(language) in ("", primary(dictionary.language))
    if not is_english and not (is_own and dictionary.words):
        return _marked_off(text)
    own = tuple(sorted(dictionary.words.items())) if is_own else ()
    rules = _rules(own, is_english=is_english)
    said: list[str] = []
    spans: list[Span] = []
    at = length = 0

    def add(part: str, start: int, end: int, *, copied: bool) -> None:
        nonlocal length
        if part:
            spans.append(
                Span(
                    said=length,
                    said_length=len(part),
                    start=start,
                    length=end - start,
                    copied=copied,
                )
            )
            said.append(part)
            length += len(part)

    for found in rules.pattern.finditer(text):
        add(text[at : found.start()], at, found.start(), copied=True)
        add(rules.say(found), found.start(), found.end(), copied=False)
        at = found.end()
    add(text[at:], at, len(text), copied=True)
    return Spoken(text="".join(said), spans=tuple(spans))


def _marked_off(text: str) -> Spoken:
    """Give text without what a voice could take for markup; every character keeps its place."""
    said = _UNSAFE.sub(lambda found: " " * len(found[0]), text)
    whole = Span(said=0, said_length=len(said), start=0, length=len(text), copied=True)
    return Spoken(text=said, spans=(whole,) if said else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    pattern: re.Pattern[str]
    known: Mapping[str, str]
    however_written: Mapping[str, str]

    def say(self, found: re.Match[str]) -> str:
        rule = _SAY.get(found.lastgroup or "")
        # Also a pronunciation that somebody typed must not reach the voice as markup.
        return rule(found) if rule else _UNSAFE.sub(" ", self._told(found[0]))

    def _told(self, written: str) -> str:
        written = " ".join(written.split())
        if written in self.known:
            return self.known[written]
        return next(
            said
            for word, said in self.however_written.items()
            if re.fullmatch(re.escape(word), written, re.IGNORECASE)
        )


@lru_cache(maxsize=8)
def _rules(own: tuple[tuple[str, str], ...], *, is_english: bool) -> _Rules:
    told = {" ".join(word.split()): said for word, said in own if word.strip()}
    known = {**(words.PRONUNCIATION if is_english else {}), **told}
    loose = {word: said for word, said in told.items() if word == word.lower()}
    # The longest first, and a word as it is written before every way to write it.
    in_turn = sorted(known, key=lambda word: (-len(word), word in loose))
    own_words = "|".join(_pattern_of(word, loose=word in loose) for word in in_turn) or r"(?!)"
    written = _WRITTEN if is_english else _UNSAFE_HERE
    pattern = rf"(?<!\w)(?P<own>{own_words})(?!\w)|{written}"
    return _Rules(pattern=re.compile(pattern), known=known, however_written=loose)


def _pattern_of(word: str, *, loose: bool) -> str:
    """Find a word, also where its parts stand on two lines."""
    parts = r"\s+".join(map(re.escape, word.split()))
    return f"(?i:{parts})" if loose else parts


# Some voices leave emoji out, others lose count of the characters behind one.
_EMOJI = (
    r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]"
    r"[\ufe0e\ufe0f\u200d\u20e3\U000e0000-\U000e007f]*"
)
_UNSAFE_HERE = r"(?P<unsafe>[<>\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]|\[\[|\]\])"
_WRITTEN = "|".join(
    (
        r"(?P<link>\b(?:https?://|www\.)[^\s<>\[\]]*[^\s<>\[\].,;:!?)'\"’”])",
        r"(?P<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
        r"(?P<money>[£€$]\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?(?!\d|[.,]\d)"
        r"(?:\s?(?:million|billion|thousand|bn|m|k)\b)?)",
        r"(?P<pence>(?<![\w.,£€$])\d{1,3}p\b)",
        r"(?P<iso>(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w/-]))",
        r"(?P<date>(?<![\w/.-])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\w/-]))",
        r"(?P<half>(?<![\w.:,])\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.m\.|[ap]m\b))",
        r"(?P<clock>(?<![\w.:,])[0-2]?\d:[0-5]\d(?![\w:]|\.\d))",
        r"(?P<fewer><\s?(?=\d))",
        r"(?P<more>(?<!-)>\s?(?=\d))",
        rf"(?P<emoji>(?:{_EMOJI})+)",
        _UNSAFE_HERE,
    )
)
_UNSAFE = re.compile(r"[<>\x00-\x1f\x7f\ud800-\udfff]|\[\[|\]\]")
_LINK = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/?#:]+)")
_HALVES = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s?([ap])")
_SUM = re.compile(
    r"([£€$])\s?([\d,]+)(?:\.(\d{1,2}))?\s?(million|billion|thousand|bn|m|k)?$",
)


def _say_link(found: re.Match[str]) -> str:
    host = _LINK.match(found[0])
    return words.LINK_TO.format(site=_dotted(host["host"] if host else found[0]))


def _say_mail(found: re.Match[str]) -> str:
    name, _, site = found[0].partition("@")
    return words.MAIL.format(name=_dotted(name), site=_dotted(site))


def _dotted(name: str) -> str:
    return name.replace(".", f" {words.DOT} ")


def _say_money(found: re.Match[str]) -> str:
    parts = _SUM.match(found[0])
    if parts is None:
        return found[0]
    sign, whole, rest, scale = parts.groups()
    return words.money(sign, int(whole.replace(",", "")), rest or "", words.SCALES.get(scale, ""))


def _say_pence(found: re.Match[str]) -> str:
    return words.pence(int(found[0][:-1]))


def _say_iso(found: re.Match[str]) -> str:
    year, month, day = (int(part) for part in found[0].split("-"))
    return words.date(day, month, year) or found[0]


def _say_date(found: re.Match[str]) -> str:
    day, month, year = (int(part) for part in re.split(r"[/.]", found[0]))
    return words.date(day, month, year + 2000 if year < 100 else year) or found[0]


def _say_half(found: re.Match[str]) -> str:
    parts = _HALVES.match(found[0])
    if parts is None:
        return found[0]
    hour, minute, half = parts.groups()
    return f"{words.time(int(hour), int(minute or 0))} {words.HALVES_OF_DAY[half]}"


def _say_clock(found: re.Match[str]) -> str:
    hour, minute = (int(part) for part in found[0].split(":"))
    return words.time(hour, minute, full_hour=True) if hour < 24 else found[0]


def _say_fewer(_found: re.Match[str]) -> str:
    return f" {words.FEWER_THAN} "


def _say_more(_found: re.Match[str]) -> str:
    return f" {words.MORE_THAN} "


def _say_emoji(found: re.Match[str]) -> str:
    names = dict.fromkeys(_emoji_name(sign) for sign in found[0])
    return f" {' '.join(name for name in names if name)} "


def _emoji_name(sign: str) -> str:
    if "\U0001f1e6" <= sign <= "\U0001f1ff":
        return words.FLAG
    # The colour of a skin is a modifier, and is not read out: nobody asked.
    return unicodedata.name(sign, "").lower() if unicodedata.category(sign) == "So" else ""


def _say_unsafe(found: re.Match[str]) -> str:
    return " " * len(found[0])


_SAY: Mapping[str, Callable[[re.Match[str]], str]] = {
    "link": _say_link,
    "mail": _say_mail,
    "money": _say_money,
    "pence": _say_pence,
    "iso": _say_iso,
    "date": _say_date,
    "half": _say_half,
    "clock": _say_clock,
    "fewer": _say_fewer,
    "more": _say_more,
    "emoji": _say_emoji,
    "unsafe": _say_unsafe,
}
