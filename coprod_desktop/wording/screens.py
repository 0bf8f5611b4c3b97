"""The words of the screens around the meeting: home, unlock, panel, people, prepare."""

from coprod_desktop.wording.language import _, plural

PROGRAM = _("Coprod Desktop")

HOME = _("Your panels")
HOME_EMPTY = _("There is no panel on this laptop yet. Make one, or try the practice session.")
PANELS = _("Panels")
CARRY_ON = _("Carry on: {label}")
OPEN_PANEL = _("Open this panel")
NEW_PANEL = _("New panel")
PRACTICE = _("Practice session with an example panel")
PRACTICE_HINT = _("Nothing there is about real people. You cannot break anything.")
MAKING_PRACTICE = _("Making the practice panel. This takes a moment.")

UNLOCK = _("Open {label}")
UNLOCK_SAID = _("Open {label}. Type the passphrase, then press Enter.")
PASSPHRASE = _("Passphrase")
OPEN = _("Open")
OPENING = _("Opening. This takes about a second.")
BACK = _("Back")

NEW_PANEL_SAID = _("New panel. Type its name first.")
PANEL_NAME = _("Name of the panel")
LABEL = _("What this laptop shows, if not the name")
LABEL_HINT = _("Anybody at this laptop can read it, without the passphrase.")
PASSPHRASE_HINT = _("Five or six ordinary words are best. You can paste.")
PASSPHRASE_AGAIN = _("The same passphrase again")
MAKE_PANEL = _("Make the panel")
MAKING = _("Making the panel. This takes a few seconds.")
NOT_MADE = _("The new panel was not made. Nothing of it is kept.")
NOT_THE_SAME = _("The two passphrases are not the same. Type them again.")
RECOVERY = _("Your 24 recovery words")
RECOVERY_SAID = _("Your 24 recovery words. Write them down now. They are shown only once.")
RECOVERY_WHY = _(
    "When the passphrase is lost, these words open the panel. Nothing else does."
    " Write them on paper and keep them safe. They are shown only now."
)
RECOVERY_FIRST = _("First write the 24 words down. They are shown only now.")
RECOVERY_LIST = _("Recovery words")
RECOVERY_ROW = _("{number}. {word}")
WRITTEN_DOWN = _("I have written them down")

PANEL = _("Panel and people")
PANEL_SAID = _("{name}. {people}. {sessions}.")
PLAN_SESSION = _("Plan a session")
PREPARE_SESSION = _("Prepare session {number}: {title}")
GO_LIVE = _("Back to the running session {number}")
SEE_MINUTES = _("Minutes of the chosen session")
PEOPLE = _("People")
SESSIONS = _("Sessions")
ADD_PERSON = _("Add a person")
CHANGE_PERSON = _("Change this person")
ABOUT_PANEL = _("About the panel")
PURPOSE = _("What is the panel for?")
METHOD = _("How do you decide?")
QUORUM = _("How many voting people must be here to decide?")
KEEP = _("Keep")
NOTHING_CHANGED = _("Nothing has changed here. It is kept already.")
SESSION_ROW = _("{number}. {title}. {state}. {when}")
NO_DAY = _("No day yet")

PERSON_NEW = _("Add a person")
PERSON_TITLE = _("About a person")
PERSON_CHANGE = _("About {name}")
PERSON_NAME = _("How they want to be named")
CHOSEN_NAME = _("Another name for papers, if they like")
ROLE = _("Role")
SIDE = _("Side, as they say themselves")
SIDE_HINT = _("It may stay unsaid. Nobody guesses it.")
SIDE_MAY_BE_PRINTED = _("Their side may stand in papers")
VOTES = _("Takes part in decisions")
PRONUNCIATION = _("How the name is said")
NEEDS_TOLD = _("What they need, in their own words")
NEEDS_TOLD_HINT = _(
    "One need on each line. Private. They are in no minutes and never on the room screen."
)
RIDER = _("More that we should know, in their own words")
RIDER_HINT = _("Private, as their needs are. What somebody must see to goes under Access needs.")
BRINGS = _("What they bring")
BRINGS_HINT = _("Such as what they live with, or what they know about.")
PAPER_FORMAT = _("Format of papers")
KEEP_PERSON = _("Keep this person")
REMOVE_PERSON = _("Take off the list")

PREPARE = _("Prepare")
PREPARE_TITLED = _("Prepare: {title}")
PREPARE_SAID = _("Prepare session {number}. {items}, {minutes} minutes together.")
THIS_SESSION = _("This session")
SESSION_TITLE = _("What is the session about?")
WHEN = _("When")
PLACE = _("Where")
NEXT_MEETING = _("Next meeting, as it stands in the minutes")
AGENDA = _("Agenda")
ITEM_ROW = _("{position}. {title}. {asked}, {minutes} minutes")
ADD_ITEM = _("Add an item")
ITEM_TITLE = _("New item: what is it about?")
ITEM_ASKED = _("What is asked of us?")
ITEM_MINUTES = _("Minutes")
MOVE_UP = _("Move up")
MOVE_DOWN = _("Move down")
REMOVE_ITEM = _("Take off")
WHO_COMES = _("Who is here?")
WHO_COMES_HINT = _("Everybody is ticked. Take the tick from who is not in the room.")
START_SESSION = _("Start session {number}")
NO_SESSION = _("No session is planned yet. Plan one first.")
NO_MINUTES = _("No session has been held yet. Its minutes come then.")
READING_STOPPED = _("Nothing is being read.")
ROOM_IS_OPEN = _("The room screen is open.")
ROOM_IS_BACK = _("The room screen is open again.")
ROOM_IS_BACK_BLANK = _("The room screen is open again, and blank. F12 shows the meeting.")
ROOM_WAITS = _("The room screen was open. Connect a second screen, then press F11.")
ROOM_IS_CLOSED = _("The room screen is closed.")
NOTHING_TO_READ = _("There is nothing to read aloud here.")
NOTHING_OPEN = _("No panel is open. Open one first.")
NOTHING_RUNS = _("No session is running. Start one first.")
ONLY_LIVE = _("That works on the live screen of a running session.")
SETTINGS = _("Settings")
SETTINGS_SAID = _("Settings. Every change holds at once.")
PREFERENCES_NOT_KEPT = _("This holds now, but could not be kept for the next time.")
PREFERENCES_MENDED = _("A setting could not be read. It is as it was at first.")
TEXT_SIZE = _("Text is at {percent} percent.")
LICENCES = _("Licences")
PARTS = _("Parts of this program")
LICENCE_TEXT = _("The text of the licence")
LICENCE_ROW = _("{one.name}. {one.licence}. {one.purpose}")
OUR_FAULT = _(
    "Something went wrong, and it is our fault. What was saved is safe."
    " Where it happened is written in {log}, without anybody's words."
)
PLAN_TITLE = _("Session {number}")


def people_count(count: int) -> str:
    """Say how many people there are."""
    return plural("{count} person", "{count} people", count)


def session_count(count: int) -> str:
    """Say how many sessions there are."""
    return plural("{count} session", "{count} sessions", count)


def item_count(count: int) -> str:
    """Say how many items there are."""
    return plural("{count} item", "{count} items", count)


CHANGE_ITEM = _("Change this item")
ITEM = _("Agenda item {position}")
ITEM_NAME = _("What is it about?")
ITEM_SUMMARY = _("A plain summary")
ITEM_STAGE = _("At which stage are people involved?")
STAGE_UNKNOWN = _("Not said")
ITEM_PROPOSER = _("Who asked for it?")
PROPOSER_UNKNOWN = _("Not said")
CONTENT_WARNING = _("Content warning, if it needs one")
KEEP_ITEM = _("Keep this item")

APOLOGIES = _("Apologies")
APOLOGIES_FROM = _("Who cannot come?")
APOLOGY_OF_NOBODY = _("Choose first who cannot come.")
APOLOGY_REASON = _("Why, if they say so")
ADD_APOLOGY = _("Write down the apologies")

NEEDS = _("Access needs")
NEED = _("One access need, in their own words")
ADD_NEED = _("Add the need")
REMOVE_NEED = _("Take the need away")

WORD_BANK = _("Word bank")
WORD_BANK_SAID = _("Word bank. Hard words and your own plain meanings. They stand in the minutes.")
WORD = _("A hard word")
MEANING = _("What it means, in your own words")
KEEP_WORD = _("Keep the word")
REMOVE_WORD = _("Take the word out")
WORD_ROW = _("{one.word}: {one.meaning}")
GROUND_RULES = _("Ground rules, one on each line")
RULES = _("Rules of the panel")
RULES_SAID = _("Rules of the panel. Change what you agreed, part by part.")
DECIDING = _("How we decide")
KEEP_ABOUT = _("Keep purpose and ground rules")
KEEP_DECIDING = _("Keep how we decide")

CONTRIBUTION = _("Change a contribution")
CONTRIBUTION_WORDS = _("Their words")
CONTRIBUTION_HINT = _("New words are a new version. The old ones are kept.")
KEEP_CONTRIBUTION = _("Keep")
WITHDRAW = _("Withdraw it")
EARLIER_WORDS = _("Earlier words")
CORRECTED_BECAUSE = _("Why the words change, if somebody says so")
LANGUAGE_OF_WORDS = _("In which language these words are")
CORRECTED_FOR = _("Who asked for new words")
NOBODY_ASKED = _("Nobody in particular")
VERSION_ROW = _("Version {number}: {words}")
VERSION_ASKED = _("{name} asked for other words.")
VERSION_BECAUSE = _("Because: {because}")
NO_KIND = _("No kind")


def setting(value: str) -> str:
    """Say what one can choose in the settings as words."""
    return value.replace("hc-", _("high contrast, ")).capitalize()
