"""The papers of a session, each format from one record."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.documents.maker import make_papers as make_papers_of
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.worker import WantedPaper, WrittenPaper
from coprod_desktop.services.reports import gather_session
from coprod_desktop.services.sessions import get_session
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording import papers as words

Progress = Callable[[int, int], None]
__all__ = ["FORMATS", "make_papers", "make_papers_of", "minutes_of", "wanted_papers"]

# What a format is called on the command line, and what its file is called.
FORMATS = {"pdf": words.FILE_STANDARD, "pdf-18": words.FILE_LARGE_18}


def make_papers(
    workspace: Workspace,
    session_id: str,
    formats: tuple[str, ...],
    folder: Path,
    progress: Progress,
) -> tuple[WrittenPaper, ...]:
    """Make the minutes of a session in some formats, and wait for them.

    Raises:
        PaperTrouble: nothing half-made is left.
    """
    document = workspace.ask(minutes_of, session_id)
    number = workspace.ask(get_session, session_id).number
    return make_papers_of(document, wanted_papers(number, formats, folder), progress)


def minutes_of(reader: Reader, session_id: str) -> Document:
    """Compose the minutes of a session as they stand now."""
    return compose_minutes(gather_session(reader, session_id))


def wanted_papers(number: int, formats: tuple[str, ...], folder: Path) -> tuple[WantedPaper, ...]:
    """Name the files of a session's papers; no name of a person stands in them."""
    return tuple(
        WantedPaper(name, str(folder / FORMATS[name].format(number=number))) for name in formats
    )
