"""The words of the sheet on which members sign the minutes."""

from coprod_desktop.wording.language import _, plural

FILE = _("session-{number}-sign-off")
TITLE = _("Sign the minutes of session {number}: {title}")
WHAT = _("What you sign")
WHAT_IT_MEANS = (
    _("Your signature says: these minutes tell what happened."),
    _("It does not say that you agree with every decision."),
    _("You do not have to sign. You can ask for a change first."),
)
THESE_MINUTES = _("The minutes with these eight words: {words}.")
CHECK_THE_WORDS = _("Check that the same eight words stand in your minutes.")
NOT_SEALED = _("These minutes have no eight words yet. Please sign when they are sealed.")
HOW = _("How to sign")
WAYS = (
    _("Write your name, or make your own mark, or put a tick."),
    _("You can sign with the help of a supporter. Write their name under yours."),
    _("You can also sign in the program, by word or by sign."),
)
SIGNED = _("Who has signed")
SIGNED_ON = _("{name}, on {day} at {time}.")
CHANGED_SINCE = _("{name}, on {day} at {time}. The record was changed after that.")
NOBODY_SIGNED = _("Nobody has signed yet.")
LEFT = _("What is still open")
NOTHING_LEFT = _("Nothing is left open.")
WANTS_CHANGE = _("{name} wants a change before signing.")
SILENT_WORRY = _("Decision {number}: {name} has not said why yet. Stance: {stance}.")
DECISION_OPEN = _("Decision {number} is still open.")
SIGN_HERE = _("Sign here")
SIGN_AGAIN = _("Whoever signed before the change can sign again.")
EVERYBODY_SIGNED = _("Every member who was there has signed.")
NO_MEMBERS = _("No member was written down as being there.")
SIGNATURE = _("Signature or mark of {name}:")
HELPED_BY = _("Supporter who helped, if any:")
DAY = _("Day:")


def not_checked(count: int) -> str:
    """Say how many points their makers have not checked."""
    return plural(
        "{count} point was not checked by who said it.",
        "{count} points were not checked by who said them.",
        count,
    )


def moments_left(count: int) -> str:
    """Say how many marked moments have no words."""
    return plural(
        "{count} moment was marked and has no words yet.",
        "{count} moments were marked and have no words yet.",
        count,
    )
