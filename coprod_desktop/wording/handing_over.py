"""What is said where a panel is handed over to another laptop, and where a bundle is opened."""

from coprod_desktop.domain.pen import WhoWrites
from coprod_desktop.wording.language import _

CAME_TO_WRITE = _("The panel is here, and this laptop has the pen. You can write.")
CAME_TO_READ = _("The panel is here for reading. {who}")
STILL_GIVES = _("The file on the stick still gives the pen away. Delete it now.")


HAS_PEN = _("{name} has the pen.")
ON_ITS_WAY = _("The pen is on its way to {name}.")
NOBODY_KNOWN = _("Another laptop has the pen.")

TAKE_WARNING = _("If the other laptop writes too, the two copies never fit together again.")
TAKE_RECORD = _("That you took it stands in the record.")


def who_writes(who: WhoWrites) -> str:
    """Say which laptop has the pen."""
    if not who.name:
        return NOBODY_KNOWN
    told = ON_ITS_WAY if who.is_on_its_way else HAS_PEN
    return told.format(name=who.name)


def came(who: str, *, got_pen: bool) -> str:
    """Say what one can do with a panel that came out of a bundle."""
    return CAME_TO_WRITE if got_pen else CAME_TO_READ.format(who=who)
