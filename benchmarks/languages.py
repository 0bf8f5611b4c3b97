"""Minutes of 200 contributions in Arabic and in Urdu, against the same number in English.

Each language runs three times, in turn, each time in a process of its own. Half the words of each
differ from all others, for no language repeats a few words only.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.promises import Promise, tell

ROUNDS = 3
_LANGUAGES = ("en", "ar", "ur")
_HOME = Path(__file__).resolve().parents[1]


def main() -> int:
    """Measure and print the promises about languages."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give the ratio for each language."""
    seconds: dict[str, list[float]] = {language: [] for language in _LANGUAGES}
    told: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(ROUNDS):
            for language, times in seconds.items():
                started = time.perf_counter()
                told[language] = _run(language, Path(folder) / f"{language}.pdf")
                times.append(time.perf_counter() - started)
    plain = median(seconds["en"])
    return [
        Promise(
            what=f"minutes of 200 contributions in {name}, of English",
            measured=median(seconds[language]) / plain,
            at_most=3.0,
            beside=f"{median(seconds[language]):.2f} s for {told[language]['pages']:.0f} pages,"
            f" {plain:.2f} s for {told['en']['pages']:.0f}",
        )
        for language, name in (("ar", "Arabic"), ("ur", "Urdu"))
    ]


def _run(language: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.sides.shaped", language, str(path)]
    done = subprocess.run(command, cwd=_HOME, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
