"""Minutes of 1,000 contributions: tagged, against untagged one-pass reportlab and other makers.

Each side runs three times, in turn, each time in a process of its own: starting Python, reading
the words, laying them out and writing the file all count. All sides draw the same words in the
same fonts and sizes on pages of the same shape, with a running head and a page number. WeasyPrint
and typst make tagged PDF/UA-1 too; typst is a compiled program, and its time is our next goal.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.promises import Promise, tell
from benchmarks.sides.words import CONTRIBUTIONS, are_here

ROUNDS = 3
_SIDES = ("tagged", "untagged", "weasyprint", "typst")
_HOME = Path(__file__).resolve().parents[1]


def main() -> int:
    """Measure and print the promises about minutes."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give the ratio, the memory and the size."""
    if not are_here():
        print("REAL DATA ABSENT: minutes are not measured without ../shared/data", file=sys.stderr)
        return []
    seconds: dict[str, list[float]] = {side: [] for side in _SIDES}
    told: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(ROUNDS):
            for side, times in seconds.items():
                started = time.perf_counter()
                told[side] = _run(side, Path(folder) / f"{side}.pdf")
                times.append(time.perf_counter() - started)
    return _promises({side: median(times) for side, times in seconds.items()}, told)


def _promises(seconds: dict[str, float], told: dict[str, dict[str, float]]) -> list[Promise]:
    ours, theirs = seconds["tagged"], seconds["untagged"]
    what = f"minutes of {CONTRIBUTIONS:,} contributions"
    plain = told["untagged"]
    return [
        Promise(
            what=f"{what}, of untagged reportlab",
            measured=ours / theirs,
            at_most=1.25,
            beside=f"{ours:.2f} s for {told['tagged']['pages']:.0f} pages,"
            f" {theirs:.2f} s for {plain['pages']:.0f}",
        ),
        Promise(
            what=f"{what}, of WeasyPrint pdf/ua-1",
            measured=ours / seconds["weasyprint"],
            at_most=0.25,
            beside=f"{seconds['weasyprint']:.2f} s for {told['weasyprint']['pages']:.0f} pages;"
            f" typst {seconds['typst']:.2f} s, we take {ours / seconds['typst']:.2f} x as long",
        ),
        Promise(
            what=f"{what}, memory at its peak",
            measured=told["tagged"]["megabytes"],
            at_most=100,
            unit="MB",
            beside=f"{plain['megabytes']:.0f} MB untagged",
        ),
        Promise(
            what=f"{what}, size of the file",
            measured=told["tagged"]["kilobytes"],
            at_most=450,
            unit="KB",
            beside=f"{plain['kilobytes']:.0f} KB untagged",
        ),
    ]


def _run(side: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", f"benchmarks.sides.{side}", str(path)]
    done = subprocess.run(command, cwd=_HOME, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
