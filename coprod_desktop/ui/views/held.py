"""What we hold about one person: to read here, to save for them, and to erase."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.documents.order import WrittenPaper
from coprod_desktop.documents.text import said_in_languages
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.people import Person
from coprod_desktop.services import papers, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.followed_text import FollowedText
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.where_papers_go import folder_to_begin_with
from coprod_desktop.wording import held as words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words

_FORMATS = ("html", "json")


class HeldView(PanelView):
    """Everything that the file holds about somebody, part by part."""

    # It is private: the room never hears it.
    reads_to = Audience.FACILITATOR

    done = Signal()
    erase_requested = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, person: Person, jobs: Jobs
    ) -> None:
        # The window's title is seen by the whole laptop: it names nobody.
        super().__init__(workspace, announcer, words.TITLE)
        self._person = person
        self._jobs = jobs
        self.preview = FollowedText(words.PREVIEW)
        self.save = Button(words.SAVE, self.choose_and_save, kind=Kind.PRIMARY)
        self.back_requested.connect(self.done)
        self._show()
        self._arrange()

    def entry_sentence(self) -> str:
        """Say whom it is about, and what to do."""
        return words.SAID.format(name=self._person.name)

    def first_control(self) -> QWidget:
        """The text."""
        return self.preview

    def has_subject(self) -> bool:
        """Say whether the person is on the list."""
        return self.workspace.ask(people.find_person, self._person.id) is not None

    def reading(self) -> Sequence[Passage]:
        """Read all of it, to the facilitator alone."""
        return self.preview.passages

    def placed(self) -> Sequence[Placed]:
        """Read it where it stands."""
        return self.preview.placed()

    def heard(self, happened: Happened) -> None:
        """Show what is held now."""
        del happened
        if self.has_subject():
            self._show()

    def choose_and_save(self) -> None:
        """Ask for a folder and write both files into it."""
        begin = str(folder_to_begin_with())
        folder = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, begin)
        if folder:
            self.save_into(Path(folder))

    def save_into(self, folder: Path) -> None:
        """Write what is held as a web page and as data, beside the screen."""
        asked = (papers.PaperAsked(paper=Paper.HELD, person_id=self._person.id),)

        def work(job: Job[tuple[WrittenPaper, ...]]) -> tuple[WrittenPaper, ...]:
            return papers.make_all(self.workspace, asked, _FORMATS, folder, job.progress)

        self._jobs.start(work, self._made, self._failed, lambda _done, _of: None)

    def _show(self) -> None:
        document = papers.compose(self.workspace, Paper.HELD, person_id=self._person.id)
        self.preview.say_parts(said_in_languages(document))

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.HEADING.format(name=self._person.name), 1))
        section = Section(words.PREVIEW, whole=True)
        self.preview.setMinimumHeight(320)
        section.add(self.preview, 1)
        erase = Button(words.ERASE_ALL, self.erase_requested.emit)
        section.add(row(self.save, erase, Button(screen_words.BACK, self.done.emit)))
        section.add(Words(words.ALONE.format(name=self._person.name), muted=True))
        page.column.addWidget(section, 1)

    def _made(self, written: tuple[WrittenPaper, ...]) -> None:
        folder = str(Path(written[0].path).parent)
        self.announcer.say(words.SAVED.format(folder=folder, name=self._person.name))

    def _failed(self, problem: Problem) -> None:
        self.announcer.say(problems.sentence(problem))
