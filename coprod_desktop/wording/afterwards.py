"""The words of checking back, how it was, and signing off."""

from coprod_desktop.domain.afterwards import CheckedAs, SignOff
from coprod_desktop.wording.labels import label
from coprod_desktop.wording.language import _, plural

AFTER = _("Check and sign off")
AFTER_SAID = _("Check and sign off session {number}. {left}")
NOTHING_LEFT = _("Nothing is left to finish.")
TO_FINISH = _("Left to finish")
NO_MOMENTS = _("Every marked moment has its words.")
MOMENTS = _("Marked moments without words")
MOMENT_WORDS = _("What was said then")
KEEP_MOMENT = _("Keep these words")

CHECK_BACK = _("Is this what you said?")
CHECK_HINT = _("Press 1 right, 2 fix, 3 leave it out.")
WHOSE = _("Whose points")
NOBODY_SPOKE = _("Nobody's points")
MAKER = _("{name}, {left} to check")
MAKER_DONE = _("{name}, all checked")
POINTS = _("Their points")
POINT = _("{time} {words}")
POINT_SAID = _("{answer}. {point}")
FIX = _("Their words, as they should be")
KEEP_FIX = _("Keep the fixed words")
READ_POINT = _("Read this point aloud")

HOW_WAS_IT = _("How was it?")
HOW_HINT = _("Count the cards. No names are kept.")
GREEN = _("{question}: green")
YELLOW = _("{question}: yellow")
RED = _("{question}: red")
KEEP_COUNTS = _("Keep the counts")

SIGN_OFF = _("Sign the record")
SIGN_HINT = _("Press 1 for each member who signs. Write what somebody wants changed below.")
SIGNED = _("{name}: signed {day}")
WANTS = _("{name}: wants a change. {words}")
NOT_ASKED = _("{name}: not asked yet")
CHANGE = _("What the chosen member wants changed")
KEEP_CHANGE = _("Keep what they want changed")
TO_MINUTES = _("To the minutes")


def point_row(time: str, words: str, answer: CheckedAs | None) -> str:
    """Say a point, and what its maker said of it."""
    point = POINT.format(time=time, words=" ".join(words.split()))
    return POINT_SAID.format(answer=label(answer), point=point) if answer else point


def signing_row(name: str, told: SignOff | None) -> str:
    """Say whether somebody signed, or what they want changed."""
    if told is None:
        return NOT_ASKED.format(name=name)
    if told.is_signed:
        return SIGNED.format(name=name, day=f"{told.told_at.astimezone():%d/%m/%Y}")
    return WANTS.format(name=name, words=told.wants_changed)


def moments_left(count: int) -> str:
    """Say how many marked moments have no words."""
    one = "{count} marked moment has no words."
    return plural(one, "{count} marked moments have no words.", count)


def points_left(count: int) -> str:
    """Say how many points are not checked."""
    return plural("{count} point to check back.", "{count} points to check back.", count)


def unsigned(count: int) -> str:
    """Say how many members have not signed."""
    one = "{count} member has not signed."
    return plural(one, "{count} members have not signed.", count)


def worries(count: int) -> str:
    """Say how many worries and blocks have no words."""
    one = "{count} worry or block has no words."
    return plural(one, "{count} worries or blocks have no words.", count)
