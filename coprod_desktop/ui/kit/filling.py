"""Words from elsewhere are put into a field, as one edit that Undo takes back at once."""

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.putting_words import joined
from coprod_desktop.ui.kit.fields import TextArea, TextField
from coprod_desktop.ui.kit.passphrase import PassphraseField

Fillable = TextField | TextArea


def find_fillable(control: QWidget | None) -> Fillable | None:
    """Give the field that a control belongs to, if words can be put there; a passphrase never."""
    if control is None:
        return None
    at: QWidget | None = control
    while at is not None and not isinstance(at, Fillable):
        at = at.parentWidget()
    if not isinstance(at, Fillable) or isinstance(at, PassphraseField):
        return None
    is_open = isValid(at) and at.control.isEnabled() and at.control is control
    return at if is_open and control.focusPolicy() else None


def is_there(field: Fillable) -> bool:
    """Say whether a field still stands on the screen."""
    return isValid(field) and field.control.isVisible() and field.control.isEnabled()


def put_words(field: Fillable, words: str) -> None:
    """Put words where the caret stands, or in the place of what is selected."""
    if isinstance(field, TextArea):
        cursor = field.box.textCursor()
        text = field.text()
        units = text.encode("utf-16-le")
        before = units[: 2 * cursor.selectionStart()].decode("utf-16-le", "ignore")
        after = units[2 * cursor.selectionEnd() :].decode("utf-16-le", "ignore")
        # A block of its own: else Undo would take what was typed before along.
        cursor.beginEditBlock()
        cursor.insertText(joined(before, words, after))
        cursor.endEditBlock()
        field.box.setTextCursor(cursor)
    elif isinstance(field.control, QLineEdit):
        _put_into_line(field.control, " ".join(words.split()))


def _put_into_line(line: QLineEdit, words: str) -> None:
    text, start = line.text(), line.selectionStart()
    if start < 0:
        start = line.cursorPosition()
        # A caret that has moved begins a new step for Undo.
        line.setCursorPosition(0 if start else len(text))
        line.setCursorPosition(start)
    end = start + len(line.selectedText())
    line.insert(joined(text[:start], words, text[end:]))
