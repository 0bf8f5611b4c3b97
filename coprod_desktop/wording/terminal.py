"""What the command line says."""

from coprod_desktop.wording.language import _

PROGRAM = _("Accessible co-production panel sessions, offline.")
DEMO = _("Play the practice session and write its papers into a folder.")
PANEL = _("Work with a panel's file.")
PANEL_NEW = _("Make a panel and print its recovery words.")
SESSION = _("Work with sessions.")
SESSION_IMPORT = _("Bring in a meeting from a table, a CSV file, and print the session's number.")
PAPERS = _("Write the papers of a session, or of one person.")
HAND_OUT = _("Make a paper in the format that each person prefers, and keep who got what.")
WHICH_PAPER = _("which paper to hand out; without it, the minutes")
PASSWORD_FILE = _("protect each PDF with the password on the first line of this file")
CARDS = _("Write the panel's cards, one on each page, to print.")
CHECK = _("Check the database, the keys and the record of a panel.")
VERIFY = _("Compare the eight words of a paper with the panel's record.")
RECORD = _("Write the record into a file that anybody can check without this program.")
WITH_WORDS = _("put in what was said and decided too; that file is as private as the panel")
RECORD_WRITTEN = _("Check it anywhere with: python3 {checker} {record}")
HAS_NO_WORDS = _("It holds the kind and the day of each entry, and nobody's words.")
HAS_WORDS = _("It holds everything that was said, also what is private. It is not encrypted.")

BUNDLE = _("Bring a whole panel to another laptop in one encrypted file.")
BUNDLE_MAKE = _("Write a panel into one file: with the pen for another laptop, or to read.")
SESSION_EXPORT = _("Save a closed session in an encrypted file for another panel.")
SESSION_FILE = _("the file for the session")
FILE_PASSPHRASE = _("read the passphrase of the session's file; without it, the panel's")
SESSION_SAVED = _("Whoever opens it needs its passphrase. Words that no paper shows are not in it.")
BUNDLE_OPEN = _("Open such a file on this laptop and print the panel's folder.")
BUNDLE_FILE = _("the bundle, one encrypted file")
BUNDLE_TO = _("hand the pen over to the laptop of this name; without it, a copy to read")
THIS_LAPTOP = _("what this laptop is called; without it, the name it had last")
PEN = _("Say which laptop writes in a panel.")
PEN_TAKE = _("Take the pen when the bundle or the other laptop is lost.")
PEN_GIVEN = _("{name} gets the pen. From now on, this laptop only reads.")
PEN_STAYS = _("It is a copy to read. The pen stays where it is.")

NOT_UNDERSTOOD = _("That cannot be done: {why}. Try: {command} --help")
NO_DISPLAY = _("There is no display to open a window on. Without one, try: coprod-desktop demo OUT")

OUT = _("the folder that the papers go into")
FOLDER = _("the folder of the panel")
LABEL = _("what the laptop shows for everybody to read; without it, the name")
PANEL_NAME = _("what the panel is called")
FILE = _("the table with the meeting, a CSV file")
SESSION_NUMBER = _("the number of the session")
WHICH_PAPERS = _("papers with commas between: {papers}; without it, the minutes")
PERSON = _("whose paper it is, where a paper is for one person alone")
FORMATS = _("formats with commas between: {formats}")
CELLS = _("how many cells a line of braille has, 20 or more; without it, 40")
LINES = _("how many lines a page of braille has, 4 or more; without it, 25")
THEME = _("the colours of web pages; without it, they follow each reader's own system")
WORDS = _("the eight words that stand on the paper")
PASSPHRASE_FILE = _("read the passphrase from the first line of this file")
CSV_HELP = _(
    "The table is a CSV file in UTF-8. Its header is item,speaker,text.\n"
    "These may follow: kind,how,side,role,at,language.\n"
    "  kind: {kinds}\n"
    "  how: {hows}\n"
    "  side: {sides}\n"
    "  role: {roles}\n"
    "  at: ISO 8601, for example 2026-11-24T10:05\n"
    "A speaker is matched to a person by exact name, else becomes a new person.\n"
    "An item that comes again is the same item; the order of the lines is kept.\n"
    "A line without an item stands under Other."
)

ASK_PASSPHRASE = _("Passphrase: ")
ASK_AGAIN = _("The same passphrase again: ")
NOT_THE_SAME = _("The two passphrases are not the same. No panel was made.")
NO_PASSPHRASE = _("There is no passphrase. Type one, or use --passphrase-file.")
EMPTY_FILE = _("The passphrase file {name} is empty or cannot be read.")
RECOVERY = _(
    "These 24 words open the panel when the passphrase is lost."
    " They are shown only now. Write them down and keep them safe."
)
PANEL_MADE = _("The panel {name} is in {folder}.")
SESSION_CAME_IN = _("Session {number}: {count} contributions.")
NO_SESSION = _("There is no session {number} in this panel.")
UNKNOWN_PAPER = _("There is no paper {name}. Use one of: {papers}.")
NO_PERSON = _("There is nobody called {name} in this panel.")
PERSON_NEEDED = _("Each of these is for one person alone: {papers}. Say whose with --person.")
UNKNOWN_FORMAT = _("There is no format {name}. Use one of: {formats}.")
FOLDER_UNUSABLE = _("The folder {name} cannot be written to.")
PAPER_WRITTEN = _("{file}: {kilobytes} KB")
NOT_ENCRYPTED = _("Papers are not encrypted. Keep them as safe as the meeting was.")
PRACTICE_PLAYED = _(
    "The practice session was played: {count} contributions, {decisions} decisions."
)
STOPPED = _("Stopped. Nothing was changed.")


def progress(what: str, done: int, total: int) -> str:
    """Say how far long work has come."""
    return _("{what}: {percent} percent").format(what=what, percent=done * 100 // max(total, 1))


PATIENCE = _("{what}. This takes a moment.")
PLAYING = _("Playing the practice session")
BRINGING_IN = _("Bringing the meeting in")
WRITING = _("Writing the papers")
CHECKING = _("Reading the record")
