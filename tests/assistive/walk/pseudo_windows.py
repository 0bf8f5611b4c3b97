"""The windows of the walk in a language that nobody speaks, which was settled before."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.services import panel_files
from coprod_desktop.ui.announcer import install_strip_role
from coprod_desktop.ui.collecting import Collecting
from coprod_desktop.ui.start import follow_language
from tests.assistive.walk.audit import BY_EYE, IN_COLOUR, ask, settle
from tests.assistive.walk.controls import Finding, describe, shown
from tests.assistive.walk.looks import IN_OTHER_WORDS, LETTERS, SIZES, Chosen
from tests.assistive.walk.other_words import foreign, foreign_words
from tests.assistive.walk.stage import Stage
from tests.assistive.walk.windows import WINDOWS, Window
from translating.pseudo import ACCENTED

EVERY = tuple(Chosen("hc-dark", size, font) for font, size in product(LETTERS, SIZES))
# As most people have it, and twice as large.
FEW = (Chosen("light", 100, LETTERS[0]), IN_OTHER_WORDS)


@dataclass(frozen=True, slots=True)
class Walk:
    """Which windows are met in which looks, and where pictures of them are kept if anywhere."""

    windows: Sequence[Window] = WINDOWS
    looks: Sequence[Chosen] = FEW
    pictures: Path | None = None


def planned(kind: str, asked: Namespace) -> Walk:
    """Give the walk that is asked for: all, by name, or half of them for every change."""
    if asked.sample:
        # One half after the other: some windows are reached from the one that is listed before.
        half = len(WINDOWS) // 2
        windows = WINDOWS[:half] if kind == ACCENTED else WINDOWS[half:]
        return Walk(windows, (IN_OTHER_WORDS,))
    named = [one for one in WINDOWS if not asked.only or one.shown.__name__ in asked.only]
    return Walk(named, EVERY if asked.every else FEW, asked.pictures)


def begin() -> QApplication:
    """Make the application as the program does."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    application = QApplication([])
    follow_language(application)
    return application


def walk(asked: Walk) -> int:
    """Print what is wrong, each thing once with the looks in which it is so, and count it."""
    application = begin()
    folder = panel_files.practice_folder()
    panel_files.make_practice_panel(folder, progress=lambda _done, _total: None)
    roles, collecting = install_strip_role(), Collecting()
    stage = Stage(application, folder)
    first, wrong = asked.looks[0], 0
    for number, window in enumerate(asked.windows):
        # Of one look, each window is opened in it: laying all out anew is what takes long.
        stage.look(first.theme, first.percent, font=first.font)
        screen = window.open(stage)
        settle()
        name = f"{number:02}-{window.shown.__name__}"
        for each, looks in _met(stage, screen, asked, name).items():
            wrong += 1
            print(f"{window.shown.__name__}: {each} at {', '.join(looks)}", flush=True)
        if screen is not stage.window:
            stage.controller.do("room")
    for said in dict.fromkeys(stage.window.announcer.history):
        if left := foreign_words(said):
            wrong += 1
            print(f"said, and not translated: “{said}” has {left}")
    stage.close()
    collecting.stop()
    del roles
    return wrong


def _met(stage: Stage, screen: QWidget, asked: Walk, name: str) -> dict[Finding, list[str]]:
    found: dict[Finding, list[str]] = {}
    for look in asked.looks:
        stage.look(look.theme, look.percent, font=look.font)
        questions = (*BY_EYE, *IN_COLOUR)
        if look == asked.looks[0]:
            questions = (*questions, foreign, not_mirrored)
        for each in ask(questions, screen):
            found.setdefault(each, []).append(str(look))
        if asked.pictures is not None:
            asked.pictures.mkdir(parents=True, exist_ok=True)
            kept = asked.pictures / f"{name}-{look.percent}-{look.font.split()[0]}.png"
            screen.grab().save(str(kept))
    return found


def not_mirrored(window: QWidget) -> list[Finding]:
    """Find what stands from the left on a screen that is read from the right."""
    return [
        Finding("not mirrored", describe(one))
        for one in (window, *shown(window))
        if one.layoutDirection() is not QApplication.layoutDirection()
    ]
