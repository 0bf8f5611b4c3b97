"""What is said where a panel is handed over to another laptop, and where a bundle is opened."""

from coprod_desktop.domain.pen import WhoWrites
from coprod_desktop.wording.language import _

OPEN_BUNDLE = _("Open a bundle")
OPEN_BUNDLE_SAID = _("Open a bundle from a stick. Choose the file, then type its passphrase.")
WHY_BUNDLE = _("A bundle is a whole panel in one encrypted file, from another laptop.")
NO_FILE = _("No file is chosen yet.")
CHOOSE_FILE = _("Choose the file")
FILES = _("Bundles (*{ending})")
CHOOSE_FIRST = _("No file is chosen. Choose the bundle first.")
CHOSEN = _("{name} is chosen. Type its passphrase.")
LABEL = _("What this laptop shows")
LABEL_HINT = _("Anybody can read it. Without it, the name of the panel.")
OPEN_IT = _("Open the bundle")
OPENING = _("Opening the bundle. This takes a moment.")
CAME_TO_WRITE = _("The panel is here, and this laptop has the pen. You can write.")
CAME_TO_READ = _("The panel is here for reading. {who}")
STILL_GIVES = _("The file on the stick still gives the pen away. Delete it now.")

COPIED = _("Another program copies this folder of panels: {folder}. That can damage a panel.")
NETWORK = _("The panels stand on a network drive: {folder}. That can damage a panel.")
MOVE_THEM = _("Ask for help to move them to the disk of this laptop.")

HAND_OVER = _("Hand this panel over")
HAND_OVER_SAID = _("Hand this panel over to another laptop, or make a copy to read.")
WHY_PEN = _("One laptop writes at a time: the one that has the pen. All others read.")
AFTER_IT = _("After handing over, you can only read here, until the pen comes back.")
THIS_LAPTOP = _("What this laptop is called")
OTHER_LAPTOP = _("What the other laptop is called")
WHO_HINT = _("Both names stand in the record, such as: the office laptop.")
WHERE = _("Where the bundle goes")
STICK = _("{name}, a stick")
FOLDER = _("The folder {folder}")
CHOOSE_FOLDER = _("Choose another folder")
GIVE_PEN = _("Hand over with the pen")
GIVE_COPY = _("Make a copy to read")
NAME_OTHER = _("Say what the other laptop is called.")
NAME_THIS = _("Say what this laptop is called.")
MAKING = _("Making the bundle. This takes a moment.")
MADE = _("{file} is made and checked. Open it on the other laptop: {button}.")
NOT_MADE = _("No bundle was made. You still write here. {why}")

BAND = _("For reading only. {who}")
BAND_OF_COPY = _("This panel can be read, not changed, because its file may only be read.")
HOW_TO_CHANGE = _("To change it, move its folder to your own disk, or save it into a new panel.")
HAS_PEN = _("{name} has the pen.")
ON_ITS_WAY = _("The pen is on its way to {name}.")
NOBODY_KNOWN = _("Another laptop has the pen.")
WHAT_TO_DO = _("To write here, get it back in a bundle, or take it: {button}.")

TAKE_PEN = _("Take the pen")
TAKE_SAID = _("Take the pen only if the bundle or the other laptop is lost.")
TAKE_WARNING = _("If the other laptop writes too, the two copies never fit together again.")
TAKE_RECORD = _("That you took it stands in the record.")
TAKE_IT = _("Take it and write here")


def who_writes(who: WhoWrites) -> str:
    """Say which laptop has the pen."""
    if not who.name:
        return NOBODY_KNOWN
    told = ON_ITS_WAY if who.is_on_its_way else HAS_PEN
    return told.format(name=who.name)


def came(who: str, *, got_pen: bool) -> str:
    """Say what one can do with a panel that came out of a bundle."""
    return CAME_TO_WRITE if got_pen else CAME_TO_READ.format(who=who)
