"""Reading aloud: the queue, its priorities, and the place in the text that is being heard."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.domain.troubles import SpeechTrouble
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.command import worker_command
from coprod_desktop.speech.manner import FASTEST, SLOWEST, Manner
from coprod_desktop.speech.protocol import Speak
from coprod_desktop.speech.reading import TRIES, Piece, Reading, Sentence
from coprod_desktop.speech.speakable import Spoken, speakable
from coprod_desktop.ui.silent_voice import SilentVoice
from coprod_desktop.ui.voice_process import VoiceProcess
from coprod_desktop.wording import problems
from coprod_desktop.wording import speech as words


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


@dataclass(slots=True, kw_only=True)
class _Note:
    """A short text that comes before reading; it waits in its queue until it has been said."""

    text: str
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """What the voice has been given to say; ``skipped`` is what it said of it before a cut."""

    number: int
    priority: Priority
    spoken: Spoken
    sentence: Sentence | None = None
    skipped: int = 0


class Reader(QObject):
    """Reads pieces aloud, lets short texts through, and tells each word as it is heard.

    ``word_changed`` and ``sentence_changed`` give the id of the piece, start and length, counted
    as Qt counts (UTF-16 units), ready for a text cursor. ``finished`` comes at the end and after
    ``stop``. ``trouble`` brings one plain sentence; the words then go by without sound.

    Whatever is said is for somebody. There is one output, and the room hears it: what is for the
    facilitator alone is refused, with a sentence.
    """

    word_changed = Signal(str, int, int)
    sentence_changed = Signal(str, int, int)
    state_changed = Signal(object)
    finished = Signal()
    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None, *, command: list[str] | None = None) -> None:
        super().__init__(parent)
        self._manner = Manner()
        self._state = ReaderState.IDLE
        self._reading = Reading(())
        self._alerts: deque[_Note] = deque()
        self._focus: _Note | None = None
        self._now: _Saying | None = None
        self._count = 0
        self._outlasts_screen = False
        self._voice_works = True
        self._voice = VoiceProcess(command or worker_command(), self)
        self._silent = SilentVoice(self)
        self._gap = QTimer(self)
        self._gap.setSingleShot(True)
        self._gap.timeout.connect(self._advance)
        for voice in (self._voice, self._silent):
            voice.word_said.connect(self._on_word)
            voice.done.connect(self._on_done)
        self._voice.fallen.connect(self._on_fallen)
        self._voice.missing.connect(self._on_missing)

    @property
    def state(self) -> ReaderState:
        """What reading is doing."""
        return self._state

    @property
    def manner(self) -> Manner:
        """How it speaks."""
        return self._manner

    def speak_like(self, manner: Manner) -> None:
        """Speak like this from the word on that is being said."""
        changed = manner != self._manner
        self._manner = manner
        if changed and self._now is not None and self._now.priority is Priority.READING:
            self._cut()
            self._advance()

    def warm_up(self) -> None:
        """Start the voice ahead of its first word."""
        self._voice.warm_up()

    def read(self, pieces: Sequence[Piece], *, to: Audience, outlasts_screen: bool = False) -> None:
        """Read these pieces instead of what is being read; a voice that was missing is tried again.

        Highlights of what was being read before should be dropped by who asks. Somebody's own
        words outlast the screen: they are spoken to their end when the person goes on.
        """
        if not self._has_output_for(to):
            return
        self._cut_reading()
        self._outlasts_screen = outlasts_screen
        self._voice_works = True
        self._voice.forgive()
        self._reading = Reading(pieces)
        self._set_state(ReaderState.READING)
        self._advance()

    def read_next(self, pieces: Sequence[Piece], *, to: Audience) -> None:
        """Read these pieces after what is being read."""
        if self._state is ReaderState.IDLE:
            self.read(pieces, to=to)
        elif self._has_output_for(to):
            self._reading.add(pieces)

    def toggle(self, pieces: Callable[[], Sequence[Piece]], *, to: Audience) -> None:
        """Stop what is being read or paused; else ask what to read, and read it."""
        if self._state is not ReaderState.IDLE:
            self.stop()
        elif self._has_output_for(to):
            self.read(pieces(), to=to)

    def say(self, text: str, priority: Priority = Priority.FOCUS, *, to: Audience) -> None:
        """Say a short text before going on with reading; dropped where there is no voice."""
        if not text.strip() or not self._has_output_for(to) or self._is_silent():
            return
        if priority is Priority.ALERT:
            self._alerts.append(_Note(text=text))
        else:
            self._focus = _Note(text=text)
        if self._now is not None and self._now.priority is not Priority.ALERT:
            self._cut()
        self._advance()

    def stop(self) -> None:
        """Be silent at once, and forget everything that waits."""
        self._alerts.clear()
        self._focus = None
        self._cut()
        self._end_reading()

    def leave_screen(self) -> None:
        """Stop what belongs to a screen that goes.

        Somebody's own words are spoken to their end, and so is an alert: it is of no screen.
        """
        if self._outlasts_screen and self._state is ReaderState.READING:
            return
        self._focus = None
        if self._now is not None and self._now.priority is not Priority.ALERT:
            self._cut()
        self._end_reading()

    def pause(self) -> None:
        """Stop reading, and keep the word where it stopped."""
        if self._state is ReaderState.READING:
            self._cut_reading()
            self._set_state(ReaderState.PAUSED)

    def resume(self) -> None:
        """Go on from the word where reading was paused."""
        if self._state is ReaderState.PAUSED:
            self._set_state(ReaderState.READING)
            self._advance()

    def next_sentence(self) -> None:
        """Leave the rest of this sentence out."""
        self._move(self._reading.go_on)

    def previous_sentence(self) -> None:
        """Go back one sentence."""
        self._move(self._reading.go_back)

    def close(self) -> None:
        """Fall silent and end the voice's process; the program is ending."""
        self.stop()
        self._voice.close()

    # What is said next.

    def _advance(self) -> None:
        if self._now is not None:
            return
        if self._alerts:
            self._speak(self._alerts[0].text, Priority.ALERT)
        elif self._focus is not None:
            self._speak(self._focus.text, Priority.FOCUS)
        elif self._state is ReaderState.READING and not self._gap.isActive():
            self._read_on()

    def _read_on(self) -> None:
        sentence, skipped = self._reading.sentence, self._reading.word
        if sentence is None:
            self._end_reading()
            return
        self._speak(sentence.text[skipped:], Priority.READING, sentence, skipped)
        self.sentence_changed.emit(*_place(sentence, 0, len(sentence.text)))

    def _speak(
        self, text: str, priority: Priority, sentence: Sentence | None = None, skipped: int = 0
    ) -> None:
        self._count += 1
        self._now = _Saying(
            number=self._count,
            priority=priority,
            spoken=speakable(text, self._manner.pronunciation),
            sentence=sentence,
            skipped=skipped,
        )
        order = Speak(
            number=self._count,
            text=self._now.spoken.text,
            rate=min(max(self._manner.rate, SLOWEST), FASTEST),
            volume=self._manner.volume,
            voice=self._manner.voice,
        )
        (self._silent if self._is_silent() else self._voice).speak(order)

    def has_output_for(self, audience: Audience) -> bool:
        """Say whether only those would hear the voice who should."""
        return audience is Audience.ROOM

    def _has_output_for(self, audience: Audience) -> bool:
        """Say whether only those hear the voice who should, and tell where they would not."""
        if self.has_output_for(audience):
            return True
        self.trouble.emit(words.ONLY_FOR_YOU)
        return False

    def _is_silent(self) -> bool:
        return self._manner.silent or not self._voice_works

    def _cut(self) -> None:
        """Stop the voice; a note that was cut stays in its queue, reading keeps its word."""
        if self._now is not None:
            self._now = None
            self._voice.hush()
            self._silent.hush()

    def _cut_reading(self) -> None:
        self._gap.stop()
        if self._now is not None and self._now.priority is Priority.READING:
            self._cut()

    def _move(self, step: Callable[[], None]) -> None:
        if self._state is not ReaderState.IDLE:
            self._cut_reading()
            step()
            self._set_state(ReaderState.READING)
            self._advance()

    def _end_reading(self) -> None:
        self._gap.stop()
        self._reading = Reading(())
        if self._state is not ReaderState.IDLE:
            self._set_state(ReaderState.IDLE)
            self.finished.emit()

    def _set_state(self, state: ReaderState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    # What the voice tells.

    def _on_word(self, number: int, start: int, length: int) -> None:
        now = self._now
        if now is None or now.number != number or now.sentence is None:
            return
        at, size = now.spoken.source(start, length)
        if size:
            at += now.skipped
            self._reading.reached(at)
            self.word_changed.emit(*_place(now.sentence, at, size))

    def _on_done(self, number: int) -> None:
        now = self._now
        if now is None or now.number != number:
            return
        self._now = None
        self._leave(now)
        self._advance()

    def _leave(self, now: _Saying) -> None:
        """Take what has been said, or cannot be said, out of its queue."""
        if now.priority is Priority.ALERT:
            self._alerts.popleft()
        elif now.priority is Priority.FOCUS:
            self._focus = None
        else:
            self._reading.go_on()
            if self._reading.at_start_of_piece and self._reading.sentence is not None:
                self._gap.start(self._manner.pause_ms)

    def _on_fallen(self, number: int) -> None:
        """The voice died or hung: say the same again from the cut word, but not for ever."""
        now = self._now
        if now is None or now.number != number:
            return
        self._now = None
        note = self._alerts[0] if now.priority is Priority.ALERT else self._focus
        if now.priority is Priority.READING:
            self._reading.failed()
        elif note is not None:
            note.tries += 1
            if note.tries >= TRIES:
                self._leave(now)
        self._advance()

    def _on_missing(self, problem: SpeechTrouble) -> None:
        self._voice_works = False
        self._now = None
        self._alerts.clear()
        self._focus = None
        self._advance()
        self.trouble.emit(problems.sentence(problem))


def _place(sentence: Sentence, start: int, length: int) -> tuple[str, int, int]:
    """Give id, start and length for a view, counted as Qt counts."""
    text, first = sentence.piece.text, sentence.start + start
    return sentence.piece.id, _units(text[:first]), _units(text[first : first + length])


def _units(text: str) -> int:
    """Count as Qt counts: characters beyond the basic plane are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
