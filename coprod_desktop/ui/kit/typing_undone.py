"""Taking typing back where the person is, and doing it again.

A screen reader says nothing when words go this way, so both give a sentence. It counts the words
and never tells them: a box may hold what only one person may hear.
"""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.kit.passphrase import is_of_passphrase
from coprod_desktop.wording import typing as words


def undo_typing(focused: QWidget | None) -> str | None:
    """Take back typing where the person is; give what to say, or None where there was none."""
    match focused:
        case QPlainTextEdit() if focused.document().isUndoAvailable():
            focused.undo()
        case QLineEdit() if focused.isUndoAvailable():
            focused.undo()
        case _:
            return None
    return words.undone(_count(focused))


def redo_typing(focused: QWidget | None) -> str | None:
    """Do typing again where the person is; give what to say, or None where there was none."""
    match focused:
        case QPlainTextEdit() if focused.document().isRedoAvailable():
            focused.redo()
        case QLineEdit() if focused.isRedoAvailable():
            focused.redo()
        case _:
            return None
    return words.done_again(_count(focused))


def _count(box: QPlainTextEdit | QLineEdit) -> int | None:
    """Count the words in a box; nobody is told how many a passphrase has."""
    if isinstance(box, QPlainTextEdit):
        return len(box.toPlainText().split())
    is_secret = is_of_passphrase(box) or box.echoMode() is not QLineEdit.EchoMode.Normal
    return None if is_secret else len(box.text().split())
