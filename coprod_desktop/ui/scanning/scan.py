"""Where scanning is: it steps from stop to stop, and a press opens or does the one it is at.

It knows no clock and no screen: whoever has a clock says ``step``, whoever has a switch ``press``.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from coprod_desktop.ui.scanning.stops import Rank, Stop, Then

LOOPS_BEFORE_REST = 3
_BACK_KEY = "back"

# Which stop of each level one is at, from the groups down to a row.
Path = tuple[Hashable, ...]


@dataclass(slots=True)
class _Level:
    """The stops that one goes through now, and which of them it is."""

    stops: tuple[Stop, ...]
    place: int = 0
    # How many steps were made since the last press.
    steps: int = 0

    @property
    def stop(self) -> Stop:
        return self.stops[self.place]

    def go_on(self) -> None:
        self.place = (self.place + 1) % len(self.stops)


class Scan:
    """Goes through groups, through the controls of one, through the rows of one of these."""

    def __init__(self, *, back: str, rests: bool = True) -> None:
        self._back = back
        self._rests = rests
        self._levels: list[_Level] = []
        self.is_resting = False

    @property
    def stop(self) -> Stop | None:
        """What can be chosen now, if anything can."""
        return self._levels[-1].stop if self._levels else None

    @property
    def place(self) -> tuple[int, int]:
        """Which stop of how many it is; *Back* counts as one."""
        level = self._levels[-1]
        return level.place + 1, len(level.stops)

    @property
    def path(self) -> Path:
        """Where one is, to come back to."""
        return tuple(level.stop.key for level in self._levels)

    @property
    def trail(self) -> tuple[Stop, ...]:
        """The stops that lead to where one is, that one last."""
        return tuple(level.stop for level in self._levels)

    @property
    def depth(self) -> int:
        """How many levels below the groups one is."""
        return max(len(self._levels) - 1, 0)

    def begin(self, groups: Sequence[Stop], at: Path = ()) -> None:
        """Go through the groups of another screen, from the first or from where one was before."""
        # Whoever waited long for a screen has not gone: it begins again with the screen.
        self.is_resting = False
        self._levels = []
        self._rebuild(groups, at, [0] * len(at))

    def renew(self, groups: Sequence[Stop]) -> None:
        """Take the screen as it is now, and stay at the same stop if it is still there."""
        steps = [level.steps for level in self._levels]
        places = [level.place for level in self._levels]
        self._rebuild(groups, self.path, places)
        for level, count in zip(self._levels, steps, strict=False):
            level.steps = count

    def step(self) -> None:
        """Go to the next stop; after three rounds without a press, rest."""
        if not self._levels or self.is_resting:
            return
        level = self._levels[-1]
        level.go_on()
        level.steps += 1
        if self._rests and level.steps >= LOOPS_BEFORE_REST * len(level.stops):
            self.rest()

    def rest(self) -> None:
        """Stand still at the group where one is, until the next press."""
        del self._levels[1:]
        for level in self._levels:
            level.steps = 0
        self.is_resting = True

    def press(self) -> Stop | None:
        """Choose the stop; give it where it has to be done by whoever knows the screen.

        The first press after a rest only wakes.
        """
        if self.is_resting:
            self.is_resting = False
            return None
        stop = self.stop
        if stop is None:
            return None
        for level in self._levels:
            level.steps = 0
        if stop.inside is not None:
            self._open(stop.inside)
            return None
        if stop.rank is Rank.BACK and stop.act is None:
            self.go_up()
            return None
        self._go_on(stop.then)
        return stop

    def go_up(self) -> None:
        """Leave the level: one is at what it was opened from."""
        if len(self._levels) > 1:
            self._levels.pop()

    def _open(self, inside: Callable[[], Sequence[Stop]]) -> None:
        stops = self._with_back(inside())
        if len(stops) > 1:
            self._levels.append(_Level(stops))

    def _go_on(self, then: Then) -> None:
        if then is Then.GROUPS:
            del self._levels[1:]
        elif then is Then.BESIDE:
            while len(self._levels) > 1 and self._levels[-1].stop.rank is Rank.ROW:
                self._levels.pop()
            if self._levels[-1].stop.rank is Rank.CONTROL:
                self._levels[-1].go_on()

    def _rebuild(self, groups: Sequence[Stop], path: Path, places: Sequence[int]) -> None:
        """Find the same way down again; where it ends too early, one is at what is next there."""
        levels: list[_Level] = []
        stops = tuple(groups)
        for key, was in zip(path or (None,), places or (0,), strict=True):
            if not stops:
                break
            place, is_there = _find(stops, key, was)
            levels.append(_Level(stops, place))
            inside = stops[place].inside
            if not is_there or inside is None:
                break
            stops = self._with_back(inside())
            if len(stops) == 1:
                break
        self._levels = levels

    def _with_back(self, stops: Sequence[Stop]) -> tuple[Stop, ...]:
        return *stops, Stop(key=_BACK_KEY, name=self._back, rank=Rank.BACK)


def _find(stops: Sequence[Stop], key: Hashable, was: int) -> tuple[int, bool]:
    for place, stop in enumerate(stops):
        if stop.key == key:
            return place, True
    return min(was, len(stops) - 1), False
