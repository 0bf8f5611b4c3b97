"""A page for a member who writes on this laptop: all the time they need, and nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.contribution import Contribution, How, Kind
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Person
from coprod_desktop.services import sessions
from coprod_desktop.services.contributions import Spoken, record_contribution
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.buttons import Kind as ButtonKind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import ScrollPage, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import composing as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.labels import label

# How somebody may say what they typed here.
_WAYS = (How.READ_BY_APP, How.AAC, How.WRITTEN)


class ComposeView(PanelView):
    """The keyboard is with one person; what they write is theirs, and spoken only by their will."""

    way = "live"

    speak_requested = Signal(str)
    given_back = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, session_id: str, person: Person
    ) -> None:
        super().__init__(workspace, announcer, words.COMPOSE)
        self._session_id = session_id
        self._person = person
        self.box = TextArea(words.YOUR_WORDS, lines=7)
        self.kind: Chooser[Kind | None] = Chooser(words.KIND, [(one, label(one)) for one in Kind])
        self.how = Chooser(words.HOW, [(one, label(one)) for one in _WAYS])
        told = {"words": self.box, "kind": self.kind, "how": self.how}
        place = f"compose:{session_id}:{person.id}"
        self._draft = DraftKeeper(self, workspace, place, told, words=self.box)
        self._draft.bring_back()
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.KEYBOARD_WITH.format(name=person.name), 1))
        page.column.addWidget(self.box)
        speak = Button(words.SPEAK, self.speak, kind=ButtonKind.PRIMARY, description="F4")
        give_back = Button(words.GIVE_BACK, self.give_back, description="Esc")
        page.column.addLayout(row(speak, Button(words.RECORD, self._record), give_back))
        page.column.addWidget(self.kind)
        page.column.addWidget(self.how)
        page.column.addStretch(1)
        QShortcut(QKeySequence("Esc"), self, self.give_back)

    def entry_sentence(self) -> str:
        """Say whose turn at the keyboard it is."""
        return words.COMPOSE_SAID.format(name=self._person.name)

    def first_control(self) -> QWidget:
        """The box."""
        return self.box.control

    def reading(self) -> Sequence[str]:
        """Read what its owner typed, when they ask for it."""
        text = self.box.text().strip()
        return (text,) if text else ()

    def has_subject(self) -> bool:
        """Say whether the session runs."""
        session = self.workspace.ask(sessions.find_session, self._session_id)
        return session is not None and session.is_open

    def refused(self, problem: Problem) -> None:
        """Say it at the box."""
        super().refused(problem)
        self.box.show_problem(problems.sentence(problem))

    def speak(self) -> None:
        """Let the laptop say the words to the room, because their owner asks for it."""
        text = self.box.text().strip()
        if text:
            self.speak_requested.emit(text)
        else:
            self.announcer.say(words.NO_WORDS)

    def give_back(self) -> None:
        """Hand the keyboard back; half-typed words wait here for the next time."""
        self.given_back.emit()

    def _record(self) -> None:
        said = Spoken(
            words=self.box.text(),
            person_id=self._person.id,
            kind=self.kind.value,
            how=self.how.value,
        )
        self.send_draft(self._draft, self._recorded, record_contribution, self._session_id, said)

    def _recorded(self, _contribution: Contribution) -> None:
        self.box.clear()
        self.box.control.setFocus()
