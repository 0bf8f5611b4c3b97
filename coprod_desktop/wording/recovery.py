"""The 24 recovery words: shown and asked back once, and typed when the passphrase is lost."""

from coprod_desktop.wording.language import _

SHOWN = _("Your 24 recovery words")
SHOWN_SAID = _("Your 24 recovery words. Write them down now. They are shown only once.")
WHY = _(
    "When the passphrase is lost, these words open the panel. Nothing else does."
    " Write them on paper and keep them safe. They are shown only now."
)
FIRST = _("First write the 24 words down. They are shown only now.")
LIST = _("Recovery words")
ROW = _("{number}. {word}")
WRITTEN_DOWN = _("I have written them down")
ALONE = _("I am alone. Read aloud may say the words.")
ALONE_HINT = _("F4 then says them, number by number. Nobody else may hear them.")
NOT_ALONE = _("The words are secret. Tick that you are alone, and they are read aloud.")
SAVE = _("Save them into a file")
SAVE_HINT = _("For whoever cannot write them down. Put it on a stick, away from this laptop.")
CHOOSE_FILE = _("Save the recovery words")
FILE_NAME = _("recovery-words.txt")
FILE_BEGINS = _("Recovery words of a panel. Whoever has them can open it.")
SAVED = _("The words are in {file}. Take it away from this laptop.")
NOT_SAVED = _("The file could not be written. The words are still here. Choose another place.")

CHECK = _("Three of them, to be sure")
CHECK_SAID = _("Type three of the words from your paper. Four letters of each are enough.")
CHECK_WHY = _("A wrong word on the paper shows now, while it can still be mended.")
WORD = _("Word {number}")
IS_RIGHT = _("Check the three words")
SHOW_AGAIN = _("Show the 24 words again")
NOT_RIGHT = _("Word {number} is another one. Look at your paper, or show the words again.")

LOST = _("I have lost the passphrase")
OPEN = _("Open {label} with the recovery words")
OPEN_SAID = _("Type the 24 words from your paper. Four letters of each are enough.")
TYPED = _("The 24 recovery words")
TYPED_HINT = _("In their order, with spaces between. Capitals and numbers do not matter.")
NEW_PASSPHRASE = _("A new passphrase")
OPEN_AND_KEEP = _("Open the panel")
OPENED = _("The panel is open. The new passphrase opens it from now on.")
KEPT = _("The panel is closed. The new passphrase opens it from now on.")
