"""The words of every command: what it is called, and what it does in one sentence."""

from coprod_desktop.wording.language import _

MENU_PANEL = _("&Panel")
MENU_SESSION = _("&Session")
MENU_RECORD = _("&Record")
MENU_READ = _("Read &aloud")
MENU_VIEW = _("&View")
MENU_HELP = _("&Help")

HOME = _("Home"), _("Close this panel and go to the list of panels.")
PANEL = _("Panel and people"), _("Go to the panel, its people and its sessions.")
PREPARE = _("Prepare"), _("Go to the next session and its agenda.")
PRACTISE = _("Practise the next session"), _("Try it out in a copy. Nothing of it is kept.")
END_PRACTICE = _("End the practice"), _("Go back to the real panel. The copy is deleted.")
LIVE = _("Live session"), _("Go to the session that is running.")
MINUTES = _("Minutes"), _("Go to the minutes of the last session.")
HAND_OVER = _("Hand this panel over"), _("Make one encrypted file for another laptop.")
SESSION_FILE = (
    _("One session in a file"),
    _("Save a session for another panel, or bring one in."),
)
TAKE_PEN = _("Take the pen"), _("Write here when the other laptop is lost.")
SHARES = (
    _("Shares for the organisation"),
    _("Let two of three people of your organisation open the panel together."),
)
WAYS_IN = _("Who can open this panel"), _("Add, change and take out facilitators and their words.")
LOCK = _("Lock"), _("Close the panel. What you were typing is kept.")
UNDO = _("Undo"), _("Take back what you typed, or else the last act.")
REDO = _("Redo"), _("Do again what Undo took back, as long as nothing else was done.")
WHAT_WAS_DONE = _("What was done"), _("List the last acts, or go back from the list.")
QUIT = _("Quit"), _("Close the program. Everything is saved.")

NEXT_ITEM = _("Next item"), _("Go on to the next item.")
PREVIOUS_ITEM = _("Previous item"), _("Go back to the item before.")
MORE_TIME = _("Five more minutes"), _("Give this item five more minutes, as agreed.")
PARK = _("Park this item"), _("Park this item, to come back to it, and go on.")
NEXT_SPEAKER = _("Next speaker"), _("Give the floor to the next person on the list.")
DONE_SPEAKING = _("Done speaking"), _("Whoever has the floor is done.")
ADD_SPEAKER = _("Add to the list"), _("Put the chosen person on the list to speak.")
CHANGE_LAST = _("Change the last one"), _("Change the last contribution.")
FIND = _("Find"), _("Find words in what was said, decided and agreed.")
HAND_OUT = _("Hand out papers"), _("Make for each person the format that they prefer.")
EASY_READ = _("Easy read"), _("Write the last minutes in short lines with pictures.")
AFTER = _("Check and sign off"), _("Read points back, count cards, sign the record.")
RULES = _("Rules of the panel"), _("Change what the panel agreed about itself.")
SAID_WORDS = _("How words are said"), _("Tell the voice how to say words that it gets wrong.")
RETENTION = (
    _("How long we keep things"),
    _("See what is due to be erased."),
)
WORD_BANK = _("Word bank"), _("Explain hard words in your own words.")
MARK = _("Mark this moment"), _("Mark who and when; the words come later.")
PHRASES = _("Phrases and letters"), _("Choose phrases, words and letters, or go back from them.")
CHANGE_PHRASES = _("Change the phrases"), _("Add, change and move phrases that stand ready.")
MARK_PROPOSAL = (
    _("Mark for a proposal"),
    _("Mark the chosen words under Heard so far, or take the mark away."),
)
BREAK = _("Break"), _("Start a break of ten minutes, or come back.")
DECIDE = _("Decide"), _("Put a proposal and ask each person.")
CARD_AGREE = _("Card: agree"), _("Somebody shows that they agree.")
CARD_SLOW_DOWN = _("Card: slow down"), _("Somebody asks us to go slower.")
CARD_STOP = _("Card: stop"), _("Somebody does not understand. Everything waits for the answer.")
CARD_SPEAK = _("Card: speak"), _("Put the chosen person on the list to speak.")
CARD_BREAK = _("Card: break"), _("Somebody asks for a break.")
CARD_MORE_TIME = _("Card: more time"), _("Somebody asks for more time.")
CARDS = _("Go to the cards"), _("Go to the open stop card, or else to the cards.")
GROUND_RULES = _("Ground rules"), _("Show what the panel agreed, or go back from it.")
PRIVATE_NOTES = _("Private notes"), _("Write down a disclosure where no paper can show it.")
COMPOSE = _("Hand the keyboard over"), _("Let a member write here; the clock stands still.")
WHO_RECORDS = (_("Who records"), _("Say who is at the keyboard, and who chairs."))
CLOSE_SESSION = _("Close the session"), _("End the session and seal its record.")
CAPTURE = _("Go to the words"), _("Go to the box where words are typed.")
ROOM = _("Room screen"), _("Show or hide the screen for the room.")
PAUSE = (
    _("Pause everything"),
    _("Stop clock and voice, blank the room screen. Again to go on."),
)

SAVE_IDEA = _("Save as idea"), _("Record the words as an idea.")
SAVE_EXPERIENCE = _("Save as experience"), _("Record the words as an experience.")
SAVE_CONCERN = _("Save as concern"), _("Record the words as a concern.")
SAVE_QUESTION = _("Save as question"), _("Record the words as a question.")
SAVE_CHALLENGE = _("Save as challenge"), _("Record the words as a challenge.")
SAVE_FACT = _("Save as fact"), _("Record the words as a fact.")
SAVE_ANSWER = _("Save as answer"), _("Record the words as an answer.")
SAVE_LAST = _("Save"), _("Record the words as the same kind as before.")

READ = _("Read aloud or stop"), _("Read what is here, or stop reading.")
READ_ONE = _("Read this one"), _("Read the row or the paragraph where you are.")
READ_PART = _("Read this part"), _("Read the list or the section where you are.")
READ_ON = _("Read from here"), _("Read on from the place where you are.")
READING_KEYS = (
    _("Steer reading"),
    _("Go to the bar where Space pauses and arrows go by sentences."),
)
PAUSE_READING = _("Pause reading or go on"), _("Stop at this word, or go on with it.")
SENTENCE_BACK = _("Sentence back"), _("Read the sentence before again.")
SENTENCE_ON = _("Sentence on"), _("Leave the rest of this sentence out.")
SLOWER = _("Slower voice"), _("Let the voice speak slower, from this word on.")
FASTER = _("Faster voice"), _("Let the voice speak faster, from this word on.")
LARGER = _("Larger text"), _("One step larger text.")
SMALLER = _("Smaller text"), _("One step smaller text.")
NORMAL = _("Normal text"), _("Text at 100 percent.")
THEME = _("Next theme"), _("Go to the next theme of colours.")
SCAN = _("Scanning on or off"), _("Let a switch drive the program, or stop that.")
REGION = _("Next region"), _("Go to the next part of this screen.")
REGION_BACK = _("Previous region"), _("Go to the part before.")
WHERE = _("Where am I?"), _("Say this screen again, and its keys.")
CALM = _("Calm mode"), _("Let nothing move or sound, and show less. Again to go back.")
SETTINGS = _("Settings"), _("Change colours, text size and the voice.")
KEYS = _("Keys"), _("Change the key of a command, and try keys out.")
TOLD = _("What you were told"), _("List the last messages, or go back from the list.")
PALETTE = _("Do something by its name"), _("Type a word and choose what to do.")
LICENCES = _("Licences"), _("Show the licences of the parts of this program.")
