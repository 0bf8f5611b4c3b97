"""Which key does what on this laptop: the keys of the commands, and what somebody changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtGui import QKeySequence

from coprod_desktop.ui.commands import COMMANDS, Command, keys_for
from coprod_desktop.ui.signals import SIGNAL_KEYS

MAC = "darwin"
_FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 13))
_READER_KEYS = ("Ins", "CapsLock", "NumLock", "ScrollLock")
_LEADS = ("Tab", "Backtab", "Esc")
_EDITS = tuple("CXVAZY")
_MAC_SYSTEM = ("Ctrl+H", "Ctrl+`", "Ctrl+Space", "Ctrl+Shift+Q")


class Refusal(Enum):
    """Why a key cannot be the key of a command."""

    TYPES = auto()
    EDITS = auto()
    LEADS = auto()
    READER = auto()
    SIGNAL = auto()
    MENU = auto()
    SYSTEM = auto()
    BOTH_CHORDS = auto()
    OTHER_KEYBOARD = auto()
    TAKEN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keymap:
    """The keys of every command; ``changed`` has those that somebody chose, by command.

    An empty key means that the command has none, and is asked for by its name.
    """

    platform: str
    changed: Mapping[str, str] = field(default_factory=dict[str, str])

    def keys(self, command: Command) -> tuple[str, ...]:
        """Give the keys of a command."""
        if command.id not in self.changed:
            return keys_for(command, self.platform)
        chosen = self.changed[command.id]
        return (chosen,) if chosen else ()

    def command_of(self, key: str) -> Command | None:
        """Give the command that a key does."""
        return next((one for one in COMMANDS if key in self.keys(one)), None)

    def refusal(self, command: Command, key: str) -> Refusal | None:
        """Say why a key cannot do this command; nothing where it can."""
        owner = self.command_of(key)
        if owner is not None and owner is not command:
            return Refusal.TAKEN
        own = key in keys_for(command, self.platform)
        return None if own else refusal_of(key, self.platform)

    def with_key(self, command: Command, key: str) -> "Keymap":
        """Give a command another key, or none."""
        at_first = keys_for(command, self.platform)
        kept = {id_: one for id_, one in self.changed.items() if id_ != command.id}
        changed = kept if at_first == ((key,) if key else ()) else {**kept, command.id: key}
        return Keymap(platform=self.platform, changed=changed)

    def in_the_way(self, command: Command) -> Command | None:
        """Give the command that has a key which this one had at first."""
        owners = map(self.command_of, keys_for(command, self.platform))
        return next((one for one in owners if one is not None and one is not command), None)

    def put_back(self, command: Command) -> "Keymap":
        """Give a command the keys that it had at first."""
        kept = {id_: one for id_, one in self.changed.items() if id_ != command.id}
        return Keymap(platform=self.platform, changed=kept)


def read_keymap(changed: Mapping[str, str], platform: str) -> Keymap:
    """Take what was kept; what cannot be right, or would give two commands one key, is left out."""
    known = {one.id: one for one in COMMANDS}
    keymap = Keymap(platform=platform, changed={k: v for k, v in changed.items() if k in known})
    while wrong := [id_ for id_ in keymap.changed if not _may_stand(keymap, known[id_])]:
        keymap = keymap.put_back(known[wrong[-1]])
    return keymap


def speaker_key(digit: int, platform: str) -> str:
    """Give the key that chooses who speaks; Alt and a digit type a character on a Mac."""
    return f"Meta+{digit}" if platform == MAC else f"Alt+{digit}"


def refusal_of(key: str, platform: str) -> Refusal | None:
    """Say why no command can have a key, whoever asks; nothing where one can."""
    chords, last = _parts(key)
    kept = _kept_for_others(key, chords, last, platform)
    if kept is not None or last in _FUNCTION_KEYS:
        return kept
    return _refuse_letter(chords, last) if len(last) == 1 else _refuse_named(chords, last)


def _kept_for_others(key: str, chords: frozenset[str], last: str, platform: str) -> Refusal | None:
    """Say who needs a key for something else, as far as it is no matter of typing."""
    is_system = "Meta" in chords or (platform == MAC and key in _MAC_SYSTEM)
    needed = {
        Refusal.READER: _is_for_readers(chords, last, platform),
        Refusal.BOTH_CHORDS: {"Ctrl", "Alt"} <= chords,
        Refusal.SYSTEM: is_system or ("Alt" in chords and last in _FUNCTION_KEYS),
        Refusal.SIGNAL: last in SIGNAL_KEYS,
        Refusal.LEADS: last in _LEADS,
        Refusal.MENU: last == "F10",
    }
    return next((why for why, is_so in needed.items() if is_so), None)


def _parts(key: str) -> tuple[frozenset[str], str]:
    """Take a key apart into what is held and what is pressed; plus is a key too."""
    chords, last = (key[:-2], "+") if key.endswith("+") else key.rpartition("+")[::2]
    return frozenset(chords.split("+")) - {""}, last


def _is_for_readers(chords: frozenset[str], last: str, platform: str) -> bool:
    if platform == MAC and ({"Meta", "Alt"} <= chords or (last == "F5" and "Ctrl" in chords)):
        return True
    return "Num" in chords or last in _READER_KEYS


def _refuse_letter(chords: frozenset[str], last: str) -> Refusal | None:
    if "Alt" in chords:
        return Refusal.MENU
    if "Ctrl" not in chords:
        return Refusal.TYPES
    if not last.isascii() or ("Shift" in chords and not last.isalpha()):
        return Refusal.OTHER_KEYBOARD
    is_edit = last in _EDITS and "Shift" not in chords
    return Refusal.EDITS if is_edit or (last == "Z" and "Shift" in chords) else None


def _refuse_named(chords: frozenset[str], last: str) -> Refusal | None:
    if chords == frozenset({"Alt"}) and last in ("Home", "End", "PgUp", "PgDown"):
        return None
    if "Ctrl" in chords and last in ("Return", "Enter"):
        return None
    return Refusal.EDITS


def _may_stand(keymap: Keymap, command: Command) -> bool:
    """Whether no key that was chosen is refused, or does something else besides."""
    key = keymap.changed[command.id]
    if not key:
        return True
    told = QKeySequence(key)
    if told.count() != 1 or told.toString(QKeySequence.SequenceFormat.PortableText) != key:
        # Written otherwise it may be the key of another command unseen, and neither is done.
        return False
    owners = [one for one in COMMANDS if key in keymap.keys(one)]
    is_own = key in keys_for(command, keymap.platform)
    return len(owners) == 1 and (is_own or refusal_of(key, keymap.platform) is None)
