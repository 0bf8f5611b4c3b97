"""Room between letters, words, lines and paragraphs is as wide as WCAG 1.4.12 asks, everywhere."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.buttons import Button, Check, Radio
from coprod_desktop.ui.kit.editors import Box
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.kit.regions import ScrollPage
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.theme import BODY_PIXELS, FONTS, Look, Theme
from tests.assistive.walk.audit import as_text, settle
from tests.assistive.walk.space import clipped

WORDS = "The bench between the clinic and the market was taken away before anybody was asked. " * 2
MAKERS: list[Callable[[str], QWidget]] = [Words, Heading, Button, Check, Radio]
NARROW = 420


def paper_of(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """A narrow window with these parts, one under the other."""
    window = ScrollPage()
    qtbot.addWidget(window)
    for part in parts:
        window.column.addWidget(part)
    window.resize(NARROW, 900)
    window.show()
    settle()
    return window


def bands(picture: QImage, across: tuple[int, int]) -> list[int]:
    """Find where lines of words begin in a picture: their rows of pixels that are not all alike."""
    begun: list[int] = []
    was_ink = False
    for y in range(picture.height()):
        row = {picture.pixel(x, y) for x in range(*across)}
        is_ink = len(row) > 1
        if is_ink and not was_ink:
            begun.append(y)
        was_ink = is_ink
    return begun


@pytest.mark.parametrize("make", MAKERS, ids=lambda one: one.__name__)
def test_lines_are_drawn_one_and_a_half_times_as_far_apart_as_letters_are_large(
    qtbot: QtBot, application: QApplication, make: Callable[[str], QWidget]
) -> None:
    Theme(application, Look(spacing="widest"))
    # Capitals alone: each line begins at the same height of its letters.
    part = make("HERE HE HID THE HEN " * 12)
    window = paper_of(qtbot, part)
    picture = part.grab().toImage()
    assert window.isVisible()
    at = [y for y in bands(picture, (60, part.width() - 60)) if 6 < y < part.height() - 12]
    size = part.fontInfo().pixelSize()
    apart = {lower - upper for upper, lower in itertools.pairwise(at)}
    assert len(at) >= 3
    assert all(abs(one - 1.5 * size) <= 1 for one in apart), (apart, size)


def test_letters_and_words_stand_apart_in_the_size_of_each(application: QApplication) -> None:
    Theme(application, Look(spacing="widest", scale=2.0))
    for part in (Words("Here"), Heading("Here", 1), Button("Here"), SentenceList("Here")):
        part.ensurePolished()
        font, size = part.font(), part.fontInfo().pixelSize()
        assert font.letterSpacingType() is QFont.SpacingType.AbsoluteSpacing
        assert font.letterSpacing() == pytest.approx(0.12 * size, rel=0.04)
        assert font.wordSpacing() == pytest.approx(0.16 * size, rel=0.04)


def distances(box: QPlainTextEdit) -> list[float]:
    """How far below each line of a box the next one stands, paragraphs told apart by their top."""
    tops: list[float] = []
    down, laid = 0.0, box.document().documentLayout()
    block: QTextBlock = box.document().begin()
    while block.isValid():
        high = laid.blockBoundingRect(block).height()
        lines = block.layout()
        tops += [down + lines.lineAt(n).position().y() for n in range(lines.lineCount())]
        down += high
        block = block.next()
    return [lower - upper for upper, lower in itertools.pairwise(tops)]


@pytest.mark.parametrize("make", [lambda: ReadingText("Minutes"), lambda: Box(8)])
def test_a_text_has_the_room_between_its_lines_and_its_paragraphs(
    qtbot: QtBot, application: QApplication, make: Callable[[], QPlainTextEdit]
) -> None:
    theme = Theme(application, Look())
    text = make()
    text.setPlainText(f"{WORDS}\nAnd lower signs.\nYes.")
    window = paper_of(qtbot, text)
    assert window.isVisible()
    natural = set(distances(text))
    assert len(natural) == 1
    assert natural < {size / 2 for size in range(2 * BODY_PIXELS, 3 * BODY_PIXELS)}
    theme.set_look(Look(spacing="widest"))
    settle()
    *lines, first_gap, second_gap = distances(text)
    assert lines
    assert set(lines) == {1.5 * BODY_PIXELS}
    assert first_gap == second_gap == 3.5 * BODY_PIXELS


def test_the_caret_goes_where_a_line_that_was_moved_is_clicked(
    qtbot: QtBot, application: QApplication
) -> None:
    Theme(application, Look(spacing="widest"))
    text = Box(8)
    text.setPlainText("one\ntwo\nthree")
    window = paper_of(qtbot, text)
    assert window.isVisible()
    pitch = 3.5 * BODY_PIXELS
    for number in range(3):
        place = text.cursorRect(text.textCursor()).center()
        place.setY(round(text.contentOffset().y() + number * pitch + BODY_PIXELS * 0.75))
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert text.textCursor().blockNumber() == number
        assert abs(text.cursorRect().center().y() - place.y()) <= BODY_PIXELS


@pytest.mark.parametrize("spacing", ["wider", "widest"])
@pytest.mark.parametrize("font", FONTS)
def test_nothing_is_cut_off_however_long_it_is(
    qtbot: QtBot, application: QApplication, font: str, spacing: str
) -> None:
    Theme(application, Look(theme="hc-dark", font=font, spacing=spacing, scale=2.0))
    rows = SentenceList("Heard so far")
    rows.set_rows([(str(more), WORDS[:40] + "i" * more) for more in range(0, 60, 3)])
    window = paper_of(qtbot, *(make(WORDS) for make in MAKERS), rows)
    assert not (found := clipped(window)), as_text(found)


@pytest.mark.parametrize("font", FONTS)
def test_every_font_that_can_be_chosen_is_there_and_is_drawn(
    application: QApplication, font: str
) -> None:
    theme = Theme(application, Look(font=font))
    assert font in QFontDatabase.families()
    part = Words("Here")
    part.ensurePolished()
    assert part.fontInfo().family() == theme.look.font == font
    bold = Heading("Here")
    assert bold.fontInfo().family() == font
    assert bold.fontInfo().bold()
