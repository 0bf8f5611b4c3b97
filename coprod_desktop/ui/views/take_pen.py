"""Taking the pen: the bundle or the other laptop is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.pen import Pen
from coprod_desktop.services import pens
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.pen import this_laptop
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import handing_over as words
from coprod_desktop.wording import screens as screen_words


class TakePenView(PanelView):
    """Says plainly what it may cost, before the pen is taken."""

    taken = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.TAKE_PEN)
        who = words.who_writes(workspace.ask(pens.who_writes))
        self.back = Button(screen_words.BACK, self.back_requested.emit)
        self.take = Button(words.TAKE_IT, self._take, kind=Kind.PRIMARY)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        for sentence in (who, words.TAKE_SAID, words.TAKE_WARNING, words.TAKE_RECORD):
            page.column.addWidget(Words(sentence))
        page.column.addLayout(row(self.back, self.take))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what it may cost."""
        return f"{words.TAKE_SAID} {words.TAKE_WARNING}"

    def first_control(self) -> QWidget:
        """Going back: who comes here by mistake changes nothing with Enter."""
        return self.back

    def _take(self) -> None:
        self.send_then(self._taken, pens.take_pen, this_laptop())

    def _taken(self, _pen: Pen) -> None:
        self.taken.emit()
