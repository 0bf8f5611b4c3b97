"""The voice's own process: orders come in on standard input, reports go out on standard output.

It owns pyttsx3, so that a voice that hangs or crashes never takes the meeting with it.
"""

import os
import sys
import threading
import time
from queue import Empty, SimpleQueue
from typing import BinaryIO, NoReturn

from coprod_desktop.speech.drivers import Voice, driver_for
from coprod_desktop.speech.protocol import (
    Beat,
    Failed,
    Hush,
    Look,
    Order,
    Ready,
    Report,
    Speak,
    UnclearLineError,
    Why,
    order_from,
    to_line,
)

BEAT_EVERY = 0.5
_TURN_EVERY = 0.01
_IDLE_TURN_EVERY = 0.25
_GRACE = 1.0


class Worker:
    """Obeys orders until the line is closed."""

    def __init__(self, orders: SimpleQueue[Order | None], line: BinaryIO) -> None:
        self._orders = orders
        self._line = line
        self._last_beat = 0.0

    def run(self, driver: str) -> None:
        """Start the voice and serve; end when the app has gone or the voice has given up."""
        try:
            voice = Voice(driver, self._tell)
        except Exception as trouble:  # noqa: BLE001 - drivers raise whatever their system raises
            self._tell(Failed(why=Why.NO_VOICE, detail=repr(trouble)))
            return
        self._tell(Ready(driver=driver))
        while not voice.broken and self._obey(voice):
            voice.turn()
            self._beat(voice)

    def _obey(self, voice: Voice) -> bool:
        """Take what has come in; of several texts only the last is said. False: line closed."""
        try:
            order = self._orders.get(timeout=_TURN_EVERY if voice.busy else _IDLE_TURN_EVERY)
            while order is not None:
                _carry_out(voice, order)
                order = self._orders.get_nowait()
        except Empty:
            return True
        return False

    def _beat(self, voice: Voice) -> None:
        now = time.monotonic()
        if voice.busy and now - self._last_beat >= BEAT_EVERY:
            self._last_beat = now
            self._tell(Beat())

    def _tell(self, report: Report) -> None:
        self._line.write(to_line(report))
        self._line.flush()


def _carry_out(voice: Voice, order: Order) -> None:
    match order:
        case Speak():
            voice.speak(order)
        case Look():
            voice.look()
        case Hush():
            voice.hush()


def _listen(stdin: BinaryIO, orders: SimpleQueue[Order | None]) -> None:
    for line in stdin:
        try:
            orders.put(order_from(line))
        except UnclearLineError as unclear:
            print(f"unclear order: {unclear}", file=sys.stderr)  # noqa: T201 - goes to the log
    orders.put(None)
    # The app has gone. A hung engine must not keep this process alive.
    time.sleep(_GRACE)
    os._exit(1)


def _keep_standard_output() -> BinaryIO:
    """Take standard output for our reports alone: drivers print on it."""
    line = os.fdopen(os.dup(1), "wb")
    try:
        os.dup2(2, 1)
    except OSError:
        # A program without a console on Windows has no standard error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return line


def main(driver: str = "") -> NoReturn:
    """Serve as the voice's process; the driver comes from COPROD_VOICE or from the system."""
    line = _keep_standard_output()
    orders: SimpleQueue[Order | None] = SimpleQueue()
    listener = threading.Thread(target=_listen, args=(os.fdopen(0, "rb"), orders), daemon=True)
    listener.start()
    chosen = driver or os.environ.get("COPROD_VOICE", "") or driver_for(sys.platform)
    code = 0
    try:
        Worker(orders, line).run(chosen)
    except BrokenPipeError:
        code = 1
    # The library's own thread may still call us: leave without taking Python down around it.
    os._exit(code)


if __name__ == "__main__":
    main()
