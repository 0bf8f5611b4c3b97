"""The capture box: who, what, one chord; the caret stays where the person put it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from coprod_desktop.domain.contribution import Contribution, How, Kind, NameChoice
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Person
from coprod_desktop.services.contributions import Spoken, mark_moment, record_contribution
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.buttons import Kind as ButtonKind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import live as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.labels import in_sentence, label

SAVE_KINDS = (
    Kind.IDEA,
    Kind.EXPERIENCE,
    Kind.CONCERN,
    Kind.QUESTION,
    Kind.CHALLENGE,
    Kind.FACT,
    Kind.ANSWER,
)
_DIGITS = 9


class Capture(PanelPart):
    """Records contributions; nothing that happens elsewhere moves its caret."""

    saved = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.RECORD)
        self._session_id = session_id
        self._place = f"live:{session_id}"
        self._last_kind: Kind = Kind.IDEA
        self._people: tuple[Person, ...] = ()
        self.who: Chooser[str | None] = Chooser(words.WHO, [(None, words.NOBODY)])
        self.box = TextArea(words.WORDS, hint=words.WORDS_HINT, lines=4)
        self.how = Chooser(words.HOW, [(one, label(one)) for one in How])
        self.name_choice = Chooser(words.NAME_CHOICE, [(one, label(one)) for one in NameChoice])
        self.off_the_record = Check(words.OFF_THE_RECORD)
        self._draft = DraftKeeper(self.box, workspace, self._place)
        self._arrange()
        self._choose_by_digit()
        if self._draft.bring_back():
            announcer.say(words.DRAFT_BACK)

    def show_people(self, people: tuple[Person, ...], speaker_id: str | None) -> None:
        """Offer the people who are here; whoever has the floor is chosen."""
        self._people = people
        options = [(one.id, one.name) for one in people]
        self.who.set_options([(None, words.NOBODY), *options])
        if speaker_id is not None:
            self.who.choose(speaker_id)

    def choose_speaker(self, person_id: str) -> None:
        """Choose who has the floor now, without touching the caret."""
        self.who.choose(person_id)

    def save(self, kind: Kind) -> None:
        """Record what stands in the box; it is emptied when it is safely stored."""
        text = self.box.text()
        self._last_kind = kind
        said = Spoken(
            words=text,
            person_id=self.who.value,
            kind=kind,
            how=self.how.value,
            name_choice=self.name_choice.value,
            off_the_record=self.off_the_record.isChecked(),
        )
        reply = self.workspace.send(record_contribution, self._session_id, said, draft=self._place)
        # What is typed from now on belongs to the next contribution.
        self.box.clear()
        reply.then(self._stored, partial(self._give_back, text))

    def save_again(self) -> None:
        """Record as the same kind as last time."""
        self.save(self._last_kind)

    def mark_moment(self) -> None:
        """Mark this moment for the chosen person; the words come later."""
        self.send(mark_moment, self._session_id, person_id=self.who.value)

    def go(self) -> None:
        """Put the person into the box."""
        self.box.control.setFocus()

    def _arrange(self) -> None:
        self.add(self.who)
        self.add(self.box)
        self.buttons = [
            Button(
                words.SAVE_AS.format(kind=in_sentence(kind)),
                partial(self.save, kind),
                kind=ButtonKind.PRIMARY if kind is Kind.IDEA else ButtonKind.NORMAL,
                description=f"Ctrl+{number}",
            )
            for number, kind in enumerate(SAVE_KINDS, start=1)
        ]
        self.mark = Button(words.MARK, self.mark_moment, description="F5")
        self.add(row(*self.buttons, self.mark))
        self.add(self.how)
        self.add(self.name_choice)
        self.add(self.off_the_record)
        self.fill()

    def _choose_by_digit(self) -> None:
        for digit in range(1, _DIGITS + 1):
            QShortcut(QKeySequence(f"Alt+{digit}"), self, partial(self._choose, digit))

    def _choose(self, digit: int) -> None:
        if digit <= len(self._people):
            person = self._people[digit - 1]
            self.who.choose(person.id)
            self.announcer.say(person.name)

    def _stored(self, _contribution: Contribution) -> None:
        if not self.is_here():
            return
        self.how.choose(How.OWN_VOICE)
        self.name_choice.choose(NameChoice.MY_NAME)
        self.off_the_record.setChecked(False)
        self.saved.emit()

    def _give_back(self, text: str, problem: Problem) -> None:
        """The words were refused: they stand in the box again, before what came since."""
        if text and self.is_here():
            text = f"{text} {self.box.text()}".strip()
            self.box.set_text(text)
        if text:
            self._draft.keep(text, len(text))
        self.hear_refusal(problem)

    def refused(self, problem: Problem) -> None:
        """Say it at the box."""
        super().refused(problem)
        self.box.show_problem(problems.sentence(problem))
