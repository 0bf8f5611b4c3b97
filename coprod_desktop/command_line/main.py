"""The table of commands, and how each of them ends."""

import argparse
import sys
from collections.abc import Callable, Sequence

from coprod_desktop import __version__
from coprod_desktop.command_line.asking import REFUSED, CannotGoOn, Parser
from coprod_desktop.command_line.bundles import add_bundles
from coprod_desktop.command_line.handing_out import add_hand_out
from coprod_desktop.command_line.panels import add_checks, add_panels
from coprod_desktop.command_line.papers import add_demo, add_papers
from coprod_desktop.domain.errors import Problem
from coprod_desktop.wording import problems
from coprod_desktop.wording import terminal as words


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks, and give the exit status."""
    asked = parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = asked.command
    try:
        return command(asked)
    except Problem as problem:
        return _refuse(problems.sentence(problem))
    except CannotGoOn as reason:
        return _refuse(str(reason))
    except KeyboardInterrupt:
        return _refuse(words.STOPPED)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return REFUSED


def parser() -> argparse.ArgumentParser:
    """Make the table of every command."""
    whole = Parser(prog="coprod-desktop", description=words.PROGRAM)
    whole.add_argument("--version", action="version", version=f"coprod-desktop {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    add_demo(commands)
    add_panels(commands)
    add_papers(commands)
    add_hand_out(commands)
    add_checks(commands)
    add_bundles(commands)
    return whole
