"""Commands about a whole panel: make one, check it, compare its words, bring a meeting in."""

import argparse
import shutil
import sys
from enum import StrEnum
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.command_line.asking import DONE, WRONG, Commands, add_command, add_panel
from coprod_desktop.command_line.opening import new_passphrase, opened, writable
from coprod_desktop.command_line.session_file import add_session_file, bring_session_in
from coprod_desktop.domain import troubles
from coprod_desktop.domain.contribution import How, Kind
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.services import exchange, meeting_csv, panel_files, session_files
from coprod_desktop.terminal_progress import TerminalProgress
from coprod_desktop.wording import problems
from coprod_desktop.wording import storage as record_words
from coprod_desktop.wording import terminal as words

_RECORD, _CHECKER = "record.jsonl", "check_record.py"
# These say something about what was asked, not about how the panel stands.
_NOT_THE_PANELS_FAULT = (
    troubles.WrongPassphrase,
    troubles.PanelMissing,
    troubles.AlreadyOpen,
    troubles.FileBusy,
)


def add_panels(commands: Commands) -> None:
    """Put the commands that make and fill a panel into the table."""
    panel = commands.add_parser("panel", help=words.PANEL, description=words.PANEL)
    panel_acts = panel.add_subparsers(required=True, metavar="ACT")
    panel_new = add_command(panel_acts, "new", words.PANEL_NEW, _panel_new)
    add_panel(panel_new)
    panel_new.add_argument("--name", required=True, help=words.PANEL_NAME)
    panel_new.add_argument("--label", default="", help=words.LABEL)

    session = commands.add_parser("session", help=words.SESSION, description=words.SESSION)
    session_acts = session.add_subparsers(required=True, metavar="ACT")
    brought = add_command(session_acts, "import", words.SESSION_IMPORT, _session_import)
    brought.formatter_class = argparse.RawDescriptionHelpFormatter
    brought.epilog = csv_help()
    add_panel(brought)
    brought.add_argument("file", type=Path, metavar="FILE", help=words.FILE)
    add_session_file(session_acts, brought)


def add_checks(commands: Commands) -> None:
    """Put the commands that look at a panel and change nothing into the table."""
    add_panel(add_command(commands, "check", words.CHECK, _check))

    verify = add_command(commands, "verify", words.VERIFY, _verify)
    add_panel(verify)
    verify.add_argument("words", nargs="+", metavar="WORD", help=words.WORDS)

    record = add_command(commands, "record", words.RECORD, _record)
    add_panel(record)
    record.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)
    record.add_argument("--with-words", action="store_true", help=words.WITH_WORDS)


def csv_help() -> str:
    """Say how the CSV of a meeting is written, with every word that it knows."""

    def listed(choices: type[StrEnum]) -> str:
        return ", ".join(choice.value for choice in choices)

    return words.CSV_HELP.format(
        kinds=listed(Kind), hows=listed(How), sides=listed(Side), roles=listed(Role)
    )


def _panel_new(asked: argparse.Namespace) -> int:
    made = panel_files.make_panel(
        asked.folder,
        panel_files.PanelTold(
            name=asked.name,
            label=asked.label,
            passphrase=new_passphrase(asked.passphrase_file),
        ),
    )
    made.workspace.close()
    print(words.PANEL_MADE.format(name=asked.name, folder=asked.folder), file=sys.stderr)
    print(words.RECOVERY, file=sys.stderr)
    print(" ".join(made.recovery_words))
    return DONE


def _session_import(asked: argparse.Namespace) -> int:
    if session_files.is_session_file(asked.file):
        return bring_session_in(asked)
    meeting = meeting_csv.read_meeting(asked.file)
    with opened(asked) as workspace, TerminalProgress(words.BRINGING_IN):
        session = workspace.do(exchange.import_session, meeting)
    said = words.SESSION_CAME_IN.format(number=session.number, count=len(meeting.lines))
    print(said, file=sys.stderr)
    print(session.number)
    return DONE


def _check(asked: argparse.Namespace) -> int:
    try:
        with opened(asked) as workspace, TerminalProgress(words.CHECKING) as progress:
            checked = workspace.check(progress)
    except _NOT_THE_PANELS_FAULT:
        raise
    except Problem as problem:
        print(problems.sentence(problem))
        return WRONG
    for line in record_words.checked(checked):
        print(line)
    return DONE if checked.is_sound else WRONG


def _verify(asked: argparse.Namespace) -> int:
    with opened(asked) as workspace, TerminalProgress(words.CHECKING) as progress:
        verdict = workspace.verify(" ".join(asked.words), progress)
    for line in record_words.verdict(verdict):
        print(line)
    return DONE if verdict.holds else WRONG


def _record(asked: argparse.Namespace) -> int:
    out = writable(asked.out)
    record, checker = out / _RECORD, out / _CHECKER
    with opened(asked) as workspace, TerminalProgress(words.WRITING) as progress:
        workspace.export_record(record, with_words=asked.with_words, progress=progress)
    shutil.copyfile(paths.resource("checker", _CHECKER), checker)
    print(record)
    print(checker)
    print(words.RECORD_WRITTEN.format(record=record, checker=checker), file=sys.stderr)
    print(words.HAS_WORDS if asked.with_words else words.HAS_NO_WORDS, file=sys.stderr)
    return DONE
