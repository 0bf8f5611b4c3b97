"""A page for a member who writes on this laptop: all the time they need, and nothing else."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.contribution import How, Kind, NameChoice
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.people import Person
from coprod_desktop.services import pauses, sessions
from coprod_desktop.services.contributions import Spoken, language_of_words, record_contribution
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.buttons import Kind as ButtonKind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.words import Band, Hint
from coprod_desktop.wording import composing as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.labels import label
from coprod_desktop.wording.phrases import OPEN_BOARD

# How somebody may say what they typed here.
_WAYS = (How.WRITTEN, How.READ_BY_APP, How.AAC)


class ComposeView(PanelView):
    """The keyboard is with one person; what they write is theirs, and spoken only by their will."""

    way = "live"
    is_of_another = True

    speak_requested = Signal(object)
    given_back = Signal()
    board_requested = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, session_id: str, person: Person
    ) -> None:
        super().__init__(workspace, announcer, words.COMPOSE)
        self._session_id = session_id
        self._person = person
        self.band = Band(words.KEYBOARD_WITH.format(name=person.name))
        self.box = TextArea(words.YOUR_WORDS, lines=5)
        kinds = [(None, words.KIND_OPEN), *((one, label(one)) for one in Kind)]
        self.kind: Chooser[Kind | None] = Chooser(words.KIND, kinds)
        self.how: Chooser[How] = Chooser(words.HOW, [(one, label(one)) for one in _WAYS])
        self.named = Chooser(words.NAMED, [(one, label(one)) for one in NameChoice])
        self._choose_own()
        choices = {"kind": self.kind, "how": self.how, "named": self.named}
        told = {"words": self.box, **choices}
        place = f"compose:{session_id}:{person.id}"
        self._draft = DraftKeeper(self, workspace, place, told, words=self.box)
        self._draft.bring_back()
        self._arrange()
        QShortcut(QKeySequence("Esc"), self, self.give_back)

    @property
    def person_id(self) -> str:
        """Whose words these are."""
        return self._person.id

    def entry_sentence(self) -> str:
        """Say whose turn at the keyboard it is."""
        return words.COMPOSE_SAID.format(name=self._person.name)

    def first_control(self) -> QWidget:
        """The box."""
        return self.box.control

    def reading(self) -> Sequence[Passage]:
        """Read what its owner typed, when they ask for it."""
        session = self.workspace.ask(sessions.get_session, self._session_id)
        language = self.workspace.ask(language_of_words, session, self._person.id)
        return passages(self.box.text().strip(), language=language)

    def has_subject(self) -> bool:
        """Say whether this person still writes: Undo may have taken that back."""
        writer = self.workspace.ask(pauses.who_composes, self._session_id)
        return writer is not None and writer.id == self._person.id

    def refused(self, problem: Problem) -> None:
        """Say it at the box."""
        super().refused(problem)
        self.box.show_problem(problems.sentence(problem))

    def speak(self) -> None:
        """Let the laptop say the words to the room, because their owner asks for it."""
        if asked := self.reading():
            self.is_read_aloud()
            self.speak_requested.emit(asked[0])
        else:
            self.announcer.say(words.NO_WORDS)

    def is_read_aloud(self) -> None:
        """What the program reads aloud is not only written; what an aid says stays the aid's."""
        if self.how.value is How.WRITTEN:
            self.how.choose(How.READ_BY_APP)

    def record(self) -> None:
        """Record the words as their owner's; the box is empty at once for what comes next."""
        said = Spoken(
            words=self.box.text(),
            person_id=self._person.id,
            kind=self.kind.value,
            how=self.how.value,
            name_choice=self.named.value,
        )
        typed = self._draft.hand_over()
        reply = self.workspace.send_from_draft(typed, record_contribution, self._session_id, said)
        # The person goes there first: a reader says nothing of a box that changed before.
        self.box.control.setFocus()
        self.box.clear()
        self._is_not_read_aloud_yet()
        self._draft.is_recorded()
        reply.then(None, partial(self._bring_words_back, said))

    def give_back(self) -> None:
        """Hand the keyboard back; half-typed words wait here for the next time."""
        self.given_back.emit()

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        speak = Button(words.SPEAK, self.speak, kind=ButtonKind.PRIMARY)
        give_back = Button(words.GIVE_BACK, self.give_back, description="Esc")
        page.column.addWidget(self.band)
        page.column.addWidget(Hint(words.COMPOSE_HINT))
        page.column.addWidget(self.box)
        record = Button(words.RECORD, self.record)
        board = Button(OPEN_BOARD, self.board_requested.emit)
        page.column.addLayout(row(speak, record, board, give_back))
        for choice in (self.kind, self.how, self.named):
            page.column.addWidget(choice)
        page.column.addStretch(1)

    def _is_not_read_aloud_yet(self) -> None:
        if self.how.value is How.READ_BY_APP:
            self.how.choose(How.WRITTEN)

    def _choose_own(self) -> None:
        """Whoever chose another name is known by it here too, until they choose otherwise."""
        if self._person.chosen_name:
            self.named.choose(NameChoice.CHOSEN_NAME)

    def _bring_words_back(self, said: Spoken, problem: Problem) -> None:
        """The words were refused: they stand in the box again, before what came since."""
        if self.still_stands():
            if said.words:
                self.box.set_text(f"{said.words} {self.box.text()}".strip())
            self.how.choose(said.how)
            self._draft.keep()
        self.hear_refusal(problem)
