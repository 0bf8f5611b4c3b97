"""When a battery that runs down is worth a word."""

from dataclasses import dataclass

LEVELS = (10, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Battery:
    """How full the battery is, in percent, and whether the laptop is plugged in."""

    percent: int
    is_plugged: bool

    @property
    def level(self) -> int | None:
        """The lowest of the levels that it has fallen to; nothing while it is plugged in."""
        if self.is_plugged:
            return None
        return next((level for level in LEVELS if self.percent <= level), None)


def is_news(level: int | None, told: int | None) -> bool:
    """Whether a level should be said, after the last one that was; each is said once."""
    return level is not None and (told is None or level < told)
