"""The words of consent, ground rules, private notes and banked points."""

from coprod_desktop.wording.language import _

CONSENT = _("May we write it down?")
CONSENT_HINT = _("Press 1 for yes, 2 for no. Who says no is heard, and stands in no paper.")
CONSENT_YES = _("{name}: yes")
CONSENT_NO = _("{name}: no, nothing in papers")
CONSENT_NOT_ASKED = _("{name}: not asked yet")

GROUND_RULES = _("Ground rules")
GROUND_RULES_SAID = _("Ground rules. {count} rules. The same key goes back.")
NO_GROUND_RULES = _("Your panel has not agreed ground rules yet. Add them under Rules.")

PRIVATE = _("Private notes")
PRIVATE_SAID = _("Private notes of this session. They stand in no paper and on no other screen.")
PRIVATE_NOTE = _("What you were told")
KEEP_NOTE = _("Keep the note")
REMOVE_NOTE = _("Take the note away")
PRIVATE_ROW = _("{time} {words}")
NO_NOTES = _("There is no private note.")

BANKED = _("Points for this item")
BANKED_HINT = _("Members gave these beforehand. Each waits until it is raised.")
BANKED_ROW = _("{name}: {words}")
BANKED_RAISED = _("{name}: {words} Raised.")
BANK_WHO = _("Whose point")
BANK_WORDS = _("Their point, in their words")
BANK = _("Keep the point")
BANK_REMOVE = _("Take the point away")
RAISE = _("Record it as said")
READ_POINT = _("Read it aloud")
