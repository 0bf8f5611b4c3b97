"""Hand out a paper: who gets it in which format, in which file, and what became of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Wishes
from coprod_desktop.documents.passwords import is_too_long
from coprod_desktop.documents.saving import is_on_the_disk
from coprod_desktop.documents.worker import WantedPaper, WrittenPaper
from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.errors import NobodyChosen, PaperPasswordTooLong, PaperPasswordTooShort
from coprod_desktop.domain.lack import Lack
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.troubles import PapersCancelled, PaperTrouble
from coprod_desktop.services import papers, papers_sent
from coprod_desktop.services.easy_checks import find_check_that_holds
from coprod_desktop.services.easy_reads import find_easy_read, list_easy_lines
from coprod_desktop.services.formats_here import (
    Spoken,
    bytes_for,
    instead_of,
    is_pdf,
    lack_of,
)
from coprod_desktop.services.languages_here import languages_in, what_it_lacks
from coprod_desktop.services.people import list_people
from coprod_desktop.services.recordings import RECORDINGS
from coprod_desktop.services.sessions import get_session
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording.formats import FORMATS

SHORTEST_PASSWORD = 8
EASY = "pdf-easy"

# What stands beside the words: who said it, headings, names, decisions; in characters.
_BESIDE_EACH, _BESIDE_ALL = 40, 5_000

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What whoever hands out has chosen: for whom another format, and who gets nothing now.

    ``spoken`` is what the voices of this computer speak, once that is known.
    """

    with_apologies: bool = True
    left_out: frozenset[str] = frozenset()
    formats: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    spoken: Spoken = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Getting:
    """What one person gets; where their format cannot be made, why, and what could be instead."""

    person: Person
    format: str
    is_left_out: bool = False
    lack: Lack | None = None
    instead: str = ""
    has_it: bool = False

    @property
    def gets_a_file(self) -> bool:
        """Whether a file is made for them."""
        return not self.is_left_out and self.lack is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Who gets a paper of a session, by the order of their names.

    ``is_plain_draft`` tells that somebody gets easy words that no member has checked;
    ``languages`` are those that the paper may hold.
    """

    session_id: str
    number: int
    paper: Paper
    gettings: tuple[Getting, ...]
    is_plain_draft: bool = False
    languages: tuple[str, ...] = ()
    spoken: Spoken = None

    @property
    def groups(self) -> tuple[tuple[str, tuple[Person, ...]], ...]:
        """Give each format that is made, with everybody who gets it."""
        told = {
            name: tuple(
                one.person for one in self.gettings if one.gets_a_file and one.format == name
            )
            for name in FORMATS
        }
        return tuple((name, people) for name, people in told.items() if people)

    @property
    def is_spoken(self) -> bool:
        """Whether somebody gets a recording."""
        return any(name in RECORDINGS for name, _ in self.groups)

    @property
    def lacks_of_languages(self) -> tuple[str, ...]:
        """Say what cannot be done here in a language of the paper, in the formats that are made."""
        formats = [name for name, _ in self.groups]
        return tuple(
            sentence
            for language in self.languages
            for sentence in what_it_lacks(language, self.spoken, formats)
        )

    @property
    def count(self) -> int:
        """How many people get a file."""
        return sum(one.gets_a_file for one in self.gettings)

    @property
    def lacking(self) -> tuple[Getting, ...]:
        """Give who would get nothing, because their format cannot be made."""
        return tuple(one for one in self.gettings if one.lack and not one.is_left_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """One file, and everybody whom it is for."""

    wanted: WantedPaper
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """Files that are ready to be made, and what they are made of."""

    session_id: str
    paper: Paper
    documents: tuple[Document, ...]
    files: tuple[PlannedFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A whole file on the disk, and everybody whom it is for."""

    written: WrittenPaper
    format: str
    people: tuple[Person, ...]

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.written.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a hand-out came to: files that are there, files that are not, and why.

    ``is_on_the_disk`` says whether all of them are on the disk or the stick itself.
    """

    made: tuple[MadeFile, ...]
    not_made: tuple[PlannedFile, ...] = ()
    trouble: PaperTrouble | None = None
    is_on_the_disk: bool = False
    is_protected: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether every file was made."""
        return not self.not_made and self.trouble is None


_Ready = tuple[tuple[Document, ...], tuple[PlannedFile, ...]]


def plan_hand_out(reader: Reader, session_id: str, paper: Paper, choices: Choices) -> Plan:
    """Say who gets a paper in which format; nothing is made yet."""
    everybody = list_who_gets_papers(reader, session_id, with_apologies=choices.with_apologies)
    if paper is Paper.MY_WORDS:
        spoke = reader.contributions.distinct("person_id", session_id=session_id)
        everybody = tuple(person for person in everybody if person.id in spoke)
    sent = {
        (one.person_id, one.paper_format)
        for one in reader.papers_sent.where(session_id=session_id, paper=paper)
    }
    has_easy = bool(list_easy_lines(reader, session_id))
    gettings = tuple(
        replace(one, has_it=(one.person.id, one.format) in sent)
        for one in (_getting(person, paper, choices, has_easy=has_easy) for person in everybody)
    )
    return Plan(
        session_id=session_id,
        number=get_session(reader, session_id).number,
        paper=paper,
        gettings=gettings,
        is_plain_draft=any(
            one.gets_a_file and _paper_in(paper, one.format) is Paper.EASY_READ for one in gettings
        )
        and not _is_checked(reader, session_id),
        languages=languages_in(reader, session_id, paper),
        spoken=choices.spoken,
    )


def list_who_gets_papers(
    reader: Reader, session_id: str, *, with_apologies: bool
) -> tuple[Person, ...]:
    """Give who was there or is on the list; who sent apologies only where that is wanted."""
    were_here = set(reader.attendance.distinct("person_id", session_id=session_id))
    away = {one.person_id for one in reader.apologies.where(session_id=session_id)} - were_here
    found = {one.id: one for one in list_people(reader)}
    found |= {one: reader.people.get(one) for one in were_here}
    kept = (one for one in found.values() if with_apologies or one.id not in away)
    return tuple(sorted(kept, key=lambda person: person.name.casefold()))


def prepare_hand_out(
    workspace: Workspace, plan: Plan, folder: Path, *, password: str = ""
) -> HandOut:
    """Compose what is handed out, and name each file; no name of a person stands in one.

    For many people and long sessions that takes seconds.

    Raises:
        NobodyChosen: nobody gets a file.
        PaperPasswordTooShort: the password could be guessed.
        PaperPasswordTooLong: the files might open for nobody.
    """
    must_be_possible(plan, password)
    compose = _for_each if plan.paper.is_of_person else _for_all
    documents, composed = compose(workspace, plan, folder)
    files = [_protected(file, password) for file in composed]
    spoken = workspace.ask(papers.with_words_said, [file.wanted for file in files])
    return HandOut(
        session_id=plan.session_id,
        paper=plan.paper,
        documents=documents,
        files=tuple(
            replace(file, wanted=wanted) for file, wanted in zip(files, spoken, strict=True)
        ),
    )


def must_be_possible(plan: Plan, password: str) -> None:
    """Refuse at once what cannot be handed out, as ``prepare_hand_out`` says."""
    if password and len(password) < SHORTEST_PASSWORD:
        raise PaperPasswordTooShort(length=len(password), least=SHORTEST_PASSWORD)
    if is_too_long(password):
        raise PaperPasswordTooLong
    if not plan.groups:
        raise NobodyChosen


def papers_of(session: Session) -> tuple[Paper, ...]:
    """Give the papers of a session that can be handed out, the one that is due first."""
    if session.state is SessionState.PLANNED:
        return (Paper.AGENDA,)
    return (Paper.MINUTES, Paper.EASY_READ, Paper.DECISIONS, Paper.MY_WORDS, Paper.AGENDA)


def expected_room(reader: Reader, plan: Plan) -> int:
    """Guess how many bytes the files may take: a warning may come too early, and stops nobody."""
    said = reader.contributions.where(session_id=plan.session_id)
    characters = sum(len(one.words) + _BESIDE_EACH for one in said) + _BESIDE_ALL
    each = [
        bytes_for(name, characters) * (len(who) if plan.paper.is_of_person else 1)
        for name, who in plan.groups
    ]
    return sum(each)


def make_hand_out(
    hand_out: HandOut, progress: Progress, *, is_cancelled: Callable[[], bool] = lambda: False
) -> Outcome:
    """Make the files, each whole or not at all; what stopped it, if anything did, is told."""
    written: list[WrittenPaper] = []
    trouble: PaperTrouble | None = None
    try:
        papers.make_papers_of(
            hand_out.documents[0],
            [file.wanted for file in hand_out.files],
            progress,
            is_cancelled=is_cancelled,
            tell=written.append,
            others=hand_out.documents[1:],
        )
    except PaperTrouble as stopped:
        trouble = stopped
    except KeyboardInterrupt:
        trouble = PapersCancelled()
    return _outcome(hand_out.files, written, trouble)


def write_down_hand_out(
    workspace: Workspace, hand_out: HandOut, outcome: Outcome
) -> tuple[PaperSent, ...]:
    """Keep who was given what, in one act that can be taken back; wait until it is stored."""
    told = who_got_what(outcome)
    if not told:
        return ()
    return workspace.do(
        papers_sent.send_paper,
        hand_out.session_id,
        paper=hand_out.paper,
        person_ids=tuple(told),
        formats=told,
    )


def who_got_what(outcome: Outcome) -> Mapping[str, str]:
    """Give for each person whose file was made the format of it."""
    return {person.id: file.format for file in outcome.made for person in file.people}


def _for_all(workspace: Workspace, plan: Plan, folder: Path) -> _Ready:
    """Compose one paper for all; one file serves everybody who wants its format."""
    documents: dict[Paper, Document] = {}
    files: list[PlannedFile] = []
    for name, people in plan.groups:
        paper = _paper_in(plan.paper, name)
        if paper not in documents:
            documents[paper] = papers.compose(workspace, paper, plan.session_id)
        file = papers.file_name(documents[paper], paper, name, plan.number)
        wanted = WantedPaper(name, str(folder / file), of=list(documents).index(paper))
        files.append(PlannedFile(wanted=wanted, people=people))
    return tuple(documents.values()), tuple(files)


def _for_each(workspace: Workspace, plan: Plan, folder: Path) -> _Ready:
    """Compose a paper for each person; a number that tells nobody stands in its file's name."""
    getting = [one for one in plan.gettings if one.gets_a_file]
    people = [one.person.id for one in getting]
    documents = papers.compose_for_each(workspace, plan.paper, plan.session_id, people)
    files: list[PlannedFile] = []
    for number, (one, document) in enumerate(zip(getting, documents, strict=True)):
        place = workspace.ask(papers.place_of, one.person.id)
        file = papers.file_name(document, plan.paper, one.format, plan.number, place)
        wanted = WantedPaper(one.format, str(folder / file), of=number)
        files.append(PlannedFile(wanted=wanted, people=(one.person,)))
    return documents, tuple(files)


def _protected(file: PlannedFile, password: str) -> PlannedFile:
    if not password or not is_pdf(file.wanted.format):
        return file
    return replace(file, wanted=replace(file.wanted, wishes=Wishes(password=password)))


def _getting(person: Person, paper: Paper, choices: Choices, *, has_easy: bool) -> Getting:
    name = choices.formats.get(person.id) or person.paper_format
    lack = lack_of(name, choices.spoken)
    if lack is None and _paper_in(paper, name) is Paper.EASY_READ and not has_easy:
        lack = Lack.NOT_WRITTEN
    return Getting(
        person=person,
        format=name,
        is_left_out=person.id in choices.left_out,
        lack=lack,
        instead=instead_of(name, choices.spoken) if lack else "",
    )


def _paper_in(paper: Paper, name: str) -> Paper:
    """Who reads easy read gets the minutes that a person wrote in easy words, no other layout."""
    is_easy = paper is Paper.MINUTES and name == EASY
    return Paper.EASY_READ if is_easy else paper


def _is_checked(reader: Reader, session_id: str) -> bool:
    easy = find_easy_read(reader, session_id)
    return easy is not None and find_check_that_holds(reader, easy) is not None


def _outcome(
    files: Sequence[PlannedFile], written: Sequence[WrittenPaper], trouble: PaperTrouble | None
) -> Outcome:
    told = {one.path: one for one in written}
    made = tuple(
        MadeFile(written=told[file.wanted.path], format=file.wanted.format, people=file.people)
        for file in files
        if file.wanted.path in told
    )
    return Outcome(
        made=made,
        not_made=tuple(file for file in files if file.wanted.path not in told),
        trouble=trouble,
        is_on_the_disk=bool(made) and is_on_the_disk(one.path for one in made),
        is_protected=any(file.wanted.wishes.password for file in files),
    )
