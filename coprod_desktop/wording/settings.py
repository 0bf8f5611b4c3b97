"""What the settings say."""

from coprod_desktop.wording.language import _

CALM_ON = _("Calm mode. Nothing moves or sounds, and the live screen shows less.")
CALM_OFF = _("Calm mode is off.")
SHOW_EVERYTHING = _("Show everything else")
SHOW_LESS = _("Show less")
EVERYTHING_IS_SHOWN = _("Everything is shown, below what was here.")
LESS_IS_SHOWN = _("Less is shown.")
