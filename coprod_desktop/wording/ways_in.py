"""The words of the page about who can open the panel."""

from coprod_desktop.wording.language import _, plural

TITLE = _("Who can open this panel")
SAID = _("Who can open this panel. {count}.")
WHY = _("Each facilitator has a passphrase of their own. The 24 words on paper open it, too.")
LIST = _("They can open this panel")
ROW = _("{name}")
ROW_YOU = _("{name}: this is what you opened it with")
ROW_OLD = _("{name}: not used since an older version, so a new key leaves it out")
TAKE_OUT = _("Take the chosen one out")
NEW_WORDS = _("Make new recovery words")
SHARES = _("Shares for the organisation")
CHOOSE_PERSON = _("These are the recovery words. Make new ones instead.")
CHOOSE_NO_SHARES = _("These are the shares. Choose Shares for the organisation instead.")
PRACTICE = _("The practice panel opens for everybody. There is nothing to set.")

ADD = _("Add a facilitator")
ADD_HINT = _("They type their passphrase themselves.")
NAME = _("Their name on this laptop")
NAME_HINT = _("It stands in the record of what they do.")
PASSPHRASE = _("Their passphrase")
PASSPHRASE_AGAIN = _("Their passphrase again")

MINE = _("My name and passphrase")
MY_NAME = _("My name on this laptop")
MY_PASSPHRASE = _("My new passphrase")
MY_PASSPHRASE_AGAIN = _("My new passphrase again")
CHANGE = _("Change my passphrase")

REMOVAL = _("Take {name} out")
REMOVAL_SAID = _("Take {name} out. The panel gets a new key. Read what that means, then do it.")
REMOVAL_WHY = _(
    "The panel gets a new key. From then on, the passphrase of {name} opens nothing new."
    " Not even an old copy of the key file helps."
)
REMOVAL_OTHERS = _("Everybody else keeps their passphrase.")
REMOVAL_BACKUPS = _(
    "Backups and copies from before stay as they are: the old passphrase still opens those."
    " Take copies on sticks back, or delete them."
)
WITH_NEW_WORDS = _("Make new recovery words, too")
WITH_NEW_WORDS_HINT = _("Leave this on if {name} may have seen the paper with the words.")
WITHOUT_SHARES = _("Withdraw the shares of the organisation, too")
WITHOUT_SHARES_HINT = _("Leave this on if {name} may have seen two of them. Make new ones later.")
MUST_HAVE_NEW_WORDS = _("The old words are from an older version. The panel needs new ones.")
DO_REMOVAL = _("Take {name} out and change the key")

WORDS_TITLE = _("New recovery words")
WORDS_WHY = _(
    "You get 24 new words, and the panel gets a new key. The words that stand on paper now"
    " then open only the backups from before."
)
DO_WORDS = _("Show the new words")
DO_WORDS_SAID = _("New recovery words. Have a pen and paper ready.")

CHANGING = _("Changing the key of the panel. You can read on; saving waits.")
BUSY = _("The key is being changed. Wait until it is done.")


def count(ways: int) -> str:
    """Count the ways in."""
    return plural("{count} way in", "{count} ways in", ways)
