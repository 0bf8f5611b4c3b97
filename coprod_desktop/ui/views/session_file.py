"""One session in a file: saved for another panel, or brought into this one."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.session_file_in import SessionFileIn
from coprod_desktop.ui.views.session_file_out import SessionFileOut
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import session_file as words


class SessionFileView(PanelView):
    """Saves a closed session, and shows what is in a file before anything of it comes in."""

    reads_to = Audience.FACILITATOR

    def __init__(self, workspace: Workspace, announcer: Announcer, jobs: Jobs) -> None:
        super().__init__(workspace, announcer, words.TITLE)
        self.out = SessionFileOut(workspace, announcer, jobs)
        self.coming = SessionFileIn(workspace, announcer, jobs)
        self.back = Button(screen_words.BACK, self.back_requested.emit)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(Words(f"{words.WHY} {words.STAYS}"))
        page.column.addWidget(self.out)
        page.column.addWidget(self.coming)
        page.column.addLayout(row(self.back))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what can be done here."""
        return words.SAID

    def first_control(self) -> QWidget:
        """Which session goes out; where none is closed, the file that is to come in."""
        return self.out.first_control() or self.coming.first_control() or self.back

    def leaving(self) -> None:
        """Stop what comes in, and keep no passphrase on a screen that is gone."""
        super().leaving()
        self.out.typed.clear()
        self.coming.leave()
