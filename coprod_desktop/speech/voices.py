"""Which voice says a text: the one that somebody chose, unless it does not speak the language."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from coprod_desktop.speech.protocol import InstalledVoice

# Where a library calls a language otherwise than the world does.
_SAME = {"cmn": "zh", "nb": "no"}


def installed(told: Iterable[Any]) -> tuple[InstalledVoice, ...]:
    """Give the voices that a driver of pyttsx3 lists; some write en_GB, or write in bytes."""
    return tuple(
        InstalledVoice(
            id=str(voice.id),
            name=str(voice.name or voice.id),
            languages=tuple(_codes(voice.languages or ())),
            gender=_gender(voice.gender),
        )
        for voice in told
    )


def voice_for(language: str, preferred: str, voices: Sequence[InstalledVoice]) -> str | None:
    """Give the id of the voice to take, or nothing where none speaks the language.

    The preferred one stays where it speaks the language at all, with whatever accent, and where
    no voice says what it speaks.
    """
    if not language or not any(voice.languages for voice in voices):
        return preferred
    whole, first = language.casefold().replace("_", "-"), primary(language)
    speaking = [voice for voice in voices if first in map(primary, voice.languages)]
    for voice in speaking:
        if voice.id == preferred:
            return preferred
    for voice in speaking:
        if whole in voice.languages:
            return voice.id
    return speaking[0].id if speaking else None


def primary(language: str) -> str:
    """Give the first part of the code of a language."""
    first = language.strip().casefold().replace("_", "-").partition("-")[0]
    return _SAME.get(first, first)


def spoken_by(codes: Iterable[str]) -> frozenset[str]:
    """Give the first part of each code, under every name that the world gives that language."""
    known = frozenset(map(primary, codes))
    return known | {other for other, name in _SAME.items() if name in known}


def _gender(told: object) -> str:
    """Understand ``Female``, ``VoiceGenderFemale``, and nothing at all."""
    text = str(told or "").casefold()
    return next((one for one in ("female", "male") if text.endswith(one)), "")


def _codes(languages: Iterable[object]) -> Iterator[str]:
    for language in languages:
        text = language.decode("ascii", "ignore") if isinstance(language, bytes) else str(language)
        # eSpeak's own driver puts one byte before the code that tells how well it is spoken.
        yield "".join(filter(str.isprintable, text)).strip().casefold().replace("_", "-")
