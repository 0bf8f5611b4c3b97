"""Going back to a backup of a panel that does not open, or that somebody spoiled."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.troubles import OtherKeysThen, WrongKeysThen
from coprod_desktop.services.going_back import Backup, list_backups
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import backups as words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words


class GoingBackView(View):
    """Lists the backups by day and time; one is chosen, and what is there now is kept."""

    # The backup, what opens the panel now, and what opened it then where that is needed.
    chosen = Signal(object, str, str)

    def __init__(self, announcer: Announcer, panel: PanelOnLaptop) -> None:
        super().__init__(announcer, words.TITLE.format(label=panel.label))
        self._backups = {one.path.name: one for one in list_backups(panel.folder)}
        self._is_busy = False
        self.rows = SentenceList(words.LIST, rows=7)
        self.rows.set_rows([(name, _told(one)) for name, one in self._backups.items()])
        self.rows.chosen.connect(self._go_to)
        self.now = PassphraseField(words.NOW, words.NOW_HINT)
        self.then = PassphraseField(words.THEN)
        self.then.hide()
        section = Section(words.LIST)
        section.heading.hide()
        section.add(Words(words.WHY))
        section.add(self.rows)
        for field in (self.now, self.then):
            field.entered.connect(self._go)
            section.add(field)
        section.add(
            row(
                Button(words.GO_BACK_TO_CHOSEN, self._go, kind=Kind.PRIMARY),
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

    def show_problem(self, problem: Problem) -> None:
        """Say why it did not work; the panel is as it was."""
        self._is_busy = False
        if isinstance(problem, OtherKeysThen):
            self.then.show()
        self._show(
            self.then if isinstance(problem, OtherKeysThen | WrongKeysThen) else self.now,
            problems.sentence(problem),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone; a reader hears nothing of it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.now.set_text("")
            self.then.set_text("")

    def _go_to(self, _name: str) -> None:
        self._go()

    def _go(self) -> None:
        name = self.rows.current_key
        if name is None or self._is_busy:
            return
        if not self.now.text():
            self._show(self.now, words.NOW_FIRST)
            return
        self._is_busy = True
        self.announcer.say(words.GOING)
        self.chosen.emit(self._backups[name], self.now.text(), self.then.text())

    def _show(self, field: PassphraseField, sentence: str) -> None:
        field.show_problem(sentence)
        field.select()
        self.announcer.say(sentence)


def _told(one: Backup) -> str:
    return words.backup_row(one.made_at, is_before_going_back=one.is_before_going_back)
