"""Reading aloud: to the room, or to the facilitator alone, each by a voice of its own."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.troubles import SpeechTrouble, VoiceMissing
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.command import worker_command
from coprod_desktop.speech.manner import Manner
from coprod_desktop.speech.protocol import Here
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.channel import Channel
from coprod_desktop.ui.saying import Priority, ReaderState, Told
from coprod_desktop.ui.voice_process import VoiceProcess
from coprod_desktop.ui.watched_voice import WatchedVoice
from coprod_desktop.wording import speech as words

__all__ = ["Priority", "Reader", "ReaderState"]

MakeVoice = Callable[[QObject], WatchedVoice]


class Reader(Told):
    """Reads pieces aloud, lets short texts through, and tells each word as it is heard.

    ``here`` tells which voices and outputs this computer has, once ``look`` has been called;
    ``voice_missing`` that it has no voice.

    Whatever is said is for somebody. What is for the facilitator alone is refused with a sentence
    until they have an output of their own. One thing is read at a time, to whomever it is for.
    """

    here = Signal(object)
    voice_missing = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        command: list[str] | None = None,
        make_voice: MakeVoice | None = None,
    ) -> None:
        super().__init__(parent)
        make = make_voice or partial(VoiceProcess, command or worker_command())
        self._manner = Manner()
        self._usual: str | None = None
        self._channels: dict[Audience, Channel] = {}
        for audience in Audience:
            is_private = audience is Audience.FACILITATOR
            channel = Channel(make(self), is_private=is_private, parent=self)
            self._channels[audience] = channel
            channel.word_changed.connect(self.word_changed)
            channel.sentence_changed.connect(self.sentence_changed)
            channel.state_changed.connect(self.state_changed)
            channel.finished.connect(self.finished)
            channel.rate_measured.connect(self.rate_measured)
            channel.heard.connect(self.heard)
            channel.trouble.connect(self._tell_trouble)
        self._room.voice.here.connect(self._take_here)
        self._room.voice.missing.connect(self._take_missing)

    @property
    def state(self) -> ReaderState:
        """What reading is doing."""
        return self._reading.state

    @property
    def manner(self) -> Manner:
        """How it speaks."""
        return self._manner

    @property
    def words_a_minute(self) -> int:
        """How fast the room's voice really speaks; 0 as long as it said too little to know."""
        return self._room.words_a_minute

    def channel(self, audience: Audience) -> Channel:
        """Give what one audience hears."""
        return self._channels[audience]

    def speak_like(self, manner: Manner) -> None:
        """Speak like this from the word on that is being said."""
        self._manner = manner
        if manner.facilitator.output and not manner.room.output and self._usual is None:
            # Whether the room would hear it too, only this computer knows.
            self.look()
        for audience, channel in self._channels.items():
            if not manner.reaches(audience, self._usual):
                channel.stop()
            channel.speak_like(manner, manner.ears_of(audience))

    def warm_up(self) -> None:
        """Start the room's voice ahead of its first word."""
        self._room.voice.warm_up()

    def look(self) -> None:
        """Tell by ``here`` which voices and outputs there are, and again when outputs change."""
        self._room.voice.look()

    def read(self, pieces: Sequence[Piece], *, to: Audience, outlasts_screen: bool = False) -> None:
        """Read these pieces instead of what is being read; a voice that was missing is tried again.

        Highlights of what was being read before should be dropped by who asks. Somebody's own
        words outlast the screen: they are spoken to their end when the person goes on.
        """
        if self._reaches(to):
            for audience, channel in self._channels.items():
                if audience is not to:
                    channel.drop_reading()
            self._channels[to].read(pieces, outlasts_screen=outlasts_screen)

    def words_of(self, piece: str) -> str:
        """Give the words of a piece that is being read."""
        return self._reading.words_of(piece)

    def read_next(self, pieces: Sequence[Piece], *, to: Audience) -> None:
        """Read these pieces after what is being read."""
        if self._channels[to].state is ReaderState.IDLE:
            self.read(pieces, to=to)
        elif self._reaches(to):
            self._channels[to].add(pieces)

    def toggle(self, pieces: Callable[[], Sequence[Piece]], *, to: Audience) -> None:
        """Stop what is being read or paused; else ask what to read, and read it."""
        if self.state is not ReaderState.IDLE:
            self.stop()
        elif self._reaches(to):
            self.read(pieces(), to=to)

    def say(
        self,
        text: str,
        priority: Priority = Priority.FOCUS,
        *,
        to: Audience,
        language: str = "",
    ) -> None:
        """Say a short text before going on with reading; dropped where there is no voice."""
        if text.strip() and self._reaches(to):
            self._channels[to].say(text, priority, language)

    def stop(self) -> None:
        """Be silent at once, and forget everything that waits."""
        for channel in self._channels.values():
            channel.stop()

    def leave_screen(self) -> None:
        """Stop what belongs to a screen that goes.

        Somebody's own words are spoken to their end, and so is an alert: it is of no screen.
        """
        for channel in self._channels.values():
            channel.leave_screen()

    def pause(self) -> None:
        """Stop reading, and keep the word where it stopped."""
        self._reading.pause()

    def resume(self) -> None:
        """Go on from the word where reading was paused."""
        self._reading.resume()

    def next_sentence(self) -> None:
        """Leave the rest of this sentence out."""
        self._reading.next_sentence()

    def previous_sentence(self) -> None:
        """Go back one sentence."""
        self._reading.previous_sentence()

    def close(self) -> None:
        """Fall silent and end the processes of the voices; the program is ending."""
        self.stop()
        for channel in self._channels.values():
            channel.voice.close()

    @property
    def nearest(self) -> Audience:
        """Who hears what is tried out: the facilitator alone, or the room where it must be."""
        mine = self.has_output_for(Audience.FACILITATOR)
        return Audience.FACILITATOR if mine else Audience.ROOM

    def has_output_for(self, audience: Audience) -> bool:
        """Say whether only those would hear the voice who should."""
        if not self._manner.reaches(audience, self._usual):
            return False
        return audience is Audience.ROOM or self._channels[audience].has_output

    @property
    def is_private(self) -> bool:
        """Whether the room would not hear the facilitator's output, as far as is known."""
        return self._manner.reaches(Audience.FACILITATOR, self._usual)

    @property
    def _room(self) -> Channel:
        return self._channels[Audience.ROOM]

    @property
    def _reading(self) -> Channel:
        """The channel that reads, or that of the room."""
        own = self._channels[Audience.FACILITATOR]
        return self._room if own.state is ReaderState.IDLE else own

    def _reaches(self, audience: Audience) -> bool:
        """Say whether only those hear the voice who should, and tell where they would not."""
        if self.has_output_for(audience):
            return True
        self.trouble.emit(words.ONLY_FOR_YOU)
        return False

    def _tell_trouble(self, sentence: str) -> None:
        self.trouble.emit(sentence)
        if not all(channel.has_output for channel in self._channels.values()):
            # Whoever lost a headset is told when it is back.
            self.look()

    def _take_missing(self, problem: SpeechTrouble) -> None:
        if isinstance(problem, VoiceMissing):
            self.voice_missing.emit()

    def _take_here(self, here: Here) -> None:
        if here.usual != self._usual:
            self._usual = here.usual
            if not self.is_private:
                self.channel(Audience.FACILITATOR).stop()
        self.here.emit(here)
        for channel in self._channels.values():
            channel.take_outputs(here)
