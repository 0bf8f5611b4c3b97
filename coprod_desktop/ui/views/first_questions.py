"""The first start: four questions that can be skipped, one at a time, with live samples."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.preferences import Preferences, Scanning, Theme
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.radios import Radios
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Hint, Words
from coprod_desktop.wording import first_questions as words

Changes = Mapping[str, Any]
# What is asked, and for each answer what it changes, its words and its meaning.
_ASKED: Sequence[tuple[str, Sequence[tuple[Changes, str, str]]]] = (
    (words.SIZE, [({"text_scale": size}, told, meaning) for size, told, meaning in words.SIZES]),
    (
        words.COLOURS,
        [
            ({"theme": Theme.SYSTEM}, *words.AS_COMPUTER),
            ({"theme": Theme.LIGHT}, *words.LIGHT),
            ({"theme": Theme.DARK}, *words.DARK),
            ({"theme": Theme.HIGH_CONTRAST_DARK}, *words.HIGH_DARK),
            ({"theme": Theme.HIGH_CONTRAST_LIGHT}, *words.HIGH_LIGHT),
            ({"theme": Theme.CREAM}, *words.CREAM),
        ],
    ),
    (
        words.SPEECH,
        [
            ({"words_a_minute": 110}, *words.SLOW),
            ({"words_a_minute": 160}, *words.MEDIUM),
            ({"words_a_minute": 240}, *words.FAST),
        ],
    ),
    (
        words.CONTROL,
        [
            ({"scan": Scanning.OFF, "large_targets": False}, *words.BY_KEYS),
            ({"scan": Scanning.OFF, "large_targets": True}, *words.BY_HEAD),
            ({"scan": Scanning.ONE, "large_targets": True}, *words.BY_SWITCH),
            ({"scan": Scanning.TWO, "large_targets": True}, *words.BY_SWITCHES),
        ],
    ),
)


class FirstQuestionsView(View):
    """Asks one question after the other; what is chosen holds at once."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, announcer: Announcer, preferences: Preferences) -> None:
        super().__init__(announcer, words.TITLE)
        self.preferences = preferences
        self.is_done = False
        self._at = 0
        self.questions = [self._ask(asked, answers) for asked, answers in _ASKED]
        self.heading = Heading(words.TITLE, 1)
        self.section = Section(words.TITLE)
        # The heading of the page says the same.
        self.section.heading.hide()
        # A key that is a switch does nothing else from then on: it must be seen how that ends.
        self.about_scanning = Words()
        self.about_scanning.hide()
        self.onward = Button(words.NEXT, self.go_on, kind=Kind.PRIMARY)
        self.before = Button(words.BEFORE, self.go_back)
        self.skip = Button(words.SKIP_ALL, self._finish)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(self.heading)
        page.column.addWidget(Hint(words.HINT))
        for question in self.questions:
            self.section.add(question)
        self.section.add(self.about_scanning)
        page.column.addWidget(self.section)
        page.column.addLayout(row(self.onward, self.before, self.skip))
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say what this is, and the question."""
        return words.ENTRY.format(question=self._sentence())

    def first_control(self) -> QWidget:
        """The answer that holds now."""
        return self.questions[self._at].chosen_button

    def reading(self) -> Sequence[Passage]:
        """Read the question and its answers, at the speed that was chosen."""
        answers = (f"{one.text()}." for one in self.questions[self._at].buttons)
        return passages(self._sentence(), *answers)

    def go_on(self) -> None:
        """Go to the next question; after the last one it is done."""
        if self._at + 1 == len(self.questions):
            self._finish()
        else:
            self._go_to(self._at + 1)

    def go_back(self) -> None:
        """Go to the question before."""
        self._go_to(max(self._at - 1, 0))

    def _go_to(self, number: int) -> None:
        self._at = number
        # The next question is there before the person goes, and the last one goes after them.
        self.questions[number].show()
        self.first_control().setFocus()
        self._show()
        self.announcer.say_besides(self._sentence())

    def _show(self) -> None:
        for number, question in enumerate(self.questions):
            question.setVisible(number == self._at)
        self.section.say_heading(_ASKED[self._at][0])
        self.heading.say(self._sentence())
        is_last = self._at + 1 == len(self.questions)
        self.onward.say(words.FINISH if is_last else words.NEXT)
        self.before.setEnabled(self._at > 0)

    def _sentence(self) -> str:
        asked = _ASKED[self._at][0]
        return words.QUESTION.format(number=self._at + 1, total=len(_ASKED), asked=asked)

    def _ask(self, asked: str, answers: Sequence[tuple[Changes, str, str]]) -> "Radios[Changes]":
        question = Radios(asked, answers)
        question.hide_label()
        for place, (changes, _told, _meaning) in enumerate(answers):
            if "text_scale" in changes:
                question.buttons[place].keep_size(changes["text_scale"])
        self._show_answer(question, answers)
        question.chosen.connect(self._choose)
        return question

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what was changed by a key meanwhile, without telling of it again."""
        self.preferences = preferences
        for question, (_asked, answers) in zip(self.questions, _ASKED, strict=True):
            was_blocked = question.blockSignals(True)
            self._show_answer(question, answers)
            question.blockSignals(was_blocked)

    def show_scanning(self, told: str) -> None:
        """Show that a switch drives the program now and how to end it, or nothing."""
        self.about_scanning.say(told)
        self.about_scanning.setVisible(bool(told))

    def _show_answer(
        self, question: "Radios[Changes]", answers: Sequence[tuple[Changes, str, str]]
    ) -> None:
        for changes, _told, _meaning in answers:
            if all(getattr(self.preferences, name) == value for name, value in changes.items()):
                question.choose(changes)
                return
        question.clear()

    def _choose(self) -> None:
        changes = self.questions[self._at].value
        if changes is not None:
            self.preferences = replace(self.preferences, **changes)
            self.changed.emit(self.preferences)

    def _finish(self) -> None:
        if not self.is_done:
            self.is_done = True
            self.changed.emit(self.preferences)
            self.done.emit()
