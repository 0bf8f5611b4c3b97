"""Going back to a backup of a panel that does not open, or that somebody spoiled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.services.going_back import Backup, list_backups
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import backups as words
from coprod_desktop.wording import screens as screen_words


class GoingBackView(View):
    """Lists the backups by day and time; one is chosen, and what is there now is kept."""

    chosen = Signal(object)

    def __init__(self, announcer: Announcer, panel: PanelOnLaptop) -> None:
        super().__init__(announcer, words.TITLE.format(label=panel.label))
        self._backups = {one.path.name: one for one in list_backups(panel.folder)}
        self._is_busy = False
        self.rows = SentenceList(words.LIST, rows=7)
        self.rows.set_rows([(name, _told(one)) for name, one in self._backups.items()])
        self.rows.chosen.connect(self._go)
        section = Section(words.LIST)
        section.heading.hide()
        section.add(Words(words.WHY))
        section.add(self.rows)
        section.add(
            row(
                Button(words.GO_BACK_TO_CHOSEN, self._go_to_chosen, kind=Kind.PRIMARY),
                Button(screen_words.BACK, self.back_requested.emit),
            )
        )
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say how many there are, and what to do."""
        return words.SAID.format(count=words.count(len(self._backups)))

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def show_problem(self, sentence: str) -> None:
        """Say why it did not work; the panel is as it was."""
        self._is_busy = False
        self.announcer.say(sentence)

    def _go_to_chosen(self) -> None:
        if self.rows.current_key is not None:
            self._go(self.rows.current_key)

    def _go(self, name: str) -> None:
        if not self._is_busy:
            self._is_busy = True
            self.announcer.say(words.GOING)
            self.chosen.emit(self._backups[name])


def _told(one: Backup) -> str:
    return words.backup_row(one.made_at, is_before_going_back=one.is_before_going_back)
