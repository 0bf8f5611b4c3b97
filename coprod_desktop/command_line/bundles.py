"""Commands that bring a whole panel to another laptop: one file, and one laptop that writes."""

import argparse
import sys
from pathlib import Path

from coprod_desktop.command_line.asking import DONE, Commands, add_command, add_panel
from coprod_desktop.command_line.opening import opened, passphrase_in
from coprod_desktop.domain.pen import Laptop
from coprod_desktop.services import bundles, pens
from coprod_desktop.storage.pen import call_laptop, this_laptop
from coprod_desktop.terminal_progress import TerminalProgress
from coprod_desktop.wording import handing_over as told
from coprod_desktop.wording import terminal as words


def add_bundles(commands: Commands) -> None:
    """Put the commands that hand a panel over into the table."""
    bundle = commands.add_parser("bundle", help=words.BUNDLE, description=words.BUNDLE)
    acts = bundle.add_subparsers(required=True, metavar="ACT")
    made = add_command(acts, "make", words.BUNDLE_MAKE, _make)
    add_panel(made)
    made.add_argument("--out", type=Path, required=True, metavar="FILE", help=words.BUNDLE_FILE)
    made.add_argument("--to", default="", metavar="LAPTOP", help=words.BUNDLE_TO)
    came = add_command(acts, "open", words.BUNDLE_OPEN, _open)
    came.add_argument("file", type=Path, metavar="FILE", help=words.BUNDLE_FILE)
    came.add_argument("--passphrase-file", type=Path, metavar="F", help=words.PASSPHRASE_FILE)
    came.add_argument("--label", default="", help=words.LABEL)

    pen = commands.add_parser("pen", help=words.PEN, description=words.PEN)
    pen_acts = pen.add_subparsers(required=True, metavar="ACT")
    taken = add_command(pen_acts, "take", words.PEN_TAKE, _take)
    add_panel(taken)
    for one in (made, came, taken):
        one.add_argument("--this", default="", metavar="LAPTOP", help=words.THIS_LAPTOP)


def _make(asked: argparse.Namespace) -> int:
    here = _here(asked)
    with opened(asked) as workspace, TerminalProgress(words.WRITING):
        if asked.to:
            bundles.hand_over(workspace, asked.out, here, to=asked.to)
        else:
            bundles.give_copy(workspace, asked.out, here)
    print(asked.out)
    said = words.PEN_GIVEN.format(name=asked.to) if asked.to else words.PEN_STAYS
    print(said, file=sys.stderr)
    return DONE


def _open(asked: argparse.Namespace) -> int:
    passphrase, here = passphrase_in(asked.passphrase_file), _here(asked)
    with TerminalProgress(words.BRINGING_IN):
        came = bundles.open_bundle(asked.file, passphrase, here, label=asked.label)
    who = told.who_writes(came.workspace.ask(pens.who_writes))
    came.workspace.close()
    print(came.folder)
    print(told.came(who, got_pen=came.got_pen), file=sys.stderr)
    if came.still_gives:
        print(told.STILL_GIVES, file=sys.stderr)
    return DONE


def _take(asked: argparse.Namespace) -> int:
    with opened(asked) as workspace:
        workspace.do(pens.take_pen, _here(asked))
    print(f"{told.TAKE_RECORD} {told.TAKE_WARNING}", file=sys.stderr)
    return DONE


def _here(asked: argparse.Namespace) -> Laptop:
    return call_laptop(asked.this) if asked.this else this_laptop()
