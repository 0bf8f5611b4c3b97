"""Open a panel with its passphrase, from a file, a terminal or a pipe; and find a folder."""

import argparse
import getpass
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from coprod_desktop.command_line.asking import CannotGoOn
from coprod_desktop.services import panel_files, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.wording import terminal as words


@contextmanager
def opened(asked: argparse.Namespace) -> Generator[Workspace, None, None]:
    """Have the panel open for a while."""
    workspace = panel_files.open_panel(asked.folder, passphrase_in(asked.passphrase_file))
    try:
        yield workspace
    finally:
        workspace.close()


def session_numbered(workspace: Workspace, number: int) -> str:
    """Find the session of a number, or say that there is none."""
    session = workspace.ask(sessions.find_numbered_session, number)
    if session is None:
        raise CannotGoOn(words.NO_SESSION.format(number=number))
    return session.id


def passphrase_in(file: Path | None) -> str:
    """Read a passphrase from the first line of a file, or ask for it."""
    if file is None:
        return _typed(words.ASK_PASSPHRASE)
    try:
        # Some editors put a byte order mark in front.
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as trouble:
        raise CannotGoOn(words.EMPTY_FILE.format(name=file)) from trouble
    if not lines or not lines[0]:
        raise CannotGoOn(words.EMPTY_FILE.format(name=file))
    return lines[0]


def new_passphrase(file: Path | None) -> str:
    """Read a new passphrase; one that is typed is asked for twice."""
    passphrase = passphrase_in(file)
    if file is None and _typed(words.ASK_AGAIN) != passphrase:
        raise CannotGoOn(words.NOT_THE_SAME)
    return passphrase


def _typed(question: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            typed = getpass.getpass(question)
    except getpass.GetPassWarning:
        # No terminal: whoever pipes the passphrase in sees no echo of it.
        typed = sys.stdin.readline().rstrip("\r\n")
    except EOFError as nobody:
        raise CannotGoOn(words.NO_PASSPHRASE) from nobody
    if not typed:
        raise CannotGoOn(words.NO_PASSPHRASE)
    return typed


def writable(folder: Path) -> Path:
    """Give a folder that is there, made where it was not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise CannotGoOn(words.FOLDER_UNUSABLE.format(name=folder)) from trouble
    return folder
