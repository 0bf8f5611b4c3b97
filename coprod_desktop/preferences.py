"""What the person prefers on this laptop: one frozen value, kept as JSON in a folder given.

Each field says its label, its help and its limits, so that a page of settings can be made from
them. What another version wrote is kept; what cannot be right falls back and is mentioned once.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import Field, dataclass, field, fields, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, cast

from coprod_desktop.choices import (
    Font,
    Part,
    RoomText,
    RoomTheme,
    Scanning,
    Spacing,
    SpeechMode,
    Theme,
    Tint,
)

FILE = "preferences.json"
# What could not be read is laid here before anything is written over it.
BROKEN = "preferences.broken.json"
# What somebody may like for themselves, wherever they sit down.
_OWN_PARTS = (Part.LOOK, Part.TEXT, Part.SPEECH, Part.SWITCH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How the program looks and sounds to the person at this laptop."""

    theme: Theme = field(
        default=Theme.SYSTEM,
        metadata={
            "part": Part.LOOK,
            "label": "Theme",
            "help": "The colours of the window. System follows this computer.",
        },
    )
    tint: Tint = field(
        default=Tint.CREAM,
        metadata={
            "part": Part.LOOK,
            "label": "Page colour",
            "help": "The colour of the page in the cream theme.",
        },
    )
    text_scale: float = field(
        default=1.0,
        metadata={
            "part": Part.TEXT,
            "label": "Text size",
            "help": "How large text is, from 1 to 4 times.",
            "limits": (1.0, 4.0),
        },
    )
    font: Font = field(
        default=Font.ATKINSON,
        metadata={
            "part": Part.TEXT,
            "label": "Letters",
            "help": "The font of the window. Papers keep theirs.",
        },
    )
    spacing: Spacing = field(
        default=Spacing.NORMAL,
        metadata={
            "part": Part.TEXT,
            "label": "Room between letters and lines",
            "help": "Wider lines are easier to follow for some people. They take more room.",
        },
    )
    speech: SpeechMode = field(
        default=SpeechMode.AUTOMATIC,
        metadata={
            "part": Part.SPEECH,
            "label": "Read aloud",
            "help": "What happens, said on an output of your own. "
            "Automatic is silent where a screen reader speaks.",
        },
    )
    words_a_minute: int = field(
        default=160,
        metadata={
            "part": Part.SPEECH,
            "label": "Speed of the voice",
            "help": "How many words the voice says in a minute.",
            "limits": (80, 450),
        },
    )
    scan: Scanning = field(
        default=Scanning.OFF,
        metadata={
            "part": Part.SWITCH,
            "label": "Scanning",
            "help": "A ring goes round the screen, and your switch chooses what it is at.",
        },
    )
    scan_seconds: float = field(
        default=1.5,
        metadata={
            "part": Part.SWITCH,
            "label": "How long the ring stays",
            "help": "With one switch. You press while it is at what you want.",
            "limits": (0.4, 4.0),
            "steps": (0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0),
            "words": "{value:g} seconds",
        },
    )
    scan_key: str = field(
        default="Space",
        metadata={
            "part": Part.SWITCH,
            "label": "The switch that chooses",
            "help": "Press your switch now. While scanning is on, it does nothing else.",
        },
    )
    scan_next_key: str = field(
        default="Return",
        metadata={
            "part": Part.SWITCH,
            "label": "The switch that goes on, if you have two",
            "help": "Press your other switch now.",
        },
    )
    scan_speak: bool = field(
        default=False,
        metadata={
            "part": Part.SWITCH,
            "label": "Say what the ring is at",
            "help": "Only to you: to your screen reader, never to the room.",
        },
    )
    scan_debounce_ms: int = field(
        default=250,
        metadata={
            "part": Part.SWITCH,
            "label": "Presses that follow so soon count once, in thousandths of a second",
            "help": "More, if your hand trembles.",
            "limits": (0, 2000),
        },
    )
    scan_accept_ms: int = field(
        default=0,
        metadata={
            "part": Part.SWITCH,
            "label": "How long a press must last, in thousandths of a second",
            "help": "More, if you touch the switch without meaning to.",
            "limits": (0, 2000),
        },
    )
    large_targets: bool = field(
        default=False,
        metadata={
            "part": Part.SWITCH,
            "label": "Large targets with room between them",
            "help": "For a head pointer, for eyes, for a shaking hand. Scanning has them too.",
        },
    )
    letters_by_use: bool = field(
        default=True,
        metadata={"part": Part.SWITCH, "label": "Letters by use", "help": "Else from A to Z."},
    )
    room_theme: RoomTheme = field(
        default=RoomTheme.AS_PROGRAM,
        metadata={
            "part": Part.ROOM_SCREEN,
            "label": "Theme of the room screen",
            "help": "The colours of the screen that the room sees.",
        },
    )
    room_text: RoomText = field(
        default=RoomText.AS_PROGRAM,
        metadata={
            "part": Part.ROOM_SCREEN,
            "label": "Text size of the room screen",
            "help": "How large its words are at most. They shrink where they would not fit.",
        },
    )
    keys: Mapping[str, str] = field(
        default_factory=dict[str, str],
        metadata={
            "part": Part.KEYBOARD,
            "label": "Keys",
            "help": "Which command has another key than at first. Empty means no key.",
        },
    )
    calm: bool = field(
        default=False,
        metadata={
            "part": Part.SOUND_AND_MOTION,
            "label": "Calm mode",
            "help": "Nothing moves or sounds, and the live screen shows less. "
            "What it leaves out is one button away.",
        },
    )
    card_sound: bool = field(
        default=False,
        metadata={
            "part": Part.SOUND_AND_MOTION,
            "label": "A short sound with each stop card",
            "help": "It comes besides the words, never instead of them.",
        },
    )
    cue_sound: bool = field(
        default=False,
        metadata={
            "part": Part.SOUND_AND_MOTION,
            "label": "A soft sound with each time cue",
            "help": "It comes besides the words, never instead of them.",
        },
    )
    room_voice: bool = field(
        default=False,
        metadata={
            "part": Part.ROOM_SCREEN,
            "label": "Tell the room aloud of breaks, time and decisions",
            "help": "The voice says what the room screen shows, for whoever cannot see it. "
            "Stop cards and explained words too; nothing that is private.",
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Preferences as they were found, and the fields that fell back to their defaults."""

    preferences: Preferences
    replaced: tuple[str, ...] = ()


def read_preferences(folder: Path) -> Read:
    """Read the preferences; what is missing or cannot be right takes its default.

    ``replaced`` names what was wrong, and is told only once: the file is written right again.
    """
    try:
        kept, readable = _kept(folder)
    except OSError:
        # It may be readable again in a moment: nothing is written over it.
        return Read(preferences=Preferences(), replaced=("file",))
    good: dict[str, Any] = {}
    wrong: list[str] = [] if readable else ["file"]
    for one in fields(Preferences):
        if one.name in kept:
            check = _checked_keys if one.name == "keys" else partial(_checked, one)
            value = check(kept[one.name])
            if value is None:
                wrong.append(one.name)
            else:
                good[one.name] = value
    preferences = Preferences(**good)
    if wrong:
        _mend(folder, preferences, is_broken=not readable)
    return Read(preferences=preferences, replaced=tuple(wrong))


def has_preferences(folder: Path) -> bool:
    """Whether anything was ever chosen on this laptop."""
    return (folder / FILE).exists()


def own_settings(preferences: Preferences) -> dict[str, Any]:
    """Give what one person may like for themselves, as it is kept."""
    return {one.name: getattr(preferences, one.name) for one in _own()}


def with_own_settings(preferences: Preferences, settings: Mapping[str, Any]) -> Preferences:
    """Give the preferences with what one person likes; what cannot be right is left out."""
    told = {one.name: _checked(one, settings[one.name]) for one in _own() if one.name in settings}
    return replace(
        preferences, **{name: value for name, value in told.items() if value is not None}
    )


def _own() -> list[Field[Any]]:
    return [one for one in fields(Preferences) if one.metadata["part"] in _OWN_PARTS]


def write_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep the preferences, with whatever another version of the program wrote beside them.

    Raises:
        OSError: the folder refused; the file from before is still there.
    """
    kept, _readable = _kept(folder)
    told = {one.name: getattr(preferences, one.name) for one in fields(Preferences)}
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{FILE}.{os.getpid()}.part"
    text = json.dumps({**kept, **told}, indent=1)
    unfinished.write_text(text + "\n", encoding="utf-8")
    unfinished.replace(folder / FILE)


def _kept(folder: Path) -> tuple[Mapping[str, Any], bool]:
    try:
        found: object = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, True
    except (ValueError, RecursionError):
        return {}, False
    if not isinstance(found, dict):
        return {}, False
    return cast(dict[str, Any], found), True


def _mend(folder: Path, preferences: Preferences, *, is_broken: bool) -> None:
    # A folder that cannot be written to costs no more than hearing the same words again.
    with suppress(OSError):
        if is_broken:
            (folder / BROKEN).write_bytes((folder / FILE).read_bytes())
        write_preferences(folder, preferences)


def _checked_keys(value: object) -> Mapping[str, str] | None:
    """Let a key stand for each name; whether they can be keys is known where there are commands."""
    if not isinstance(value, dict):
        return None
    found = cast(dict[object, object], value)
    if not all(isinstance(one, str) for pair in found.items() for one in pair):
        return None
    return cast(dict[str, str], found)


def _checked(told: Field[Any], value: object) -> Any | None:
    kind = cast(type[Any], type(told.default))
    if issubclass(kind, StrEnum):
        return kind(value) if isinstance(value, str) and value in set(kind) else None
    if kind is str:
        return value if isinstance(value, str) and value.strip() else None
    if kind is bool:
        return value if isinstance(value, bool) else None
    is_broken = kind is int and isinstance(value, float)
    if is_broken or isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    least, most = told.metadata["limits"]
    return kind(value) if least <= value <= most else None
