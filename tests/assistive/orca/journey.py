"""One person's way through the program: keys go in, what Orca says and brailles comes out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.preferences import Preferences, has_preferences, write_preferences
from tests.assistive.orca.desktop import Desktop, DesktopError
from tests.assistive.orca.moments import (
    Brailled,
    Moment,
    Pressed,
    Spoken,
    braille_is_due,
    read_log,
)

# Orca has said all that it wants to say when it has written nothing for this long.
_QUIET = 0.25
_LOOK = 0.02
# A step on which nothing is said is one too far; more than that is waited for on no machine.
_LONGEST_STEP = 5.0


class UnheardError(AssertionError):
    """A sentence was waited for and never spoken; the message says what was heard instead."""


class Journey:
    """Drives the program in the front by real key events and remembers what was heard."""

    def __init__(self, desktop: Desktop, *, patience: float = 20.0) -> None:
        self._desktop = desktop
        self._patience = patience
        self._moments: list[Moment] = []
        self._heard_so_far: list[str] = []
        self._place = len(desktop.read_log())

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Everything that was pressed, spoken and brailled so far."""
        return tuple(self._moments)

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every utterance so far, in order."""
        return tuple(moment.words for moment in self._moments if isinstance(moment, Spoken))

    @property
    def everything_heard(self) -> tuple[str, ...]:
        """Every utterance so far, also those of ways that are not written down."""
        return tuple(self._heard_so_far)

    def open(self, *command: str, title: str, hears: str, **environment: str) -> int:
        """Start a program, bring its window to the front and wait for its first words."""
        self._moments.append(Pressed("start the program"))
        program = self._desktop.start(
            "program",
            *command,
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            QT_QPA_PLATFORM="xcb",
            **environment,
        )
        self._bring_to_front(title, program)
        self._take(hears)
        return program

    def open_module(
        self,
        module: str,
        *,
        title: str,
        hears: str,
        within: Sequence[str] = (),
        questions_answered: bool = True,
        **environment: str,
    ) -> int:
        """Start a Python module of this project as a program, where `within` puts it."""
        command = (*within, sys.executable, "-m", module)
        if questions_answered and (home := environment.get("COPROD_HOME")):
            _answer_first_questions(home)
        environment.setdefault("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        return self.open(*command, title=title, hears=hears, **environment)

    def press(self, keys: str, hears: str = "") -> None:
        """Press a key or a chord, in the names of xdotool ("Tab", "ctrl+1"), and listen."""
        self._act(keys, "key", "--clearmodifiers", keys, hears=hears)

    def press_again(self, keys: str, hears: Sequence[str]) -> None:
        """Press a key once for each sentence; only what is heard last is written down."""
        start, times = len(self._moments), len(hears)
        for sentence in hears:
            self.press(keys, hears=sentence)
        last = max(place for place, one in enumerate(self._moments) if isinstance(one, Pressed))
        self._moments[start : last + 1] = [Pressed(f"{keys}, {times} times")]

    def write(self, words: str, hears: str = "", *, secret: bool = False) -> None:
        """Type words, letter by letter, and listen."""
        what = "type a secret" if secret else f"type: {words}"
        start = len(self._moments)
        self._act(what, "type", "--delay", "15", "--", words, hears=hears)
        self._keep_last_braille_since(start)

    def go_to(self, name: str, *, keys: str = "Tab", at_most: int = 12) -> None:
        """Press the same key again and again until a name is heard; fail after a number."""
        for _ in range(at_most):
            before = len(self._moments)
            self._step(keys)
            if self._was_spoken(name, since=before):
                return
        raise UnheardError(f"{keys} {at_most} times, and never heard: {name}\n{self._recently()}")

    def go_again_to(self, name: str, *, keys: str = "Tab", at_most: int = 12) -> None:
        """Go a way that was heard before: only its end is written down."""
        start = len(self._moments)
        self.go_to(name, keys=keys, at_most=at_most)
        way = [place for place, each in enumerate(self._moments) if isinstance(each, Pressed)]
        count = len([place for place in way if place >= start])
        self._moments[start : way[-1] + 1] = [Pressed(f"{keys}, {count} times")]

    def _was_spoken(self, words: str, *, since: int) -> bool:
        new = self._moments[since:]
        return any(isinstance(moment, Spoken) and words in moment.words for moment in new)

    def _step(self, keys: str) -> None:
        """Press a key on a way where each step is heard; a machine that lags says it late."""
        self._moments.append(Pressed(keys))
        self._desktop.run("xdotool", "key", "--clearmodifiers", keys)
        end = time.monotonic() + _LONGEST_STEP
        while not self._heard("") and time.monotonic() < end:
            time.sleep(_LOOK)
        self._wait_for_quiet(time.monotonic() + self._patience)
        self._keep()

    def _act(self, what: str, *xdotool: str, hears: str) -> None:
        self._moments.append(Pressed(what))
        self._desktop.run("xdotool", *xdotool)
        self._take(hears)

    def _bring_to_front(self, title: str, program: int) -> None:
        def in_front() -> bool:
            if not self._desktop.alive(program):
                raise DesktopError(f"the program ended\n{self._desktop.everything_printed()}")
            if title in self._desktop.run("xdotool", "getactivewindow", "getwindowname"):
                return True
            self._desktop.run(
                "xdotool", "search", "--onlyvisible", "--name", title, "windowactivate"
            )
            return False

        self._desktop.wait_for(f'the window "{title}"', in_front)

    def _take(self, hears: str) -> None:
        """Wait for a sentence, then for silence, and keep all that came."""
        end = time.monotonic() + self._patience
        while hears and not self._heard(hears):
            if time.monotonic() > end:
                self._keep()
                raise UnheardError(f"never heard: {hears}\n{self._recently()}")
            time.sleep(_LOOK)
        self._wait_for_quiet(end)
        self._keep()

    def _heard(self, sentence: str) -> bool:
        return any(
            isinstance(moment, Spoken) and sentence in moment.words for moment in self._log()
        )

    def _wait_for_quiet(self, end: float) -> None:
        """Wait until nothing is written, every program rests and each message is in braille."""
        size, since = -1, time.monotonic()
        while time.monotonic() - since < _QUIET and time.monotonic() < end:
            now = self._desktop.log.stat().st_size
            if now != size or not self._desktop.at_rest() or braille_is_due(self._log()):
                size, since = now, time.monotonic()
            time.sleep(_LOOK)
        if braille_is_due(self._log()):
            raise UnheardError(f"said, and never in braille\n{self._recently()}\n{self._log_end()}")

    def _log(self) -> list[Spoken | Brailled]:
        return read_log(self._new().decode(errors="replace"))

    def _log_end(self) -> str:
        """Give the last of what Orca wrote about itself, for a person who looks for a fault."""
        return self._new().decode(errors="replace")[-6000:]

    def _new(self) -> bytes:
        return self._desktop.read_log(since=self._place)

    def _keep(self) -> None:
        new = self._new()
        self._place += len(new)
        for moment in read_log(new.decode(errors="replace")):
            if isinstance(moment, Spoken):
                self._heard_so_far.append(moment.words)
            # The display is redrawn with the same words many times; a person feels them once.
            if not (isinstance(moment, Brailled) and moment == self._last_braille()):
                self._moments.append(moment)

    def _keep_last_braille_since(self, start: int) -> None:
        """Forget half-typed lines: which of them the display caught depends on the machine."""
        new = self._moments[start:]
        lines = [moment for moment in new if isinstance(moment, Brailled)]
        self._moments[start:] = [
            moment for moment in new if not isinstance(moment, Brailled) or moment is lines[-1]
        ]

    def _last_braille(self) -> Moment | None:
        return next((each for each in reversed(self._moments) if isinstance(each, Brailled)), None)

    def _recently(self) -> str:
        lines = [str(moment) for moment in self._moments[-25:]]
        return "\n".join(["the last moments were:", *lines, self._desktop.everything_printed()])


def _answer_first_questions(home: str) -> None:
    """Whoever travels has used this laptop before, unless a journey is about the first start."""
    config = Path(home) / "config"
    if not has_preferences(config):
        write_preferences(config, Preferences())
