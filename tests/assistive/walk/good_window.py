"""A small window of plain controls without any fault, into which faults can be planted."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_HIGH = 50
_EDGES = """
QLineEdit, QPlainTextEdit, QListView, QPushButton { border: 4px solid white }
QLineEdit:focus, QPlainTextEdit:focus, QListView:focus, QPushButton:focus { border-color: black }
"""
_Control = TypeVar("_Control", bound=QWidget)


class GoodWindow(QDialog):
    """A name, a text, a list and two buttons, all as they should be."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("A good window")
        self.resize(800, 760)
        # Fusion alone shows the focus only after Tab; the program draws a ring of its own.
        self.setStyleSheet(_EDGES)
        self.column = QVBoxLayout(self._page())
        self.words = QLabel("Type what was said. Then save it, and it is safe.")
        self.words.setWordWrap(True)
        self.column.addWidget(self.words)
        self.name = self.add(QLineEdit(), "Who is speaking")
        self.said = self.add(QPlainTextEdit(), "What they said")
        self.said.setTabChangesFocus(True)
        self.heard = self.add(QListView(), "Heard so far")
        self.rows = QStandardItemModel(0, 1, self)
        self.heard.setModel(self.rows)
        self.add_row("Janet, idea: more benches.")
        self.save = self.add(QPushButton("Save"), "Save")
        self.leave = self.add(QPushButton("Close"), "Close")

    def add(self, control: _Control, name: str) -> _Control:
        """Put a control with a name and a fair size at the end of the page."""
        control.setAccessibleName(name)
        control.setMinimumHeight(_HIGH)
        self.column.addWidget(control)
        return control

    def add_row(self, words: str, *, high: int = _HIGH) -> None:
        """Put a row at the end of the list."""
        row = QStandardItem(words)
        row.setData(QSize(100, high), Qt.ItemDataRole.SizeHintRole)
        self.rows.appendRow(row)

    def _page(self) -> QWidget:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget()
        self.area.setWidget(self.page)
        QVBoxLayout(self).addWidget(self.area)
        return self.page
