"""The words of easy-read papers: what stands in them beside the lines that people wrote."""

from coprod_desktop.wording.language import _

EASY_READ_TITLE = _("Easy read of session {number}: {title}")
DRAFT_TITLE = _("Plain draft of session {number}: {title}")
DRAFT_SAID = _("This is a plain draft. Nobody has checked yet that it is easy to read.")
CHECKED_BY = _("Checked by {name} on {day}.")
WRITTEN_BY = _("Written by {name}.")
HARD_WORDS = _("Hard words")
HARD_WORD = _("{word} means: ")
AGAIN = _("{heading} ({number})")
PICTURES_CREDIT = _("Pictures: OpenMoji, CC BY-SA 4.0.")
FILE = _("session-{number}-easy-read")
WE_DECIDED = _("What we decided")
OTHERS_DECIDED = _("What others decided")
WE_WILL_DO = _("What we will do")
WHO_DOES = _("{who}: {what}")
