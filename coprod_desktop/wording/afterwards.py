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
MOMENT_WORDS_OF = _("What was said then: {row}")
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
FIX_BECAUSE = _("Why it is fixed, if they say so")
CHECKED_SO_FAR = _("{checked} of {points} checked.")
NAME_OF_POINT = _("Name in papers, for this point")
KEEP_NAME = _("Keep the name")

WORRIES = _("Worries and blocks without words")
NO_WORRIES = _("Every worry and block has its words.")
WORRY_ROW = _("Decision {number}. {name}: {stance}.")
WORRY_WORDS = _("Why, in their own words")
WORRY_WORDS_OF = _("Why, in the words of {name}")
KEEP_WORRY = _("Keep why")

LEFT_MOMENT = _("Marked moment at {time}, {name}: write its words.")
LEFT_WORRY = _("Decision {number}: {name} has not said why.")
LEFT_WANTED = _("{name} wants a change: {words}")
LEFT_UNSIGNED = _("{name} was not asked to sign yet.")
SOMEBODY = _("nobody in particular")
AFTER_OF_CHOSEN = _("Check and sign off the chosen session")
NOT_HELD = _("That session has not been held yet.")

HOW_WAS_IT = _("How was it?")
HOW_HINT = _("Count the cards. No names are kept.")
GREEN = _("{question}: green")
YELLOW = _("{question}: yellow")
RED = _("{question}: red")
KEEP_COUNTS = _("Keep the counts")

SIGN_OFF = _("Sign the record")
SIGN_HINT = _("Press 1 for each member who signs, 2 for one who wants a change.")
SIGNED = _("{name}: signed {day}")
SIGNED_BEFORE = _("{name}: signed {day}. The record was changed after that.")
WANTS = _("{name}: wants a change. {words}")
NOT_ASKED = _("{name}: not asked yet")
CHANGE = _("What the chosen member wants changed")
CHANGE_OF = _("What {name} wants changed")
KEEP_CHANGE = _("Keep what they want changed")
TO_MINUTES = _("To the minutes")


def point_row(time: str, words: str, answer: CheckedAs | None) -> str:
    """Say a point, and what its maker said of it."""
    point = POINT.format(time=time, words=" ".join(words.split()))
    return POINT_SAID.format(answer=label(answer), point=point) if answer else point


def signing_row(name: str, told: SignOff | None, *, changed_since: bool = False) -> str:
    """Say whether somebody signed, and if it changed since, or what they want changed."""
    if told is None:
        return NOT_ASKED.format(name=name)
    if told.is_signed:
        signed = SIGNED_BEFORE if changed_since else SIGNED
        return signed.format(name=name, day=f"{told.told_at.astimezone():%d/%m/%Y}")
    return WANTS.format(name=name, words=told.wants_changed)


def moments_left(count: int) -> str:
    """Say how many marked moments have no words."""
    return plural(
        "{count} marked moment has no words.", "{count} marked moments have no words.", count
    )


def points_left(count: int) -> str:
    """Say how many points are not checked."""
    return plural("{count} point to check back.", "{count} points to check back.", count)


def unsigned(count: int) -> str:
    """Say how many members have not signed."""
    return plural("{count} member has not signed.", "{count} members have not signed.", count)


def worries(count: int) -> str:
    """Say how many worries and blocks have no words."""
    return plural(
        "{count} worry or block has no words.", "{count} worries or blocks have no words.", count
    )


def things_left(count: int) -> str:
    """Say how many things wait to be finished."""
    return plural("{count} thing to finish.", "{count} things to finish.", count)


def points_of(name: str, count: int) -> str:
    """Say how many points of somebody are not checked."""
    told = plural("{count} point to check back.", "{count} points to check back.", count)
    return _("{name}: {told}").format(name=name, told=told)
