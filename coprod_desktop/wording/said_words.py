"""The page on which a panel says how words are said."""

from coprod_desktop.wording.language import _

TITLE = _("How words are said")
SAID = _("How words are said. Type a word, and how it is said. Then hear it.")
WHAT = _("Here you tell the voice how to say a word that it gets wrong.")
WHO_WINS = _("What one person told goes before the panel, and the panel before the program.")
WHO_DIFFERS = _(
    "Where people differ, the panel counts. In a person's own words, what they told counts."
)
NAMES = _("How a name is said stands with the person, on the list of people.")
WHOSE = _("Who says it so")
OF_PANEL = _("The panel")
LIST = _("Words that are said in another way")
NONE = _("There are none yet.")
ROW = _("{written}: said as {said}")
WRITTEN = _("As it is written")
WRITTEN_HINT = _("In small letters it counts for capitals too. With capitals, only as it is.")
SOUND = _("As it is said")
SOUND_HINT = _("Write it as it sounds, such as: Bew lee for Beaulieu.")
EXAMPLE = _("Sentence to hear")
EXAMPLE_HINT = _("Leave it empty for a short one.")
EXAMPLE_OF = _("We talked about {written} today.")
TEST = _("Test: hear the sentence")
ADD = _("Add as a new word")
CHANGE = _("Give the chosen one this")
FETCH = _("Put the chosen one into the boxes")
TAKE_AWAY = _("Take away")
TYPE_FIRST = _("Type the word first, or choose one in the list.")
OPEN = _("How words are said")
