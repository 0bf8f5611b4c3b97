"""What every command shares: how it is asked for, how it ends, and where its panel is named.

Exit status: 0 done; 1 something about the panel is wrong; 2 what was asked cannot be done.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeAlias

from coprod_desktop.wording import terminal as words

DONE, WRONG, REFUSED = 0, 1, 2


class CannotGoOn(Exception):  # noqa: N818 - a state of things with its sentence
    """What was asked for cannot be done, and why."""


class Parser(argparse.ArgumentParser):
    """Refuses what it cannot read in one sentence, and says where help is."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and end."""
        self.exit(REFUSED, words.NOT_UNDERSTOOD.format(why=message, command=self.prog) + "\n")


# argparse gives its table of commands no public name.
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]


def add_command(
    commands: Commands, name: str, summary: str, act: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Put one command into the table, with what it does and what carries it out."""
    parser: Parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=act)
    return parser


def add_panel(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which panel, and where its passphrase is."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=words.FOLDER)
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help=words.PASSPHRASE_FILE)


def number(typed: str) -> int:
    """Read a session's number; argparse calls a wrong one by the name of this function."""
    found = int(typed)
    if abs(found) >= 10**9:
        raise ValueError
    return found
