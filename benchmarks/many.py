"""A panel with 100,000 contributions: finding, listing, verifying; unlocking, and storing one more.

The bare commit beside storing is plain SQLite, WAL and FULL: no encryption, no record, no index.
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

    stored, bare = told["stored"] * 1000, told["bare"] * 1000
    return [
        within("finding one word in 100,000, best first, median", "ranked", 50),
        within("finding one word in 100,000, newest first, median", "typed", 50),
        within("a page of 50 in the middle of 100,000, by key", "page", 5),
        within("verifying a record of 100,000 entries", "verify", 2000),
        within("unlocking with the cost found on this machine", "unlock", 1000),
        Promise(
            what="storing a contribution durably at 100,000, of a bare commit",
            measured=stored / bare,
            at_most=1.5,
            beside=f"{stored:.2f} ms, {bare:.2f} ms bare",
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
