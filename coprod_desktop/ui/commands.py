"""The table of everything that one can ask for: menus and keys are made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from coprod_desktop.wording import commands as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something that one can ask for, from the menu or with a key.

    ``mac`` are its keys on a Mac, where those of other computers do something else already.
    """

    id: str
    menu: str
    text: str
    help: str
    keys: tuple[str, ...] = ()
    mac: tuple[str, ...] = ()


def _command(
    id_: str, menu: str, told: tuple[str, str], *keys: str, mac: tuple[str, ...] = ()
) -> Command:
    return Command(id=id_, menu=menu, text=told[0], help=told[1], keys=keys, mac=mac)


def keys_for(command: Command, platform: str) -> tuple[str, ...]:
    """Give the keys that a command has at first; ``platform`` as Python calls it.

    On a Mac, Qt calls the Command key *Ctrl* and the Control key *Meta*.
    """
    return command.mac if platform == "darwin" and command.mac else command.keys


COMMANDS: tuple[Command, ...] = (
    _command("home", words.MENU_PANEL, words.HOME, "Alt+Home"),
    _command("panel", words.MENU_PANEL, words.PANEL, "Ctrl+Shift+P"),
    _command("prepare", words.MENU_PANEL, words.PREPARE, "Ctrl+Shift+A"),
    _command("practise", words.MENU_PANEL, words.PRACTISE),
    _command("end_practice", words.MENU_PANEL, words.END_PRACTICE),
    _command("live", words.MENU_PANEL, words.LIVE, "Ctrl+Shift+S"),
    _command("minutes", words.MENU_PANEL, words.MINUTES, "Ctrl+Shift+M"),
    _command("hand_out", words.MENU_PANEL, words.HAND_OUT, "Ctrl+Shift+G"),
    _command("easy_read", words.MENU_PANEL, words.EASY_READ, "Ctrl+Shift+E"),
    _command("after", words.MENU_PANEL, words.AFTER, "Ctrl+Shift+C"),
    _command("find", words.MENU_PANEL, words.FIND, "Ctrl+F"),
    _command("words", words.MENU_PANEL, words.WORD_BANK, "Ctrl+Shift+W"),
    _command("rules", words.MENU_PANEL, words.RULES, "Ctrl+Shift+R"),
    _command("said_words", words.MENU_PANEL, words.SAID_WORDS),
    _command("retention", words.MENU_PANEL, words.RETENTION),
    _command("hand_over", words.MENU_PANEL, words.HAND_OVER),
    _command("session_file", words.MENU_PANEL, words.SESSION_FILE),
    _command("take_pen", words.MENU_PANEL, words.TAKE_PEN),
    _command("ways_in", words.MENU_PANEL, words.WAYS_IN),
    _command("shares", words.MENU_PANEL, words.SHARES),
    _command("undo", words.MENU_PANEL, words.UNDO, "Ctrl+Z"),
    _command("redo", words.MENU_PANEL, words.REDO, "Ctrl+Shift+Z", "Ctrl+Y"),
    _command("done", words.MENU_PANEL, words.WHAT_WAS_DONE, "Ctrl+Shift+O"),
    _command("lock", words.MENU_PANEL, words.LOCK, "Ctrl+Shift+L"),
    _command("quit", words.MENU_PANEL, words.QUIT, "Ctrl+Q"),
    _command("next_item", words.MENU_SESSION, words.NEXT_ITEM, "F9"),
    _command("previous_item", words.MENU_SESSION, words.PREVIOUS_ITEM, "Shift+F9"),
    _command("more_time", words.MENU_SESSION, words.MORE_TIME, "Ctrl+F9"),
    _command("park", words.MENU_SESSION, words.PARK, "Ctrl+Shift+F9"),
    _command("next_speaker", words.MENU_SESSION, words.NEXT_SPEAKER, "F2"),
    _command("done_speaking", words.MENU_SESSION, words.DONE_SPEAKING, "Shift+F2"),
    _command("compose", words.MENU_SESSION, words.COMPOSE, "Ctrl+Shift+H"),
    _command("who_records", words.MENU_SESSION, words.WHO_RECORDS),
    _command("add_speaker", words.MENU_SESSION, words.ADD_SPEAKER, "F3"),
    _command("break", words.MENU_SESSION, words.BREAK, "F7"),
    _command("decide", words.MENU_SESSION, words.DECIDE, "F8"),
    # No Ctrl+Alt: it types characters on many keyboards. No digits, no F-keys: macOS takes pictures
    # with Ctrl+Shift+3 and turns its screen reader off with Ctrl+F5.
    _command("card_agree", words.MENU_SESSION, words.CARD_AGREE, "Ctrl+Shift+Y"),
    _command("card_slow_down", words.MENU_SESSION, words.CARD_SLOW_DOWN, "Ctrl+Shift+D"),
    _command("card_stop", words.MENU_SESSION, words.CARD_STOP, "Ctrl+Shift+X"),
    _command("card_speak", words.MENU_SESSION, words.CARD_SPEAK, "Ctrl+Shift+K"),
    _command("card_break", words.MENU_SESSION, words.CARD_BREAK, "Ctrl+Shift+B"),
    _command("card_more_time", words.MENU_SESSION, words.CARD_MORE_TIME, "Ctrl+Shift+N"),
    _command("cards", words.MENU_SESSION, words.CARDS, "Ctrl+Shift+F8"),
    _command("ground_rules", words.MENU_SESSION, words.GROUND_RULES, "Ctrl+G"),
    _command("private_notes", words.MENU_SESSION, words.PRIVATE_NOTES),
    _command("room", words.MENU_SESSION, words.ROOM, "F11", mac=("Ctrl+Shift+F11",)),
    _command("pause", words.MENU_SESSION, words.PAUSE, "F12"),
    _command("close_session", words.MENU_SESSION, words.CLOSE_SESSION),
    _command("capture", words.MENU_RECORD, words.CAPTURE, "Ctrl+L"),
    _command("save_idea", words.MENU_RECORD, words.SAVE_IDEA, "Ctrl+1"),
    _command("save_experience", words.MENU_RECORD, words.SAVE_EXPERIENCE, "Ctrl+2"),
    _command("save_concern", words.MENU_RECORD, words.SAVE_CONCERN, "Ctrl+3"),
    _command("save_question", words.MENU_RECORD, words.SAVE_QUESTION, "Ctrl+4"),
    _command("save_challenge", words.MENU_RECORD, words.SAVE_CHALLENGE, "Ctrl+5"),
    _command("save_fact", words.MENU_RECORD, words.SAVE_FACT, "Ctrl+6"),
    _command("save_answer", words.MENU_RECORD, words.SAVE_ANSWER, "Ctrl+7"),
    _command("save_last", words.MENU_RECORD, words.SAVE_LAST, "Ctrl+Return", "Ctrl+Enter"),
    _command("change_last", words.MENU_RECORD, words.CHANGE_LAST, "Ctrl+E"),
    _command("phrases", words.MENU_RECORD, words.PHRASES, "Ctrl+Shift+F"),
    _command("change_phrases", words.MENU_RECORD, words.CHANGE_PHRASES),
    _command(
        "mark_proposal", words.MENU_RECORD, words.MARK_PROPOSAL, "Ctrl+M", mac=("Ctrl+Shift+I",)
    ),
    _command("mark", words.MENU_RECORD, words.MARK, "F5"),
    _command("read", words.MENU_READ, words.READ, "F4"),
    _command("read_one", words.MENU_READ, words.READ_ONE, "Shift+F4"),
    _command("read_part", words.MENU_READ, words.READ_PART),
    _command("read_on", words.MENU_READ, words.READ_ON, "Ctrl+R"),
    _command("reading_keys", words.MENU_READ, words.READING_KEYS, "Ctrl+Shift+F4"),
    _command("pause_reading", words.MENU_READ, words.PAUSE_READING),
    _command("sentence_back", words.MENU_READ, words.SENTENCE_BACK),
    _command("sentence_on", words.MENU_READ, words.SENTENCE_ON),
    _command("slower", words.MENU_READ, words.SLOWER),
    _command("faster", words.MENU_READ, words.FASTER),
    _command("larger", words.MENU_VIEW, words.LARGER, "Ctrl+=", "Ctrl++"),
    _command("smaller", words.MENU_VIEW, words.SMALLER, "Ctrl+-"),
    _command("normal", words.MENU_VIEW, words.NORMAL, "Ctrl+0"),
    _command("theme", words.MENU_VIEW, words.THEME, "Ctrl+Shift+T"),
    _command("scan", words.MENU_VIEW, words.SCAN, "Ctrl+Shift+J"),
    _command("calm", words.MENU_VIEW, words.CALM),
    _command("settings", words.MENU_VIEW, words.SETTINGS, "Ctrl+,"),
    _command("keys", words.MENU_VIEW, words.KEYS),
    _command("region", words.MENU_VIEW, words.REGION, "F6"),
    _command("region_back", words.MENU_VIEW, words.REGION_BACK, "Shift+F6"),
    _command("where", words.MENU_HELP, words.WHERE, "F1"),
    _command("told", words.MENU_HELP, words.TOLD, "Shift+F1"),
    _command("palette", words.MENU_HELP, words.PALETTE, "Ctrl+K"),
    _command("licences", words.MENU_HELP, words.LICENCES),
)


# Holding these down does no harm.
_REPEATED = ("larger", "smaller", "region", "region_back")


def build_menus(
    window: QMainWindow, acts: Mapping[str, Callable[[], object]]
) -> Mapping[str, QAction]:
    """Make the menu bar of a window; every command must have its act, and gets its keys later."""
    menus = {command.menu: None for command in COMMANDS}
    bars = {title: window.menuBar().addMenu(title) for title in menus}
    return {one.id: _action(one, window, bars[one.menu], acts[one.id]) for one in COMMANDS}


def _action(
    command: Command, window: QMainWindow, menu: QMenu, act: Callable[[], object]
) -> QAction:
    action = QAction(command.text, window)
    action.setObjectName(command.id)
    action.setStatusTip(command.help)
    # A key that is held by a shaking hand means one act.
    action.setAutoRepeat(command.id in _REPEATED)
    action.triggered.connect(_without_argument(act))
    menu.addAction(action)
    return action


def _without_argument(act: Callable[[], object]) -> Callable[[bool], None]:
    def do(_checked: bool) -> None:  # noqa: FBT001 - the signal's own shape
        act()

    return do
