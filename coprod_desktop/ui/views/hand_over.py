"""Hand this panel over: one encrypted file, with the pen for another laptop or to read."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.services import bundles
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.pen import this_laptop
from coprod_desktop.ui import sticks
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.where_papers_go import folder_to_begin_with
from coprod_desktop.wording import handing_over as words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import session_file as session_words


class HandOverView(PanelView):
    """Asks for the names of both laptops and for a place; the file is made beside the screen."""

    # The file, what this laptop is called, and what the other one is; without one, a copy to read.
    make_requested = Signal(object, str, str)
    session_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.HAND_OVER)
        self._folder = folder_to_begin_with()
        self.here = TextField(words.THIS_LAPTOP, this_laptop().name, words.WHO_HINT)
        self.other = TextField(words.OTHER_LAPTOP)
        self.place: Chooser[str] = Chooser(words.WHERE, self._places())
        self.give = Button(words.GIVE_PEN, self._give, kind=Kind.PRIMARY)
        self.copy = Button(words.GIVE_COPY, self._copy)
        self._arrange()

    def entry_sentence(self) -> str:
        """Say what can be done here, and how it is afterwards."""
        return f"{words.HAND_OVER_SAID} {words.AFTER_IT}"

    def first_control(self) -> QWidget:
        """What the other laptop is called."""
        return self.other.control

    def choose_folder(self) -> None:
        """Ask for another folder."""
        folder = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, self.place.value)
        if folder:
            self._folder = Path(folder)
            self.place.set_options(self._places())
            self.place.choose(folder)
            self.announcer.say(words.FOLDER.format(folder=folder))

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(Words(f"{words.WHY_PEN} {words.AFTER_IT}"))
        for part in (self.other, self.here, self.place):
            page.column.addWidget(part)
        page.column.addLayout(row(Button(words.CHOOSE_FOLDER, self.choose_folder)))
        session = Button(session_words.TITLE, self.session_requested.emit)
        back = Button(screen_words.BACK, self.back_requested.emit)
        page.column.addLayout(row(self.give, self.copy, session, back))
        page.column.addStretch(1)

    def _places(self) -> list[tuple[str, str]]:
        told = [
            (str(one.folder), words.STICK.format(name=one.name)) for one in sticks.list_sticks()
        ]
        return [*told, (str(self._folder), words.FOLDER.format(folder=self._folder))]

    def _give(self) -> None:
        if not self.other.text().strip():
            self._refuse(self.other, words.NAME_OTHER)
        else:
            self._make(self.other.text().strip())

    def _copy(self) -> None:
        self._make("")

    def _make(self, to: str) -> None:
        if not self.here.text().strip():
            self._refuse(self.here, words.NAME_THIS)
            return
        path = Path(self.place.value) / bundles.bundle_name(self.workspace)
        self.make_requested.emit(path, self.here.text(), to)

    def _refuse(self, field: TextField, sentence: str) -> None:
        field.show_problem(sentence)
        field.control.setFocus()
        self.announcer.say(sentence)
