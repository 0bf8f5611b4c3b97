"""The words of the screen on which people write an easy-read version of the minutes."""

from coprod_desktop.domain.easy_read import EasyLine
from coprod_desktop.domain.easy_words import (
    LONGEST_SENTENCE,
    MOST_PAGES,
    Notice,
    NoticeKind,
    pages_of,
)
from coprod_desktop.wording.language import _, plural, well_begun

EASY_READ = _("Easy read")
TITLE = _("Easy read of session {number}")
NONE_YET = _("Easy read of session {number}. Write the first line: one idea, in short words.")
SAID = _("Easy read of session {number}, {lines}. {checked}")

LINES = _("Lines")
NO_LINES = _("No line yet. Write one, or begin with the decisions and actions.")
LINE_ROW = _("{place}. {words}")
HEADING_ROW = _("{place}. Heading: {words}")
WITH_PICTURE = _("{row} Picture: {picture}.")
CHANGE_LINE = _("Change this line")
MOVE_UP = _("Move up")
MOVE_DOWN = _("Move down")
REMOVE_LINE = _("Remove this line")
LAY_OUT = _("Begin with decisions and actions")
LAY_OUT_HINT = _("This puts in their own words, unchanged. You make them short.")

THE_LINE = _("One line")
NEW_FIRST = _("Words of the first line")
NEW_AFTER = _("Words of a new line after line {place}")
OLD_LINE = _("Words of line {place}")
ONE_IDEA = _("One idea in each line. Short words. Nothing here changes your words.")
ENTER_HINT = _("Enter keeps the line. Shift+Enter goes on below, in the same line.")
IS_HEADING = _("This line is a heading")
ADD_LINE = _("Add this line")
KEEP_LINE = _("Keep this line")
LEAVE_LINE = _("Leave it as it was")
ADD_MEANING = _("Add what the hard word means")
MEANS = _("{word} means: {meaning}")
PLAIN = _("Nothing here is hard to read.")
NO_PICTURE_CHOSEN = _("No picture beside this line.")
PICTURE_CHOSEN = _("Picture: {picture}.")
PICTURE_FIRST = _("You chose a picture and wrote no words. Write them, or leave it as it was.")
SHOWS = _("What the picture shows")
SHOWS_HINT = _("Leave it empty where the words say the same.")

PICTURES = _("Pictures")
LOOK_FOR = _("Look for a picture")
LOOK_FOR_HINT = _("Type a word, such as bus or money.")
FOUND = _("Pictures found")
NO_PICTURES = _("No picture for that. Try another word.")
USE_PICTURE = _("Use this picture")
TAKE_OFF = _("No picture")
OUR_OWN = _("{name}, our own")
ADD_OWN = _("Add pictures of our own")
ADD_OWN_HINT = _(
    "Choose one in the list above to name it. New ones are made smaller, and kept in the panel's"
    " locked file. Nothing stays of who took a photo, or where."
)
CHOOSE_PICTURES = _("Choose pictures")
PICTURE_FILES = _("Pictures ({endings})")
OWN_PICTURES = _("Our own pictures")
OWN_NAME = _("Name of our picture")
OWN_NAME_OF = _("Name of our picture {name}")
OWN_SHOWS = _("What our picture shows")
KEEP_OWN = _("Keep name and words")
LEAVE_OWN = _("Leave name and words")
REMOVE_OWN = _("Remove our picture")
ADD_FOLDER = _("Add a folder of pictures")
CHOOSE_FOLDER = _("Choose a folder of pictures")
NONE_IN_FOLDER = _("No picture lies in the folder {folder}. Nothing came in.")
TAKING_IN = _("Making the pictures small.")
STOP_TAKING = _("Stop")
TAKING_STOPPED = _("Stopped. No picture came in.")
LOCKED_MEANWHILE = _("The panel was locked meanwhile. No picture came in.")

MINUTES = _("What the minutes say")
MINUTES_HINT = _("Choose a part, then put its words into the box to make them short.")
TAKE_WORDS = _("Put these words into the box")
EARLIER = _("Earlier parts")
LATER = _("Later parts")
PREVIEW = _("The paper so far")

CHECKING = _("Is it easy to read?")
CHECKING_HINT = _("A member who did not write it reads it, or hears it read aloud.")
WRITER = _("Who wrote it, if they want to be named")
CHECKER = _("Which member has checked it")
KEEP_WRITER = _("Keep who wrote it")
CHECK_NOW = _("It is easy to read")
NOBODY = _("Nobody in particular")
NO_MEMBER = _("No member to ask")
CHOOSE_CHECKER = _("Choose the member who has checked it.")
IS_DRAFT = _("Plain draft. No member has checked it yet.")
IS_CHECKED = _("{name} checked it on {day}. It is called easy read.")
CHANGED_SINCE = _("{name} checked it on {day}, and it has changed since. It is a plain draft.")
MINUTES_BACK = _("Back to the minutes")


def line_row(place: int, line: EasyLine, picture: str) -> str:
    """Say one line of the paper, and what its picture shows."""
    shape = HEADING_ROW if line.is_heading else LINE_ROW
    row = shape.format(place=place, words=" ".join(line.words.split()))
    return WITH_PICTURE.format(row=row, picture=picture) if picture else row


def lines_count(count: int) -> str:
    """Say how many lines there are, and whether they are too many for one paper."""
    told = plural("{count} line", "{count} lines", count)
    pages = pages_of(count)
    if pages > MOST_PAGES:
        many = _("{told}, about {pages} pages: more than {most} pages are hard to read")
        return many.format(told=told, pages=pages, most=MOST_PAGES)
    return told


def notice(one: Notice) -> str:
    """Say what may be hard to read; the person decides what to do about it."""
    match one.kind:
        case NoticeKind.HARD_WORD:
            told = _("“{words}” stands in your word bank. It means: {meaning}")
        case NoticeKind.LONG_SENTENCE:
            told = _("A sentence has {count} words. Try {most} or fewer.")
        case NoticeKind.MORE_SENTENCES:
            told = _("{count} sentences here. Is each a line of its own?")
        case NoticeKind.INITIALS:
            told = _("“{words}” is short for something. Write it out?")
        case NoticeKind.LONG_WORD:
            told = _("“{words}” is a long word. Is there a shorter one?")
    return well_begun(
        told.format(words=one.words, count=one.count, most=LONGEST_SENTENCE, meaning=one.meaning)
    )
