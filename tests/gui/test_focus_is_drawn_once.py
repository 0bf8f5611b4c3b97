"""The focus has one mark, the ring: nothing is drawn over the words of a button as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.focus import FocusRing
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.theme import Look, Theme
from tests.assistive.walk.conftest import looks_as_before


@pytest.mark.parametrize("kind", list(Kind))
def test_a_button_is_painted_alike_with_the_focus_and_without(
    qtbot: QtBot, qapp: QApplication, kind: Kind
) -> None:
    with looks_as_before(qapp):
        theme = Theme(qapp, Look())
        window = QWidget()
        qtbot.addWidget(window)
        before, button = Button("Hide"), Button("Show", kind=kind)
        column = QVBoxLayout(window)
        column.addWidget(before)
        column.addWidget(button)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(before.hasFocus)
        without = button.grab().toImage()
        QTest.keyClick(before, Qt.Key.Key_Tab)
        qtbot.waitUntil(button.hasFocus)
        assert button.grab().toImage() == without
        del theme


@pytest.mark.parametrize("look", [Look(), Look(theme="hc-dark"), Look(theme="hc-dark", scale=2.0)])
def test_the_ring_lies_over_no_words_of_its_field(
    qtbot: QtBot, qapp: QApplication, look: Look
) -> None:
    with looks_as_before(qapp):
        theme = Theme(qapp, look)
        window = QWidget()
        qtbot.addWidget(window)
        ring = FocusRing(window, theme)
        field = TextField("Passphrase", hint="Five or six ordinary words are best.")
        column = QVBoxLayout(window)
        column.addWidget(field)
        window.show()
        window.activateWindow()
        field.control.setFocus()
        qtbot.waitUntil(ring.isVisible)
        hint = next(one for one in field.findChildren(Words) if one.text().startswith("Five"))
        foot = hint.mapTo(window, hint.rect().bottomLeft()).y()
        qtbot.waitUntil(lambda: ring.geometry().top() > foot)
