"""A step of a journey is over only when nobody has anything more to do or to say."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from tests.assistive.orca.moments import A_MESSAGE, Brailled, Moment, Spoken, braille_is_due
from tests.assistive.orca.rest import at_rest

SAID = Spoken("Saved.")
# A parent that starts a child which works on, or waits for a line that never comes.
PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
AT_WORK = "while True: pass"
WAITING = "import sys; sys.stdin.read()"


@pytest.mark.parametrize("told", [[A_MESSAGE], [A_MESSAGE, SAID], [Brailled("x"), A_MESSAGE, SAID]])
def test_a_message_that_is_spoken_comes_in_braille_too(told: list[Moment]) -> None:
    assert braille_is_due(told)


@pytest.mark.parametrize("told", [[], [SAID], [A_MESSAGE, SAID, Brailled("Saved.")]])
def test_what_is_in_braille_or_is_no_message_keeps_nobody_waiting(told: list[Moment]) -> None:
    assert not braille_is_due(told)


@pytest.mark.parametrize(("child", "rests"), [(AT_WORK, False), (WAITING, True)])
def test_a_desktop_rests_when_no_child_of_its_children_works(child: str, rests: bool) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT.format(child=child)], stdin=subprocess.PIPE
    )
    try:
        assert _comes_true(lambda: at_rest(os.getpid()) is rests)
    finally:
        subprocess.run(["pkill", "-KILL", "-P", str(parent.pid)], check=False)
        parent.kill()
        parent.communicate()


def _comes_true(so: Callable[[], bool]) -> bool:
    """Look until it is so ten times in a row: while programs start, anything may be seen once."""
    end, in_a_row = time.monotonic() + 20, 0
    while in_a_row < 10 and time.monotonic() < end:
        in_a_row = in_a_row + 1 if so() else 0
        time.sleep(0.02)
    return in_a_row == 10
