"""What is said where one session goes into a file, and where one comes in."""

from coprod_desktop.domain.session_inside import SessionInside
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.papers import day

TITLE = _("One session in a file")
SAID = _("Save one closed session for another panel, or bring one into this panel.")
WHY = _("The file is encrypted. Whoever opens it needs the passphrase that you give it here.")
STAYS = _("Private notes, needs, apologies, consent, ballots and words off the record stay here.")

SAVE_PART = _("Save a session")
WHICH = _("Which session")
ROW = _("{number}. {title}")
NO_SESSION = _("No session is closed yet. Close a session first, then save it here.")
FILE_PASSPHRASE = _("A passphrase for the file")
FILE_PASSPHRASE_AGAIN = _("The passphrase for the file again")
SAVE = _("Save the session")
SAVE_AS = _("Where the file goes")
KINDS = _("Sessions (*{ending})")
SAVING = _("Saving the session. This takes a moment.")
SAVED = _("{file} is saved. Give the passphrase to whoever brings it in, but not with the file.")

BRING_PART = _("Bring a session in")
CHOOSE = _("Choose the file")
NO_FILE = _("No file is chosen yet.")
CHOSEN = _("{name} is chosen. Type its passphrase.")
CHOOSE_FIRST = _("No file is chosen. Choose the file first.")
PASSPHRASE = _("The passphrase of the file")
LOOK = _("See what is in it")
LOOKING = _("Opening the file. This takes a moment.")
INSIDE = _("What is in the file")
LOOKED = _("{what} Nothing has come in yet. {button} does it.")
SESSION = _("The session: {title}.")
HELD_ON = _("Held on {day}.")
NO_DAY = _("The file does not say when it was held.")
PERSON_HERE = _("{name} is here already. What the file says of {name} goes to that person.")
PERSON_NEW = _("{name} is new. Nobody here has exactly this name.")
NOBODY = _("It names nobody.")
BRING_IN = _("Bring it into this panel")
LEAVE_IT = _("Leave it out")
LEFT_OUT = _("Nothing was brought in.")
BRINGING = _("Bringing the session in.")
STOP = _("Stop")
UNDO_TELLS = _("It is in the list of sessions, and the record says that it was brought in.")
ONLY_READS = _("Nothing can be brought in here, because this panel can only be read here.")


def counts(inside: SessionInside) -> str:
    """Say how much was said and decided."""
    said = plural("{count} contribution.", "{count} contributions.", inside.contributions)
    decided = plural("{count} decision.", "{count} decisions.", inside.decisions)
    return f"{said} {decided}"


def what_is_inside(inside: SessionInside) -> list[tuple[str, str]]:
    """Say line by line what is in a file, and how its people meet those who are here."""
    held = HELD_ON.format(day=day(inside.day)) if inside.day else NO_DAY
    told = [SESSION.format(title=inside.title), held, counts(inside)]
    for name, is_here in inside.people:
        told.append((PERSON_HERE if is_here else PERSON_NEW).format(name=name))
    if not inside.people:
        told.append(NOBODY)
    return [(str(place), sentence) for place, sentence in enumerate(told)]


def looked(inside: SessionInside) -> str:
    """Say by ear what is in the file, in short."""
    known = sum(is_here for _name, is_here in inside.people)
    new = len(inside.people) - known
    met = plural("{count} person is here already.", "{count} people are here already.", known)
    came = plural("{count} person is new.", "{count} people are new.", new)
    title = SESSION.format(title=inside.title)
    return LOOKED.format(what=f"{title} {counts(inside)} {met} {came}", button=BRING_IN)
