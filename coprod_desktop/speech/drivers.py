"""Which pyttsx3 driver speaks on which system, and one plain voice over all of them."""

import importlib
import sys
import time
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any, Protocol, cast

from coprod_desktop.speech import espeak_live, remembering
from coprod_desktop.speech.endings import Endings, endings_for
from coprod_desktop.speech.outputs import Outputs, outputs_for
from coprod_desktop.speech.protocol import (
    Done,
    Failed,
    Here,
    InstalledVoice,
    Report,
    SoundOutput,
    Speak,
    Unspoken,
    Why,
    Word,
)
from coprod_desktop.speech.voices import installed, voice_for

_BY_PLATFORM: Mapping[str, str] = {"win32": "sapi5", "darwin": "nsss"}
_OURS: Mapping[str, ModuleType] = {"espeak_live": espeak_live, "remembering": remembering}
# These count the units of UTF-16, so a word after an emoji would be lit one place too far.
_COUNTING_UTF16 = frozenset({"sapi5", "nsss"})
_HUSH_TAKES_AT_MOST = 1.0


class Engine(Protocol):
    """What we use of pyttsx3's engine."""

    proxy: Any

    def say(self, text: str, name: str) -> str | None: ...  # noqa: D102
    def stop(self) -> None: ...  # noqa: D102
    def connect(self, topic: str, cb: Callable[..., None]) -> object: ...  # noqa: D102
    def setProperty(self, name: str, value: str | float) -> None: ...  # noqa: D102, N802
    def getProperty(self, name: str) -> Any: ...  # noqa: D102, N802
    def startLoop(self, useDriverLoop: bool) -> None: ...  # noqa: D102, FBT001, N802, N803
    def iterate(self) -> None: ...  # noqa: D102


def driver_for(platform: str) -> str:
    """Name the driver that speaks on this system."""
    return _BY_PLATFORM.get(platform, "espeak_live")


def start_engine(driver: str) -> Engine:
    """Start pyttsx3 with a driver; whatever the system raises when it has no voice goes through."""
    for name, module in _OURS.items():
        sys.modules.setdefault(f"pyttsx3.drivers.{name}", module)
    pyttsx3: Any = importlib.import_module("pyttsx3")
    # Without debug, pyttsx3 swallows mistakes in our callbacks without a trace.
    engine = cast("Engine", pyttsx3.init(driver, debug=True))
    engine.startLoop(False)  # noqa: FBT003 - the name of the argument differs between versions
    engine.iterate()
    return engine


class Voice:
    """Says one order at a time and tells each word; an order cuts off the one before."""

    def __init__(self, driver: str, tell: Callable[[Report], None]) -> None:
        self._tell = tell
        self._utf16 = driver in _COUNTING_UTF16
        self._now: Speak | None = None
        self._next: Speak | None = None
        self._hushed: float | None = None
        self._setting = False
        self._set: dict[str, str | float] = {}
        self._output = ""
        self._is_watching = False
        self._known: tuple[tuple[SoundOutput, ...], str | None] | None = None
        self._voices: tuple[InstalledVoice, ...] | None = None
        self.broken = False
        self._pump = pump_for(driver)
        self._engine = start_engine(driver)
        self._own_voice = str(self._engine.getProperty("voice") or "")
        driver_itself = self._engine.proxy._driver  # noqa: SLF001 - pyttsx3 knows no outputs
        self._outputs: Outputs = outputs_for(driver, driver_itself)
        self._endings: Endings = endings_for(driver, driver_itself)
        self._is_ending = False
        self._engine.connect("started-word", self._on_word)
        self._engine.connect("finished-utterance", self._on_finished)
        self._engine.connect("error", self._on_error)

    @property
    def busy(self) -> bool:
        """Say whether something is being said or about to be."""
        return self._now is not None or self._next is not None

    def speak(self, order: Speak) -> None:
        """Say this as soon as what is being said has stopped."""
        self.hush()
        self._next = order

    def hush(self) -> None:
        """Stop, and drop what waits."""
        if self._next is not None:
            self._tell(Done(number=self._next.number, completed=False))
            self._next = None
        if self._now is not None and self._hushed is None:
            self._hushed = time.monotonic()
            self._endings.expect_hush()
            self._engine.stop()

    def look(self) -> None:
        """Tell which voices and outputs there are, as soon as they are known and as they change."""
        self._is_watching, self._known, self._voices = True, None, None

    def turn(self) -> None:
        """Let the engine work for a moment; call this often while busy."""
        self._engine.iterate()
        self._pump()
        if self._is_watching or self._output:
            self._watch_outputs()
        if self._is_ending and self._endings.has_ended():
            self._end(completed=self._hushed is None)
        if self._hushed is not None and time.monotonic() - self._hushed > _HUSH_TAKES_AT_MOST:
            # Some engines do not tell that they have stopped.
            self._end(completed=False)
        if self._now is None and self._next is not None and not self.broken:
            order, self._next = self._next, None
            self._start(order)

    def _watch_outputs(self) -> None:
        found = self._outputs.look()
        if found is None or (found, self._outputs.usual) == self._known:
            return
        self._known = found, self._outputs.usual
        if self._is_watching:
            voices, usual = self._installed(), self._outputs.usual
            self._tell(Here(voices=voices, outputs=found, usual=usual))
        if self._output and self._output not in {one.id for one in found}:
            self._lose_output()

    def _lose_output(self) -> None:
        """Be silent at once: where a headset was, the system may turn to the loudspeaker."""
        self._engine.stop()
        self._give_up(Why.NO_OUTPUT, self._output)

    def _installed(self) -> tuple[InstalledVoice, ...]:
        if self._voices is None:
            self._voices = installed(self._engine.getProperty("voices"))
        return self._voices

    def _start(self, order: Speak) -> None:
        self._now = order
        self._is_ending = False
        if order.output != self._output:
            if not self._outputs.choose(order.output):
                self._give_up(Why.NO_OUTPUT, order.output)
                return
            self._output, self._known = order.output, None
        self._set_up(order)
        if self._engine.say(order.text, str(order.number)) is not None:
            # There was nothing but space.
            self._end(completed=True)

    def _set_up(self, order: Speak) -> None:
        self._setting = True
        wanted = {"voice": self._voice_of(order), "rate": order.rate, "volume": order.volume}
        for name, value in wanted.items():
            if value != "" and self._set.get(name) != value:
                self._set[name] = value
                self._engine.setProperty(name, value)
        self._setting = False

    def _voice_of(self, order: Speak) -> str:
        preferred = order.voice or self._own_voice
        if not order.language:
            return preferred
        found = voice_for(order.language, preferred, self._installed())
        if found is None:
            self._tell(Unspoken(number=order.number, language=order.language))
        return found or preferred

    def _end(self, *, completed: bool) -> None:
        order, self._now, self._hushed = self._now, None, None
        if order is not None:
            self._tell(Done(number=order.number, completed=completed))

    def _on_word(self, name: object, location: int, length: int) -> None:  # noqa: ARG002
        # SAPI tells a word without a length when its stream starts.
        if self._now is None or self._hushed is not None or length <= 0:
            return
        text, start, end = self._now.text, location, location + length
        if self._utf16:
            start, end = _characters(text, start), _characters(text, end)
        if 0 <= start < len(text):
            length = min(end, len(text)) - start
            self._tell(Word(number=self._now.number, start=start, length=length))

    def _on_finished(self, name: object, completed: bool) -> None:  # noqa: ARG002, FBT001
        if self._hushed is not None:
            self._end(completed=False)
        elif not completed or self._endings.has_ended():
            self._end(completed=completed)
        else:
            self._is_ending = True

    def _on_error(self, name: object, exception: BaseException) -> None:  # noqa: ARG002
        if self._setting:
            # A voice that has gone from this computer: the one in use goes on speaking.
            print(f"not set: {exception!r}", file=sys.stderr)  # noqa: T201 - goes to the log
            return
        why = Why.NO_SOUND if isinstance(exception, espeak_live.NoSoundError) else Why.REFUSED
        self._give_up(why, repr(exception))

    def _give_up(self, why: Why, detail: str) -> None:
        self._now = self._hushed = None
        self.broken = True
        self._tell(Failed(why=why, detail=detail))


def _characters(text: str, units: int) -> int:
    """Turn a count of UTF-16 units into a count of characters."""
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))


def pump_for(driver: str) -> Callable[[], None]:
    """Give what an engine needs beside ``iterate`` so that its events arrive."""
    if driver != "nsss":
        return _no_pump
    foundation: Any = importlib.import_module("Foundation")

    def pump() -> None:
        soon = foundation.NSDate.dateWithTimeIntervalSinceNow_(0.005)
        foundation.NSRunLoop.currentRunLoop().runUntilDate_(soon)

    return pump


def _no_pump() -> None:
    """Do nothing: the engine needs no more."""
