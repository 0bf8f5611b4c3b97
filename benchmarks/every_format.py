"""Minutes of 1,000 contributions in every format but recordings, against the standard PDF alone.

Each side runs three times, in turn, in a process of its own: starting Python and composing count.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.promises import Promise, tell
from benchmarks.sides.words import CONTRIBUTIONS, are_here
from coprod_desktop.wording.formats import FORMATS

ROUNDS = 3
_HEARD = ("mp3", "wav")
_HOME = Path(__file__).resolve().parents[1]


def main() -> int:
    """Measure and print the promise about all formats."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give the ratio, and how long each format took."""
    if not are_here():
        print("REAL DATA ABSENT: formats are not measured without ../shared/data", file=sys.stderr)
        return []
    every = tuple(name for name in FORMATS if name not in _HEARD)
    seconds: dict[tuple[str, ...], list[float]] = {("pdf",): [], every: []}
    took: dict[str, float] = {}
    for _ in range(ROUNDS):
        for names, times in seconds.items():
            started = time.perf_counter()
            took = _run(names)
            times.append(time.perf_counter() - started)
    one, all_of_them = (median(times) for times in seconds.values())
    return [
        Promise(
            what=f"{len(every)} formats of {CONTRIBUTIONS:,} contributions, of the PDF alone",
            measured=all_of_them / one,
            at_most=5,
            beside=f"{all_of_them:.2f} s to {one:.2f} s; "
            + ", ".join(f"{name} {time_of:.2f}" for name, time_of in took.items()),
        )
    ]


def _run(names: tuple[str, ...]) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.sides.every_format", ",".join(names)]
    done = subprocess.run(command, cwd=_HOME, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
