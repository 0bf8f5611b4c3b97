"""What the controls themselves say."""

from coprod_desktop.wording.language import _

SHOW_WORDS = _("Show")
HIDE_WORDS = _("Hide")
WHICH = _("{act}: {label}")
UNDO = _("Undo")
DRAFT_BACK = _("What was half typed here is back.")
CHOOSE_FIRST = _("Nothing is chosen in the list {list}.")
BOX_FIRST = _("There are words in the box. Save or empty them first.")
NOBODY_CHOSEN = _("Nobody chosen")
NOTHING_HERE = _("Nothing here yet.")
KEYS_HERE = _("Keys: {keys}.")
KEY_DOES = _("{key}, {name}")
READING_KEYS = _("To read along: {keys}.")
KEYS_OF_BAR = _("While you steer, Space pauses and arrows go by sentences. Escape stops the voice.")
YOU_ARE_HERE = _("You are here.")
