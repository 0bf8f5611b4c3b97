"""Recording a contribution at 10,000 contributions: from the chord until “Saved” is said.

Beside it stands a bare durable commit of the same words: plain SQLite, WAL and FULL, no
encryption, no record, no window. Both are taken in turn on the same disk, in one process.
"""

import sys

from benchmarks.program import told_by
from benchmarks.promises import Promise, tell


def main() -> int:
    """Measure and print the promise about recording."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give the ratio, with the milliseconds beside it."""
    told: dict[str, float] = told_by("recording")
    ours, bare = told["ours"], told["bare"]
    what = "a contribution at 10,000, key to Saved"
    return [
        Promise(
            what=f"{what}, of a bare durable commit",
            measured=ours / bare,
            at_most=6.0,
            beside=f"{ours:.2f} ms, {bare:.2f} ms bare, slowest {told['worst']:.2f} ms",
        ),
        Promise(
            what=f"{what}, within a frame",
            measured=ours,
            at_most=16.0,
            unit="ms",
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
