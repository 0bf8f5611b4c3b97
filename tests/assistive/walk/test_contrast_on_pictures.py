"""Contrast as it is painted: every window in every theme, and faults that must be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.theme import THEMES
from tests.assistive.walk import picture
from tests.assistive.walk.audit import as_text, settle
from tests.assistive.walk.controls import Finding
from tests.assistive.walk.good_window import GoodWindow
from tests.assistive.walk.windows import WINDOWS, Stage, Window


@pytest.fixture(scope="module")
def known_rings() -> dict[str, set[str]]:
    """The kinds of control whose ring was looked at, in each theme."""
    return {theme: set() for theme in THEMES}


@pytest.fixture
def shown(stage: Stage, window: Window) -> Iterator[QWidget]:
    """The window on the screen, all of it."""
    stage.look("light", 100)
    found = window.open(stage)
    settle()
    if window.has_controls:
        picture.unrolled(found)
        settle()
    yield found
    if found is not stage.window:
        stage.controller.do("room")


@pytest.mark.parametrize("window", WINDOWS, ids=lambda one: one.shown.__name__)
def test_words_edges_and_rings_are_seen_in_every_theme(
    stage: Stage, window: Window, shown: QWidget, known_rings: dict[str, set[str]]
) -> None:
    found: dict[Finding, list[str]] = {}
    for theme in THEMES:
        size = shown.size()
        stage.look(theme, 100)
        shown.resize(size)
        settle()
        painted = picture.painted(shown)
        seen = [*picture.words(shown, painted), *picture.edges(shown, painted)]
        for each in [*seen, *picture.rings(shown, known_rings[theme])]:
            found.setdefault(each, []).append(theme)
    assert not found, as_text([f"{each} in {', '.join(looks)}" for each, looks in found.items()])


def audit(window: GoodWindow) -> list[Finding]:
    window.show()
    window.activateWindow()
    settle()
    painted = picture.painted(window)
    seen = [*picture.words(window, painted), *picture.edges(window, painted)]
    return [*seen, *picture.rings(window, set())]


PLAIN = "border: 4px solid #333333; color: #000000; background: #ffffff;"


def a_grey_label(window: GoodWindow) -> None:
    window.words.setStyleSheet("color: #7b7b7b; background: #ffffff")


def a_grey_button_in_a_dark_frame(window: GoodWindow) -> None:
    window.save.setStyleSheet(f"QPushButton {{ {PLAIN} color: #7b7b7b }}")


def a_grey_text_in_a_line(window: GoodWindow) -> None:
    window.name.setText("Janet")
    window.name.setStyleSheet(f"QLineEdit {{ {PLAIN} color: #7b7b7b }}")


def a_grey_text_in_a_box(window: GoodWindow) -> None:
    window.said.setPlainText("More benches at the clinic, and at the market too.")
    window.said.setStyleSheet(f"QPlainTextEdit {{ {PLAIN} color: #7b7b7b }}")


def a_grey_row(window: GoodWindow) -> None:
    window.heard.setStyleSheet(f"QListView {{ {PLAIN} color: #7b7b7b }}")


def a_chosen_row_in_faint_words(window: GoodWindow) -> None:
    window.heard.setCurrentIndex(window.rows.index(0, 0))
    window.heard.setStyleSheet(
        f"QListView {{ {PLAIN} }}QListView::item:selected {{ color: #dddddd; background: #888888 }}"
    )


def a_grey_choice(window: GoodWindow) -> None:
    combo = window.add(QComboBox(), "Choose")
    combo.addItem("Something")
    combo.setStyleSheet(f"QComboBox {{ {PLAIN} color: #7b7b7b }}")


def a_grey_check(window: GoodWindow) -> None:
    check = window.add(QCheckBox("Off the record"), "Off the record")
    check.setStyleSheet("QCheckBox { color: #7b7b7b; background: #ffffff }")


def a_faint_edge_of_a_line(window: GoodWindow) -> None:
    window.name.setStyleSheet("border: 2px solid #b4b4b4; background: #ffffff")
    window.page.setStyleSheet("QWidget { background: #ffffff }")


def a_faint_edge_of_a_button(window: GoodWindow) -> None:
    window.save.setStyleSheet("border: 2px solid #b4b4b4; background: #ffffff; color: black")
    window.page.setStyleSheet("QWidget { background: #ffffff }")


def a_list_without_an_edge(window: GoodWindow) -> None:
    window.heard.setStyleSheet("border: none; background: #ffffff; color: black")
    window.page.setStyleSheet("QWidget { background: #ffffff }")


def a_faint_box_of_a_check(window: GoodWindow) -> None:
    check = window.add(QCheckBox("Off the record"), "Off the record")
    check.setStyleSheet(
        "QCheckBox { color: #000000; background: #ffffff }"
        "QCheckBox::indicator { border: 2px solid #b4b4b4; width: 14px; height: 14px }"
    )


def no_ring_at_all(window: GoodWindow) -> None:
    window.save.setStyleSheet(f"QPushButton, QPushButton:focus {{ {PLAIN} }}")


def a_ring_that_is_hardly_darker(window: GoodWindow) -> None:
    window.save.setStyleSheet(
        "QPushButton { border: 4px solid #ffffff; background: #ffffff; color: black }"
        "QPushButton:focus { border-color: #b4b4b4 }"
    )
    window.page.setStyleSheet("QWidget { background: #ffffff }")


PLANTED: list[tuple[Callable[[GoodWindow], object], str]] = [
    (a_grey_label, "words too faint"),
    (a_grey_button_in_a_dark_frame, "words too faint"),
    (a_grey_text_in_a_line, "words too faint"),
    (a_grey_text_in_a_box, "words too faint"),
    (a_grey_row, "words too faint"),
    (a_chosen_row_in_faint_words, "words too faint"),
    (a_grey_choice, "words too faint"),
    (a_grey_check, "words too faint"),
    (a_faint_edge_of_a_line, "edge too faint"),
    (a_faint_edge_of_a_button, "edge too faint"),
    (a_list_without_an_edge, "edge too faint"),
    (a_faint_box_of_a_check, "edge too faint"),
    (no_ring_at_all, "ring too faint"),
    (a_ring_that_is_hardly_darker, "ring too faint"),
]


@pytest.fixture
def good(qtbot: QtBot) -> GoodWindow:
    """A window without a fault, whose edges are dark on light."""
    window = GoodWindow()
    qtbot.addWidget(window)
    window.setStyleSheet(
        "QWidget { background: #ffffff; color: #000000 }"
        "QLineEdit, QPlainTextEdit, QListView, QPushButton { border: 4px solid #666666 }"
        "QLineEdit:focus, QPlainTextEdit:focus, QListView:focus, QPushButton:focus"
        " { border-color: #000000; border-width: 6px }"
    )
    return window


def test_a_good_window_has_no_fault(good: GoodWindow) -> None:
    assert not (found := audit(good)), as_text(found)


@pytest.mark.parametrize(
    ("plant", "expected"), PLANTED, ids=[plant.__name__.replace("_", " ") for plant, _ in PLANTED]
)
def test_a_planted_fault_is_found(
    good: GoodWindow, plant: Callable[[GoodWindow], object], expected: str
) -> None:
    plant(good)
    found = audit(good)
    assert expected in {each.fault for each in found}, as_text(found) or "nothing was found"


def test_what_is_disabled_needs_no_edge_and_less_contrast(good: GoodWindow) -> None:
    good.save.setStyleSheet("QPushButton { border: 2px solid #eeeeee; color: #6f6f6f }")
    good.save.setEnabled(False)
    QApplication.processEvents()
    assert not (found := audit(good)), as_text(found)
