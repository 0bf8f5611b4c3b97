"""How a person wants to be read to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

SLOWEST = 80
FASTEST = 450


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """Words a minute, volume from 0 to 1, the pause between pieces, and how words are said.

    ``pronunciation`` holds whole words, as they are written, and what to say for each.
    """

    rate: int = 160
    volume: float = 1.0
    voice: str = ""
    pause_ms: int = 250
    silent: bool = False
    pronunciation: Mapping[str, str] = field(default_factory=_nothing)
