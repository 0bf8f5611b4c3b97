"""The words of the paper that holds the decisions of a session and nothing else."""

from coprod_desktop.wording.language import _

FILE = _("session-{number}-decisions")
TITLE = _("Decisions of session {number}: {title}")
NONE = _("No decision was made in this session.")
IN_SHORT = _("In short")
SHORT = _("Decision {number}: {outcome}. {words}")
SHORT_GATE = _("Decision {number}: {outcome}. {gate}. {words}")
UNDER = _("Under: ")
WHEN = _("When: ")
CLOSED_AT = _("{time}.")
STILL_OPEN = _("It was opened at {time} and is still open.")
FOLLOWS = _("What follows from decision {number}")
FOLLOWS_ITEM = _("Actions agreed under: {title}")
OTHER_ACTIONS = _("Other actions")
