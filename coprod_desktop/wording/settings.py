"""What the settings say."""

from coprod_desktop.wording.language import _

CALM_ON = _("Calm mode. Nothing moves or sounds, and the live screen shows less.")
CALM_OFF = _("Calm mode is off.")
SHOW_EVERYTHING = _("Show everything else")
SHOW_LESS = _("Show less")
EVERYTHING_IS_SHOWN = _("Everything is shown, below what was here.")
LESS_IS_SHOWN = _("Less is shown.")

PUT_BACK = _("Put back")
PUT_BACK_HINT = _("Everything is as it was when you came to this page.")
IS_PUT_BACK = _("Everything is as it was when you came here.")
CHANGE_KEYS = _("Change the keys")
CHOOSE_VOICES = _("Choose voices")
SAMPLE = _("How it looks")
SAMPLE_ROWS = _("Two rows, to see how they look")
SAMPLE_ROW = _("Janet, experience: there is no seat between the clinic and the market.")
SAMPLE_OTHER_ROW = _("Omar, question: could the signs be lower?")
SAMPLE_BUTTON = _("A button, which does nothing")
