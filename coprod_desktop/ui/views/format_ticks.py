"""Which formats: ticks in groups, those that are used at hand and the others one press away."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.regions import Section, row
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.wording import format_groups as words
from coprod_desktop.wording.formats import FORMATS


class FormatTicks(QWidget):
    """A tick for each format; Enter at one of them goes on."""

    entered = Signal()
    changed = Signal()

    def __init__(self, ticked: Collection[str]) -> None:
        super().__init__()
        known = [name for name in FORMATS if name in ticked] or ["pdf"]
        self.ticks = {name: Check(called, on=name in known) for name, called in FORMATS.items()}
        for tick in self.ticks.values():
            tick.changed.connect(self.changed)
        self.more = Button(words.MORE_FORMATS, self._show_more)
        self._hidden: list[QWidget] = []
        column = Stacked(self, usual=8)
        for place, (title, names) in enumerate(words.groups().items()):
            group = self._group(title, names)
            column.addWidget(group)
            if place and not set(names) & set(known):
                group.hide()
                self._hidden.append(group)
        column.addLayout(row(self.more))
        self.more.setVisible(bool(self._hidden))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The formats that are ticked."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    @property
    def first(self) -> Check:
        """The first tick."""
        return next(iter(self.ticks.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on from a tick, as it does from a field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _group(self, title: str, names: Sequence[str]) -> Section:
        group = Section(title, level=3, card=False)
        group.add(row(*(self.ticks[name] for name in names), even=True))
        return group

    def _show_more(self) -> None:
        """Show every format, and put the person at the first of those that come."""
        first = self._hidden[0].findChild(Check)
        for group in self._hidden:
            group.show()
        self._hidden.clear()
        if isinstance(first, Check):
            first.setFocus()
        self.more.hide()
