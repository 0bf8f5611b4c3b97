"""Every act of the live screen with 40 people and 2,000 contributions: how soon does it answer?

An answer is there when it is said and drawn. Nothing that the person did not ask for may move:
neither their focus, nor their caret, nor the box that they type into.
"""

import sys
from statistics import median

from benchmarks.program import told_by
from benchmarks.promises import Promise, tell

_MEDIAN_MS, _SLOWEST_MS = 50.0, 100.0
_PERCENTILE = 0.99


def main() -> int:
    """Measure and print the promises about the live screen."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give the median and the 99th percentile over all acts, and what moved or kept silent."""
    told = told_by("live_acts")
    return [
        *_times(told["acts"]),
        _none("acts that moved what nobody asked to move", told["moved"]),
        _none("acts that said nothing", told["silent"]),
        _none("acts that were refused, so that nothing was measured", told["refused"]),
    ]


def _times(acts: dict[str, list[float]]) -> list[Promise]:
    slowest = sorted(acts, key=lambda name: median(acts[name]), reverse=True)
    each = ", ".join(f"{name} {median(acts[name]):.0f}" for name in slowest[:5])
    every = sorted(one for times in acts.values() for one in times)
    return [
        Promise(
            what="acts on the live screen, 40 people, 2,000 contributions: slowest median",
            measured=median(acts[slowest[0]]),
            at_most=_MEDIAN_MS,
            unit="ms",
            beside=f"{len(acts)} acts; slowest medians: {each}",
        ),
        Promise(
            what="all of them: 99th percentile",
            measured=every[int(len(every) * _PERCENTILE)],
            at_most=_SLOWEST_MS,
            unit="ms",
            beside=f"slowest of all {every[-1]:.0f} ms",
        ),
    ]


def _none(what: str, found: list[str]) -> Promise:
    """Promise that there is none of something."""
    return Promise(what=what, measured=len(found), at_most=0, unit="", beside=", ".join(found))


if __name__ == "__main__":
    sys.exit(main())
