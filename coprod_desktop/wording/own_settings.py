"""The settings of one person, which follow them to this laptop."""

from coprod_desktop.wording.language import _

FOR_ONE = _("For one person")
FOR_ONE_HINT = _("When the keyboard is handed to them, the program is as they like it.")
WHOSE = _("Whose settings")
KEEP = _("Keep these settings for them")
FORGET = _("Forget their settings")
KEPT = _("These settings are kept for {name}. They stay in the panel's file.")
FORGOTTEN = _("Nothing is kept for {name} any more.")
NOW = _("The settings of {name}: {theme}, {percent} percent.")
BACK = _("The settings of this laptop are back.")
