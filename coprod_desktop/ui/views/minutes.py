"""The minutes of a session: read them here, and save them as papers."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop import paths
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.text import places_of_headings, said_in_languages
from coprod_desktop.documents.worker import WrittenPaper
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.session import SessionState
from coprod_desktop.paper_choices import PaperChoices, keep_paper_choices, read_paper_choices
from coprod_desktop.services import papers, people, sessions
from coprod_desktop.services.languages_here import what_papers_lack
from coprod_desktop.services.recordings import RECORDINGS
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.followed_text import FollowedText
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Hint, Words
from coprod_desktop.ui.views.format_ticks import FormatTicks
from coprod_desktop.ui.views.where_papers_go import folder_to_begin_with
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import afterwards as after_words
from coprod_desktop.wording import easy_editor as easy_words
from coprod_desktop.wording import live as words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording import problems
from coprod_desktop.wording.commands import HAND_OUT

# Most papers are made before one could hear that they are being made.
_LONG_MILLISECONDS = 3_000


class MinutesView(PanelView):
    """Shows what the minutes say and writes them in the formats that are ticked."""

    way = "minutes"

    check_requested = Signal(str)
    hand_out_requested = Signal(str)
    easy_read_requested = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        session_id: str,
        jobs: Jobs,
        voices: VoicesHere,
    ) -> None:
        self._session = workspace.ask(sessions.get_session, session_id)
        super().__init__(workspace, announcer, words.MINUTES.format(number=self._session.number))
        self._jobs, self._voices = jobs, voices
        self._job: Job[tuple[WrittenPaper, ...]] | None = None
        self.formats = FormatTicks(self._formats_to_begin_with())
        self.formats.entered.connect(self.choose_and_save)
        self.lacking = Words()
        self.formats.changed.connect(self._tell_what_lacks)
        voices.found.connect(self._tell_what_lacks)
        self.save = Button(words.SAVE_PAPERS, self.choose_and_save, kind=Kind.PRIMARY)
        self.stop = Button(words.STOP_MAKING, self._stop)
        self.preview = FollowedText(words.PREVIEW)
        self._compose()
        self._bar = QuietBar(words.MAKING_PAPERS)
        self._lasts = QTimer(self)
        self._lasts.setSingleShot(True)
        self._lasts.setInterval(_LONG_MILLISECONDS)
        self._lasts.timeout.connect(self._say_that_it_lasts)
        # The announcer says it; as a plain label it would be read again with its region.
        self._done = Hint()
        self._is_making = False
        self._arrange()

    main_commands = ("read", "hand_out", "easy_read", "after", "palette")

    def entry_sentence(self) -> str:
        """Say what to do first."""
        return words.MINUTES_ENTRY.format(number=self._session.number)

    def first_control(self) -> QWidget:
        """The first format."""
        return self.formats.first

    def reading(self) -> Sequence[Passage]:
        """Read the minutes."""
        return self.preview.passages

    def placed(self) -> Sequence[Placed]:
        """Read the minutes where they stand."""
        return self.preview.placed()

    def has_subject(self) -> bool:
        """Say whether there is a session that was held, or is."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.state is not SessionState.PLANNED

    def heard(self, happened: Happened) -> None:
        """Show what the minutes say now."""
        del happened
        self._compose()
        self._show_what_lacks()

    def go_to(self, text: str) -> None:
        """Put the person where the minutes say something; where they do not, at the top."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if lines:
            self.preview.find(lines[0])
        self.preview.setFocus()

    def choose_and_save(self) -> None:
        """Ask for a folder and write the papers into it; one asking after the other."""
        if self._is_making:
            self._say(words.MAKING_PAPERS)
            return
        begin = folder_to_begin_with()
        folder = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, str(begin))
        if folder:
            self.save_into(Path(folder))

    def save_into(self, folder: Path) -> None:
        """Write the ticked formats into a folder, beside the screen."""
        wanted = self.formats.chosen
        if not wanted:
            self._say(words.CHOOSE_ONE)
            return
        keep_paper_choices(paths.config_folder(), PaperChoices(folder=str(folder), formats=wanted))
        document = self._document
        named = papers.wanted_papers(document, self._session.number, wanted, folder)
        spoken = self.workspace.ask(papers.with_words_said, named)

        def work(job: Job[tuple[WrittenPaper, ...]]) -> tuple[WrittenPaper, ...]:
            return papers.make_papers_of(
                document, spoken, job.progress, is_cancelled=lambda: job.is_cancelled
            )

        self._busy(busy=True)
        self._done.say(words.MAKING_PAPERS)
        self._job = self._jobs.start(work, self._made, self._failed, self._moved)

    def _compose(self) -> None:
        self._document: Document = papers.minutes(self.workspace, self._session.id)
        parts, headings = said_in_languages(self._document), places_of_headings(self._document)
        self.preview.say_parts(parts, headings=headings)

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        formats = Section(words.FORMATS)
        formats.add(self.formats)
        formats.add(self.lacking)
        check = Button(after_words.AFTER, self._check)
        hand_out = Button(HAND_OUT[0], self._hand_out)
        easy = Button(easy_words.EASY_READ, self._write_easy_read)
        formats.add(row(self.save, self.stop, hand_out, easy, check))
        formats.add(self._bar)
        formats.add(self._done)
        formats.add(Words(words.NOT_ENCRYPTED, muted=True))
        formats.fill()
        shown = Section(words.PREVIEW)
        self.preview.setMinimumHeight(360)
        shown.add(self.preview, 1)
        page.column.addWidget(Columns([(formats, 5), (shown, 7)]), 1)
        self._busy(busy=False)
        self._show_what_lacks()

    def _formats_to_begin_with(self) -> Collection[str]:
        """Tick what was ticked last time; the first time, what the people of the panel prefer."""
        kept = read_paper_choices(paths.config_folder()).formats
        everybody = self.workspace.ask(people.list_people)
        return kept or {one.paper_format for one in everybody}

    def _show_what_lacks(self) -> None:
        """Show what cannot be made here of what is ticked, before anybody waits for it."""
        ticked = self.formats.chosen
        if any(name in RECORDINGS for name in ticked):
            self._voices.look()
        told = self.workspace.ask(
            what_papers_lack, self._session.id, ticked, spoken=self._voices.spoken
        )
        self.lacking.say(" ".join(told))
        self.lacking.setVisible(bool(told))

    def _tell_what_lacks(self) -> None:
        before = self.lacking.text()
        self._show_what_lacks()
        if self.lacking.text() not in ("", before):
            self.announcer.say(self.lacking.text())

    def _hand_out(self) -> None:
        self.hand_out_requested.emit(self._session.id)

    def _check(self) -> None:
        self.check_requested.emit(self._session.id)

    def _write_easy_read(self) -> None:
        self.easy_read_requested.emit(self._session.id)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _moved(self, done: int, total: int) -> None:
        if self.is_here():
            self._bar.show_progress(done, total)

    def _made(self, written: tuple[WrittenPaper, ...]) -> None:
        folder = str(Path(written[0].path).parent)
        count = words.papers_count(len(written))
        told = [words.MADE_PAPERS.format(papers=count, folder=folder)]
        if without_font := {one for paper in written for one in paper.missing}:
            told.append(paper_words.without_font(without_font))
        self._ended(" ".join(told))

    def _failed(self, problem: Problem) -> None:
        self._ended(problems.sentence(problem))

    def _ended(self, sentence: str) -> None:
        """Say how it ended, also to somebody who has gone on to another screen."""
        self.announcer.say(sentence)
        if self.is_here():
            self._busy(busy=False)
            self._done.say(sentence)

    def _say_that_it_lasts(self) -> None:
        self._say(words.MAKING_PAPERS)

    def _say(self, sentence: str) -> None:
        self._done.say(sentence)
        self.announcer.say(sentence)

    def _busy(self, *, busy: bool) -> None:
        self._is_making = busy
        if busy:
            self._lasts.start()
        else:
            self._lasts.stop()
        self.stop.setVisible(busy)
        self._bar.setVisible(busy)
