"""Every word that a window shows can be translated, and there is room for longer ones.

Each window is met in one of two languages that nobody speaks; ``tasks.py looks --pseudo`` meets
all of them in both.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.assistive.walk.looks import EVERY, IN_OTHER_WORDS
from tests.assistive.walk.other_words import foreign
from tests.assistive.walk.pseudo_windows import not_mirrored
from translating import pseudo

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", pseudo.KINDS)
def test_windows_hold_in_a_language_that_nobody_speaks(kind: str) -> None:
    """In the process of the walk, because a process speaks one language."""
    command = [sys.executable, "-m", "tests.assistive.walk.pseudo", kind, "--sample"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stdout == ""
    assert told.returncode == 0, told.stderr


def test_what_is_met_in_other_words_is_a_look_that_people_can_choose() -> None:
    assert IN_OTHER_WORDS in EVERY


def test_words_that_no_translator_met_are_found(qtbot) -> None:
    button = QPushButton("Save this")
    qtbot.addWidget(button)
    button.show()
    (found,) = foreign(button)
    assert found.fault == "not translated"
    button.setText(pseudo.told(pseudo.ACCENTED, "Save this"))
    assert foreign(button) == []


def test_what_people_wrote_and_names_of_keys_are_no_words_of_the_program(qtbot) -> None:
    label = QLabel("Janet Wood, Ctrl+K")
    qtbot.addWidget(label)
    label.show()
    assert foreign(label) == []


def test_what_is_not_mirrored_is_found(qtbot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    assert not_mirrored(label) == []
    other = {*Qt.LayoutDirection} - {QApplication.layoutDirection()}
    label.setLayoutDirection((other - {Qt.LayoutDirection.LayoutDirectionAuto}).pop())
    assert not_mirrored(label)
