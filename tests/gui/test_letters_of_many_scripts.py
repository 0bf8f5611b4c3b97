"""Tests that names in other scripts are drawn in the window, and not as empty boxes."""

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import Program


def _faces(words: str) -> dict[str, bool]:
    """Give the fonts that draw some words, and whether each has all letters asked of it."""
    layout = QTextLayout(words, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName(): all(run.glyphIndexes()) for run in layout.glyphRuns()}


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Angharad Llŷr", "Atkinson Hyperlegible Next"),
        ("عائشہ", "Noto Sans Arabic"),
        ("דוד", "Noto Sans Hebrew"),
        ("অনিতা", "Noto Sans Bengali"),
        ("ਗੁਰਪ੍ਰੀਤ", "Noto Sans Gurmukhi"),
    ],
)
def test_a_name_is_drawn_whole_by_the_font_of_its_script(
    program: Program, name: str, family: str
) -> None:
    program.controller.go_home()
    assert _faces(name) == {family: True}
