"""Find a command by plain words: what it is called, what people also call it, what it does."""

import unicodedata

from coprod_desktop.ui.commands import COMMANDS, Command
from coprod_desktop.wording.palette import OTHER_WORDS

# Where a word is found says how near it is to what was meant.
_IN_NAME_FIRST, _IN_NAME, _IN_OTHER_WORDS, _IN_HELP, _NOWHERE = range(5)


def find_commands(typed: str) -> tuple[Command, ...]:
    """Give the commands in which every typed word is found, the nearest first; nothing typed, all.

    A word counts from its beginning on, in any case and without its accents.
    """
    wanted = _words(typed)
    ranked = [(max((_near(word, one) for word in wanted), default=0), one) for one in COMMANDS]
    # Sorting keeps the order of the menus among those that are equally near.
    return tuple(one for near, one in sorted(ranked, key=lambda pair: pair[0]) if near < _NOWHERE)


def _near(word: str, command: Command) -> int:
    name = _words(command.text)
    if name[0].startswith(word):
        return _IN_NAME_FIRST
    for near, words in (
        (_IN_NAME, name),
        (_IN_OTHER_WORDS, _words(OTHER_WORDS[command.id])),
        (_IN_HELP, _words(command.help)),
    ):
        if any(one.startswith(word) for one in words):
            return near
    return _NOWHERE


def _words(text: str) -> list[str]:
    bare = "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(character)
    )
    return "".join(one if one.isalnum() else " " for one in bare).split()
