"""How long each kind of data is kept, and what is due: it goes only when somebody says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.retention import PERIODS, KeepFor, KeptKind, months_of, with_period
from coprod_desktop.services import panels, retention
from coprod_desktop.services.retention import Due
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import retention as words
from coprod_desktop.wording import screens as screen_words


class RetentionView(PanelView):
    """What is due comes first, then the periods."""

    reads_to = Audience.FACILITATOR

    erase_requested = Signal(object)

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.TITLE)
        self._due: dict[str, Due] = {}
        self.rows = SentenceList(words.DUE, rows=4, empty=words.NONE)
        options = [(months, words.period(months)) for months in PERIODS]
        self.periods = {kind: Chooser(words.NAMES[kind], options) for kind in KeptKind}
        self._arrange()
        self._show()

    def entry_sentence(self) -> str:
        """Say how much is due."""
        if not self._due:
            return words.NOTHING_DUE
        return words.SOME_DUE.format(count=words.lines(len(self._due)))

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def heard(self, happened: Happened) -> None:
        """Show what is due now."""
        del happened
        self._show()

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        due = Section(words.DUE)
        due.add(Words(words.DUE_HINT, muted=True))
        due.add(self.rows)
        back = Button(screen_words.BACK, self.back_requested.emit)
        due.add(row(Button(words.ERASE_CHOSEN, self._ask), back))
        page.column.addWidget(due)
        kept = Section(words.PERIODS)
        kept.add(Words(words.PERIODS_HINT, muted=True))
        told = self.workspace.ask(panels.find_panel).keep_for
        for kind, chooser in self.periods.items():
            chooser.choose(months_of(told, kind))
            kept.add(chooser)
        kept.add(row(Button(words.KEEP, self._keep, kind=Kind.PRIMARY)))
        page.column.addWidget(kept)
        page.column.addStretch(1)

    def _show(self) -> None:
        found = self.workspace.ask(retention.list_due, self.workspace.now().date())
        self._due = {due.kind.value: due for due in found}
        self.rows.set_rows([(key, told(due)) for key, due in self._due.items()])

    def _ask(self) -> None:
        if key := self.chosen_in(self.rows):
            self.erase_requested.emit(self._due[key])

    def _keep(self) -> None:
        self.send(panels.change_rules, self._with_periods)

    def _with_periods(self, panel: Panel) -> Panel:
        kept = panel.keep_for
        for kind, chooser in self.periods.items():
            if chooser.value != months_of(kept, kind):
                kept = with_period(kept, KeepFor(kind=kind, months=chooser.value))
        return panel.keeping(kept)


def told(due: Due) -> str:
    """Say what is due of one kind, with the day in words."""
    return words.row(due.kind, len(due.pieces), due.oldest, due.months)
