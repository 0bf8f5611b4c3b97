"""What is said where a panel does not open: what is safe, and each way out."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from coprod_desktop.domain.salvage import Kept, Salvaged, Sort
from coprod_desktop.wording.language import _
from coprod_desktop.wording.papers import day

TITLE = _("{label} does not open")
SAID = _("{label} does not open. {trouble}")
SAFE = _("Nothing in its folder was changed. Nothing is deleted here, whatever you choose.")
TRY_AGAIN = _("Try again")
PRACTICE_ANEW = _("Make the practice session anew")

SALVAGE = _("Save what can be read")
SALVAGE_WHY = _(
    "What can still be read goes into a new panel. The same passphrases open it."
    " The damaged panel stays as it is."
)
PASSPHRASE = _("Passphrase of this panel")
PASSPHRASE_HINT = _("Or the 24 recovery words, with spaces between.")
PASSPHRASE_FIRST = _("Type the passphrase first.")
SAVE = _("Save what can be read")
STOP = _("Stop saving")
READ = _("Open it for reading")
READ_WHY = _("It can be read as it is, too. Then nothing in it can be changed.")
OPENING = _("Opening the panel for reading.")
SAVING = _("Saving what can be read. This may take a while.")
STILL_SAVING = _("Still saving. {percent} percent of it was read.")
OPEN_NEW = _("Open the new panel")
RESULT = _("What was saved")

HELP = _("For whoever helps you")
HELP_WHY = _(
    "The log tells versions, sizes and what the checks found. It holds no names and nobody's words."
)
SAVE_LOG = _("Save a log without words")
CHOOSE_LOG = _("Save the log")
LOG_NAME = _("rescue-log.txt")
LOG_BEGINS = _("Why a panel does not open. This file holds no names and nobody's words.")
LOG_SAVED = _("The log is in {file}.")
LOG_NOT_SAVED = _("The log could not be written. Choose another place.")

_NEW_LABEL = _("{label}, saved on {day}")
_WHOLE = _("Everything was saved into the new panel {label}.")
_IN_PART = _("What could be read is in the new panel {label}. Some of it is lost.")
_UNCOUNTED = _("More may be lost. What is missing there cannot be counted.")
_SORTS: Mapping[Sort, str] = {
    Sort.SAID: _("Contributions"),
    Sort.PEOPLE: _("People"),
    Sort.SESSIONS: _("Sessions"),
    Sort.AGENDA: _("Agenda items"),
    Sort.DECIDED: _("Decisions"),
    Sort.ACTIONS: _("Actions"),
    Sort.DRAFTS: _("Half-typed texts"),
    Sort.RECORD: _("Entries of the record"),
    Sort.OTHER: _("All other things"),
}
_KEPT = _("{sort}: {saved} saved.")
_KEPT_IN_PART = _("{sort}: {saved} saved, {lost} lost.")


def new_label(label: str, at: datetime) -> str:
    """Name the panel that holds what was saved."""
    return _NEW_LABEL.format(label=label, day=day(at.astimezone().date()))


def how_it_ended(salvaged: Salvaged, label: str) -> str:
    """Say in one sentence or two whether all of it was saved."""
    told = (_WHOLE if salvaged.is_whole else _IN_PART).format(label=label)
    return told if salvaged.is_counted else f"{told} {_UNCOUNTED}"


def what_was_saved(salvaged: Salvaged) -> Sequence[tuple[str, str]]:
    """Say of each sort how much was saved and lost; what there is none of is left out."""
    return [(one.sort.name, _kept(one)) for one in salvaged.kept if one.saved or one.lost]


def _kept(one: Kept) -> str:
    told = _KEPT_IN_PART if one.lost else _KEPT
    return told.format(sort=_SORTS[one.sort], saved=one.saved, lost=one.lost)
