"""One promise, and the table in which all of them are printed."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something measured, and the most that it may be; ``beside`` tells the plain figures."""

    what: str
    measured: float
    at_most: float
    unit: str = "x"
    beside: str = ""

    @property
    def is_kept(self) -> bool:
        return self.measured <= self.at_most


def tell(promises: Sequence[Promise]) -> int:
    """Print promises as a table; give 0 where all are kept, else 1."""
    width = max((len(promise.what) for promise in promises), default=4)
    print(f"{'what':{width}}  {'measured':>12}  {'at most':>12}  kept  beside")
    for one in promises:
        measured, limit = (f"{n:.2f} {one.unit}" for n in (one.measured, one.at_most))
        kept = "yes" if one.is_kept else "NO"
        print(f"{one.what:{width}}  {measured:>12}  {limit:>12}  {kept:4}  {one.beside}".rstrip())
    return 0 if all(promise.is_kept for promise in promises) else 1
