"""What one pair of ears hears: the queue, its priorities, and the word that is being heard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.domain.troubles import OutputMissing, SpeechTrouble
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import FASTEST, SLOWEST, Ears, Manner
from coprod_desktop.speech.protocol import Here, Speak
from coprod_desktop.speech.reading import Piece, Reading
from coprod_desktop.speech.speakable import speakable
from coprod_desktop.speech.voices import primary
from coprod_desktop.ui.measured_rate import MeasuredRate
from coprod_desktop.ui.saying import (
    Heard,
    Note,
    Notes,
    Priority,
    ReaderState,
    Saying,
    Told,
    heard_of,
    place_of,
)
from coprod_desktop.ui.silent_voice import SilentVoice
from coprod_desktop.ui.watched_voice import WatchedVoice
from coprod_desktop.wording import problems
from coprod_desktop.wording import speech as words
from coprod_desktop.wording.languages import language_name

_WORDS_NAMED = 6


class Channel(Told):
    """Says what is for one audience, by one voice."""

    def __init__(self, voice: WatchedVoice, *, is_private: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._is_private = is_private
        self._audience = Audience.FACILITATOR if is_private else Audience.ROOM
        self._manner, self._ears = Manner(), Ears()
        self._state = ReaderState.IDLE
        self._reading = Reading(())
        self._notes = Notes()
        self._now: Saying | None = None
        # Reading that was cut: the voice may have said more of it than it could tell us yet.
        self._cut_short: Saying | None = None
        self._count = 0
        self._outlasts_screen = False
        self._voice_works = True
        self._lost_output = ""
        self._told_unspoken: set[str] = set()
        self._rate = MeasuredRate()
        self.voice = voice
        self._silent = SilentVoice(self)
        self._gap = QTimer(self)
        self._gap.setSingleShot(True)
        self._gap.timeout.connect(self._advance)
        for one in (voice, self._silent):
            one.word_said.connect(self._on_word)
            one.done.connect(self._on_done)
        voice.unspoken.connect(self._on_unspoken)
        voice.fallen.connect(self._on_fallen)
        voice.missing.connect(self._on_missing)

    @property
    def state(self) -> ReaderState:
        """What reading is doing."""
        return self._state

    @property
    def has_output(self) -> bool:
        """Say whether the output that was chosen is there, as far as is known."""
        return not self._lost_output

    @property
    def words_a_minute(self) -> int:
        """How fast the voice really spoke; 0 as long as it said too little to know."""
        return self._rate.words_a_minute

    def speak_like(self, manner: Manner, ears: Ears) -> None:
        """Speak like this from the word on that is being said."""
        if (manner, ears) == (self._manner, self._ears):
            return
        if ears.output != self._ears.output:
            self._lost_output = ""
        self._manner, self._ears = manner, ears
        self._rate.forget()
        if self._now is not None and self._now.priority is Priority.READING:
            self._cut()
            self._advance()

    def read(self, pieces: Sequence[Piece], *, outlasts_screen: bool) -> None:
        """Read these pieces instead of what is being read; try a voice again that was missing."""
        self._cut_reading()
        self._cut_short = None
        self._outlasts_screen = outlasts_screen
        self._voice_works = True
        self.voice.forgive()
        self._reading = Reading(pieces)
        self._set_state(ReaderState.READING)
        self._advance()

    def words_of(self, piece: str) -> str:
        """Give the words of a piece that is being read."""
        return self._reading.words_of(piece)

    def add(self, pieces: Sequence[Piece]) -> None:
        """Read these pieces after what is being read."""
        self._reading.add(pieces)

    def say(self, text: str, priority: Priority, language: str) -> None:
        """Say a short text before going on with reading; dropped where there is no voice."""
        if not text.strip() or self._is_silent():
            return
        self._notes.put(Note(text=text, language=language), priority)
        if self._now is not None and self._now.priority is not Priority.ALERT:
            self._cut()
        self._advance()

    def stop(self) -> None:
        """Be silent at once, and forget everything that waits."""
        self._notes.forget()
        self._cut()
        self._end_reading()
        self._tell_silence()

    def drop_reading(self) -> None:
        """Forget what is read without a word: something else is read to others."""
        self._cut_reading()
        self._reading, self._cut_short = Reading(()), None
        self._state = ReaderState.IDLE
        self._tell_silence()

    def leave_screen(self) -> None:
        """Stop what belongs to a screen that goes, but no alert, and nobody's own words."""
        if self._outlasts_screen and self._state is ReaderState.READING:
            return
        self._notes.forget_focus()
        if self._now is not None and self._now.priority is not Priority.ALERT:
            self._cut()
        self._end_reading()
        self._tell_silence()

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

    def take_outputs(self, here: Here) -> None:
        """Use an output again that was lost and is back."""
        for output in here.outputs:
            if output.id == self._lost_output:
                self._lost_output = ""
                self._voice_works = True
                self.trouble.emit(words.OUTPUT_BACK.format(output=output.name))

    # What is said next.

    def _advance(self) -> None:
        if self._now is not None:
            return
        if (waiting := self._notes.first()) is not None:
            self._say_note(*waiting)
        elif self._state is ReaderState.READING and not self._gap.isActive():
            self._read_on()

    def _say_note(self, note: Note, priority: Priority) -> None:
        spoken = speakable(note.text, self._manner.dictionary, note.language)
        number = self._next()
        saying = Saying(number=number, priority=priority, spoken=spoken, words=note.text)
        self._speak(saying, note.language)

    def _read_on(self) -> None:
        if self._cut_short is not None:
            # Where reading goes on, the voice tells as soon as it has fallen silent.
            return
        sentence, skipped = self._reading.sentence, self._reading.word
        if sentence is None:
            self._end_reading()
            return
        language = sentence.piece.language
        told = sentence.piece.dictionary or self._manner.dictionary
        spoken = speakable(sentence.text[skipped:], told, language)
        saying = Saying(
            number=self._next(),
            priority=Priority.READING,
            spoken=spoken,
            words=sentence.text,
            sentence=sentence,
            skipped=skipped,
        )
        self._speak(saying, language, sentence.piece.voice)
        self.sentence_changed.emit(*place_of(sentence, 0, len(sentence.text)))

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _speak(self, saying: Saying, language: str, voice: str = "") -> None:
        self._now = saying
        self.heard.emit(heard_of(self._audience, saying))
        self._rate.rest()
        order = Speak(
            number=saying.number,
            text=saying.spoken.text,
            rate=min(max(self._manner.rate, SLOWEST), FASTEST),
            volume=self._ears.volume,
            voice=voice or self._ears.voice,
            language=language,
            # The room's voice turns to the usual output; a private one never does.
            output="" if self._lost_output else self._ears.output,
        )
        (self._silent if self._is_silent() else self.voice).speak(order)

    def _is_silent(self) -> bool:
        lost = bool(self._lost_output) and self._is_private
        return self._manner.silent or not self._voice_works or lost

    def _cut(self) -> None:
        """Stop the voice; a note that was cut stays in its queue, reading keeps its word."""
        if self._now is None:
            return
        self.heard.emit(heard_of(self._audience, self._now, is_over=True))
        if self._now.priority is Priority.READING and not self._is_silent():
            self._cut_short = self._now
        self._now = None
        self.voice.hush()
        self._silent.hush()

    def _cut_reading(self) -> None:
        self._gap.stop()
        if self._now is not None and self._now.priority is Priority.READING:
            self._cut()

    def _move(self, step: Callable[[], None]) -> None:
        if self._state is not ReaderState.IDLE:
            self._cut_reading()
            self._cut_short = None
            step()
            self._set_state(ReaderState.READING)
            self._advance()

    def _end_reading(self) -> None:
        self._gap.stop()
        self._reading, self._cut_short = Reading(()), None
        if self._state is not ReaderState.IDLE:
            self._set_state(ReaderState.IDLE)
            self.finished.emit()

    def _set_state(self, state: ReaderState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _tell_silence(self) -> None:
        """What was said may be forgotten; an alert that outlasts its screen is being said still."""
        if self._now is None:
            self.heard.emit(Heard(audience=self._audience))

    # What the voice tells.

    def _on_word(self, number: int, start: int, length: int) -> None:
        saying = self._saying(number)
        if saying is None:
            return
        at, size = saying.spoken.source(start, length)
        at += saying.skipped
        if saying is self._now:
            self._rate.word()
            if size:
                self.heard.emit(heard_of(self._audience, saying, (at, size)))
        if size and saying.sentence is not None and saying.sentence is self._reading.sentence:
            self._reading.reached(at)
            self.word_changed.emit(*place_of(saying.sentence, at, size))

    def _on_done(self, number: int, completed: bool) -> None:  # noqa: FBT001 - as Qt tells it
        saying = self._saying(number)
        if saying is None:
            return
        if saying is self._now:
            self._now = None
            self.heard.emit(heard_of(self._audience, saying, is_over=True))
            self._measure()
            self._leave(saying)
        else:
            self._cut_short = None
            if completed:
                # It was cut behind its last word.
                self._reading.go_on()
        self._advance()

    def _saying(self, number: int) -> Saying | None:
        """Find what the voice speaks of: what it says now, or what it was cut in."""
        for saying in (self._now, self._cut_short):
            if saying is not None and saying.number == number:
                return saying
        return None

    def _measure(self) -> None:
        if not self._is_silent() and (measured := self._rate.words_a_minute):
            self.rate_measured.emit(measured)

    def _leave(self, saying: Saying) -> None:
        """Take what has been said, or cannot be said, out of its queue."""
        if saying.priority is not Priority.READING:
            self._notes.leave(saying.priority)
            return
        self._reading.go_on()
        if self._reading.at_start_of_piece and self._reading.sentence is not None:
            self._gap.start(self._manner.pause_ms)

    def _on_unspoken(self, language: str) -> None:
        if primary(language) not in self._told_unspoken:
            self._told_unspoken.add(primary(language))
            self.trouble.emit(words.NOT_SPOKEN.format(language=language_name(language)))

    def _on_fallen(self, number: int) -> None:
        """The voice died or hung: say the same again from the cut word, but not for ever."""
        self._cut_short = None
        saying = self._now
        if saying is not None and saying.number == number:
            self._now = None
            self._try_again(saying)
        self._advance()

    def _try_again(self, saying: Saying) -> None:
        if saying.sentence is not None:
            if self._reading.failed():
                self._tell_left_out(saying.sentence.text)
        elif left_out := self._notes.failed(saying.priority):
            self._tell_left_out(left_out)

    def _tell_left_out(self, text: str) -> None:
        start = " ".join(text.split()[:_WORDS_NAMED])
        self.trouble.emit(words.LEFT_OUT.format(start=start))

    def _on_missing(self, problem: SpeechTrouble) -> None:
        self._now = self._cut_short = None
        if isinstance(problem, OutputMissing):
            self._lose_output()
            return
        self._voice_works = False
        self._notes.forget()
        self._advance()
        self.trouble.emit(problems.sentence(problem))

    def _lose_output(self) -> None:
        self._lost_output = self._ears.output
        if self._is_private:
            self._notes.forget()
        self._advance()
        self.trouble.emit(words.YOUR_OUTPUT_GONE if self._is_private else words.ROOM_OUTPUT_GONE)
