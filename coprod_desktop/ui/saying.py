"""What a voice is given to say, what comes first of it, and where it stands in a view."""

from collections import deque
from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.alignment import units
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.reading import TRIES, Sentence
from coprod_desktop.speech.speakable import Spoken


class Priority(IntEnum):
    """What comes first: an alert before the focus, both before what is being read."""

    READING = 1
    FOCUS = 2
    ALERT = 3


class ReaderState(Enum):
    """What reading is doing; alerts and the focus do not count."""

    IDLE = auto()
    READING = auto()
    PAUSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What one audience hears now, as it is written; no words where it was made to be silent.

    ``word`` is start and length in the words as Qt counts, none before the first. ``piece`` is the
    id of what is read, empty for a short text. ``is_over`` once the voice has stopped saying it.
    """

    audience: Audience
    words: str = ""
    word: tuple[int, int] | None = None
    piece: str = ""
    is_over: bool = False


class Told(QObject):
    """What is told of reading: by each channel, and by the reader for all of them.

    ``word_changed`` and ``sentence_changed`` give the id of the piece, start and length, counted
    as Qt counts (UTF-16 units), ready for a text cursor. ``finished`` comes at the end and after
    ``stop``. ``trouble`` brings one plain sentence; the words then go by without sound.
    ``rate_measured`` tells after a sentence how many words a minute the voice really says.
    ``heard`` brings whatever is heard, also a short text, as ``Heard``.
    """

    word_changed = Signal(str, int, int)
    sentence_changed = Signal(str, int, int)
    state_changed = Signal(object)
    finished = Signal()
    trouble = Signal(str)
    rate_measured = Signal(int)
    heard = Signal(object)


@dataclass(slots=True, kw_only=True)
class Note:
    """A short text that comes before reading; it waits in its queue until it has been said."""

    text: str
    language: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What the voice has been given to say; ``skipped`` is what it said of it before a cut.

    ``words`` are all of it, as they are written.
    """

    number: int
    priority: Priority
    spoken: Spoken
    words: str
    sentence: Sentence | None = None
    skipped: int = 0


def heard_of(
    audience: Audience,
    saying: Saying,
    word: tuple[int, int] | None = None,
    *,
    is_over: bool = False,
) -> Heard:
    """Give what is heard of a text; the word is counted in characters, and told as Qt counts."""
    text = saying.words
    if word is not None:
        start, end = word[0], sum(word)
        word = units(text[:start]), units(text[start:end])
    piece = saying.sentence.piece.id if saying.sentence is not None else ""
    return Heard(audience=audience, words=text, word=word, piece=piece, is_over=is_over)


class Notes:
    """The short texts that wait: every alert in its order, and the newest of the focus."""

    def __init__(self) -> None:
        self._alerts: deque[Note] = deque()
        self._focus: Note | None = None

    def put(self, note: Note, priority: Priority) -> None:
        """Let a text wait; a focus takes the place of the one before."""
        if priority is Priority.ALERT:
            self._alerts.append(note)
        else:
            self._focus = note

    def first(self) -> tuple[Note, Priority] | None:
        """Give what is said next, and leave it in its queue."""
        if self._alerts:
            return self._alerts[0], Priority.ALERT
        return (self._focus, Priority.FOCUS) if self._focus is not None else None

    def leave(self, priority: Priority) -> None:
        """Take out what has been said, or cannot be said."""
        if priority is Priority.ALERT:
            self._alerts.popleft()
        else:
            self._focus = None

    def failed(self, priority: Priority) -> str:
        """Count a text that broke the voice; one that did twice is taken out and given."""
        note = self._alerts[0] if priority is Priority.ALERT else self._focus
        if note is None:
            return ""
        note.tries += 1
        if note.tries < TRIES:
            return ""
        self.leave(priority)
        return note.text

    def forget_focus(self) -> None:
        """Drop what belongs to a screen that goes."""
        self._focus = None

    def forget(self) -> None:
        """Drop everything."""
        self._alerts.clear()
        self._focus = None


def place_of(sentence: Sentence, start: int, length: int) -> tuple[str, int, int]:
    """Give id, start and length for a view, counted as Qt counts."""
    text, first = sentence.piece.text, sentence.start + start
    return sentence.piece.id, units(text[:first]), units(text[first : first + length])
