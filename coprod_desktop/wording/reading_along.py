"""The words of the bar that steers reading aloud."""

from coprod_desktop.wording.language import _

BAR = _("Reading aloud")
PAUSE = _("Pause or go on")
BACK = _("Sentence back")
ON = _("Sentence on")
LEFT = _("Left arrow")
RIGHT = _("Right arrow")
SLOWER = _("Slower")
FASTER = _("Faster")
STOP = _("Stop reading")
ROOM_HEARS = _("The room hears:")
YOU_HEAR = _("You alone hear:")
SPEED = _("{rate} words a minute.")
