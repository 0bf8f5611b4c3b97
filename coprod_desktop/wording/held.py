"""The words about what is held of one person: the page, the paper, and erasing."""

from coprod_desktop.wording.language import _, plural

SHOW = _("What we hold, and erasing")
TITLE = _("What we hold about somebody")
HEADING = _("What we hold about {name}")
SAID = _("What we hold about {name}. Read it here, save it, or erase what they said.")
PREVIEW = _("All that is held")
SAVE = _("Save it as a web page and as data")
CHOOSE_FOLDER = _("Where it goes")
SAVED = _("Saved in {folder}. Give the two files to {name} alone.")
ALONE = _("The two files are not encrypted. Give them to {name} alone.")
ERASE_ALL = _("Erase what they said")
ERASE_ONE = _("Erase these words")

FILE = _("what-we-hold-{place}")
RUNNING_HEAD = _("What is held about one person. For them alone.")
WHOSE = _("This paper is for {name} alone. It tells all that the file of {panel} holds about them.")
ABOUT = _("On the list of people")
NEEDS = _("Access needs")
CONSENTS = _("Consent to record")
WORDS_SAID = _("What was said")
BANKED = _("Points given beforehand")
DECIDED = _("Where they stood")
AT_MEETINGS = _("At meetings")
ACTIONS = _("Actions they took on")
PHRASES = _("Phrases that stand ready")
WORDS_AS_SAID = _("How words are said")
AS_SAID = _("{written}: said as {said}")
PAPERS = _("Papers that were handed out")
SETTINGS = _("Settings of their own")
RECORDINGS = _("Recordings")
IN_THE_RECORD = _("In the record")
NOTHING = _("Nothing is held.")

NAME = _("Name: ")
CHOSEN_NAME = _("Name in papers: ")
ROLE = _("Role: ")
SIDE = _("Where they stand: ")
PRONUNCIATION = _("How the name is said: ")
RIDER = _("Rider: ")
BRINGS = _("What they bring: ")
FORMAT = _("Format of papers: ")
LANGUAGE = _("Language: ")
SIGNAL = _("Key to signal: ")
NEED = _("{need}")
NEED_AT = _("Session {number}, seen to by {who}, rated: {status}. {need}")
NEED_NOBODY = _("nobody")
CONSENT_YES = _("Session {number}: yes to being recorded, on {day}.")
CONSENT_NO = _("Session {number}: no to being recorded, on {day}.")
SAID_LINE = _("Session {number}, {day}, {time}, {how}: {words}")
KEPT_BACK = _("This stands in no paper.")
EARLIER = _("Earlier words, version {version}: {words}")
BANKED_LINE = _("Session {number}, {day}: {words}")
STANCE = _("Session {number}, decision {decision}: {stance}.")
STANCE_WHY = _("Session {number}, decision {decision}: {stance}. Because: {why}")
VOTED = _("Session {number}, decision {decision}: voted in secret. Nobody knows how.")
VIEW = _("Session {number}, decision {decision}, another view: {words}")
CAME = _("Session {number}: came at {time} on {day}.")
APOLOGY = _("Session {number}: sent apologies. Reason: {why}")
APOLOGY_NO_REASON = _("Session {number}: sent apologies, without a reason.")
SIGNED = _("Session {number}: signed the record.")
WANTED = _("Session {number}: wanted a change: {words}")
ACTION = _("Session {number}: {words}")
PAPER_SENT = _("Session {number}: {paper}, as {format}, on {day}.")
SETTING = _("{name}: {value}")
NO_RECORDINGS = _("The program records nobody's voice.")
RECORD_HOLDS = _("The record tells when each of these was put in or changed, and by whom.")

ERASE_TITLE = _("Erase for ever?")
ERASE_ONE_SAID = _("Erase these words for ever? Nothing can bring them back.")
ERASE_ALL_SAID = _("Erase what {name} said for ever? Nothing can bring it back.")
GOES = _("What goes")
GOES_ONE = _("These words, their earlier versions, and who said them.")
ALSO_GOES = (
    _("What the record and half-typed texts hold of it."),
    _("The same words in older backups, as soon as somebody goes back to one."),
)
STAYS = _("What stays")
WHAT_STAYS = (
    _("Decisions, where people stood, and words that became a proposal."),
    _("That something was said here, and the day on which it was erased."),
    _("The easy-read version, and papers that people have. Change those yourself."),
    _("Backups as they are, encrypted, until newer ones take their place."),
)
NO_WAY_BACK = _("There is no undo. Nothing that was done before can be undone after it either.")
ERASE = _("Erase for ever")
KEEP = _("Keep everything")
NOTHING_SAID = _("The file holds nothing that {name} said.")


def goes(kind: str, count: int) -> str:
    """Say how many pieces of one kind would go."""
    told = {
        "contributions": plural("{count} contribution", "{count} contributions", count),
        "banked": plural(
            "{count} point given beforehand", "{count} points given beforehand", count
        ),
        "phrases": plural("{count} phrase", "{count} phrases", count),
        "said_words": plural("{count} way to say a word", "{count} ways to say words", count),
        "reasons": plural(
            "{count} reason or wish in words", "{count} reasons or wishes in words", count
        ),
        "taken_back": plural(
            "{count} piece that was taken back", "{count} pieces that were taken back", count
        ),
    }
    return f"{told[kind]}."


def times(kind: str, count: int) -> str:
    """Say how often somebody did something at meetings."""
    told = {
        "turns": plural("{count} turn to speak", "{count} turns to speak", count),
        "cards": plural("{count} card shown", "{count} cards shown", count),
        "chaired": plural("chaired {count} time", "chaired {count} times", count),
        "checked": plural(
            "checked an easy-read paper {count} time",
            "checked an easy-read paper {count} times",
            count,
        ),
    }
    return f"{told[kind][0].upper()}{told[kind][1:]}."
