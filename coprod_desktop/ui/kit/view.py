"""What every screen is: a title, one sentence on entry, a first control, and acts to ask for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.passage import Passage
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.followed import Placed, as_it_stands
from coprod_desktop.ui.kit.keys_shown import action_of, key_of
from coprod_desktop.wording import kit as words

# What is told with its keys where a screen can be read aloud.
_TO_READ = ("read", "read_one", "read_on", "reading_keys")


class View(QWidget):
    """A screen of the program."""

    # Back to where one came from, on the screens from which a way leads back.
    back_requested = Signal()
    # It shows something else now: what was being read of it counts no longer.
    page_turned = Signal()

    # What a person must do here before they go on, where going on would lose something for ever.
    do_first = ""
    # Which way of the rail leads here, where one does.
    way = ""
    # What one does most here, told with its keys by whoever asks where they are.
    main_commands: Sequence[str] = ("region", "read", "palette")
    # Whether somebody else has the laptop here, and the facilitator may hear nothing of it.
    is_of_another = False
    # Who may hear what *Read aloud* reads here.
    reads_to = Audience.ROOM
    # Whether what is read here may stand nowhere else, such as in captions.
    is_secret = False

    def __init__(self, announcer: Announcer, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.announcer = announcer
        self.title = title
        self.has_left = False
        self.page = QVBoxLayout(self)
        self.page.setContentsMargins(0, 0, 0, 0)

    @property
    def is_handed_over(self) -> bool:
        """Whether somebody else may look at this screen alone, now or in a moment."""
        return self.is_of_another

    def entry_sentence(self) -> str:
        """Say where the person is, how things stand, and what to do first."""
        return self.title

    def arrival_sentence(self) -> str:
        """Say the entry sentence, and what a person must know besides."""
        return self.entry_sentence()

    def say_help(self) -> None:
        """Say again where the person is, and what can be done there."""
        self.announcer.say_besides(" ".join((self.arrival_sentence(), *self._keys_here())))

    def _keys_here(self) -> Sequence[str]:
        """Say the keys of what one does most here; what has none is found by its name."""
        can_read = bool(self.placed_here() or self.placed())
        main = [one for one in self.main_commands if one != "read" or not can_read]
        told = [words.KEYS_HERE.format(keys=keys) for keys in self._keys_of(main)]
        if can_read:
            told += [words.READING_KEYS.format(keys=keys) for keys in self._keys_of(_TO_READ)]
            told.append(words.KEYS_OF_BAR)
        return told

    def _keys_of(self, commands: Sequence[str]) -> Sequence[str]:
        """Give the keys of these commands in one piece; nothing where none of them has one."""
        actions = [action_of(self, command) for command in commands]
        told = [
            words.KEY_DOES.format(key=key_of(self, one.objectName()), name=one.text())
            for one in actions
            if one is not None and not one.shortcut().isEmpty()
        ]
        return ("; ".join(told),) if told else ()

    def first_control(self) -> QWidget:
        """Give the control that is useful first."""
        return self

    def first_groups(self) -> Sequence[tuple[str, Sequence[QWidget]]]:
        """Give what is needed most often here: named groups of controls that are scanned first."""
        return ()

    def go_back(self) -> None:
        """Leave the screen; what is half typed there waits, nothing is discarded."""
        self.back_requested.emit()

    def reading(self) -> Sequence[Passage] | None:
        """Give what *Read aloud* reads here, piece by piece; nothing of its own is ``None``."""
        return None

    def placed(self) -> Sequence[Placed]:
        """Give what *Read aloud* reads here, and where it stands if other words stand there too.

        A screen that tells nothing of its own is read as it stands, but nobody else's.
        """
        told = self.reading()
        if told is not None:
            return [Placed(told=one) for one in told]
        return [] if self.is_handed_over else as_it_stands(self)

    def placed_here(self) -> Sequence[Placed]:
        """Give all that may be heard here, in order; one thing or part of it can be asked for."""
        return self.placed()

    def leave(self) -> None:
        """Go away from the screen; leaving twice is leaving once."""
        if not self.has_left:
            self.has_left = True
            self.leaving()

    def leaving(self) -> None:
        """Let go of what the screen holds on to."""


def has_left(part: QWidget) -> bool:
    """Say whether the screen that a part stands on was left."""
    at: QWidget | None = part
    while at is not None and not isinstance(at, View):
        at = at.parentWidget()
    return at is not None and at.has_left
