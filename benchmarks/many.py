"""A panel with 100,000 contributions: finding, listing, verifying; unlocking, and storing one more.

The promise about storing compares with the same rows in plain SQLite, WAL and FULL: no encryption
and nothing of ours above it. One bare row stands beside (see decision 0051).
"""

import sys

from benchmarks.program import told_by
from benchmarks.promises import Promise, tell


def main() -> int:
    """Measure and print the promises about many contributions."""
    return tell(measure())


def measure() -> list[Promise]:
    """Give each promise with what was measured."""
    told: dict[str, float] = told_by("many")

    def within(what: str, name: str, most: float) -> Promise:
        return Promise(what=what, measured=told[name] * 1000, at_most=most, unit="ms")

    stored, same, bare = (told[name] * 1000 for name in ("stored", "same", "bare"))
    return [
        within("finding one word in 100,000, best first, median", "ranked", 50),
        within("finding one word in 100,000, newest first, median", "typed", 50),
        within("a page of 50 in the middle of 100,000, by key", "page", 5),
        within("verifying a record of 100,000 entries with the words of a paper", "verify", 2000),
        within("checking all that a file of 100,000 entries holds", "check", 10_000),
        within("unlocking with the cost found on this machine", "unlock", 1000),
        Promise(
            what="storing a contribution durably at 100,000, of the same rows in plain SQLite",
            measured=stored / same,
            at_most=1.5,
            beside=f"{stored:.2f} ms, {same:.2f} ms plain; one bare row {bare:.2f} ms, "
            f"of which ours is {stored / bare:.1f} x",
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
