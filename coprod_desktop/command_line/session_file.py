"""Commands that bring one session to another panel in an encrypted file."""

import argparse
import sys
from pathlib import Path

from coprod_desktop.command_line.asking import DONE, Commands, add_command, add_panel, number
from coprod_desktop.command_line.opening import passphrase_in, session_numbered
from coprod_desktop.services import panel_files, session_files
from coprod_desktop.terminal_progress import TerminalProgress
from coprod_desktop.wording import terminal as words


def add_session_file(commands: Commands, brought: argparse.ArgumentParser) -> None:
    """Put what saves a session into the table, and let what brings one in read such a file."""
    saved = add_command(commands, "export", words.SESSION_EXPORT, _session_export)
    add_panel(saved)
    asked = words.SESSION_NUMBER
    saved.add_argument("--session", type=number, required=True, metavar="N", help=asked)
    saved.add_argument("--out", type=Path, required=True, metavar="FILE", help=words.SESSION_FILE)
    for one in (saved, brought):
        one.add_argument(
            "--file-passphrase-file", type=Path, metavar="F", help=words.FILE_PASSPHRASE
        )


def bring_session_in(asked: argparse.Namespace) -> int:
    """Bring a session in from an encrypted file."""
    passphrase = passphrase_in(asked.passphrase_file)
    told = session_files.read_session_file(asked.file, _of_file(asked, passphrase))
    workspace = panel_files.open_panel(asked.folder, passphrase)
    try:
        with TerminalProgress(words.BRINGING_IN):
            session = workspace.do(session_files.bring_session_in, told)
    finally:
        workspace.close()
    count = len(told["contributions"])
    print(words.SESSION_CAME_IN.format(number=session.number, count=count), file=sys.stderr)
    print(session.number)
    return DONE


def _session_export(asked: argparse.Namespace) -> int:
    passphrase = passphrase_in(asked.passphrase_file)
    workspace = panel_files.open_panel(asked.folder, passphrase)
    try:
        session_id = session_numbered(workspace, asked.session)
        told = workspace.ask(session_files.tell_session, session_id)
    finally:
        workspace.close()
    session_files.write_session_file(asked.out, told, _of_file(asked, passphrase))
    print(asked.out)
    print(words.SESSION_SAVED, file=sys.stderr)
    return DONE


def _of_file(asked: argparse.Namespace, passphrase: str) -> str:
    named = asked.file_passphrase_file
    return passphrase_in(named) if named else passphrase
