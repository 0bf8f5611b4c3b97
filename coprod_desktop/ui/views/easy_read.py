"""The easy-read version of the minutes: people write it line by line, and a member checks it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.documents.text import places_of_headings, said_in_languages
from coprod_desktop.domain.easy_errors import NothingEasyYet
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import papers, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.followed_text import FollowedText
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.easy_check import EasyCheckPart
from coprod_desktop.ui.views.easy_line import EasyLineEditor
from coprod_desktop.ui.views.easy_lines import EasyLinesPart
from coprod_desktop.ui.views.easy_pictures import EasyPicturesPart
from coprod_desktop.ui.views.easy_source import EasySourcePart
from coprod_desktop.ui.views.own_pictures import OwnPicturesPart
from coprod_desktop.wording import easy_editor as words


class EasyReadView(PanelView):
    """The lines, the box for one of them, pictures, the minutes beside it, and who checked."""

    way = "minutes"

    minutes_requested = Signal(str)

    def __init__(
        self, workspace: Workspace, announcer: Announcer, session_id: str, jobs: Jobs
    ) -> None:
        self._session = workspace.ask(sessions.get_session, session_id)
        title = words.TITLE.format(number=self._session.number)
        super().__init__(workspace, announcer, title)
        told = (workspace, announcer, session_id)
        self.lines = EasyLinesPart(*told)
        self.pictures = EasyPicturesPart(workspace, announcer)
        self.own = OwnPicturesPart(workspace, announcer, jobs)
        self.line = EasyLineEditor(*told, self.lines)
        self.source = EasySourcePart(*told)
        self.check = EasyCheckPart(*told, self.line)
        # In this order: the box follows the lines that are shown.
        self._parts: tuple[PanelPart, ...] = (
            self.lines,
            self.line,
            self.pictures,
            self.own,
            self.source,
            self.check,
        )
        self.preview = FollowedText(words.PREVIEW)
        self.preview.setMinimumHeight(240)
        self._connect()
        self._show_paper()
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(title, 1))
        page.column.addWidget(Columns([(self.line, 3), (self.pictures, 2)]))
        page.column.addWidget(Columns([(self.lines, 3), (self.own, 2)]))
        paper = Section(words.PREVIEW)
        paper.add(self.preview, 1)
        page.column.addWidget(Columns([(paper, 3), (self.source, 2)]))
        page.column.addWidget(self.check)
        page.column.addLayout(row(Button(words.MINUTES_BACK, self._to_minutes)))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say how far it is, and what to do first."""
        count, number = self.lines.rows.count(), self._session.number
        if not count:
            return words.NONE_YET.format(number=number)
        checked = self.check.how_it_stands()
        return words.SAID.format(number=number, lines=words.lines_count(count), checked=checked)

    def first_control(self) -> QWidget:
        """The words."""
        return self.line.words.control

    def reading(self) -> Sequence[Passage]:
        """Read the paper so far."""
        return self.preview.passages

    def placed(self) -> Sequence[Placed]:
        """Read the paper where it stands."""
        return self.preview.placed()

    def placed_here(self) -> Sequence[Placed]:
        """Read the words in the box, the lines, or the paper."""
        box = self.line.words
        typed = passages(box.text(), language=self._session.language)
        in_box = [Placed(told=one, at=box.box) for one in typed]
        return (*in_box, *self.lines.placed(), *self.preview.placed())

    def has_subject(self) -> bool:
        """Say whether there is a session that was held, or is."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.state is not SessionState.PLANNED

    def heard(self, happened: Happened) -> None:
        """Show everything as it is now."""
        for part in self._parts:
            part.heard(happened)
        self._show_paper()

    def _show_paper(self) -> None:
        try:
            document = papers.compose(self.workspace, Paper.EASY_READ, self._session.id)
        except NothingEasyYet:
            self.preview.say_parts((), empty=words.NO_LINES)
        else:
            headings = places_of_headings(document)
            self.preview.say_parts(said_in_languages(document), headings=headings)

    def _connect(self) -> None:
        self.lines.change_requested.connect(self.line.change)
        self.line.line_kept.connect(self.lines.rows.go_to)
        self.line.words_changed.connect(self.pictures.follow_line)
        self.pictures.picked.connect(self.line.choose_picture)
        self.pictures.rows.moved_to.connect(self.own.follow)
        self.own.came_in.connect(self.pictures.show_own)
        self.source.taken.connect(self.line.take)
        self.pictures.follow_line(self.line.words.text())
        self.own.follow(self.pictures.rows.current_key or "")

    def go_back(self) -> None:
        """Go to the minutes."""
        self._to_minutes()

    def _to_minutes(self) -> None:
        self.minutes_requested.emit(self._session.id)
