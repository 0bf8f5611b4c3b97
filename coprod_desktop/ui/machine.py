"""The one door to the laptop itself: keep it awake, and ask how full its battery is.

Both may ask the system over a bus or read slow devices, so neither is called on the screen's
thread. Whatever this laptop cannot do, it answers with a plain no.
"""

from contextlib import ExitStack

import psutil
from wakepy import keep

from coprod_desktop.domain.battery import Battery


class Machine:
    """This laptop; all of it is called on one thread."""

    def __init__(self) -> None:
        self._awake = ExitStack()

    def keep_awake(self) -> bool:
        """Let neither the screen nor the laptop fall asleep; say whether that worked."""
        self.let_sleep()
        try:
            mode = self._awake.enter_context(keep.presenting(on_fail="pass"))
        except Exception:  # noqa: BLE001 - a system that refuses in its own way must stop nobody
            return False
        return bool(mode.active)

    def let_sleep(self) -> None:
        """Let the laptop sleep when it likes to."""
        try:
            self._awake.close()
        except Exception:  # noqa: BLE001 - the system lets go by itself when the program ends
            self._awake = ExitStack()

    def battery(self) -> Battery | None:
        """Tell how full the battery is; nothing where there is none, or nobody can tell."""
        try:
            found = psutil.sensors_battery()
        except Exception:  # noqa: BLE001 - odd devices raise many things, none of which matters here
            return None
        if found is None:
            return None
        # Where nobody knows whether it is plugged in, a warning too many does less harm.
        return Battery(percent=round(found.percent), is_plugged=found.power_plugged is True)
