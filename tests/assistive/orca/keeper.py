"""A small process that starts others and, when its caller is gone, leaves none of them alive.

It runs alone (``python keeper.py FOLDER``), reads one JSON order a line and answers in kind.
Every process below it, also one that went its own way as a daemon, comes back to it when its
parent dies, because the keeper is a *child subreaper*. When its input ends, however that came
about, it kills everything below it until nothing is left, and only then ends itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

_PR_SET_CHILD_SUBREAPER = 36


def _become_subreaper() -> None:
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _children_of(pid: int) -> list[int]:
    found: list[int] = []
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    return found


def _below(pid: int) -> list[int]:
    found: list[int] = []
    for child in _children_of(pid):
        found += [child, *_below(child)]
    return found


def _end_gently(pids: list[int]) -> None:
    """Ask some to go, such as the screen, which leaves its socket behind when it is killed."""
    for pid in pids:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGTERM)
    end = time.monotonic() + 1
    while any(_alive(pid) for pid in pids) and time.monotonic() < end:
        time.sleep(0.01)


def _kill_everything() -> None:
    while True:
        for pid in _below(os.getpid()):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        try:
            os.wait()
        except ChildProcessError:
            return


def _start(order: dict[str, Any]) -> dict[str, Any]:
    with Path(order["output"]).open("ab") as output:
        child = subprocess.Popen(
            order["start"],
            env=order["environment"],
            cwd=order["folder"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    # The keeper asks the system about its children by itself; Popen must not complain about that.
    child.returncode = 0
    return {"pid": child.pid}


def _alive(pid: int) -> bool:
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    return Path(f"/proc/{pid}").exists()


def _kill(pid: int) -> None:
    for each in [*_below(pid), pid]:
        with contextlib.suppress(OSError):
            os.kill(each, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, 0)


def _answer(order: dict[str, Any]) -> dict[str, Any]:
    if "start" in order:
        try:
            return _start(order)
        except OSError as trouble:
            return {"trouble": str(trouble)}
    if "alive" in order:
        return {"alive": _alive(order["alive"])}
    if "kill" in order:
        _kill(order["kill"])
        return {}
    return {"running": _below(os.getpid())}


def _carry_on(_number: int, _frame: object) -> None:
    """Do nothing: the end of the input is the only thing that ends the keeper."""


def main() -> None:
    """Obey orders until the input ends, then clear up."""
    gentle: list[int] = []
    _become_subreaper()
    # A person who presses Ctrl+C must not end the keeper before it has cleared up. A handler of our
    # own rather than SIG_IGN, because ignoring would be handed on to everything that is started.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _carry_on)
    try:
        for line in sys.stdin:
            order = json.loads(line)
            answer = _answer(order)
            if order.get("gently") and "pid" in answer:
                gentle.append(answer["pid"])
            print(json.dumps(answer), flush=True)
    finally:
        _end_gently(gentle)
        _kill_everything()
        shutil.rmtree(sys.argv[1], ignore_errors=True)


if __name__ == "__main__":
    main()
