"""Settings, made from what the preferences say of themselves; every change holds at once."""

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.preferences import Preferences
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.fields import Chooser, NumberField
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.switch_field import SwitchField
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.theme import SCALES
from coprod_desktop.wording import screens as words

# When the program speaks of itself is not asked yet: it does not, and reading is always asked for.
# Keys have a page of their own.
_NOT_ASKED = ("speech", "keys")
Control = Chooser[Any] | NumberField | Check | SwitchField


class SettingsView(View):
    """What the person at this laptop prefers."""

    changed = Signal(object)
    back_requested = Signal()

    def __init__(self, announcer: Announcer, preferences: Preferences) -> None:
        super().__init__(announcer, words.SETTINGS)
        self._preferences = preferences
        self.controls: dict[str, Control] = {}
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.SETTINGS, 1))
        section = Section(words.SETTINGS)
        section.heading.hide()
        for one in (one for one in fields(Preferences) if one.name not in _NOT_ASKED):
            value = getattr(preferences, one.name)
            label, hint = one.metadata["label"], one.metadata["help"]
            control = _control(label, hint, value, one.metadata)
            self.controls[one.name] = control
            section.add(control)
        for control in self.controls.values():
            control.changed.connect(self._tell)
        page.column.addWidget(section)
        page.column.addLayout(row(Button(words.BACK, self.back_requested.emit)))
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

    def _tell(self) -> None:
        told = {name: _chosen(control) for name, control in self.controls.items()}
        self._preferences = replace(self._preferences, **told)
        self.changed.emit(self._preferences)


def _control(label: str, hint: str, value: Any, told: Mapping[str, Any]) -> Control:
    control: Control
    if isinstance(value, bool):
        control = Check(label, description=hint)
    elif isinstance(value, StrEnum):
        control = Chooser(label, [(one, words.setting(one.value)) for one in type(value)], hint)
    elif isinstance(value, float):
        said = told.get("words", "{value:.0%}")
        steps = [(one, said.format(value=one)) for one in told.get("steps", SCALES)]
        control = Chooser(label, steps, hint)
    elif isinstance(value, str):
        control = SwitchField(label, hint)
    else:
        least, most = told.get("limits", (0, 1000))
        control = NumberField(label, int(value), int(least), int(most), hint)
    _put(control, value)
    return control


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
