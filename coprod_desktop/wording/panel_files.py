"""What panels on this laptop are called."""

from coprod_desktop.wording.language import _

FACILITATOR = _("Facilitator")
PRACTICE_LABEL = _("Practice: Bus stops and benches")
