"""Everything that one can ask for, found by a plain word and done with Enter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.commands import Command
from coprod_desktop.ui.finding_commands import find_commands
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import palette as words
from coprod_desktop.wording import screens as screen_words

# What was found is said when typing pauses, not for every letter.
_PAUSE = 400
_ROWS = 8
_STEPS = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}


class PaletteView(View):
    """One field and a list; Enter in either does what is chosen."""

    chosen = Signal(str)

    def __init__(self, announcer: Announcer, key_of: Callable[[str], str]) -> None:
        super().__init__(announcer, words.TITLE)
        self._key_of = key_of
        self._found: tuple[Command, ...] = ()
        self.words = TextField(words.LOOK_FOR)
        self.rows = SentenceList(words.LIST, rows=_ROWS, empty=words.NOTHING)
        self.words.changed.connect(self._typed)
        self.words.entered.connect(self._do_current)
        self.rows.chosen.connect(self.chosen)
        self.words.control.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._say_first)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        section = Section(words.TITLE, whole=True)
        section.add(self.words)
        section.add(self.rows)
        section.add(row(Button(screen_words.BACK, self.back_requested.emit)))
        page.column.addWidget(section)
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say what to do."""
        return words.SAID

    def first_control(self) -> QWidget:
        """The field."""
        return self.words.control

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the list from the field too, which has one line only."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(event.key())
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._show()
        self._pause.start()

    def _show(self) -> None:
        self._found = find_commands(self.words.text())
        self.rows.set_rows([(one.id, self._row(one)) for one in self._found])
        if self._found:
            self.rows.setCurrentRow(0)

    def _step(self, by: int) -> None:
        place = self.rows.currentRow() + by
        if 0 <= place < self.rows.count():
            self.rows.setCurrentRow(place)
            self._say_current()

    def _say_first(self) -> None:
        if self._found:
            self._say_current()
        else:
            self.announcer.say(words.NOTHING)

    def _say_current(self) -> None:
        """Say the name and the key; the field keeps the focus, so the reader says no row."""
        place = self.rows.currentRow()
        named = self._named(self._found[place])
        self.announcer.say_to_reader(words.place_of(named, place + 1, len(self._found)))

    def _do_current(self) -> None:
        if self.rows.current_key is not None:
            self.chosen.emit(self.rows.current_key)

    def _row(self, command: Command) -> str:
        key = self._key_of(command.id)
        told = words.ROW_WITH_KEYS if key else words.ROW
        return told.format(name=command.text, keys=key, help=command.help)

    def _named(self, command: Command) -> str:
        key = self._key_of(command.id)
        return words.NAMED.format(name=command.text, key=key) if key else command.text
