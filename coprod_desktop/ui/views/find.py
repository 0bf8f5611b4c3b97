"""Find words in this panel; what is found is a list of sentences, each a way to its place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.people import Person
from coprod_desktop.services import find
from coprod_desktop.services.find import Found, FoundKind
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import finding as words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording.language import well_ended

# The count is said when typing pauses, not for every letter.
_PAUSE = 400
_SHOWN_CHARACTERS = 300
_ROWS = {
    FoundKind.CONTRIBUTION: words.CONTRIBUTION,
    FoundKind.DECISION: words.DECISION,
    FoundKind.ACTION: words.ACTION,
    FoundKind.ITEM: words.ITEM,
    FoundKind.WORD: words.WORD,
}


class FindView(LeadingBackView):
    """One field, and what holds its words."""

    reads_to = Audience.FACILITATOR

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str | None) -> None:
        super().__init__(workspace, announcer, words.FIND)
        self._session_id = session_id
        self._found: dict[str, Found] = {}
        self._gathered = workspace.ask(find.gather, session_id=session_id)
        self.words = TextField(words.WHAT)
        self.count = Words(muted=True)
        self.rows = SentenceList(words.FOUND, rows=8, empty=words.NOTHING_TYPED)
        self.words.changed.connect(self._typed)
        self.words.entered.connect(self._go_to_rows)
        self.rows.chosen.connect(self._choose)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._say_count)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.FIND, 1))
        section = Section(words.FIND, whole=True)
        for part in (self.words, self.count, self.rows):
            section.add(part)
        section.add(row(Button(screen_words.BACK, self.back_requested.emit)))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what to do."""
        return words.FIND_SAID

    def first_control(self) -> QWidget:
        """The field."""
        return self.words.control

    def heard(self, happened: Happened) -> None:
        """Look through what there is now."""
        if happened.touches(Contribution, Decision, Action, AgendaItem, Word, Person):
            self._gathered = self.workspace.ask(find.gather, session_id=self._session_id)
            self._show()

    def _typed(self) -> None:
        self._show()
        self._pause.start()

    def _show(self, *, best_first: bool = False) -> None:
        typed = self.words.text()
        found = self.workspace.ask(find.find_in, self._gathered, typed, best_first=best_first)
        self._found = {one.id: one for one in found.shown}
        self.rows.set_rows([(one.id, _row(one)) for one in found.shown])
        self.count.say(words.found_count(found.total, len(found.shown)))

    def _say_count(self) -> None:
        if self.words.text().strip():
            self.announcer.say(self.count.text())

    def _go_to_rows(self) -> None:
        # While one types, the newest come first, which is quick; now those that fit best.
        self._show(best_first=True)
        self.rows.go_to(next(iter(self._found), ""))
        if self.rows.count():
            self.rows.setFocus()

    def _choose(self, key: str) -> None:
        self.chosen.emit(self._found[key])


def _row(found: Found) -> str:
    text = " ".join(found.text[:_SHOWN_CHARACTERS].split())
    told = _ROWS[found.kind].format(place=_place(found), who=found.who or words.GROUP, text=text)
    return well_ended(words.KEPT_BACK.format(row=told) if found.is_kept_back else told)


def _place(found: Found) -> str:
    parts = [words.SESSION.format(number=found.session_number)]
    if found.at is not None:
        parts.append(f"{found.at.astimezone():%H:%M}")
    if found.item:
        parts.append(found.item)
    return ", ".join(parts)
