"""Practice runs: a session tried out in a copy of the panel that is deleted afterwards."""

import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_hex

from coprod_desktop import paths
from coprod_desktop.domain.errors import Problem, SessionNotPlanned
from coprod_desktop.domain.events.session import PracticeBegan
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.unit_of_work import UnitOfWork

_FOLDER = "practice-runs"


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeRun:
    """An open copy of a panel, and the folder that goes with it."""

    workspace: Workspace
    folder: Path
    session_id: str


def begin_run(workspace: Workspace, session_id: str) -> PracticeRun:
    """Copy the panel, encrypted as it is, and open the copy; the panel itself stays untouched.

    Raises:
        Problem: the session is not planned, or the disk refused; nothing is left behind.
    """
    folder = runs_folder() / f"run-{token_hex(8)}"
    try:
        copy = workspace.open_copy(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    run = PracticeRun(workspace=copy, folder=folder, session_id=session_id)
    try:
        copy.do(mark_as_practice, session_id)
    except BaseException:
        end_run(run)
        raise
    return run


def end_run(run: PracticeRun) -> None:
    """Close the copy and delete it; ending twice is ending once."""
    run.workspace.close()
    shutil.rmtree(run.folder, ignore_errors=True)


def clear_left_overs() -> None:
    """Delete the copies that a killed program left; one that is in use elsewhere stays."""
    home = runs_folder()
    for folder in sorted(home.iterdir()) if home.is_dir() else ():
        with suppress(OSError, Problem):
            InstanceLock(folder).release()
            shutil.rmtree(folder)


def runs_folder() -> Path:
    """Give the folder in which copies stand while somebody practises."""
    return paths.data_folder() / _FOLDER


def mark_as_practice(work: UnitOfWork, session_id: str) -> Session:
    """Mark a planned session of the copy as practised, so that every screen can say so."""
    session = work.sessions.get(session_id)
    if session.state is not SessionState.PLANNED:
        raise SessionNotPlanned
    practised = replace(session, practice=True)
    work.save(practised)
    work.note(PracticeBegan(session=practised))
    return practised
