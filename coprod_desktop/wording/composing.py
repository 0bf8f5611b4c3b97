"""The words of one keyboard for many people: who writes, who signals, who records."""

from coprod_desktop.domain.people import Person
from coprod_desktop.wording.language import _, plural

COMPOSE = _("Write here")
KEYBOARD_WITH = _("The keyboard is with {name}.")
COMPOSE_SAID = _("The keyboard is with {name}. Take the time you need.")
COMPOSE_HINT = _("Take the time you need. Nothing is spoken or recorded until you say so.")
YOUR_WORDS = _("Your words")
SPEAK = _("Speak it now")
RECORD = _("Record it as mine")
KIND = _("What kind it is")
KIND_OPEN = _("Leave it open")
HOW = _("How it is said")
NAMED = _("Under which name")
GIVE_BACK = _("Give the keyboard back")
GIVEN_BACK = _("The keyboard is back with the facilitator.")
NO_WORDS = _("There are no words yet.")
WHO_WRITES = _("Nobody has the floor. Choose a person in Who said it first.")

COMPOSING = _("Time to write, time to interpret")
NOBODY_WRITES = _("Nobody is writing.")
WRITES = _("{name} is writing. The clock stands still.")
IS_WRITING = _("Is writing on their own device")
HAS_WRITTEN = _("{name} has finished writing")
HAND_OVER = _("Hand the keyboard over")
CATCH_UP = _("The interpreter catches up")
CAUGHT_UP = _("The interpreter has caught up")

SIGNAL_KEY = _("Key that asks to speak for this person")
SIGNAL_HINT = _("It types nothing. While the person has the floor, it says that they are done.")
SIGNAL_TEST = _("Press the key here to test it")
NO_KEY = _("No key")
KEY_CHOSEN = _("{key} arrived. It is chosen for this person.")
KEY_OF = _("{key} arrived. It is the key of {name}.")
KEY_TYPES = _("{key} arrived. That key types. Let the switch send F13 to F24.")
KEY_OF_NOBODY = _("{key} is nobody's key. Set it on the person's screen.")

AT_THE_KEYBOARD = _("Who records, who chairs")
RECORDED_BY = _("{name} records.")
RECORDED_BY_OPENER = _("Whoever opened the panel records.")
CHAIRED_BY = _("{name} chairs.")
CHAIRED_BY_NOBODY = _("Nobody is said to chair.")
WHO_NEXT = _("Who takes over")
RECORDS_NOW = _("Records from now on")
CHAIRS_NOW = _("Chairs from now on")
CHOOSE_SOMEBODY = _("Choose who takes over first.")


def at_the_keyboard(recorder: Person | None, chair: Person | None) -> str:
    """Say who records and who chairs."""
    records = RECORDED_BY.format(name=recorder.name) if recorder else RECORDED_BY_OPENER
    chairs = CHAIRED_BY.format(name=chair.name) if chair else CHAIRED_BY_NOBODY
    return f"{records} {chairs}"


def points_not_raised(count: int) -> str:
    """Say how many banked points were not raised."""
    return plural(
        "{count} point given beforehand was not raised.",
        "{count} points given beforehand were not raised.",
        count,
    )
