"""The licences of everything that others made and we carry."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.services.licences import list_licences, read_licence
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import screens as words


class LicencesView(View):
    """A list, and the whole text of the chosen one."""

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, words.LICENCES)
        self._licences = {one.name: one for one in list_licences()}
        self.list = SentenceList(words.LICENCES, rows=10)
        self.text = ReadingText(words.LICENCE_TEXT)
        self.text.setMinimumHeight(360)
        self.list.moved_to.connect(self._show)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.LICENCES, 1))
        parts, shown = Section(words.PARTS), Section(words.LICENCE_TEXT)
        parts.add(self.list, 1)
        shown.add(self.text, 1)
        page.column.addWidget(Columns([(parts, 1), (shown, 1)]), 1)
        page.column.addLayout(row(Button(words.BACK, self.back_requested.emit)))
        self.list.set_rows(
            [(one.name, words.LICENCE_ROW.format(one=one)) for one in self._licences.values()]
        )

    def entry_sentence(self) -> str:
        """Say how many parts there are, and how to come to a text."""
        return words.LICENCES_SAID.format(count=len(self._licences))

    def first_control(self) -> QWidget:
        """The list."""
        return self.list

    def _show(self, name: str) -> None:
        self.text.setPlainText(read_licence(self._licences[name]))
