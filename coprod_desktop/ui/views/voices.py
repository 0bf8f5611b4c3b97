"""The voices of this computer: hear each, and choose who hears which, how fast and how loud."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.preferences import Preferences, limits_of
from coprod_desktop.speech.piper import find_piper, voices_folder
from coprod_desktop.speech.protocol import Here, InstalledVoice
from coprod_desktop.speech.voices import primary
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import Chooser, NumberField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import FolderWords, Heading, Hint, Words
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import preferring as asked
from coprod_desktop.wording import said_words
from coprod_desktop.wording import voices as words

_USUAL = "usual"
_ROWS = 7
_ENGLISH = "en"
_NUMBERS = ("words_a_minute", "pause_ms", "room_volume", "own_volume")


class VoicesView(View):
    """A page over the settings; every change holds at once, also while the voice speaks.

    ``changed`` gives the preferences that changed, by their names. ``sample_requested`` gives the
    id of a voice, ``chosen_for`` that of a person, that of a voice, and what the voice is called.
    """

    changed = Signal(object)
    sample_requested = Signal(str)
    chosen_for = Signal(str, str, str)
    said_words_requested = Signal()

    def __init__(
        self,
        announcer: Announcer,
        preferences: Preferences,
        people: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(announcer, words.TITLE)
        self._preferences = preferences
        self._voices: Sequence[InstalledVoice] | None = None
        self.rows = SentenceList(words.LIST, rows=_ROWS)
        self.rows.chosen.connect(self._hear_row)
        self.none = Words(words.NONE)
        self.none.hide()
        self.measured = Words(words.NOT_MEASURED, muted=True)
        self.numbers = {name: self._number(name) for name in _NUMBERS}
        self._arrange(people)
        self._show()

    def entry_sentence(self) -> str:
        """Say how many voices there are, and what to do."""
        if self._voices is None:
            return words.LOOKING
        return words.SAID.format(count=len(self._voices)) if self._voices else words.NONE

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def reading(self) -> Sequence[Passage]:
        """Read some sentences, to change the voice while it speaks."""
        return passages(*words.LONGER)

    def show_here(self, here: Here) -> None:
        """Show the voices that this computer has; it tells again when outputs come and go."""
        is_first = self._voices is None
        self._voices = sorted(here.voices, key=_english_first)
        self.none.setVisible(not self._voices)
        self._show()
        if is_first:
            self.announcer.say(self.entry_sentence())

    def show_none(self) -> None:
        """Say plainly that there is no voice, and how to get one."""
        self._voices = ()
        self.none.show()
        self._show()
        self.announcer.say(words.NONE)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what holds now, without telling of it again."""
        self._preferences = preferences
        for name, field in self.numbers.items():
            was_blocked = field.blockSignals(True)
            field.set_value(getattr(preferences, name))
            field.blockSignals(was_blocked)
        self._show()

    def show_measured(self, words_a_minute: int) -> None:
        """Show how fast the voice really speaks."""
        self.measured.say(words.MEASURED.format(words=words_a_minute))

    def _arrange(self, people: Sequence[tuple[str, str]]) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        section = Section(words.LIST)
        section.add(self.none)
        section.add(self.rows)
        hear = Button(words.HEAR, self._hear, kind=Kind.PRIMARY)
        for_room = Button(words.FOR_ROOM, partial(self._use, "voice", words.IS_FOR_ROOM))
        for_you = Button(words.FOR_YOU, partial(self._use, "own_voice", words.IS_FOR_YOU))
        section.add(row(hear, for_room, for_you))
        if people:
            self.whose = Chooser(words.WHOSE, people, words.FOR_THEM_HINT)
            section.add(self.whose)
            section.add(row(Button(words.FOR_THEM, self._use_for_them)))
            section.add(row(Button(said_words.OPEN, self.said_words_requested.emit)))
        page.column.addWidget(section)
        speed = Section(words.SPEED)
        speed.add(Hint(words.AT_ONCE))
        for field in self.numbers.values():
            speed.add(field)
        speed.add(self.measured)
        page.column.addWidget(speed)
        more = Section(words.MORE)
        for line in words.HOW_TO_GET:
            more.add(Words(line))
        page.column.addWidget(more)
        page.column.addWidget(_natural())
        back = Button(access_words.BACK_WHERE, self.back_requested.emit)
        page.column.addLayout(row(back))
        page.column.addStretch(1)

    def _number(self, name: str) -> NumberField:
        (label, hint), (least, most) = asked.ASKED[name], limits_of(name)
        value = getattr(self._preferences, name)
        field = NumberField(label, value, int(least), int(most), hint)
        field.changed.connect(lambda: self.changed.emit({name: field.value()}))
        return field

    def _show(self) -> None:
        self.rows.set_rows([(key, self._told(key, called)) for key, called in self._named()])

    def _named(self) -> Iterator[tuple[str, str]]:
        """Give every voice that can be chosen, and one that was chosen and has gone."""
        yield _USUAL, words.USUAL
        for voice in self._voices or ():
            yield voice.id, words.voice_row(voice.name, voice.languages, voice.gender)
        here = {voice.id for voice in self._voices or ()}
        for gone in {self._preferences.voice, self._preferences.own_voice} - {""} - here:
            yield gone, words.GONE

    def _told(self, key: str, called: str) -> str:
        chosen = _id_of(key)
        by_room, by_you = (
            chosen == one for one in (self._preferences.voice, self._preferences.own_voice)
        )
        if by_room and by_you:
            return words.BOTH_HEAR.format(voice=called)
        if by_room:
            return words.ROOM_HEARS.format(voice=called)
        return words.YOU_HEAR.format(voice=called) if by_you else called

    def _chosen(self) -> tuple[str, str] | None:
        """Give id and name of the current voice, or say that one must be chosen first."""
        key = self.rows.current_key
        if key is None:
            self.announcer.say(words.CHOOSE_FIRST)
            return None
        return _id_of(key), dict(self._named())[key]

    def _hear_row(self, key: str) -> None:
        self.sample_requested.emit(_id_of(key))

    def _hear(self) -> None:
        if chosen := self._chosen():
            self.sample_requested.emit(chosen[0])

    def _use(self, preference: str, told: str) -> None:
        if chosen := self._chosen():
            self.changed.emit({preference: chosen[0]})
            self.announcer.say(told.format(voice=chosen[1]))

    def _use_for_them(self) -> None:
        if chosen := self._chosen():
            self.chosen_for.emit(self.whose.value, *chosen)


def _natural() -> Section:
    """Say plainly what Piper is, whether it is here, and how to get it."""
    section = Section(words.NATURAL)
    piper = find_piper()
    here = words.natural_voice(one.language for one in (piper.voices if piper else ()))
    for line in (here, *words.NATURAL_LINES):
        section.add(Words(line))
    section.add(FolderWords(voices_folder()))
    section.add(Words(words.NATURAL_FOR))
    return section


def _id_of(key: str) -> str:
    return "" if key == _USUAL else key


def _english_first(voice: InstalledVoice) -> tuple[bool, str]:
    is_english = any(primary(code) == _ENGLISH for code in voice.languages)
    return not is_english, voice.name.casefold()
