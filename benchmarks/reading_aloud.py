"""Reading aloud, through the real voice into a null sink: medians of several tries in one run."""

import sys
from collections.abc import Mapping
from statistics import median

from benchmarks.program import told_by
from benchmarks.promises import Promise, tell
from benchmarks.sides.words import are_here
from tests.speech import sound

# How long at most, in milliseconds: one picture of the screen, for what holds up its loop.
_QUICK: Mapping[str, float] = {"say": 1, "first word": 50, "silence": 50}
_BACK: Mapping[str, float] = {"back after a crash": 800, "back after a hang": 4_500}
_ONE_PICTURE = 16
_IDLE = "nothing"


def main() -> int:
    """Measure and print the promises about reading aloud."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give how soon the voice speaks and is silent, and how long the screen ever stood still."""
    if reason := sound.missing():
        print(reason, file=sys.stderr)
        return []
    figures: dict[str, list[float]] = told_by("reading_aloud")
    quick = [_promise(f"voice: {name}", figures.pop(name), most) for name, most in _QUICK.items()]
    back = [_promise(f"voice: {name}", figures.pop(name), most) for name, most in _BACK.items()]
    idle = median(figures.pop(_IDLE))
    still = [
        _promise(f"screen stands still at {name}", gaps, _ONE_PICTURE, f"; {idle:.1f} at nothing")
        for name, gaps in figures.items()
    ]
    return [*quick, *back, *still, *_recording()]


def _recording() -> list[Promise]:
    if not are_here():
        print("REAL DATA ABSENT: no recording without ../shared/data", file=sys.stderr)
        return []
    told: dict[str, float] = told_by("recorded_minutes")
    return [
        Promise(
            what="MP3 of a real meeting, of how long it is heard",
            measured=told["took"] / told["heard"],
            at_most=0.05,
            beside=f"{told['took']:.1f} s for {told['heard'] / 60:.0f} minutes of speech",
        )
    ]


def _promise(what: str, tries: list[float], at_most: float, more: str = "") -> Promise:
    return Promise(
        what=what,
        measured=median(tries),
        at_most=at_most,
        unit="ms",
        beside=f"{min(tries):.2f} to {max(tries):.2f} in {len(tries)} tries{more}",
    )


if __name__ == "__main__":
    sys.exit(main())
