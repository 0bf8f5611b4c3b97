"""The words of the access rider: what one person needs, in their own words."""

from coprod_desktop.wording.language import _

FILE = _("access-rider-{place}")
TITLE = _("Access rider of {name}")
HEAD = _("Access rider. Only for who {name} gives it to.")
WHOSE = _("This paper is {name}'s. {name} decides who sees it.")
WHAT_I_NEED = _("What I need")
NOTHING_YET = _("Nothing is written here yet.")
EACH_TIME = _("What I need each time")
ABOUT_ME = _("About me")
NAME = _("How to say my name: ")
LANGUAGE = _("My language: ")
PAPERS = _("How I want my papers: ")
SUPPORT = _("Who supports me: ")
ASK_ME = _("What to do with this paper")
HOW_TO_USE = (
    _("Please ask me what helps. Do not guess, and do not ask for a diagnosis."),
    _("Do not copy this paper or pass it on without asking me."),
    _("What I need can change. Ask me again each time."),
)
