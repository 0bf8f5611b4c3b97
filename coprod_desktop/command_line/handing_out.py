"""The command that hands papers out: to each person in the format that they prefer."""

import argparse
import sys
from pathlib import Path

from coprod_desktop.command_line.asking import (
    DONE,
    REFUSED,
    Commands,
    add_command,
    add_panel,
    number,
)
from coprod_desktop.command_line.opening import opened, passphrase_in, session_numbered, writable
from coprod_desktop.domain.papers import Paper
from coprod_desktop.services import hand_out_report, hand_outs
from coprod_desktop.services.hand_outs import Choices, Plan
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.recording import languages_spoken
from coprod_desktop.terminal_progress import TerminalProgress
from coprod_desktop.wording import handing_out as hand_out_words
from coprod_desktop.wording import terminal as words


def add_hand_out(commands: Commands) -> None:
    """Put the command that hands papers out into the table."""
    given = add_command(commands, "hand-out", words.HAND_OUT, _hand_out)
    add_panel(given)
    given.add_argument(
        "--session", type=number, required=True, metavar="N", help=words.SESSION_NUMBER
    )
    given.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)
    kinds = tuple(paper.value for paper in hand_out_words.PAPERS)
    given.add_argument(
        "--paper", choices=kinds, default=Paper.MINUTES.value, help=words.WHICH_PAPER
    )
    given.add_argument("--password-file", type=Path, metavar="F", help=words.PASSWORD_FILE)


def _hand_out(asked: argparse.Namespace) -> int:
    password = passphrase_in(asked.password_file) if asked.password_file else ""
    out = writable(asked.out)
    with opened(asked) as workspace:
        session_id = session_numbered(workspace, asked.session)
        plan = _planned(workspace, session_id, Paper(asked.paper))
        ready = hand_outs.prepare_hand_out(workspace, plan, out, password=password)
        with TerminalProgress(words.WRITING) as progress:
            outcome = hand_outs.make_hand_out(ready, progress)
        hand_outs.write_down_hand_out(workspace, ready, outcome)
    for line in hand_out_report.what_went_where(outcome):
        print(line)
    for line in hand_out_report.what_to_know(plan, outcome):
        print(line, file=sys.stderr)
    return DONE if outcome.is_whole and not plan.lacking else REFUSED


def _planned(workspace: Workspace, session_id: str, paper: Paper) -> Plan:
    """Plan who gets what; the voice is started only where somebody is to hear it."""
    plan = workspace.ask(hand_outs.plan_hand_out, session_id, paper, Choices())
    if not plan.is_spoken:
        return plan
    choices = Choices(spoken=languages_spoken(lambda: None))
    return workspace.ask(hand_outs.plan_hand_out, session_id, paper, choices)
