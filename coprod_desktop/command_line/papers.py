"""Commands that write papers: of a session, for one person, the cards, and the demo's."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.command_line.asking import (
    DONE,
    CannotGoOn,
    Commands,
    add_command,
    add_panel,
    number,
)
from coprod_desktop.command_line.opening import opened, session_numbered, writable
from coprod_desktop.documents.html.colours import THEMES
from coprod_desktop.documents.order import NO_WISHES, Wishes, WrittenPaper
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.people import Role
from coprod_desktop.services import contributions, decisions, panel_files, papers, people, sessions
from coprod_desktop.services.recordings import RECORDINGS
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.terminal_progress import TerminalProgress
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording import terminal as words
from coprod_desktop.wording.formats import FORMATS

_FORMATS = ",".join(FORMATS)
# A recording takes minutes and hundreds of megabytes, so it is made only for whoever asks.
_WITHOUT_ASKING = ",".join(name for name in FORMATS if name not in RECORDINGS)
_PAPERS = ",".join(paper.value for paper in papers.OFFERED)
_ONCE, _EASY = ("pdf",), ("pdf-easy",)


def add_demo(commands: Commands) -> None:
    """Put the command that shows what papers are like into the table."""
    demo = add_command(commands, "demo", words.DEMO, _demo)
    demo.add_argument("out", type=Path, metavar="OUT", help=words.OUT)


def add_papers(commands: Commands) -> None:
    """Put the commands that write papers of a panel into the table."""
    made = add_command(commands, "papers", words.PAPERS, _papers)
    add_panel(made)
    made.add_argument(
        "--session", type=number, required=True, metavar="N", help=words.SESSION_NUMBER
    )
    made.add_argument(
        "--papers", default=Paper.MINUTES.value, help=words.WHICH_PAPERS.format(papers=_PAPERS)
    )
    made.add_argument("--person", default="", metavar="NAME", help=words.PERSON)
    made.add_argument(
        "--formats", default=_WITHOUT_ASKING, help=words.FORMATS.format(formats=_FORMATS)
    )
    made.add_argument("--theme", choices=THEMES, default="", help=words.THEME)
    made.add_argument(
        "--cells", type=number, default=NO_WISHES.line_cells, metavar="N", help=words.CELLS
    )
    made.add_argument(
        "--lines", type=number, default=NO_WISHES.page_lines, metavar="N", help=words.LINES
    )
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)

    cards = add_command(commands, "cards", words.CARDS, _cards)
    add_panel(cards)
    cards.add_argument("--out", type=Path, required=True, metavar="DIR", help=words.OUT)


def _demo(asked: argparse.Namespace) -> int:
    out = writable(asked.out)
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
            _write_demo(workspace, session.id, out)
        finally:
            workspace.close()
    return DONE


def _write_demo(workspace: Workspace, session_id: str, out: Path) -> None:
    """Write the minutes in every format, and each other kind of paper once, in its own layout."""
    everybody = workspace.ask(people.list_people)
    member = next(one.id for one in everybody if one.role is Role.MEMBER)
    layouts = {Paper.MINUTES: tuple(FORMATS), Paper.EASY_READ: _EASY}
    others = [paper for paper in papers.OFFERED if paper not in layouts]
    for paper, formats in layouts.items():
        _write(workspace, (_asked(paper, session_id, member),), formats, out)
    _write(workspace, [_asked(one, session_id, member) for one in others], _ONCE, out)
    print(words.NOT_ENCRYPTED, file=sys.stderr)


def _papers(asked: argparse.Namespace) -> int:
    kinds, formats = _kinds(asked.papers), _formats(asked.formats)
    if any(paper.is_of_person for paper in kinds) and not asked.person:
        alone = ", ".join(paper.value for paper in kinds if paper.is_of_person)
        raise CannotGoOn(words.PERSON_NEEDED.format(papers=alone))
    out = writable(asked.out)
    with opened(asked) as workspace:
        session_id = session_numbered(workspace, asked.session)
        person_id = _person_named(workspace, asked.person) if asked.person else None
        wanted = [_asked(one, session_id, person_id) for one in kinds]
        wishes = Wishes(theme=asked.theme, line_cells=asked.cells, page_lines=asked.lines)
        _write(workspace, wanted, formats, out, wishes)
    print(words.NOT_ENCRYPTED, file=sys.stderr)
    return DONE


def _asked(paper: Paper, session_id: str, person_id: str | None) -> papers.PaperAsked:
    """Ask for a paper with what it needs, and nothing else."""
    return papers.PaperAsked(
        paper=paper, session_id=session_id, person_id=person_id if paper.is_of_person else None
    )


def _write(
    workspace: Workspace,
    asked: Sequence[papers.PaperAsked],
    formats: tuple[str, ...],
    out: Path,
    wishes: Wishes = NO_WISHES,
) -> None:
    with TerminalProgress(words.WRITING) as progress:
        written = papers.make_all(workspace, asked, formats, out, progress, wishes)
    _tell_of(written)


def _person_named(workspace: Workspace, name: str) -> str:
    """Find somebody by the name by which they are called, here or in papers."""
    called = name.strip().casefold()
    for person in workspace.ask(people.list_people):
        if called in (person.name.casefold(), person.chosen_name.casefold()):
            return person.id
    raise CannotGoOn(words.NO_PERSON.format(name=name))


def _cards(asked: argparse.Namespace) -> int:
    out = writable(asked.out)
    with opened(asked) as workspace, TerminalProgress(words.WRITING) as progress:
        written = papers.make_cards(workspace, out, progress)
    _tell_of(written)
    return DONE


def _tell_of(written: tuple[WrittenPaper, ...]) -> None:
    for paper in written:
        print(words.PAPER_WRITTEN.format(file=paper.path, kilobytes=-(-paper.size // 1024)))
    if without_font := {one for paper in written for one in paper.missing}:
        print(paper_words.without_font(without_font), file=sys.stderr)


def _kinds(asked: str) -> tuple[Paper, ...]:
    """Read the papers that are asked for, each once."""
    known = {paper.value: paper for paper in papers.OFFERED}
    kinds = tuple(dict.fromkeys(name.strip() for name in asked.split(",")))
    for name in kinds:
        if name not in known:
            raise CannotGoOn(words.UNKNOWN_PAPER.format(name=name or asked, papers=_PAPERS))
    return tuple(known[name] for name in kinds)


def _formats(asked: str) -> tuple[str, ...]:
    formats = tuple(dict.fromkeys(name.strip() for name in asked.split(",")))
    for name in formats:
        if name not in FORMATS:
            raise CannotGoOn(words.UNKNOWN_FORMAT.format(name=name or asked, formats=_FORMATS))
    return formats
