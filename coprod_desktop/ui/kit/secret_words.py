"""Secret words for paper: shown once, and some of them asked back."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services.recovery import same_word
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import recovery as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is said about some secret words, and how many of them are asked back."""

    title: str
    shown_said: str
    why: str
    list_name: str
    asked_back: int
    check: str
    check_said: str
    is_right: str
    show_again: str
    choose_file: str
    file_name: str
    saved: str


class SecretWordsView(View):
    """Shows the words once, and goes on when some of them were typed back."""

    is_secret = True

    kept = Signal()

    def __init__(self, announcer: Announcer, sheet: Sheet, secret_words: Sequence[str]) -> None:
        super().__init__(announcer, sheet.title)
        self._sheet = sheet
        self._words = secret_words
        self.list = SentenceList(sheet.list_name, rows=9)
        self.list.set_rows([(str(place), told) for place, told in enumerate(self._told(), 1)])
        self.alone = Check(words.ALONE, description=words.ALONE_HINT)
        self.done = Button(words.WRITTEN_DOWN, self._ask_back, kind=Kind.PRIMARY)
        self.shown = self._make_shown()
        self.asked = self._make_asked()
        self.asked.hide()
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(sheet.title, 1))
        page.column.addWidget(self.shown)
        page.column.addWidget(self.asked)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say that they are shown only once, or which are asked back."""
        return self._sheet.shown_said if self.asked.isHidden() else self._sheet.check_said

    def first_control(self) -> QWidget:
        """The words, or the first that is asked back."""
        return self.list if self.asked.isHidden() else next(iter(self.fields.values())).control

    def reading(self) -> Sequence[Passage]:
        """Read the words aloud only for whoever has said that nobody else is there."""
        if not self.asked.isHidden():
            return passages(self._sheet.check_said)
        return passages(*(self._told() if self.alone.isChecked() else (words.NOT_ALONE,)))

    def save(self, path: Path, secret_words: Sequence[str]) -> None:
        """Write the words into a file; each sort of words says in it what they are."""
        raise NotImplementedError

    def _told(self) -> tuple[str, ...]:
        return tuple(
            words.ROW.format(number=number, word=word)
            for number, word in enumerate(self._words, start=1)
        )

    def _make_shown(self) -> Section:
        shown = Section(self._sheet.list_name)
        shown.heading.hide()
        shown.add(Words(self._sheet.why))
        shown.add(self.list)
        shown.add(row(self.done, Button(words.SAVE, self._save, description=words.SAVE_HINT)))
        shown.add(Words(words.SAVE_HINT, muted=True))
        shown.add(self.alone)
        return shown

    def _make_asked(self) -> Section:
        asked = Section(self._sheet.check)
        asked.add(Words(words.CHECK_WHY))
        lot = secrets.SystemRandom()
        places = sorted(lot.sample(range(1, len(self._words) + 1), self._sheet.asked_back))
        self.fields = {place: TextField(words.WORD.format(number=place)) for place in places}
        for field in self.fields.values():
            field.entered.connect(self._check)
            asked.add(field)
        asked.add(
            row(
                Button(self._sheet.is_right, self._check, kind=Kind.PRIMARY),
                Button(self._sheet.show_again, self._show_again),
            )
        )
        return asked

    def _ask_back(self) -> None:
        # A voice that went on would say what is asked for now.
        self.page_turned.emit()
        # The focus goes first: what it stands on is about to go.
        self.asked.show()
        self.first_control().setFocus()
        self.shown.hide()
        self.announcer.say(self._sheet.check_said)

    def _show_again(self) -> None:
        self.shown.show()
        self.list.setFocus()
        self.asked.hide()
        self.announcer.say(self._sheet.shown_said)

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
        begin = str(Path.home() / self._sheet.file_name)
        name, _filter = QFileDialog.getSaveFileName(self, self._sheet.choose_file, begin)
        if not name:
            return
        try:
            self.save(Path(name), self._words)
        except OSError:
            self.announcer.say(words.NOT_SAVED)
        else:
            self.announcer.say(self._sheet.saved.format(file=name))
