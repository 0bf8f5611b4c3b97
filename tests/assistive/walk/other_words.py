"""What a walk in a language that nobody speaks finds: words that are not translated.

What people wrote is known and left out; so are the names of keys, files and fonts.
"""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)

from coprod_desktop import paths
from coprod_desktop.services.licences import list_licences, read_licence
from coprod_desktop.storage.word_list import words as words_of_seals
from coprod_desktop.ui.views.licences import LicencesView
from coprod_desktop.ui.views.suggested_words import SuggestedWords
from tests.assistive.walk.controls import Finding, describe, shown
from tests.assistive.walk.hard_lines import HARD

# What the practice panel and the walk itself have of people's own words.
_FREE = {
    *("name", "words", "title", "summary", "rider", "reason", "ground_rules", "word", "meaning"),
    *("brings", "pronunciation", "what", "place", "purpose", "convened_by", "answers_to", "needs"),
    *("chosen_name", "supports", "answer", "proposed_by", "who"),
    *("next_meeting", "starts"),
}
_BY_THE_WALK = (
    *("Lower the signs", "The bus was late again.", "abandon", "umbrella", "bench"),
    *(HARD.words, HARD.said, "easement", "a right of way", "consultation"),
    *("Beaulieu", "Bew lee"),
    # What the voices of this computer are called.
    *("English", "Welsh"),
)
# Seals are English everywhere.
_SEAL = re.compile(r"\b([a-z]{3,8} ){7}[a-z]{3,8}\b")
# Keys, fonts, kinds of files and letters: they are called so everywhere.
_NAMES = re.compile(
    r"\b(Ctrl|Alt|Shift|Del|Esc|Enter|Return|Space|Tab|Home|End|PgUp|PgDown|F\d\d?|Left|Right|Up|Down)\b"
    r"|\b(Atkinson Hyperlegible Next|Lexend|Noto Sans|OpenDyslexic|OpenMoji|NHS)\b"
    # Languages that nobody speaks have codes and no names.
    r"|\b[a-z]{2}-X[AB]\b"
    r"|\b[A-Z]\b|https?://\S+|\S*/\S+"
)
# What is shorter stands in words of the program too.
_SHORT = 3
_LETTERS = re.compile(r"[A-Za-z]{2,}")


def foreign(window: QWidget) -> list[Finding]:
    """Find words of the program that no translator could have met."""
    found: list[Finding] = []
    for widget in (window, *shown(window)):
        if _is_of_others(widget):
            continue
        for told in texts(widget):
            if left := foreign_words(told):
                where = f"“{told[:90]}” has {left}"
                found.append(Finding("not translated", describe(widget), where))
    return found


def _is_of_others(widget: QWidget) -> bool:
    """Words that people of the panel use; and licences, whose text binds as it was written."""
    if isinstance(widget.parentWidget(), SuggestedWords):
        return True
    licences = widget.window().findChild(LicencesView)
    return licences is not None and licences.isAncestorOf(widget)


def foreign_words(told: str) -> str:
    """Give the words of the program in a text that are in Latin letters, as English is."""
    return " ".join(_LETTERS.findall(_without_people(told)))[:60]


def texts(widget: QWidget) -> Iterator[str]:
    """Give everything that a widget shows or lets a reader say."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
        yield widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QListView) and (model := widget.model()) is not None:
        yield from (str(model.index(row, 0).data()) for row in range(model.rowCount()))
    elif isinstance(widget, QMenuBar):
        yield from (one for action in widget.actions() for one in _of_menu(action))


def _of_menu(action: QAction) -> Iterator[str]:
    yield action.text()
    if (menu := action.menu()) is not None:
        yield from (one.text() for one in menu.actions())


def _without_people(told: str) -> str:
    # The words of a seal are drawn by lot, and one of them may be a word that people wrote.
    told = _SEAL.sub(_seal_taken_out, told)
    for known in _of_people():
        told = told.replace(known, " ")
    return _SEAL.sub(_seal_taken_out, _NAMES.sub(" ", told))


def _seal_taken_out(found: re.Match[str]) -> str:
    return " " if set(found[0].split()) <= set(words_of_seals()) else found[0]


@cache
def _of_people() -> tuple[str, ...]:
    """Give what people wrote in the practice panel, the longest first, and texts of licences."""
    example = json.loads(paths.resource("examples", "bus-stops.json").read_text("utf-8"))
    told = {*_free_words(example), *_BY_THE_WALK}
    for one in list_licences():
        told |= {one.name, one.licence, one.versions or one.name, read_licence(one)}
    parts = {part.strip() for each in told for part in re.split(r"\n|(?<=[.?!]) ", each)}
    # The toolkit knows the months of every language; those of ours are sentences of the program.
    told |= {QLocale().monthName(month) for month in range(1, 13)}
    # The laptop's own name stands where panels are handed over, and may be short.
    known = {each for each in (*told, *parts) if len(each) > _SHORT}
    return tuple(sorted(known | ({platform.node()} - {""}), key=len, reverse=True))


def _free_words(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _free_words(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _free_words(inner, key)
    elif isinstance(value, str) and key in _FREE:
        yield value
        yield value[:1].lower() + value[1:]
