"""Words that are read aloud, and the language that they are in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in one language, such as ``pl``; without one they are the program's own."""

    text: str
    language: str = ""


def passages(*texts: str, language: str = "") -> tuple[Passage, ...]:
    """Give a passage for each text that says something, all in one language."""
    return tuple(Passage(text, language) for text in texts if text.strip())
