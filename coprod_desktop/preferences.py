"""What the person prefers on this laptop: one frozen value, kept as JSON in a folder given.

Each field says where it is asked and its limits, so that a page of settings can be made from
them; ``wording.preferring`` has the words. What another version wrote is kept; what cannot be
right falls back and is mentioned once.
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


def _in(part: Part, **more: Any) -> Mapping[str, Any]:
    """Describe a preference: where it is asked, and its limits and steps if any."""
    return {"part": part, **more}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How the program looks and sounds to the person at this laptop."""

    theme: Theme = field(default=Theme.SYSTEM, metadata=_in(Part.LOOK))
    tint: Tint = field(default=Tint.CREAM, metadata=_in(Part.LOOK))
    text_scale: float = field(default=1.0, metadata=_in(Part.TEXT, limits=(1.0, 4.0)))
    font: Font = field(default=Font.ATKINSON, metadata=_in(Part.TEXT))
    spacing: Spacing = field(default=Spacing.NORMAL, metadata=_in(Part.TEXT))
    speech: SpeechMode = field(default=SpeechMode.AUTOMATIC, metadata=_in(Part.SPEECH))
    words_a_minute: int = field(default=160, metadata=_in(Part.SPEECH, limits=(80, 450)))
    room_output: str = field(default="", metadata=_in(Part.SPEECH))
    own_output: str = field(default="", metadata=_in(Part.SPEECH))
    voice: str = field(default="", metadata=_in(Part.SPEECH))
    own_voice: str = field(default="", metadata=_in(Part.SPEECH))
    room_volume: int = field(default=100, metadata=_in(Part.SPEECH, limits=(10, 100)))
    own_volume: int = field(default=100, metadata=_in(Part.SPEECH, limits=(10, 100)))
    pause_ms: int = field(default=250, metadata=_in(Part.SPEECH, limits=(0, 3000)))
    captions: bool = field(default=False, metadata=_in(Part.SPEECH))
    scan: Scanning = field(default=Scanning.OFF, metadata=_in(Part.SWITCH))
    scan_seconds: float = field(
        default=1.5,
        metadata=_in(
            Part.SWITCH,
            limits=(0.4, 4.0),
            steps=(0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0),
        ),
    )
    scan_key: str = field(default="Space", metadata=_in(Part.SWITCH))
    scan_next_key: str = field(default="Return", metadata=_in(Part.SWITCH))
    scan_speak: bool = field(default=False, metadata=_in(Part.SWITCH))
    scan_debounce_ms: int = field(default=250, metadata=_in(Part.SWITCH, limits=(0, 2000)))
    scan_accept_ms: int = field(default=0, metadata=_in(Part.SWITCH, limits=(0, 2000)))
    large_targets: bool = field(default=False, metadata=_in(Part.SWITCH))
    letters_by_use: bool = field(default=True, metadata=_in(Part.SWITCH))
    room_theme: RoomTheme = field(default=RoomTheme.AS_PROGRAM, metadata=_in(Part.ROOM_SCREEN))
    room_text: RoomText = field(default=RoomText.AS_PROGRAM, metadata=_in(Part.ROOM_SCREEN))
    keys: Mapping[str, str] = field(default_factory=dict[str, str], metadata=_in(Part.KEYBOARD))
    calm: bool = field(default=False, metadata=_in(Part.SOUND_AND_MOTION))
    card_sound: bool = field(default=False, metadata=_in(Part.SOUND_AND_MOTION))
    cue_sound: bool = field(default=False, metadata=_in(Part.SOUND_AND_MOTION))
    sound_volume: int = field(default=60, metadata=_in(Part.SOUND_AND_MOTION, limits=(10, 100)))
    room_voice: bool = field(default=False, metadata=_in(Part.ROOM_SCREEN))
    room_captions: bool = field(default=False, metadata=_in(Part.ROOM_SCREEN))
    # Minutes; 0 means never.
    lock_after: int = field(default=0, metadata=_in(Part.LOCKING, limits=(0, 240)))
    # Empty where it is that of the computer. It holds when the program is started again.
    language: str = field(default="", metadata=_in(Part.TEXT, is_of_laptop=True))


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


def read_language(folder: Path) -> str:
    """Read only the language of the program, and mend nothing; empty where none is chosen."""
    try:
        kept, _readable = _kept(folder)
    except OSError:
        return ""
    found = kept.get("language", "")
    return found if isinstance(found, str) else ""


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


def limits_of(name: str) -> tuple[float, float]:
    """Give the least and the most that a preference may be."""
    least, most = next(one for one in fields(Preferences) if one.name == name).metadata["limits"]
    return least, most


def _own() -> list[Field[Any]]:
    told = [one for one in fields(Preferences) if one.metadata["part"] in _OWN_PARTS]
    return [one for one in told if not one.metadata.get("is_of_laptop")]


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
        may_be_empty = not told.default
        return value if isinstance(value, str) and (value.strip() or may_be_empty) else None
    if kind is bool:
        return value if isinstance(value, bool) else None
    is_broken = kind is int and isinstance(value, float)
    if is_broken or isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    least, most = told.metadata["limits"]
    return kind(value) if least <= value <= most else None
