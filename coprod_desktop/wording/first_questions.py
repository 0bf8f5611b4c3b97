"""The four questions of the first start; each can be skipped."""

from coprod_desktop.wording.language import _

TITLE = _("Four questions")
ENTRY = _("Four questions about how this program should be. Skip what you like. {question}")
QUESTION = _("Question {number} of {total}. {asked}")
HINT = _("What you choose holds at once. Settings can change it at any time.")
NEXT = _("Next question")
FINISH = _("Done")
BEFORE = _("The question before")
SKIP_ALL = _("Skip all questions")
ASK_AGAIN = _("Ask me the first questions again")

SIZE = _("How large should words be?")
SIZES = (
    (1.0, _("Like this"), _("100 percent")),
    (1.5, _("Like this"), _("150 percent")),
    (2.0, _("Like this"), _("200 percent")),
    (3.0, _("Like this"), _("300 percent")),
)
COLOURS = _("Which colours are good for your eyes?")
AS_COMPUTER = _("As on this computer"), _("Dark at night, if it is so")
LIGHT = _("Light"), _("Dark words on a light page")
DARK = _("Dark"), _("Light words on a dark page")
HIGH_DARK = _("High contrast, dark"), _("White and yellow words on black")
HIGH_LIGHT = _("High contrast, light"), _("Black words on white")
CREAM = _("Cream"), _("A soft page that does not dazzle")
SPEECH = _("How fast should the voice read? F4 lets you hear it.")
SLOW = _("Slowly"), _("110 words a minute")
MEDIUM = _("Like most people speak"), _("160 words a minute")
FAST = _("Fast"), _("240 words a minute")
CONTROL = _("How do you control this computer?")
BY_KEYS = _("With a keyboard, a mouse or a finger"), _("Each works everywhere")
BY_HEAD = _("With my head, my eyes or an unsteady hand"), _("Large targets with room between them")
BY_SWITCH = _("With one switch"), _("A ring goes round, and the switch chooses")
BY_SWITCHES = _("With two switches"), _("One goes on, the other chooses")
