"""Words in their voices: strong, in another language, running the other way, or leading away."""

from dataclasses import dataclass

from coprod_desktop.documents.addresses import safe_address
from coprod_desktop.documents.direction import is_right_to_left, words_run_from_right
from coprod_desktop.documents.html.tags import Attributes, tag, text
from coprod_desktop.documents.language_names import is_language
from coprod_desktop.documents.model import Document, Inline, Run, plain

_UNKNOWN = "und"


@dataclass(frozen=True, slots=True)
class Around:
    """What holds around some words: a language, and which way they run."""

    language: str
    right_to_left: bool


def around_paper(document: Document) -> Around:
    """Say what holds in a whole paper: its language, and which way its title runs."""
    return Around(document.language, is_right_to_left(document.title))


def language_of(name: str) -> Attributes:
    """Mark a language; what is no name of a language says that it is not known."""
    known = name if is_language(name) else _UNKNOWN
    return {"lang": known, "xml:lang": known}


def direction_of(words: str, around: Around) -> tuple[Attributes, Around]:
    """Mark which way words run where it differs, and give what then holds around them."""
    return _turned(words, around, turns=is_right_to_left(words))


def direction_of_voices(words: Inline, around: Around) -> tuple[Attributes, Around]:
    """Mark which way a paragraph runs; a name in bold before what somebody said does not decide."""
    return _turned(plain(words), around, turns=words_run_from_right(words))


def _turned(words: str, around: Around, *, turns: bool) -> tuple[Attributes, Around]:
    if turns is around.right_to_left or not any(map(str.isalpha, words)):
        return {}, around
    return {"dir": "rtl" if turns else "ltr"}, Around(around.language, turns)


def spoken(name: str, words: Inline, around: Around, **plain_attributes: str) -> str:
    """Make an element of words, such as a paragraph, that runs the way its words do."""
    marks, inner = direction_of_voices(words, around)
    return tag(name, voices(words, inner), also=marks, **plain_attributes)


def line(words: str, around: Around) -> str:
    """Give a paragraph of words in one voice."""
    return spoken("p", (Run(words),), around)


def voices(words: Inline, around: Around) -> str:
    """Give words with their voices marked."""
    return "".join(_run(run, around) for run in words)


def _run(run: Run, around: Around) -> str:
    marks, _ = direction_of(run.text, around)
    if run.language and run.language != around.language:
        marks = {**language_of(run.language), **marks}
    said = text(run.text)
    if run.link and (address := safe_address(run.link)):
        said = tag("a", said, href=address)
    if run.strong:
        return tag("strong", said, also=marks)
    return tag("span", said, also=marks) if marks else said
