"""The words of handing out: who gets what, where it is, and what could not be made."""

from collections.abc import Mapping, Sequence

from coprod_desktop.domain.lack import Lack
from coprod_desktop.domain.papers import Paper
from coprod_desktop.wording.formats import paper_format
from coprod_desktop.wording.language import _, plural

# What can be handed out, in the order in which it is offered.
PAPERS: Mapping[Paper, str] = {
    Paper.MINUTES: _("Minutes"),
    Paper.DECISIONS: _("Decisions alone"),
    Paper.MY_WORDS: _("What happened to my words, for each who spoke"),
    Paper.AGENDA: _("Agenda"),
    Paper.EASY_READ: _("Easy read"),
}

GROUP = _("{format}, for {names}.")
WENT = _("{file}: {format}, for {names}.")
NOT_MADE = _("{file} was not made. It was for {names}.")
INSTEAD = _("{why} It could be {instead} instead.")
LACKS: Mapping[Lack, str] = {
    Lack.UNKNOWN_FORMAT: _(
        "{name} gets no paper yet: this version does not know the format {format}."
    ),
    Lack.NO_BRAILLE: _("{name} gets no braille yet: liblouis is not on this computer."),
    Lack.NO_VOICE: _("{name} gets no recording yet: there is no voice on this computer."),
    Lack.NOT_WRITTEN: _("{name} gets no easy read yet: nobody has written it."),
}

TITLE = _("Hand out papers of session {number}")
SAID = _("Hand out papers of session {number}. {paper}: {counts}.")
WHO_GETS = _("Who gets what")
WHICH = _("Which paper")
APOLOGIES_TOO = _("Also to people who sent apologies")
EACH_PERSON = _("Each person, and what they get")
ROW = _("{name}: {format}.")
ROW_HAS_IT = _("{name}: {format}. Has it already.")
ROW_LACKS = _("{name}: nothing yet. Choose a format that can be made.")
ROW_LEFT_OUT = _("{name}: nothing this time.")
NOBODY = _("Nobody gets this paper.")
FORMAT_OF_CHOSEN = _("Format of the chosen person")
THIS_TIME = _("Give it in this format this time")
ALWAYS = _("Always give papers in this format")
NOTHING_THIS_TIME = _("Give nothing this time")
GIVE_AGAIN = _("Give them papers this time")

WHERE = _("Where the papers go")
GO_INTO = _("They go here: {place}.")
PLACE = _("Folder or stick")
FOLDER = _("Folder {folder}")
STICK = _("Stick {name}, {free} free")
OTHER_FOLDER = _("Choose another folder")
LOOK_FOR_STICKS = _("Look for sticks again")
STICKS_FOUND = _("Sticks that are plugged in: {names}.")
NO_STICK = _("No stick is plugged in.")
STICK_GONE = _("The stick is not there any more. Plug it in, then look for sticks again.")
LITTLE_ROOM = _("There is little room: {free} free, and the papers may need {need}.")
ROOM_FREE = _("{free} free.")
PROTECT = _("Protect PDF files with a password")
ONLY_PDF_PROTECTED = _("PDF files will open with the password only. The others are not protected.")
PROTECT_HINT = _(
    "Screen readers still read them. Other formats cannot be protected. Nobody can find a password"
    " that is lost, and this program keeps none."
)
PASSWORD = _("Password for these papers")
PASSWORD_HINT = _("At least {least} characters. Four or five ordinary words are best.")
PASSWORD_AGAIN = _("The same password again")
PASSWORD_MISSING = _("There is no password yet. Type one, or take the tick away.")
PASSWORDS_DIFFER = _("The two passwords are not the same. Type them again.")
WRITE_DOWN = _("Keep in the record who got which format")

TO_MINUTES = _("To the minutes")
MAKE = _("Make the papers")
MAKING = _("Making the papers.")
STILL_MAKING = _("Making the papers. {percent} percent.")
STOP = _("Stop")

WENT_WHERE = _("What went where")
NOTHING_YET = _("Nothing was made yet.")
IN_FOLDER = _("In {folder}:")
MADE = _("{files} made for {people}.")
TAKE_OUT = _("Everything is on the stick. You can take it out.")
TAKE_OUT_ON_WINDOWS = _("Everything is on the stick. Remove it safely, then take it out.")
NOT_YET_OUT = _("Leave the stick in: not everything is on it for sure.")
NOT_WRITTEN_DOWN = _("The panel was locked meanwhile, so its record does not say who got what.")
COPY_LIST = _("Copy this list")
COPIED = _("The list is copied.")
OPEN_FOLDER = _("Open the folder")
CANNOT_OPEN = _("This computer shows no folders. The papers are in {folder}.")
WHICH_TO_PRINT = _("Which paper to print")
EVERY_PDF = _("Every PDF file, a copy for each person")
COPIES = _("Copies")
PRINT = _("Print")
PRINTING = _("Giving it to the printer.")
PRINTED = _("{copies} went to the printer.")
ONLY_PDF = _("Only PDF files can be printed here, and none was made.")
PROTECTED_PRINT = _("A PDF with a password cannot be printed from here. Open it, then print.")

PROTECTED = _("The PDF files open with the password only. Tell it to people in another way.")
PLAIN_DRAFT = _("The easy read is a plain draft: no member has checked it yet.")
NOT_PROTECTED = _("These files are not protected: {files}. Whoever finds them can read them.")


def names(people: Sequence[str]) -> str:
    """Name people as one does in a sentence."""
    if len(people) < 2:
        return "".join(people)
    return _("{names} and {last}").format(names=", ".join(people[:-1]), last=people[-1])


def people_count(count: int) -> str:
    """Say how many people there are."""
    return plural("{count} person", "{count} people", count)


def group(format_name: str, people: Sequence[str]) -> str:
    """Say who gets one format."""
    told = _("{people}: {names}").format(people=people_count(len(people)), names=names(people))
    return GROUP.format(format=paper_format(format_name), names=told)


def went(file: str, format_name: str, people: Sequence[str]) -> str:
    """Say which file is there for whom; these words are shown in the program only."""
    return WENT.format(file=file, format=paper_format(format_name), names=names(people))


def not_made(file: str, people: Sequence[str]) -> str:
    """Say which file is not there, and whom it was for."""
    return NOT_MADE.format(file=file, names=names(people))


def lacks(name: str, format_name: str, lack: Lack, instead: str) -> str:
    """Say why somebody would get nothing, and what could be given to them."""
    why = LACKS[lack].format(name=name, format=paper_format(format_name))
    return INSTEAD.format(why=why, instead=paper_format(instead))


def counts(people: int, files: int) -> str:
    """Say how many people get how many files."""
    return _("{files} for {people}").format(files=files_count(files), people=people_count(people))


def files_count(count: int) -> str:
    """Say how many files there are."""
    return plural("{count} file", "{count} files", count)


def copies_count(count: int) -> str:
    """Say how many copies there are."""
    return plural("{count} copy", "{count} copies", count)


def group_read_aloud(format_name: str, count: int) -> str:
    """Say how many get one format, and not who: in which format somebody reads is theirs."""
    return GROUP.format(format=paper_format(format_name), names=people_count(count))


def room(size: int) -> str:
    """Say how much room there is, in the unit that people buy it in."""
    for unit, one in ((_("{count} GB"), 10**9), (_("{count} MB"), 10**6)):
        if size >= one:
            return unit.format(count=size // one)
    return _("{count} KB").format(count=-(-size // 1000))
