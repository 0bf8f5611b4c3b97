"""What a file with one session holds, told before anything of it comes in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionInside:
    """What is in a file with a session; each name with whether somebody here is called so."""

    title: str
    day: date | None
    contributions: int
    decisions: int
    people: tuple[tuple[str, bool], ...]
