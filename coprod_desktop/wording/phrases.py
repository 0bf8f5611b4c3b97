"""The words of the phrase board: phrases that stand ready, letters, and what to do with them."""

from coprod_desktop.wording.language import _

# Offered while a panel has no phrases of its own; each can be changed or taken away.
TO_BEGIN_WITH = (
    _("I agree."),
    _("I do not agree."),
    _("I want to say something."),
    _("Please slow down."),
    _("I do not understand."),
    _("Can somebody say that again?"),
    _("I need a break."),
    _("I need more time."),
    _("Please come back to me later."),
    _("That is important to me."),
    _("That happened to me too."),
    _("I have a question."),
    _("Who decides this?"),
    _("Thank you."),
)

BOARD = _("Phrases and letters")
BOARD_SAID = _("Phrases and letters for {field}. Choose words, then what to do with them.")
BOARD_RECORDS = _("You record for {name}.")
BOARD_SAID_ALONE = _("Phrases and letters. Choose words, then say them aloud.")
YOUR_WORDS = _("Your words")
WORDS_OF = _("Words of {name}")
FOR_FIELD = _("{whose}, for the box {field}")
SUGGESTIONS = _("Suggestions")
NO_SUGGESTIONS = _("Words that may come next will stand here.")
EVERYBODYS = _("Phrases")
PHRASES_OF = _("Phrases of {name}")
WHAT_NOW = _("What to do with them")
PUT_IN = _("Put it in the box")
PUT_INTO = _("Put into {field}.")
NOT_PUT = _("That box is gone. The words wait under Phrases and letters.")
SAY_ALOUD = _("Say it aloud now")
NO_WORDS = _("There are no words yet. Choose some first.")
RECORD_AS = _("Record it as")
RECORD_FOR = _("Record it for {name} as")
CARDS = _("Cards")
LETTERS = _("Letters")
ROW_OF_LETTERS = _("Letters {letters}")
MARKS = _("Space and marks")
SPACE = _("Space")
FULL_STOP = _("Full stop (.)")
QUESTION_MARK = _("Question mark (?)")
DELETE_LETTER = _("Delete letter")
DELETE_WORD = _("Delete word")
CLEAR = _("Delete all")
LEFT = _("Left: {words}")
NOTHING_LEFT = _("No words are left.")
NO_PHRASES = _("There are none yet.")

PHRASES = _("Phrases that stand ready")
PHRASES_SAID = _("Phrases that stand ready. Choose whose, then add, change or move them.")
CHANGE_PHRASES = _("Change the phrases")
WHOSE = _("Whose phrases")
OF_EVERYBODY = _("Of everybody")
PHRASE_WORDS = _("Words of the phrase")
ADD_PHRASE = _("Add as a new phrase")
CHANGE_PHRASE = _("Give the chosen one these words")
MOVE_UP = _("Move up")
MOVE_DOWN = _("Move down")
TAKE_AWAY = _("Take away")
OPEN_BOARD = _("Phrases and letters")
