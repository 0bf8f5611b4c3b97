"""What counts as a press of a switch: a hand that trembles presses once, a brush is no press."""

# An alarm may come a little before its time.
_HAIR = 0.005


class Contact:
    """One switch: told of each time that it goes down and up, it says when that is a press.

    ``debounce``: what comes so soon after the last movement of the switch belongs to it.
    ``accept``: so long it must be held; where that is nothing, it counts as it goes down.
    Times are in seconds, of any clock that only goes forward.
    """

    def __init__(self, *, debounce: float, accept: float) -> None:
        self._debounce = debounce
        self._accept = accept
        self._is_down = False
        self._moved_at: float | None = None
        self._since: float | None = None

    @property
    def is_down(self) -> bool:
        """Whether it is down, counted or not."""
        return self._is_down

    @property
    def is_held(self) -> bool:
        """Whether it is down, and has not counted yet."""
        return self._is_down and self._since is not None

    def down(self, now: float) -> bool:
        """Go down; say whether that is a press already."""
        if self._is_down:
            return False
        is_tremor = self._moved_at is not None and now - self._moved_at < self._debounce
        self._is_down, self._moved_at = True, now
        if is_tremor:
            # It goes on with what it was a part of: a press that counted, or one that is held.
            return False
        self._since = now
        return self.look(now)

    def up(self, now: float) -> None:
        """Go up."""
        self._is_down, self._moved_at = False, now

    def left(self, now: float) -> float:
        """Say for how many seconds it still has to be held."""
        return max(self._accept - (now - self._since), 0) if self._since is not None else 0

    def look(self, now: float) -> bool:
        """Say whether it has been held long enough by now; it counts once."""
        if not self.is_held or self.left(now) > _HAIR:
            return False
        self._since = None
        return True
