"""The part of libespeak-ng that we use, in playback mode: it plays the sound by itself."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

PLAYBACK = 0
SYNCHRONOUS = 2
DO_NOT_EXIT = 0x8000
UTF8 = 1
END_PAUSE = 0x1000
RATE = 1
VOLUME = 2
EVENT_WORD = 1
EVENT_FINISHED = 6
# It speaks faster than it is told: measured 1.06 to 1.08 times between 120 and 450.
_FASTER_THAN_TOLD = 1.08
_SLOWEST, _FASTEST = 80, 450
# Voices of MBROLA are made of what one person said, so they know.
_RECORDED_OF_SOMEBODY = "mb/"
_GENDERS = {1: "male", 2: "female"}
NAMES = ("libespeak-ng.so.1", "libespeak-ng.so")


class _EventId(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    )


class Event(ctypes.Structure):
    """What the library tells; positions count characters from 1, times are milliseconds."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("utterance", ctypes.c_uint),
        ("position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    )

    type: int
    utterance: int
    position: int
    length: int
    audio_position: int


class Voice(ctypes.Structure):
    """One voice of the library."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("spare1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare2", ctypes.c_void_p),
    )

    name: bytes
    languages: bytes
    identifier: bytes
    gender: int


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(Event))


def load() -> ctypes.CDLL:
    """Load the library, or raise OSError where it is not installed."""
    trouble: OSError | None = None
    for name in NAMES:
        try:
            return _declared(ctypes.CDLL(name))
        except OSError as missing:
            trouble = missing
    raise trouble or OSError(NAMES[0])


def _declared(library: ctypes.CDLL) -> ctypes.CDLL:
    library.espeak_Synth.argtypes = (
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_uint,
        ctypes.POINTER(ctypes.c_uint),
        ctypes.c_void_p,
    )
    library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(Voice))
    library.espeak_ListVoices.argtypes = (ctypes.c_void_p,)
    return library


def told_rate(rate: int) -> int:
    """Give what to tell the library so that it speaks so many words a minute."""
    return min(max(round(rate / _FASTER_THAN_TOLD), _SLOWEST), _FASTEST)


class Known(NamedTuple):
    """What the library tells of a voice; the gender in words, or nothing."""

    id: str
    name: str
    language: str
    gender: str


def voices(library: ctypes.CDLL) -> Iterator[Known]:
    """Give each voice with the language that it speaks first."""
    found = library.espeak_ListVoices(None)
    place = 0
    while found[place]:
        voice: Voice = found[place].contents
        # How well the voice speaks it is told in one byte before its name.
        told = (voice.identifier, voice.name, voice.languages[1:])
        identifier, name, language = (one.decode(errors="replace") for one in told)
        yield Known(identifier, name, language, _gender(identifier, voice.gender))
        place += 1


def _gender(identifier: str, told: int) -> str:
    """Say what is known: its own voices all tell that they are male, for want of another word."""
    return _GENDERS.get(told, "") if identifier.startswith(_RECORDED_OF_SOMEBODY) else ""
