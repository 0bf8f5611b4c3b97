"""A heading is a heading for assistive technology, and words that change are found as they are."""

import pytest
from PySide6.QtGui import QAccessible

from coprod_desktop.ui.announcer import install_strip_role
from coprod_desktop.ui.kit.words import Heading, Hint


@pytest.fixture(autouse=True)
def roles():
    kept = install_strip_role()
    yield
    del kept


def name_of(thing):
    return QAccessible.queryAccessibleInterface(thing).text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    ("kind", "role"),
    [(Heading, QAccessible.Role.Heading), (Hint, QAccessible.Role.Paragraph)],
)
def test_words_have_their_role_and_their_newest_words(qtbot, kind, role):
    words = kind("Before")
    qtbot.addWidget(words)
    assert QAccessible.queryAccessibleInterface(words).role() == role
    assert name_of(words) == "Before"
    words.say("After")
    assert name_of(words) == "After"
