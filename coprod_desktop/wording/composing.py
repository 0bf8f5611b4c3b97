"""The words of composing: the keyboard handed over and back, and who is writing."""

from coprod_desktop.wording.language import _, plural

COMPOSE = _("Write here")
KEYBOARD_WITH = _("The keyboard is with {name}.")
COMPOSE_SAID = _("The keyboard is with {name}. Take the time you need. The clock stands still.")
YOUR_WORDS = _("Your words")
SPEAK = _("Speak it now")
RECORD = _("Record it as mine")
KIND = _("What kind it is")
HOW = _("How it is said")
GIVE_BACK = _("Give the keyboard back")
GIVEN_BACK = _("The keyboard is back with the facilitator.")
NO_WORDS = _("There are no words yet.")
WHO_WRITES = _("Choose who said it first. The keyboard goes to that person.")

COMPOSING = _("Time to write, time to interpret")
IS_WRITING = _("Is writing on their own device")
HAS_WRITTEN = _("Has finished writing")
HAND_OVER = _("Hand the keyboard over")
CATCH_UP = _("The interpreter catches up")
CAUGHT_UP = _("The interpreter has caught up")

SIGNAL_KEY = _("Key that asks to speak for this person")
NO_KEY = _("No key")
KEY_ARRIVED = _("The key {key} arrived.")
KEY_OF_NOBODY = _("{key} is nobody's key. Set it on the person's screen.")
KEY_NOT_HERE = _("{name} is not here.")


def points_not_raised(count: int) -> str:
    """Say how many banked points were not raised."""
    one = "{count} point given beforehand was not raised."
    return plural(one, "{count} points given beforehand were not raised.", count)
