"""Settings, made from what the preferences say of themselves; every change holds at once."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.preferences import Part, Preferences
from coprod_desktop.speaking import catalogue_folders
from coprod_desktop.speech.protocol import Here
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.fields import Chooser, NumberField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.switch_field import SwitchField
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Hint
from coprod_desktop.ui.theme import SCALES
from coprod_desktop.ui.views.output_chooser import OutputChooser
from coprod_desktop.wording import own_settings as own_words
from coprod_desktop.wording import preferring as asked
from coprod_desktop.wording import screens as words
from coprod_desktop.wording import settings as told
from coprod_desktop.wording.choosing import setting
from coprod_desktop.wording.first_questions import ASK_AGAIN
from coprod_desktop.wording.language import ENGLISH, catalogues
from coprod_desktop.wording.languages import language_name
from coprod_desktop.wording.sound import TRY

# Where nothing is chosen the room hears what this computer takes, and the facilitator nothing.
_NO_OUTPUT = {"room_output": asked.USUAL_OUTPUT, "own_output": asked.NO_OUTPUT}
# Keys and voices have pages of their own.
_ON_PAGES = {"keys", "voice", "own_voice", "room_volume", "own_volume", "pause_ms"}
Control = Chooser[Any] | NumberField | Check | SwitchField


class SettingsView(View):
    """What the person at this laptop prefers."""

    changed = Signal(object)
    keys_requested = Signal()
    voices_requested = Signal()
    sound_requested = Signal()
    kept_for = Signal(str)
    forgotten_for = Signal(str)
    questions_requested = Signal()

    def __init__(
        self,
        announcer: Announcer,
        preferences: Preferences,
        people: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(announcer, words.SETTINGS)
        self._preferences = self._at_entry = preferences
        self.controls: dict[str, Control] = {}
        # Without catalogues there is no language to choose.
        self._not_asked = _ON_PAGES if _catalogues() else {*_ON_PAGES, "language"}
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.SETTINGS, 1))
        for part in Part:
            page.column.addWidget(self._section(part))
            if part is Part.TEXT:
                page.column.addWidget(_sample())
        if people:
            page.column.addWidget(self._for_one(people))
        for control in self.controls.values():
            control.changed.connect(self._tell)
        put_back = Button(told.PUT_BACK, self.put_back, description=told.PUT_BACK_HINT)
        again = Button(ASK_AGAIN, self.questions_requested.emit)
        back = Button(words.BACK, self.back_requested.emit)
        page.column.addLayout(row(put_back, back, again))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say that changes hold at once."""
        return words.SETTINGS_SAID

    def first_control(self) -> QWidget:
        """The first setting."""
        first = next(iter(self.controls.values()))
        return first if isinstance(first, Check) else first.control

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what was changed by a key meanwhile, without telling of it again."""
        self._preferences = preferences
        for name, control in self.controls.items():
            was_blocked = control.blockSignals(True)
            _put(control, getattr(preferences, name))
            control.blockSignals(was_blocked)

    def show_here(self, here: Here) -> None:
        """Offer the outputs that this computer has now."""
        for control in self.controls.values():
            if isinstance(control, OutputChooser):
                control.show_outputs(here.outputs)

    def put_back(self) -> None:
        """Let everything be as it was when the person came here."""
        self.show_preferences(self._at_entry)
        self.changed.emit(self._at_entry)
        self.announcer.say(told.IS_PUT_BACK)

    def _for_one(self, people: Sequence[tuple[str, str]]) -> Section:
        """Give what keeps the settings, as they are now, for somebody who comes to this laptop."""
        section = Section(own_words.FOR_ONE)
        whose = Chooser(own_words.WHOSE, people)
        keep = Button(own_words.KEEP, lambda: self.kept_for.emit(whose.value))
        forget = Button(own_words.FORGET, lambda: self.forgotten_for.emit(whose.value))
        section.add(Hint(own_words.FOR_ONE_HINT))
        section.add(whose)
        section.add(row(keep, forget))
        return section

    def _section(self, part: Part) -> Section:
        """Give a part of the settings, made from what its preferences say of themselves."""
        section = Section(asked.PARTS[part])
        for one in fields(Preferences):
            if one.metadata["part"] is not part or one.name in self._not_asked:
                continue
            value = getattr(self._preferences, one.name)
            self.controls[one.name] = _control(one.name, value, one.metadata)
            section.add(self.controls[one.name])
        if part is Part.SPEECH:
            voices = Button(told.CHOOSE_VOICES, self.voices_requested.emit)
            section.add(row(voices, Button(TRY, self.sound_requested.emit)))
        if part is Part.KEYBOARD:
            section.add(row(Button(told.CHANGE_KEYS, self.keys_requested.emit)))
        return section

    def _tell(self) -> None:
        chosen = {name: _chosen(control) for name, control in self.controls.items()}
        self._preferences = replace(self._preferences, **chosen)
        self.changed.emit(self._preferences)


def _sample() -> Section:
    """Give a row and a button as they stand on the screens, to see what was chosen."""
    section = Section(told.SAMPLE)
    rows = SentenceList(told.SAMPLE_ROWS, rows=2)
    rows.set_rows([(one, one) for one in (told.SAMPLE_ROW, told.SAMPLE_OTHER_ROW)])
    section.add(rows)
    section.add(row(Button(told.SAMPLE_BUTTON)))
    return section


def _control(name: str, value: Any, more: Mapping[str, Any]) -> Control:
    label, hint = asked.ASKED[name]
    control: Control
    if name in _NO_OUTPUT:
        control = OutputChooser(label, hint, none=_NO_OUTPUT[name])
    elif name == "language":
        control = Chooser(label, _languages(value), hint)
    elif isinstance(value, bool):
        control = Check(label, description=hint)
    elif isinstance(value, StrEnum):
        control = Chooser(label, [(one, setting(one)) for one in type(value)], hint)
    elif isinstance(value, float):
        said = asked.SECONDS if "steps" in more else asked.PERCENT
        steps = [(one, said.format(value=one)) for one in more.get("steps", SCALES)]
        control = Chooser(label, steps, hint)
    elif isinstance(value, str):
        control = SwitchField(label, hint)
    else:
        least, most = more.get("limits", (0, 1000))
        control = NumberField(label, int(value), int(least), int(most), hint)
    _put(control, value)
    return control


def _languages(chosen: str) -> list[tuple[str, str]]:
    """Offer the languages that the program can speak, and the chosen one whatever it is."""
    codes = dict.fromkeys((ENGLISH, *_catalogues(), *filter(None, (chosen,))))
    return [("", asked.LANGUAGE_OF_COMPUTER), *((one, language_name(one)) for one in codes)]


def _catalogues() -> Sequence[str]:
    return catalogues(catalogue_folders())


def _chosen(control: Control) -> Any:
    if isinstance(control, Check):
        return control.isChecked()
    return control.value if isinstance(control, Chooser) else control.value()


def _put(control: Control, value: Any) -> None:
    if isinstance(control, Check):
        control.setChecked(bool(value))
    elif isinstance(control, NumberField):
        control.set_value(int(value))
    elif isinstance(control, Chooser) and isinstance(value, float):
        control.choose(min(control.values, key=lambda one: abs(one - value)))
    else:
        control.choose(value)
