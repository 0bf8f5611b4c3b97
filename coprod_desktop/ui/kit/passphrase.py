"""A field for a passphrase, which is hidden until somebody wants to see it."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.stacked import Beside
from coprod_desktop.wording import kit as words


class PassphraseField(TextField):
    """A passphrase: hidden at first, shown on demand, pasted if one likes."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint=hint)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = Button(words.SHOW_WORDS, self._toggle)
        self._name_show(words.SHOW_WORDS)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        row = Beside(usual=8)
        place = layout.indexOf(self._line)
        layout.removeWidget(self._line)
        row.addWidget(self._line, 1)
        row.addWidget(self._show)
        layout.insertLayout(place, row)

    def _toggle(self) -> None:
        is_hidden = self._line.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self._name_show(words.HIDE_WORDS if is_hidden else words.SHOW_WORDS)

    def _name_show(self, told: str) -> None:
        """Two passphrases stand on one screen: by ear, each button must say which it shows."""
        self._show.say_as(told, words.WHICH.format(act=told, label=self.label.text()))


class NewPassphrase:
    """A new passphrase and the same again, in two fields that stand under each other."""

    def __init__(self, label: str, hint: str, again: str) -> None:
        self.first = PassphraseField(label, hint)
        self.again = PassphraseField(again)

    @property
    def fields(self) -> tuple[PassphraseField, PassphraseField]:
        """Both, in their order."""
        return self.first, self.again

    def is_twice_the_same(self) -> bool:
        """Say whether the two are the same."""
        return self.first.text() == self.again.text()

    def clear(self) -> None:
        """Keep nothing of what was typed."""
        for field in self.fields:
            field.set_text("")


def is_of_passphrase(control: QWidget) -> bool:
    """Say whether a control is the line of a passphrase, hidden or shown."""
    at: QWidget | None = control
    while at is not None and not isinstance(at, PassphraseField):
        at = at.parentWidget()
    return at is not None
