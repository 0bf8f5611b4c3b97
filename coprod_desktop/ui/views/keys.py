"""Which key does what: choose a command, press its new key, and try any key out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.commands import COMMANDS, Command
from coprod_desktop.ui.keymap import Keymap, Refusal, refusal_of
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.key_field import AnyKeyField
from coprod_desktop.ui.kit.keys_shown import as_written
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Hint, Words
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import keys as words

_ROWS = 8
_WHY = {
    Refusal.TYPES: words.TYPES,
    Refusal.EDITS: words.EDITS,
    Refusal.LEADS: words.LEADS,
    Refusal.READER: words.READER,
    Refusal.SIGNAL: words.SIGNAL,
    Refusal.MENU: words.MENU,
    Refusal.SYSTEM: words.SYSTEM,
    Refusal.BOTH_CHORDS: words.BOTH_CHORDS,
    Refusal.OTHER_KEYBOARD: words.OTHER_KEYBOARD,
}


class KeysView(View):
    """A page over the screen where one was; every change holds at once."""

    changed = Signal(object)

    def __init__(self, announcer: Announcer, keymap: Keymap) -> None:
        super().__init__(announcer, words.TITLE)
        self._keymap = keymap
        self.rows = SentenceList(words.COMMANDS, rows=_ROWS)
        self.new_key = AnyKeyField(words.NEW_KEY, words.NEW_KEY_HINT)
        self.none = Button(words.NO_KEY, self._take_away)
        self.put_back = Button(words.PUT_BACK, self._put_back)
        self.put_all_back = Button(words.PUT_ALL_BACK, self._put_all_back)
        self.tried = AnyKeyField(words.TRY_KEY, words.NEW_KEY_HINT)
        self.told = Words()
        self.told.hide()
        self._arrange()
        self._show()
        self.rows.moved_to.connect(self._name_field)
        self.rows.chosen.connect(self._go_to_field)
        self.new_key.arrived.connect(self._choose)
        self.tried.arrived.connect(self._try)
        self._name_field()

    def entry_sentence(self) -> str:
        """Say how a key is changed."""
        return words.SAID

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        section = Section(words.COMMANDS)
        section.add(Hint(words.HINT))
        section.add(self.rows)
        section.add(self.new_key)
        section.add(row(self.none, self.put_back, self.put_all_back))
        page.column.addWidget(section)
        trying = Section(words.TRY)
        trying.add(self.tried)
        trying.add(self.told)
        page.column.addWidget(trying)
        back = Button(access_words.BACK_WHERE, self.back_requested.emit, kind=Kind.PRIMARY)
        page.column.addLayout(row(back))
        page.column.addStretch(1)

    @property
    def _command(self) -> Command:
        return COMMANDS[max(self.rows.currentRow(), 0)]

    def _show(self) -> None:
        self.rows.set_rows([(one.id, self._row(one)) for one in COMMANDS])

    def _row(self, command: Command) -> str:
        keys = words.AND.join(map(as_written, self._keymap.keys(command)))
        told = words.ROW if keys else words.ROW_WITHOUT
        return told.format(name=command.text, keys=keys)

    def _name_field(self) -> None:
        self.new_key.clear()
        self.new_key.clear_problem()
        self.new_key.say_label(words.NEW_KEY.format(name=self._command.text))

    def _go_to_field(self) -> None:
        self.new_key.control.setFocus()

    def _choose(self, key: str) -> None:
        """Give the chosen command the key that was pressed, or say why it cannot have it."""
        command, written = self._command, as_written(key)
        if key in self._keymap.keys(command):
            self._tell(words.ALREADY.format(name=command.text, key=written))
        elif refusal := self._keymap.refusal(command, key):
            self._refuse(refusal, key)
        else:
            self._take(self._keymap.with_key(command, key))
            self._tell(words.NOW.format(name=command.text, key=written))

    def _take_away(self) -> None:
        self._take(self._keymap.with_key(self._command, ""))
        self._tell(words.HAS_NONE.format(name=self._command.text))

    def _put_back(self) -> None:
        """Put one command's first keys back, unless another one has one of them by now."""
        command = self._command
        in_the_way = self._keymap.in_the_way(command)
        if in_the_way is not None:
            (key,) = self._keymap.keys(in_the_way)
            self._tell(words.TAKEN.format(key=as_written(key), name=in_the_way.text))
            return
        self._take(self._keymap.put_back(command))
        keys = self._keymap.keys(command)
        told = words.NOW if keys else words.HAS_NONE
        written = words.AND.join(map(as_written, keys))
        self._tell(told.format(name=command.text, key=written))

    def _put_all_back(self) -> None:
        self._take(Keymap(platform=self._keymap.platform))
        self._tell(words.ALL_ARE_BACK)

    def _try(self, key: str) -> None:
        """Say which command a key does, and nothing is done."""
        written, command = as_written(key), self._keymap.command_of(key)
        refusal = refusal_of(key, self._keymap.platform)
        if command is not None:
            told = words.DOES.format(key=written, name=command.text)
        elif refusal is not None:
            told = words.TRIED.format(key=written, why=_WHY[refusal])
        else:
            told = words.DOES_NOTHING.format(key=written)
        self.told.say(told)
        self.told.show()
        self.announcer.say(told)

    def _refuse(self, refusal: Refusal, key: str) -> None:
        owner = self._keymap.command_of(key)
        if refusal is Refusal.TAKEN and owner is not None:
            sentence = words.TAKEN.format(key=as_written(key), name=owner.text)
        else:
            sentence = _WHY[refusal]
        self.new_key.show_problem(sentence)
        self.announcer.say(sentence)

    def _take(self, keymap: Keymap) -> None:
        self._keymap = keymap
        self.new_key.clear_problem()
        self._show()
        self.changed.emit(keymap)

    def _tell(self, sentence: str) -> None:
        self.announcer.say(sentence)
