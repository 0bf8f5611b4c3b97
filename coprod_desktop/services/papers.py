"""The papers of a panel: each composed from its record, and made in any format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coprod_desktop.documents.agenda import compose_agenda
from coprod_desktop.documents.cards import compose_cards
from coprod_desktop.documents.decisions import compose_decisions
from coprod_desktop.documents.easy_read import compose_easy_read
from coprod_desktop.documents.held import compose_held
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.my_words import compose_my_words
from coprod_desktop.documents.order import NO_WISHES, WantedPaper, Wishes, WrittenPaper
from coprod_desktop.documents.practice import as_practice
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.rider import RiderRecord, compose_rider
from coprod_desktop.documents.sign_off import compose_sign_off
from coprod_desktop.domain.papers import Paper
from coprod_desktop.services.easy_papers import gather_easy_read
from coprod_desktop.services.held import gather_held
from coprod_desktop.services.my_words import gather_my_words, place_of
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.paper_making import make_papers_of
from coprod_desktop.services.people import list_needs
from coprod_desktop.services.recordings import with_words_said
from coprod_desktop.services.reports import gather_session
from coprod_desktop.services.sessions import get_session
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording import (
    agenda_paper,
    decisions_paper,
    my_words_paper,
    rider_paper,
    signing_paper,
)
from coprod_desktop.wording import cards as card_words
from coprod_desktop.wording import easy_read as easy_words
from coprod_desktop.wording import held as held_words
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.formats import FILE_ENDINGS

Progress = Callable[[int, int], None]
__all__ = [
    "OFFERED",
    "PaperAsked",
    "cards",
    "compose",
    "compose_for_each",
    "file_name",
    "file_stem",
    "make_all",
    "make_cards",
    "make_papers",
    "make_papers_of",
    "minutes",
    "minutes_of",
    "place_of",
    "wanted_cards",
    "wanted_papers",
    "with_words_said",
]

_FILES: Mapping[Paper, str] = {
    Paper.AGENDA: agenda_paper.FILE,
    Paper.MINUTES: words.FILE_MINUTES,
    Paper.DECISIONS: decisions_paper.FILE,
    Paper.MY_WORDS: my_words_paper.FILE,
    Paper.SIGN_OFF: signing_paper.FILE,
    Paper.EASY_READ: easy_words.FILE,
    Paper.RIDER: rider_paper.FILE,
    Paper.CARDS: card_words.FILE,
    Paper.HELD: held_words.FILE,
}
_OF_SESSION: Mapping[Paper, Callable[[SessionRecord], Document]] = {
    Paper.AGENDA: compose_agenda,
    Paper.MINUTES: compose_minutes,
    Paper.DECISIONS: compose_decisions,
    Paper.SIGN_OFF: compose_sign_off,
}
# What can be asked for by its name; cards are of the panel, and a command of their own.
OFFERED = (*_OF_SESSION, Paper.EASY_READ, Paper.MY_WORDS, Paper.RIDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsked:
    """One paper that somebody asks for: which, of which session, and for whom."""

    paper: Paper
    session_id: str = ""
    person_id: str | None = None


def compose(
    workspace: Workspace, paper: Paper, session_id: str = "", person_id: str | None = None
) -> Document:
    """Compose any paper as the record stands now; where people practise, it says so.

    ``Paper.is_of_session`` and ``Paper.is_of_person`` tell which of the two it needs.

    Raises:
        NothingEasyYet: an easy-read paper was asked for, and nobody has written a line of it.
    """
    today = workspace.now().astimezone().date()
    document = workspace.ask(_composed, paper, session_id, person_id, today)
    return as_practice(document) if workspace.is_practice else document


def compose_for_each(
    workspace: Workspace, paper: Paper, session_id: str, person_ids: Sequence[str]
) -> tuple[Document, ...]:
    """Compose a paper that is for one person alone for several, from one look at the record."""
    today = workspace.now().astimezone().date()
    documents = workspace.ask(_for_each, paper, session_id, person_ids, today)
    if not workspace.is_practice:
        return documents
    return tuple(as_practice(document) for document in documents)


def _composed(
    reader: Reader, paper: Paper, session_id: str, person_id: str | None, today: date
) -> Document:
    if paper in _OF_SESSION:
        return _OF_SESSION[paper](gather_session(reader, session_id))
    if paper is Paper.EASY_READ:
        return compose_easy_read(gather_easy_read(reader, session_id))
    if paper is Paper.CARDS:
        return compose_cards(find_panel(reader), today)
    if person_id is None:
        raise ValueError(paper)
    return _for_each(reader, paper, session_id, (person_id,), today)[0]


def _for_each(
    reader: Reader, paper: Paper, session_id: str, person_ids: Sequence[str], today: date
) -> tuple[Document, ...]:
    if paper is Paper.RIDER:
        return tuple(compose_rider(_rider(reader, one, today)) for one in person_ids)
    if paper is Paper.HELD:
        return tuple(compose_held(gather_held(reader, one, today)) for one in person_ids)
    session = gather_session(reader, session_id)
    return tuple(compose_my_words(gather_my_words(reader, session, one)) for one in person_ids)


def _rider(reader: Reader, person_id: str, today: date) -> RiderRecord:
    return RiderRecord(
        person=reader.people.get(person_id),
        needs=list_needs(reader, person_id),
        supporters=reader.people.where(supports_id=person_id, left_panel=False),
        language=find_panel(reader).language,
        day=today,
    )


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
    asked = PaperAsked(paper=Paper.MINUTES, session_id=session_id)
    return make_all(workspace, (asked,), formats, folder, progress)


def make_all(
    workspace: Workspace,
    asked: Sequence[PaperAsked],
    formats: tuple[str, ...],
    folder: Path,
    progress: Progress,
    wishes: Wishes = NO_WISHES,
) -> tuple[WrittenPaper, ...]:
    """Make several papers, each in some formats, and wait for them.

    Raises:
        PaperTrouble: nothing half-made is left.
    """
    documents = [compose(workspace, one.paper, one.session_id, one.person_id) for one in asked]
    wanted = [
        WantedPaper(name, str(folder / _named(workspace, one, document, name)), wishes, place)
        for place, (one, document) in enumerate(zip(asked, documents, strict=True))
        for name in formats
    ]
    spoken = workspace.ask(with_words_said, wanted)
    return make_papers_of(documents[0], spoken, progress, others=documents[1:])


def _named(workspace: Workspace, asked: PaperAsked, document: Document, format_name: str) -> str:
    of_session = asked.paper.is_of_session
    number = workspace.ask(get_session, asked.session_id).number if of_session else 0
    place = workspace.ask(place_of, asked.person_id) if asked.person_id else 0
    return file_name(document, asked.paper, format_name, number, place)


def make_cards(workspace: Workspace, folder: Path, progress: Progress) -> tuple[WrittenPaper, ...]:
    """Make the panel's cards to print, and wait for them.

    Raises:
        PaperTrouble: nothing half-made is left.
    """
    document = cards(workspace)
    return make_papers_of(document, wanted_cards(document, folder), progress)


def cards(workspace: Workspace) -> Document:
    """Compose the cards under the panel's own words, as they stand now."""
    return compose(workspace, Paper.CARDS)


def wanted_cards(document: Document, folder: Path) -> tuple[WantedPaper, ...]:
    """Name the file of the cards."""
    name = file_name(document, Paper.CARDS, "pdf")
    return (WantedPaper("cards", str(folder / name)),)


def minutes(workspace: Workspace, session_id: str) -> Document:
    """Compose the minutes of a session as they stand now; where people practise, they say so."""
    return compose(workspace, Paper.MINUTES, session_id)


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


def file_name(
    document: Document, paper: Paper, format_name: str, number: int = 0, place: int = 0
) -> str:
    """Name the file of a paper: no name of a person, and never the place of a real one.

    ``number`` is that of the session, where the paper belongs to one; ``place`` is that of the
    person on the list (``place_of``), where it is for one person alone.
    """
    file = file_stem(paper, number=number, place=place) + FILE_ENDINGS[format_name]
    return words.PRACTICE_FILE.format(file=file) if document.is_practice else file


def file_stem(paper: Paper, *, number: int, place: int) -> str:
    """Give how the file of a paper is called, before what tells its format."""
    return _FILES[paper].format(number=number, place=place)
