"""The 24 recovery words of a new panel: shown once, and three of them asked back."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services.recovery import same_word, save_recovery_words
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import recovery as words

_ASKED_BACK = 3


class RecoveryView(View):
    """Shows the 24 words once, and goes on when three of them were typed back."""

    kept = Signal()
    do_first = words.FIRST

    def __init__(self, announcer: Announcer, recovery_words: tuple[str, ...]) -> None:
        super().__init__(announcer, words.SHOWN)
        self._words = recovery_words
        self.list = SentenceList(words.LIST, rows=9)
        self.list.set_rows([(str(place), told) for place, told in enumerate(self._told(), 1)])
        self.alone = Check(words.ALONE, description=words.ALONE_HINT)
        self.done = Button(words.WRITTEN_DOWN, self._ask_back, kind=Kind.PRIMARY)
        self.shown = self._make_shown()
        self.asked = self._make_asked()
        self.asked.hide()
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.SHOWN, 1))
        page.column.addWidget(self.shown)
        page.column.addWidget(self.asked)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say that they are shown only once, or which are asked back."""
        return words.SHOWN_SAID if self.asked.isHidden() else words.CHECK_SAID

    def first_control(self) -> QWidget:
        """The words, or the first that is asked back."""
        return self.list if self.asked.isHidden() else next(iter(self.fields.values())).control

    def reading(self) -> Sequence[Passage]:
        """Read the words aloud only for whoever has said that nobody else is there."""
        if not self.asked.isHidden():
            return passages(words.CHECK_SAID)
        return passages(*(self._told() if self.alone.isChecked() else (words.NOT_ALONE,)))

    def _told(self) -> tuple[str, ...]:
        return tuple(
            words.ROW.format(number=number, word=word)
            for number, word in enumerate(self._words, start=1)
        )

    def _make_shown(self) -> Section:
        shown = Section(words.LIST)
        shown.heading.hide()
        shown.add(Words(words.WHY))
        shown.add(self.list)
        shown.add(row(self.done, Button(words.SAVE, self._save, description=words.SAVE_HINT)))
        shown.add(Words(words.SAVE_HINT, muted=True))
        shown.add(self.alone)
        return shown

    def _make_asked(self) -> Section:
        asked = Section(words.CHECK)
        asked.add(Words(words.CHECK_WHY))
        places = sorted(secrets.SystemRandom().sample(range(1, len(self._words) + 1), _ASKED_BACK))
        self.fields = {place: TextField(words.WORD.format(number=place)) for place in places}
        for field in self.fields.values():
            field.entered.connect(self._check)
            asked.add(field)
        asked.add(
            row(
                Button(words.IS_RIGHT, self._check, kind=Kind.PRIMARY),
                Button(words.SHOW_AGAIN, self._show_again),
            )
        )
        return asked

    def _ask_back(self) -> None:
        # The focus goes first: what it stands on is about to go.
        self.asked.show()
        self.first_control().setFocus()
        self.shown.hide()
        self.announcer.say(words.CHECK_SAID)

    def _show_again(self) -> None:
        self.shown.show()
        self.list.setFocus()
        self.asked.hide()
        self.announcer.say(words.SHOWN_SAID)

    def _check(self) -> None:
        for place, field in self.fields.items():
            if not same_word(field.text(), self._words[place - 1]):
                sentence = words.NOT_RIGHT.format(number=place)
                field.show_problem(sentence)
                field.control.setFocus()
                self.announcer.say(sentence)
                return
        self.kept.emit()

    def _save(self) -> None:
        begin = str(Path.home() / words.FILE_NAME)
        name, _filter = QFileDialog.getSaveFileName(self, words.CHOOSE_FILE, begin)
        if not name:
            return
        try:
            save_recovery_words(Path(name), self._words)
        except OSError:
            self.announcer.say(words.NOT_SAVED)
        else:
            self.announcer.say(words.SAVED.format(file=name))
