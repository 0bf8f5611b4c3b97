"""The same acts as on the screen, without a window and without a display.

Exit status: 0 done; 1 something about the panel is wrong; 2 what was asked cannot be done.
"""

import argparse
import getpass
import sys
import tempfile
import warnings
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from coprod_desktop import __version__
from coprod_desktop.documents.order import WrittenPaper
from coprod_desktop.domain import troubles
from coprod_desktop.domain.contribution import How, Kind
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.services import (
    contributions,
    decisions,
    exchange,
    hand_out_report,
    hand_outs,
    meeting_csv,
    panel_files,
    papers,
    sessions,
)
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.terminal_progress import TerminalProgress
from coprod_desktop.wording import handing_out as hand_out_words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import storage as record_words
from coprod_desktop.wording import terminal as words
from coprod_desktop.wording.formats import FORMATS

DONE, WRONG, REFUSED = 0, 1, 2
# These say something about what was asked, not about how the panel stands.
_NOT_THE_PANELS_FAULT = (
    troubles.WrongPassphrase,
    troubles.PanelMissing,
    troubles.AlreadyOpen,
    troubles.FileBusy,
)
_FORMATS = ",".join(FORMATS)


class _CannotGoOn(Exception):  # noqa: N818 - a state of things with its sentence
    """What was asked for cannot be done, and why."""


class _Parser(argparse.ArgumentParser):
    """Refuses what it cannot read in one sentence, and says where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, words.NOT_UNDERSTOOD.format(why=message, command=self.prog) + "\n")


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks, and give the exit status."""
    asked = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = asked.command
    try:
        return command(asked)
    except Problem as problem:
        return _refuse(problems.sentence(problem))
    except _CannotGoOn as reason:
        return _refuse(str(reason))
    except KeyboardInterrupt:
        return _refuse(words.STOPPED)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="coprod-desktop", description=words.PROGRAM)
    parser.add_argument("--version", action="version", version=f"coprod-desktop {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    demo = _command(commands, "demo", words.DEMO, _demo)
    demo.add_argument("out", type=Path, metavar="OUT", help=words.OUT)

    panel = commands.add_parser("panel", help=words.PANEL, description=words.PANEL)
    panel_acts = panel.add_subparsers(required=True, metavar="ACT")
    panel_new = _command(panel_acts, "new", words.PANEL_NEW, _panel_new)
    _add_panel(panel_new)
    panel_new.add_argument("--name", required=True, help=words.PANEL_NAME)
    panel_new.add_argument("--label", default="", help=words.LABEL)

    session = commands.add_parser("session", help=words.SESSION, description=words.SESSION)
    session_acts = session.add_subparsers(required=True, metavar="ACT")
    brought = _command(session_acts, "import", words.SESSION_IMPORT, _session_import)
    brought.formatter_class = argparse.RawDescriptionHelpFormatter
    brought.epilog = _csv_help()
    _add_panel(brought)
    brought.add_argument("file", type=Path, metavar="FILE", help=words.FILE)

    _add_papers(commands)
    _add_hand_out(commands)
    _add_panel(_command(commands, "check", words.CHECK, _check))

    verify = _command(commands, "verify", words.VERIFY, _verify)
    _add_panel(verify)
    verify.add_argument("words", nargs="+", metavar="WORD", help=words.WORDS)
    return parser


def _add_papers(
    commands: "argparse._SubParsersAction[_Parser]",  # pyright: ignore[reportPrivateUsage]
) -> None:
    made = _command(commands, "papers", words.PAPERS, _papers)
    _add_panel(made)
    made.add_argument(
        "--session", type=number, required=True, metavar="N", help=words.SESSION_NUMBER
    )
    made.add_argument("--formats", default=_FORMATS, help=words.FORMATS.format(formats=_FORMATS))
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)

    cards = _command(commands, "cards", words.CARDS, _cards)
    _add_panel(cards)
    cards.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)


def _add_hand_out(
    commands: "argparse._SubParsersAction[_Parser]",  # pyright: ignore[reportPrivateUsage]
) -> None:
    given = _command(commands, "hand-out", words.HAND_OUT, _hand_out)
    _add_panel(given)
    given.add_argument(
        "--session", type=number, required=True, metavar="N", help=words.SESSION_NUMBER
    )
    given.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)
    kinds = tuple(paper.value for paper in hand_out_words.PAPERS)
    given.add_argument(
        "--paper", choices=kinds, default=Paper.MINUTES.value, help=words.WHICH_PAPER
    )
    given.add_argument("--password-file", type=Path, metavar="F", help=words.PASSWORD_FILE)


def _command(
    # argparse gives its table of commands no public name.
    commands: "argparse._SubParsersAction[_Parser]",  # pyright: ignore[reportPrivateUsage]
    name: str,
    summary: str,
    act: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser: _Parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=act)
    return parser


def _add_panel(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=words.FOLDER)
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help=words.PASSPHRASE_FILE)


def number(typed: str) -> int:
    """Read a session's number; argparse calls a wrong one by the name of this function."""
    found = int(typed)
    if abs(found) >= 10**9:
        raise ValueError
    return found


def _csv_help() -> str:
    def listed(choices: type[StrEnum]) -> str:
        return ", ".join(choice.value for choice in choices)

    return words.CSV_HELP.format(
        kinds=listed(Kind), hows=listed(How), sides=listed(Side), roles=listed(Role)
    )


def _demo(asked: argparse.Namespace) -> int:
    out = _writable(asked.out)
    with tempfile.TemporaryDirectory(prefix="coprod-demo-") as home:
        folder = Path(home) / "panel"
        with TerminalProgress(words.PLAYING) as progress:
            panel_files.make_practice_panel(folder, progress=progress)
        workspace = panel_files.open_panel(folder, panel_files.PRACTICE_PASSPHRASE)
        try:
            session = workspace.ask(sessions.list_sessions)[0]
            print(
                words.PRACTICE_PLAYED.format(
                    count=workspace.ask(contributions.count_contributions, session.id),
                    decisions=len(workspace.ask(decisions.list_decisions, session.id)),
                )
            )
            _write_papers(workspace, session.number, tuple(FORMATS), out)
        finally:
            workspace.close()
    return DONE


def _panel_new(asked: argparse.Namespace) -> int:
    made = panel_files.make_panel(
        asked.folder,
        panel_files.PanelTold(
            name=asked.name,
            label=asked.label,
            passphrase=_new_passphrase(asked.passphrase_file),
        ),
    )
    made.workspace.close()
    print(words.PANEL_MADE.format(name=asked.name, folder=asked.folder), file=sys.stderr)
    print(words.RECOVERY, file=sys.stderr)
    print(" ".join(made.recovery_words))
    return DONE


def _session_import(asked: argparse.Namespace) -> int:
    meeting = meeting_csv.read_meeting(asked.file)
    with _opened(asked) as workspace, TerminalProgress(words.BRINGING_IN):
        session = workspace.do(exchange.import_session, meeting)
    said = words.SESSION_CAME_IN.format(number=session.number, count=len(meeting.lines))
    print(said, file=sys.stderr)
    print(session.number)
    return DONE


def _papers(asked: argparse.Namespace) -> int:
    formats = _formats(asked.formats)
    out = _writable(asked.out)
    with _opened(asked) as workspace:
        _write_papers(workspace, asked.session, formats, out)
    return DONE


def _hand_out(asked: argparse.Namespace) -> int:
    password = _passphrase(asked.password_file) if asked.password_file else ""
    out = _writable(asked.out)
    with _opened(asked) as workspace:
        session_id = _session_numbered(workspace, asked.session)
        told = (session_id, Paper(asked.paper), hand_outs.Choices())
        plan = workspace.ask(hand_outs.plan_hand_out, *told)
        ready = hand_outs.prepare_hand_out(workspace, plan, out, password=password)
        with TerminalProgress(words.WRITING) as progress:
            outcome = hand_outs.make_hand_out(ready, progress)
        hand_outs.write_down_hand_out(workspace, ready, outcome)
    for line in hand_out_report.what_went_where(outcome):
        print(line)
    for line in hand_out_report.what_to_know(plan, outcome):
        print(line, file=sys.stderr)
    return DONE if outcome.is_whole and not plan.lacking else REFUSED


def _cards(asked: argparse.Namespace) -> int:
    out = _writable(asked.out)
    with _opened(asked) as workspace, TerminalProgress(words.WRITING) as progress:
        written = papers.make_cards(workspace, out, progress)
    _tell_of(written)
    return DONE


def _check(asked: argparse.Namespace) -> int:
    try:
        with _opened(asked) as workspace, TerminalProgress(words.CHECKING) as progress:
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
    with _opened(asked) as workspace, TerminalProgress(words.CHECKING) as progress:
        verdict = workspace.verify(" ".join(asked.words), progress)
    for line in record_words.verdict(verdict):
        print(line)
    return DONE if verdict.holds else WRONG


def _write_papers(workspace: Workspace, number: int, formats: tuple[str, ...], out: Path) -> None:
    session_id = _session_numbered(workspace, number)
    with TerminalProgress(words.WRITING) as progress:
        written = papers.make_papers(workspace, session_id, formats, out, progress)
    _tell_of(written)
    print(words.NOT_ENCRYPTED, file=sys.stderr)


def _session_numbered(workspace: Workspace, number: int) -> str:
    session = workspace.ask(sessions.find_numbered_session, number)
    if session is None:
        raise _CannotGoOn(words.NO_SESSION.format(number=number))
    return session.id


def _tell_of(written: tuple[WrittenPaper, ...]) -> None:
    for paper in written:
        print(words.PAPER_WRITTEN.format(file=paper.path, kilobytes=-(-paper.size // 1024)))
    if without_font := {one for paper in written for one in paper.missing}:
        print(paper_words.without_font(without_font), file=sys.stderr)


@contextmanager
def _opened(asked: argparse.Namespace) -> Generator[Workspace, None, None]:
    workspace = panel_files.open_panel(asked.folder, _passphrase(asked.passphrase_file))
    try:
        yield workspace
    finally:
        workspace.close()


def _passphrase(file: Path | None) -> str:
    if file is None:
        return _typed(words.ASK_PASSPHRASE)
    try:
        # Some editors put a byte order mark in front.
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as trouble:
        raise _CannotGoOn(words.EMPTY_FILE.format(name=file)) from trouble
    if not lines or not lines[0]:
        raise _CannotGoOn(words.EMPTY_FILE.format(name=file))
    return lines[0]


def _new_passphrase(file: Path | None) -> str:
    passphrase = _passphrase(file)
    if file is None and _typed(words.ASK_AGAIN) != passphrase:
        raise _CannotGoOn(words.NOT_THE_SAME)
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
        raise _CannotGoOn(words.NO_PASSPHRASE) from nobody
    if not typed:
        raise _CannotGoOn(words.NO_PASSPHRASE)
    return typed


def _formats(asked: str) -> tuple[str, ...]:
    formats = tuple(dict.fromkeys(name.strip() for name in asked.split(",")))
    for name in formats:
        if name not in FORMATS:
            raise _CannotGoOn(words.UNKNOWN_FORMAT.format(name=name or asked, formats=_FORMATS))
    return formats


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise _CannotGoOn(words.FOLDER_UNUSABLE.format(name=folder)) from trouble
    return folder
