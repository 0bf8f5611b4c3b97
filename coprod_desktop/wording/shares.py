"""Shares for an organisation: made, shown one by one, withdrawn, and typed when needed."""

from coprod_desktop.wording.language import _

TITLE = _("Shares for the organisation")
SAID_NONE = _("Shares for the organisation. There are none yet.")
SAID_SOME = _("Shares for the organisation. Any two of three open this panel.")
WHY = _(
    "Three people of your organisation each keep one share, 15 words."
    " Any two of them together open the panel. One alone opens nothing."
)
WHEN = _("They are for the day when all passphrases and the recovery words are lost.")
WHO = _("Choose three people who would not use them in secret. Only one sees each share.")
ALL_THREE = _("Have all three people here, one after the other. Each share is shown only once.")
ANEW = _("New shares give the panel a new key. The old ones then open only backups from before.")
SINCE = _("There are three shares. They were made on {day}. Their words are kept nowhere.")
SINCE_UNKNOWN = _("There are three shares. The record of this panel does not say since when.")
WITHDRAWING = _("Withdrawing them gives a new key, too. Two shares then open only old backups.")
MAKE = _("Make three shares")
MAKE_ANEW = _("Make three new shares")
WITHDRAW = _("Withdraw the shares")

COVER = _("Share {number} of 3")
COVER_SAID = _("Share {number} of 3. Only the one who keeps it looks at the screen.")
COVER_WHY = _(
    "The one who keeps share {number} comes to the screen now. Everybody else looks away."
)
SHOW = _("Show share {number}")
FIRST = _("First write all three shares down. They count only then.")
STOP = _("Stop making shares")
STOPPED = _("No shares were made. What was written down opens nothing.")
SHOWN_SAID = _("The 15 words of share {number}. Write them down now. They are shown only once.")
SHOWN_WHY = _("With one of the other two shares, these words open the panel. Write them on paper.")
LIST = _("Words of share {number}")
CHOOSE_FILE = _("Save share {number}")
FILE_NAME = _("share-{number}.txt")
FILE_BEGINS = _("Share {number} of 3 of a panel. With one of the other two it opens the panel.")
SAVED = _("The share is in {file}. Take it away from this laptop.")
CHECK = _("Two of them, to be sure")
CHECK_SAID = _("Type two of the words from the paper. Four letters of each are enough.")
IS_RIGHT = _("Check the two words")
SHOW_AGAIN = _("Show the 15 words again")

OPEN = _("Open with two shares")
OPEN_PANEL = _("Open {label} with two shares")
OPEN_SAID = _("Type the words of two shares. Four letters of each word are enough.")
ONE = _("Box 1: the 15 words of a share")
OTHER = _("Box 2: the 15 words of another share")
TYPED_HINT = _("In their order, with spaces between. Which share comes first does not matter.")
