"""Home: the panels of this laptop, a new one, and the practice session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop import paths
from coprod_desktop.services.panel_list import PanelOnLaptop, list_panels
from coprod_desktop.services.where_panels_stand import Danger, danger_here
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import handing_over as bundle_words
from coprod_desktop.wording import screens as words


class HomeView(View):
    """Where the program begins."""

    reads_to = Audience.FACILITATOR

    open_requested = Signal(object)
    new_requested = Signal()
    practice_requested = Signal()
    bundle_requested = Signal()

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, words.HOME)
        self._panels = {str(one.folder): one for one in list_panels()}
        self._real = [one for one in self._panels.values() if not one.is_practice]
        self.carry_on = Button(words.CARRY_ON.format(label=""), self._carry_on, kind=Kind.PRIMARY)
        self.panels = SentenceList(words.PANELS)
        self.open = Button(words.OPEN_PANEL, self._open_chosen)
        kind = Kind.NORMAL if self._real else Kind.PRIMARY
        self.new = Button(words.NEW_PANEL, self.new_requested.emit, kind=kind)
        self.bundle = Button(bundle_words.OPEN_BUNDLE, self.bundle_requested.emit)
        self.practice = Button(words.PRACTICE, self.practice_requested.emit)
        self._danger = _danger()
        self._arrange()

    def entry_sentence(self) -> str:
        """Say how many panels there are, or what to do first."""
        if not self._panels:
            return f"{words.HOME}. {words.HOME_EMPTY}"
        first = self.first_control()
        assert isinstance(first, Button)
        said = words.HOME_SAID.format(count=len(self._panels), first=first.text())
        return f"{said} {self._danger}".strip()

    def first_control(self) -> QWidget:
        """Carry on, or make the first panel."""
        return self.carry_on if self._real else self.new

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.HOME, 1))
        if self._danger:
            page.column.addWidget(Words(self._danger))
        if self._real:
            self.carry_on.say(words.CARRY_ON.format(label=self._real[0].label))
            page.column.addLayout(row(self.carry_on))
        if self._panels:
            section = Section(words.PANELS)
            self.panels.set_rows([(key, one.label) for key, one in self._panels.items()])
            self.panels.chosen.connect(self._open)
            section.add(self.panels)
            section.add(row(self.open))
            page.column.addWidget(section)
        else:
            page.column.addWidget(Words(words.HOME_EMPTY))
        page.column.addLayout(row(self.new, self.practice, self.bundle))
        page.column.addWidget(Words(words.PRACTICE_HINT, muted=True))
        page.column.addStretch(1)

    def _carry_on(self) -> None:
        self.open_requested.emit(self._real[0])

    def _open_chosen(self) -> None:
        if key := self.panels.current_key:
            self._open(key)

    def _open(self, key: str) -> None:
        chosen: PanelOnLaptop = self._panels[key]
        self.open_requested.emit(chosen)


def _danger() -> str:
    """Say why the panels are not safe where they stand, and what to do; nothing where they are."""
    danger = danger_here()
    if danger is None:
        return ""
    told = bundle_words.COPIED if danger is Danger.COPIED else bundle_words.NETWORK
    return f"{told.format(folder=paths.panels_folder())} {bundle_words.MOVE_THEM}"
