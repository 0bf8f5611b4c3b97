"""What is said when a panel locks by itself."""

from coprod_desktop.wording.language import _

SOON = _("The panel locks in half a minute. Press any key to go on.")
WAS_IDLE = _("The panel is locked, for nobody was here. What you had typed is kept.")
WAS_AWAY = _(
    "The panel is locked, for the computer was locked or slept. What you had typed is kept."
)
# Shown by the system to whoever asks why it does not sleep at once.
WHY_DELAY = _("Half-typed words are stored first")
