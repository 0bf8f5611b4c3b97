"""What was announced, for those who missed it: the last message comes first."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Hint
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import told_before as words


class ToldBeforeView(View):
    """A list to look at, over the screen where one was; it shows what had been said by then."""

    reads_to = Audience.FACILITATOR

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, words.TITLE)
        told = list(reversed(announcer.history))
        self.rows = SentenceList(words.TITLE, rows=9, empty=words.NOTHING)
        back = Button(access_words.BACK_WHERE, self.back_requested.emit, kind=Kind.PRIMARY)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        section = Section(words.TITLE, whole=True)
        section.add(Hint(words.HINT))
        section.add(self.rows)
        section.add(row(back))
        page.column.addWidget(section)
        page.column.addStretch(1)
        self.rows.set_rows([(str(place), sentence) for place, sentence in enumerate(told)])

    def entry_sentence(self) -> str:
        """Say how much there is to hear again."""
        if not self.rows.count():
            return words.NOTHING
        return words.entry(self.rows.count())

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows
