"""Starting: from the command to the first field that has the focus, as a whole process.

The bare side is a window of PySide6 with one field. Both run in turn, each in a process of its
own, on the same platform of Qt, with the panels of a home that is empty.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.promises import Promise, tell

ROUNDS = 7
_HOME = Path(__file__).resolve().parents[1]


def main() -> int:
    """Measure and print the promise about starting."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give the ratio of the two starts."""
    seconds: dict[str, list[float]] = {"our_window": [], "bare_window": []}
    with tempfile.TemporaryDirectory() as home:
        for number in range(ROUNDS + 1):
            for side, times in seconds.items():
                taken = _start(side, home)
                # The first round only brings the files into the memory of the system.
                if number:
                    times.append(taken)
    ours, theirs = (median(times) for times in seconds.values())
    return [
        Promise(
            what="window usable, of a bare PySide6 window",
            measured=ours / theirs,
            at_most=3.0,
            beside=f"{ours * 1000:.0f} ms, {theirs * 1000:.0f} ms bare",
        )
    ]


def _start(side: str, home: str) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "COPROD_HOME": home}
    # An installed program has its bytecode; compiling it anew each time is no part of starting.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", f"benchmarks.sides.{side}"],
        cwd=_HOME,
        env=environment,
        stdout=subprocess.PIPE,
        # Qt complains there that offscreen windows have no size hints.
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        taken = time.perf_counter() - begun
    if line != b"usable\n":
        raise SystemExit(f"{side} never became usable")
    return taken


if __name__ == "__main__":
    sys.exit(main())
