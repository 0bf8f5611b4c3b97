"""The words of consent, ground rules, private notes and banked points."""

from coprod_desktop.wording.language import _, plural, well_ended

CONSENT = _("May we record what you say?")
CONSENT_HINT = _("Press 1 for yes, 2 for no. Nobody is asked why. A no keeps words off the record.")
PEOPLE_ASKED = _("What each person said about being recorded")
CONSENT_ROW = _("{name}: {answer}")
YES, NO, NOT_ASKED = _("yes"), _("no"), _("not asked")
SAY_YES, SAY_NO = _("Yes, record"), _("No, do not record")
NOT_RECORDED = _("{name}, not recorded")

GROUND_RULES = _("Our ground rules")
GROUND_RULES_SAID = _("Our ground rules, {count}. {way} reads them. The same key leads back.")
NO_GROUND_RULES = _("There are no ground rules yet. Write them in Rules of the panel.")
GROUND_RULE = _("{number}. {rule}")
BACK_WHERE = _("Back to where you were")
NO_SESSION = _("A private note belongs to a session, and there is none yet.")

PRIVATE = _("Private notes")
PRIVATE_SAID = _("Private notes of this session. They stand in no paper and on no other screen.")
PRIVATE_NOTE = _("What you were told")
KEEP_NOTE = _("Keep the note")
REMOVE_NOTE = _("Take the note away")
PRIVATE_ROW = _("{time} {words}")
NO_NOTES = _("There is no private note.")

BANKED = _("Points given beforehand")
BANKED_NOW = _("Points that wait at this item")
BANKED_HINT = _("Members gave these beforehand. Each waits until it is raised.")
BANKED_ROW = _("{name}: {words}")
BANKED_RAISED = _("{name}: {words} Raised.")
BANK_WHO = _("Whose point")
BANK_WHO_FIRST = _("Choose whose point it is.")
BANK_WORDS = _("Their point, in their words")
BANK = _("Keep the point")
BANK_HOW = _("How they gave it")
BANK_CHANGE = _("Change the point")
BANK_KEEP_CHANGE = _("Keep the change")
BANK_LEAVE_AS_IT_IS = _("Leave it as it was")
BANK_BOX_FIRST = _("Keep the point that stands in the box first, or empty the box.")
BANK_CHANGING = _("Change the point of {name}, then keep it.")
BANK_REMOVE = _("Take the point away")
RAISE = _("Record it as said")
SKIP = _("Skip it for now")
SKIPPED = _("Skipped. The point of {name} waits.")
READ_POINT = _("Read it aloud")


def points_left(count: int, item: str) -> str:
    """Say how many points were not raised at an item that is left, where there are some."""
    if not count:
        return ""
    told = plural(
        "{count} point that was given beforehand was not raised at {item}.",
        "{count} points that were given beforehand were not raised at {item}.",
        count,
        item=item,
    )
    return well_ended(told)


def points_waiting(count: int) -> str:
    """Say how many points that were given beforehand wait at an item; nothing where none does."""
    if not count:
        return ""
    return plural(
        "{count} point that was given beforehand waits at this item.",
        "{count} points that were given beforehand wait at this item.",
        count,
    )


def answer(given: bool | None) -> str:  # noqa: FBT001 - yes, no, or not asked
    """Say what somebody answered about being recorded."""
    if given is None:
        return NOT_ASKED
    return YES if given else NO


def ended(rule: str) -> str:
    """Give a rule with a full stop where it has none."""
    return rule if rule[-1:] in ".?!" else f"{rule}."
