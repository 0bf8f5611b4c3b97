"""A small window of plain Qt controls: proof that the harness hears before it is trusted.

It also holds a strip with the Notification role, because that is how the program says things.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QApplication,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

_KEPT: list[object] = []


def _as_notification(_kind: str, thing: object) -> object:
    if isinstance(thing, QFrame) and thing.objectName() == "message_strip":
        _KEPT.append(QAccessibleWidget(thing, QAccessible.Role.Notification, ""))
        return _KEPT[-1]
    return None


class SampleWindow(QWidget):
    """A form with a name, a text, a list and a button, and one message."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sample meeting")
        form = QFormLayout(self)
        self.name = QLineEdit()
        form.addRow("Who is speaking", self.name)
        self.said = QPlainTextEdit()
        self.said.setTabChangesFocus(True)
        form.addRow("What they said", self.said)
        self.heard = QListWidget()
        self.heard.addItems(["Janet, idea: more benches.", "Omar, concern: the width."])
        form.addRow("Heard so far", self.heard)
        self.save = QPushButton("Save")
        self.save.clicked.connect(self.say_saved)
        form.addRow(self.save)
        form.addRow(self._strip())
        QShortcut(QKeySequence("Ctrl+1"), self, self.say_saved)

    def say_saved(self) -> None:
        """Say the message on the strip, as the program's announcer does."""
        self.words.setText("Saved. Janet, idea.")
        QAccessible.updateAccessibility(QAccessibleEvent(self.strip, QAccessible.Event.ObjectShow))

    def _strip(self) -> QFrame:
        self.strip = QFrame()
        self.strip.setObjectName("message_strip")
        self.words = QLabel()
        QHBoxLayout(self.strip).addWidget(self.words)
        return self.strip


def main() -> int:
    """Show the window until somebody closes it."""
    application = QApplication(sys.argv)
    application.setApplicationName("Sample")
    QAccessible.installFactory(_as_notification)
    window = SampleWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
