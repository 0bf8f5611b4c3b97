"""The words of the live session."""

from collections.abc import Sequence

from coprod_desktop.domain.follow_up import Action
from coprod_desktop.wording.language import _, plural, well_ended
from coprod_desktop.wording.papers import day

LIVE = _("Live session")
ITEM = _("Item {position} of {total}: {title}")
LAST_ITEM = _("This is the last item.")
FIRST_ITEM = _("This is the first item.")
NO_ITEM = _("No item is open")
WE_ARE_BACK = _("We are back")
NEXT_ITEM = _("Next item")
BREAK = _("Break")
DECIDE = _("Decide")
CLOSE = _("Close the session")

RECORD = _("Record a contribution")
WHO = _("Who said it")
NOBODY = _("The group")
WORDS = _("What they said")
SAVES_BY_DIGIT = _("Control 1 to 7 saves.")
SAVES_BY_KEYS = _("{keys} saves.")
SAVES_BY_BUTTON = _("The buttons below the box save.")
WHO_BY_DIGIT = _("Alt 1 to 9 chooses who.")
WHO_BY_KEYS = _("{first} to {last} chooses who.")
SAVE_AS = _("Save as {kind}")
HOW = _("How it was said")
KIND = _("What kind it is")
CHANGE = _("Change this")
NAME_CHOICE = _("Name in papers")
AS_USUAL = _("As they are named in papers")
OFF_THE_RECORD = _("Off the record")
WITH_KEY = _("{name}, {key}")
MORE_LETTERS = _("Several people begin so: {names}. Type more of the name.")
NO_SUCH_PERSON = _("There is no person {digit}. {here}")
FILLING = _("Words for the moment at {time}. {who}.")
MARKED = _("Marked moments")
MARKED_ROW = _("{time} {who}")
FILL_MOMENT = _("Write its words")
DROP_MOMENT = _("Let it go")
MARK = _("Mark this moment")

ARRIVES = _("Somebody comes or leaves")
PERSON = _("Person")
COMES = _("Comes")
LEAVES = _("Leaves")

HEARD = _("Heard so far")
HEARD_ROW = _("{time} {who}: {words}")
HEARD_ERASED = _("{time} Words were erased here on {day}.")
HEARD_KIND = _("{who}, {kind}")
WITHDRAW = _("Withdraw this")
EARLIER = _("Earlier…")
NEWEST = _("Back to the newest")
NOT_HERE = _("{name}, not here")
CHOOSE_PERSON = _("Choose a person first.")
NOTHING_SAID = _("Nothing has been recorded yet.")
NOT_IN_PAPERS = _("{row} Not in papers.")

ACTIONS = _("Actions")
ACTION_WHAT = _("What will be done")
ACTION_WHO = _("Who does it")
ACTION_DAY = _("By when, as 24/11/2026")
ADD_ACTION = _("Add the action")
ACTION_ROW = _("{who}: {what}")
ACTION_ROW_BY = _("{who}: {what}. By {day}.")
DAY_UNCLEAR = _("Write the day as 24/11/2026, or leave it empty.")

ENTRY = _("Live, item {position} of {total}, {title}. {speaker} {keys}")
ENTRY_BREAK = _("Live, on a break. {keys}")
KEYS = _("Type what is said. {saving}")

CLOSE_ASK = _("Close session {number}?")
CLOSE_WHY = _("The session ends for everybody, and its record is sealed.")
CLOSE_UNSAVED = _("There are words in the box that are not saved. Save or empty them first.")
CLOSE_YES = _("Close and seal")
CLOSE_NO = _("Not yet")

DECISION = _("Decide")
PROPOSAL = _("The proposal")
WHAT_DECIDED = _("What are we deciding?")
TAKE_LAST = _("Take the last contribution")
PUT = _("Put it to the panel")
REWORD = _("Use the new words")
HOW_DECIDED = _("How we decide")
WORTH = _("What it is worth")
POSITIONS = _("Where each person stands")
POSITIONS_HINT = _(
    "1 agree, 2 with worries, 3 stand aside, 4 block, 5 more time, 6 no answer, 0 not asked."
)
REASON = _("Why, in their own words")
REASON_OF = _("Why, in the words of {name}")
KEEP_REASON = _("Keep the reason")
BACK_TO_LIVE = _("Back to the session")
TALLY = _("So far: {parts}")
VOTES_IN = _("{voted} of {asked} have voted.")
MINORITY = _("A view that differs, in their own words")
MINORITY_WHO = _("Whose view")
ADD_MINORITY = _("Add the view")
DECISION_ENTRY = _("Decide. {people}, nothing put yet. Type the words first.")
DECISION_OPEN = _("Decide. {words} Press 1 to 6 for each person.")


MINUTES = _("Minutes of session {number}")
MINUTES_ENTRY = _("Minutes of session {number}. Choose formats, then save.")
FORMATS = _("Formats")
PREVIEW = _("What the minutes say")
SAVE_PAPERS = _("Save the papers")
CHOOSE_FOLDER = _("Choose a folder for the papers")
MAKING_PAPERS = _("Making the papers.")
MADE_PAPERS = _("{papers} saved in {folder}.")
STOP_MAKING = _("Stop")
NOT_ENCRYPTED = _("Papers are not encrypted. Give them only to people of the meeting.")
CHOOSE_ONE = _("Choose at least one format.")


def action_row(action: Action, who: str) -> str:
    """Say who does what, and by when where a day was agreed."""
    if action.by is None:
        return ACTION_ROW.format(who=who, what=action.what)
    return well_ended(ACTION_ROW_BY.format(who=who, what=action.what, day=day(action.by)))


def people_to_ask(count: int) -> str:
    """Say how many people are asked."""
    return plural("{count} person to ask", "{count} people to ask", count)


def people_here(count: int) -> str:
    """Say how many people can be chosen."""
    return plural("{count} person is here.", "{count} people are here.", count)


def moments_open(count: int) -> str:
    """Say how many marked moments have no words yet."""
    return plural(
        "{count} marked moment has no words.", "{count} marked moments have no words.", count
    )


def papers_count(count: int) -> str:
    """Say how many papers there are."""
    return plural("{count} paper", "{count} papers", count)


def saving(keys: Sequence[str]) -> str:
    """Say which keys record; ``keys`` are those of the kinds, as this computer writes them."""
    if tuple(keys) == tuple(f"Ctrl+{digit}" for digit in range(1, 8)):
        return SAVES_BY_DIGIT
    known = [key for key in keys if key]
    return SAVES_BY_KEYS.format(keys=", ".join(known)) if known else SAVES_BY_BUTTON


def choosing_who(first: str, last: str) -> str:
    """Say which keys choose who speaks."""
    is_usual = (first, last) == ("Alt+1", "Alt+9")
    return WHO_BY_DIGIT if is_usual else WHO_BY_KEYS.format(first=first, last=last)
