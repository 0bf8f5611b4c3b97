"""The words of access needs at a session, and of papers sent."""

from collections.abc import Mapping

from coprod_desktop.domain.people import NeedStatus
from coprod_desktop.wording.language import _, plural

NEEDS = _("What people need")
NEEDS_HINT = _("Private. It stands in no paper and never on the room screen.")
NEED_LIST = _("Needs for this session")
NEED_ROW = _("{name}: {need}. {who}")
NOBODY_SEES = _("Missing: nobody sees to it.")
SEES = _("{who} sees to it. Not in place yet.")
SEES_IN_PLACE = _("{who} sees to it. In place.")
WHO_SEES = _("Who sees to it?")
NOBODY = _("Nobody yet")
SOMEBODY_ELSE = _("Or somebody else, such as the venue")
IN_PLACE = _("It is in place")
KEEP_WHO_SEES = _("Keep who sees to it")

RATE = _("Were access needs met?")
RATE_HINT = _("Only the person themselves says it: 1 met, 2 partly, 3 not met.")
WHOSE_NEEDS = _("Whose needs")
WAS_THIS_MET = _("{name}, was this met?")
RATED_ROW = _("{need}: {status}")
NOBODY_TOLD = _("Nobody told an access need.")
HAND_OVER = _("Hand the keyboard over")
HANDED_OVER = _("The keyboard is with {name}. {name}, was this met? {need}")
HANDED_BACK = _("Thank you, {name}. The keyboard goes back.")
RATINGS: Mapping[int, NeedStatus] = {
    1: NeedStatus.MET,
    2: NeedStatus.PARTLY,
    3: NeedStatus.NOT_MET,
}

PAPERS = _("Papers sent")
PAPERS_HINT = _("Each person gets them in the format that they prefer.")
WHICH_PAPER = _("Which paper")
PAPER_AGENDA = _("Agenda")
PAPER_MINUTES = _("Minutes of last time")
PAPER_OTHER = _("Another paper, named below")
PAPER_NAME = _("What the other paper is called")
SENT_ON = _("Sent on, as 24/11/2026, empty for today")
SENT_TO_ALL = _("It went to everybody who lacks it")
SENT_TO_ONE = _("It went to the chosen person")
MAKE_AGENDA = _("Make the agenda for each person")
WHO_HAS = _("Who has it")
NOT_SENT = _("{name}. {format}. Not sent yet.")
NOT_SENT_DUE = _("{name}. {format}. Not sent yet, due {day}.")
SENT_IN_TIME = _("{name}. {format}. Sent on {day}, in time.")
SENT_LATE = _("{name}. {format}. Sent on {day}, late.")
SENT_NO_DAY = _("{name}. {format}. Sent on {day}. The session has no day yet.")
SENT_OTHERWISE = _("{name}. Wants: {format}. Sent on {day} as: {other}.")
ALL_HAVE_IT = _("Everybody has it in their format.")


def whose_needs(name: str, left: int) -> str:
    """Name somebody, and how many of their needs nobody has asked about."""
    if not left:
        return _("{name}, all asked").format(name=name)
    return plural("{name}, {count} to ask", "{name}, {count} to ask", left, name=name)
