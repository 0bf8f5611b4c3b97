"""The papers of a session, each format from one record."""

from collections.abc import Callable, Mapping
from pathlib import Path

from coprod_desktop.documents.cards import compose_cards
from coprod_desktop.documents.maker import make_papers as make_papers_of
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.practice import as_practice
from coprod_desktop.documents.worker import WantedPaper, WrittenPaper
from coprod_desktop.domain.papers import Paper
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.reports import gather_session
from coprod_desktop.services.sessions import get_session
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording import cards as card_words
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.formats import FILE_ENDINGS

Progress = Callable[[int, int], None]
__all__ = [
    "cards",
    "file_name",
    "make_cards",
    "make_papers",
    "make_papers_of",
    "minutes",
    "minutes_of",
    "wanted_cards",
    "wanted_papers",
]

_FILES: Mapping[Paper, str] = {
    Paper.MINUTES: words.FILE_MINUTES,
    Paper.CARDS: card_words.FILE,
}


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
    document = minutes(workspace, session_id)
    number = workspace.ask(get_session, session_id).number
    return make_papers_of(document, wanted_papers(document, number, formats, folder), progress)


def make_cards(workspace: Workspace, folder: Path, progress: Progress) -> tuple[WrittenPaper, ...]:
    """Make the panel's cards to print, and wait for them.

    Raises:
        PaperTrouble: nothing half-made is left.
    """
    document = cards(workspace)
    return make_papers_of(document, wanted_cards(document, folder), progress)


def cards(workspace: Workspace) -> Document:
    """Compose the cards under the panel's own words, as they stand now."""
    document = compose_cards(workspace.ask(find_panel), workspace.now().astimezone().date())
    return as_practice(document) if workspace.is_practice else document


def wanted_cards(document: Document, folder: Path) -> tuple[WantedPaper, ...]:
    """Name the file of the cards."""
    name = file_name(document, Paper.CARDS, "pdf")
    return (WantedPaper("cards", str(folder / name)),)


def minutes(workspace: Workspace, session_id: str) -> Document:
    """Compose the minutes of a session as they stand now; where people practise, they say so."""
    document = workspace.ask(minutes_of, session_id)
    return as_practice(document) if workspace.is_practice else document


def minutes_of(reader: Reader, session_id: str) -> Document:
    """Compose the minutes of a session as they stand now."""
    return compose_minutes(gather_session(reader, session_id))


def wanted_papers(
    document: Document, number: int, formats: tuple[str, ...], folder: Path
) -> tuple[WantedPaper, ...]:
    """Name the files of a session's papers; no name of a person stands in them."""
    files = (file_name(document, Paper.MINUTES, name, number) for name in formats)
    return tuple(
        WantedPaper(name, str(folder / file)) for name, file in zip(formats, files, strict=True)
    )


def file_name(document: Document, paper: Paper, format_name: str, number: int = 0) -> str:
    """Name the file of a paper: no name of a person, and never the place of a real one.

    ``number`` is that of the session, where the paper belongs to one.
    """
    file = _FILES[paper].format(number=number) + FILE_ENDINGS[format_name]
    return words.PRACTICE_FILE.format(file=file) if document.is_practice else file
