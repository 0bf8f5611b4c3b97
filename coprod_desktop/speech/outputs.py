"""What sound can come out of: a loudspeaker for the room, a headset for the facilitator."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from coprod_desktop.speech.protocol import SoundOutput
from coprod_desktop.speech.pulse_outputs import PulseOutputs, sink_of

_ASK_SAPI_EVERY = 1.0
_ASK_SERVER_EVERY = 2.0
_NO_LONGER = 0.5


class Outputs(Protocol):
    """The outputs of one driver."""

    def look(self) -> tuple[SoundOutput, ...] | None:
        """Give what there is now, without waiting; nothing as long as it is not known."""
        ...

    @property
    def usual(self) -> str | None:
        """The one that this computer takes by itself; None where that is not known."""
        ...

    def choose(self, output: str) -> bool:
        """Let sound come out there from now on; False where it is not there."""
        ...


class NoOutputs:
    """The system chooses where sound comes out, and we cannot."""

    usual = None

    def look(self) -> tuple[SoundOutput, ...]:
        """Give none."""
        return ()

    def choose(self, output: str) -> bool:
        """Take what the system chooses, and nothing else."""
        return not output


class ServerOutputs:
    """Those of the sound server of Linux; the driver goes there by its own property."""

    def __init__(self, set_property: Callable[[str, str], None]) -> None:
        self._set = set_property
        self._server: PulseOutputs | None = None
        self._asked = -_ASK_SERVER_EVERY

    def look(self) -> tuple[SoundOutput, ...] | None:
        """Give what the server told last; none where there is no server."""
        server = self._found()
        return server.look() if server is not None else ()

    @property
    def usual(self) -> str | None:
        """The default sink of the server, as it told last."""
        return self._server.usual if self._server is not None else None

    def choose(self, output: str) -> bool:
        """Let the driver open that output."""
        server = self._found()
        there = server.wait(_NO_LONGER) if output and server is not None else ()
        if output and output not in {one.id for one in there}:
            return False
        self._set("output", sink_of(output))
        return True

    def _found(self) -> PulseOutputs | None:
        """Find the server, also one that was started again, or that starts later."""
        now = time.monotonic()
        is_lost = self._server is None or self._server.is_lost
        if is_lost and now - self._asked >= _ASK_SERVER_EVERY:
            self._asked = now
            with suppress(OSError):
                self._server = PulseOutputs()
        return self._server


class SapiOutputs:
    """Those of Windows, asked for at most once a second."""

    # SAPI speaks into the device that Windows maps sound to, and does not say which that is.
    usual = None

    def __init__(self, voice: Any) -> None:
        self._voice = voice
        self._asked = -_ASK_SAPI_EVERY
        self._tokens: dict[str, Any] = {}

    def look(self) -> tuple[SoundOutput, ...]:
        """Give what Windows lists."""
        now = time.monotonic()
        if now - self._asked >= _ASK_SAPI_EVERY:
            self._asked = now
            self._tokens = {str(token.Id): token for token in self._voice.GetAudioOutputs()}
        return tuple(
            SoundOutput(id=id_, name=str(token.GetDescription()))
            for id_, token in self._tokens.items()
        )

    def choose(self, output: str) -> bool:
        """Give the voice that output; without one it takes that of Windows."""
        self.look()
        if output and output not in self._tokens:
            return False
        self._voice.AudioOutput = self._tokens.get(output)
        return True


class ListedOutputs:
    """Those that a driver lists and takes as its properties ``outputs`` and ``output``."""

    # What is said into no chosen output goes nowhere that one could choose.
    usual = ""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    def look(self) -> tuple[SoundOutput, ...]:
        """Give what the driver lists."""
        return tuple(self._driver.getProperty("outputs"))

    def choose(self, output: str) -> bool:
        """Tell the driver."""
        if output and output not in {one.id for one in self.look()}:
            return False
        self._driver.setProperty("output", output)
        return True


def outputs_for(name: str, driver: Any) -> Outputs:
    """Give the outputs of a driver of pyttsx3."""
    if name == "espeak_live":
        return ServerOutputs(driver.setProperty)
    if name == "sapi5":
        return SapiOutputs(driver._tts)  # noqa: SLF001 - pyttsx3 has no word for outputs
    if name == "nsss":
        return NoOutputs()
    return ListedOutputs(driver)
