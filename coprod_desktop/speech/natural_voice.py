"""The voice of this computer, with a natural one before it where somebody installed one."""

import sys
from contextlib import suppress

from coprod_desktop.speech.piper import Piper, PiperProcess, PiperVoice, find_piper
from coprod_desktop.speech.recording_voices import RecordingVoice, start_voice
from coprod_desktop.speech.saved_sound import Sound


class NaturalVoice:
    """Says a text by Piper where it speaks the language, and else as before.

    Where Piper breaks down, it is asked no more: a recording never depends on it, unless the
    computer has no other voice.
    """

    def __init__(self, piper: Piper, usual: RecordingVoice | None) -> None:
        self._piper: Piper | None = piper
        self._usual = usual
        self._processes: dict[PiperVoice, PiperProcess] = {}

    def say(self, text: str, language: str, rate: int) -> Sound:
        """Give a text as sound; Piper speaks at its own speed."""
        if self._piper is not None:
            voice = self._piper.voice_for(language)
            if voice is None and self._usual is None:
                voice = self._piper.voices[0]
            if voice is not None:
                try:
                    return self._process(self._piper, voice).say(text)
                except OSError as trouble:
                    # What it was to say is nobody's business: only what went wrong is told.
                    print(f"piper: {trouble!r}", file=sys.stderr)  # noqa: T201 - to the log
                    self.close()
                    self._piper = None
        if self._usual is None:
            raise OSError("there is no other voice")
        return self._usual.say(text, language, rate)

    def languages(self) -> frozenset[str]:
        """Give the first part of the code of each language that has a voice."""
        natural = (one.language for one in self._piper.voices) if self._piper else ()
        usual = self._usual.languages() if self._usual else ()
        return frozenset((*natural, *usual))

    def close(self) -> None:
        """End what was started, and leave nothing of what it said."""
        for process in self._processes.values():
            process.close()
        self._processes.clear()

    def _process(self, piper: Piper, voice: PiperVoice) -> PiperProcess:
        if voice not in self._processes:
            self._processes[voice] = PiperProcess(piper.program, voice)
        return self._processes[voice]


def start_best_voice(platform: str = sys.platform) -> RecordingVoice:
    """Start the best voice here; whatever the system raises where there is none goes through."""
    piper = find_piper()
    if piper is None:
        return start_voice(platform)
    usual: RecordingVoice | None = None
    # Drivers raise whatever their system raises.
    with suppress(Exception):
        usual = start_voice(platform)
    return NaturalVoice(piper, usual)
