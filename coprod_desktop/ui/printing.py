"""Print a paper through what the system prints with; nothing is drawn here.

``lp`` is the door to every printer of Linux and macOS; Windows prints a file with the program that
opens it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from coprod_desktop.domain.troubles import PrinterMissing, PrinterRefused

_PATIENCE_SECONDS = 60


def can_print() -> bool:
    """Say whether this computer has a way to print at all."""
    return sys.platform == "win32" or shutil.which("lp") is not None


def print_paper(path: Path, copies: int) -> None:
    """Give a paper to the printer, so many times; this waits until it is taken.

    Raises:
        PrinterMissing: there is no printer here.
        PrinterRefused: the printer did not take it.
    """
    if sys.platform == "win32":
        _print_on_windows(path, copies)
        return
    printer = shutil.which("lp")
    if printer is None:
        raise PrinterMissing
    try:
        done = subprocess.run(  # noqa: S603 - the system's own command, and a file of ours
            [printer, "-n", str(copies), str(path.absolute())],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE_SECONDS,
            check=False,
            env=os.environ | {"LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise PrinterRefused(file=path.name) from trouble
    if "no default destination" in done.stderr.casefold():
        raise PrinterMissing
    if done.returncode != 0:
        raise PrinterRefused(file=path.name)


def _print_on_windows(path: Path, copies: int) -> None:
    start = getattr(os, "startfile")  # noqa: B009 - only Windows knows it
    try:
        for _ in range(copies):
            start(str(path), "print")
    except OSError as trouble:
        raise PrinterRefused(file=path.name) from trouble
