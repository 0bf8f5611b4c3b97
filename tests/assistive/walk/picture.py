"""What is really painted: words, edges and the focus ring, measured on a picture of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from tests.assistive.walk.colour import (
    NEEDED_FOR_A_MARK,
    NEEDED_FOR_WORDS,
    NEEDED_WHEN_DISABLED,
    ratio,
)
from tests.assistive.walk.controls import Finding, describe, interactive, rect_in, shown, tab_stops

# A letter's stem is painted in its full colour on at least so many pixels.
_ENOUGH_INK = 6
# Inside of this there is no edge any more, and outside of it the neighbours begin.
_EDGE, _BESIDE = 6, 4
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QListView)
_MOST_ROWS = 6
_SAMPLES = 9
_RING = 16


class Picture:
    """The pixels of a window, quickly at hand."""

    def __init__(self, window: QWidget, place: QRect | None = None) -> None:
        self.place = window.rect() if place is None else place & window.rect()
        image = window.grab(self.place).toImage().convertToFormat(QImage.Format.Format_RGB32)
        self._image = image
        self._across = image.bytesPerLine() // 4
        self._pixels = memoryview(image.constBits()).cast("B").cast("I")

    def at(self, x: int, y: int) -> int:
        """The colour of one place of the window."""
        return self._pixels[(y - self.place.y()) * self._across + x - self.place.x()]

    def has(self, x: int, y: int) -> bool:
        """Whether a place was painted."""
        return self.place.contains(x, y)

    def colours(self, place: QRect) -> Counter[int]:
        """Count the colours of a part of the window."""
        part = (place & self.place).translated(-self.place.topLeft())
        counted: Counter[int] = Counter()
        for line in range(part.top(), part.bottom() + 1):
            start = line * self._across + part.left()
            counted.update(self._pixels[start : start + part.width()])
        return counted


def painted(window: QWidget) -> Picture:
    """Take a picture without a caret, which would pass for the ink of faint words."""
    focus = QApplication.focusWidget()
    if focus is None:
        return Picture(window)
    focus.clearFocus()
    QApplication.processEvents()
    picture = Picture(window)
    _focus(focus)
    return picture


def painted_words(window: QWidget) -> list[Finding]:
    """Find words of a window that are too faint, as it stands there now."""
    return words(window, painted(window))


def words(window: QWidget, picture: Picture) -> list[Finding]:
    """Find words that are painted with less than 7 to 1 against what lies behind them.

    What is disabled needs less, but can still be read.
    """
    found: list[Finding] = []
    for widget in shown(window):
        if widget.visibleRegion().isEmpty():
            continue
        needed = NEEDED_FOR_WORDS if widget.isEnabled() else NEEDED_WHEN_DISABLED
        whole = rect_in(window, widget)
        for told, place in _places_of_words(widget):
            seen = place.translated(whole.topLeft())
            is_there = picture.place.contains(seen) and _is_whole(widget, place)
            if not told.strip() or not is_there:
                continue
            # Of two letters, hardly a dot is painted twice in the very same colour.
            enough = _ENOUGH_INK if len(told.strip()) > 2 else 1
            best = _ink(picture.colours(seen), enough)
            if best < needed:
                where = f"“{told[:40]}” {best:.2f} to 1"
                found.append(Finding("words too faint", describe(widget), where))
    return found


def edges(window: QWidget, picture: Picture) -> list[Finding]:
    """Find fields, buttons and boxes whose edge is hardly seen against what lies beside them."""
    found: list[Finding] = []
    for control in interactive(window):
        if not control.isEnabled() or not _needs_an_edge(control):
            continue
        place = rect_in(window, control)
        if isinstance(control, (QCheckBox, QRadioButton)):
            mark = QRect(place.x(), place.y(), control.fontMetrics().height() + 6, place.height())
            worst = _ink(picture.colours(mark)) if picture.place.contains(mark) else 21.0
        else:
            worst = _edge_contrast(picture, place, control)
        if worst < NEEDED_FOR_A_MARK:
            found.append(Finding("edge too faint", describe(control), f"{worst:.2f} to 1"))
    return found


def rings(window: QWidget, known: set[str]) -> list[Finding]:
    """Focus one control of each kind; its ring must be seen against what lies on both sides.

    ``known`` are the kinds that were looked at in this theme before, in whatever window.
    """
    found: list[Finding] = []
    stops = [each for each in tab_stops(window) if not each.visibleRegion().isEmpty()]
    for stop in stops:
        others = [each for each in stops if not _are_near(window, each, stop)]
        if (kind := _kind(stop)) in known or not others:
            continue
        known.add(kind)
        _focus(stop)
        place = rect_in(window, stop).adjusted(-_RING, -_RING, _RING, _RING)
        with_ring = Picture(window, place)
        _focus(others[0])
        if rect_in(window, stop).adjusted(-_RING, -_RING, _RING, _RING) != place:
            known.discard(kind)
            continue
        best = _ring_contrast(with_ring, Picture(window, place), rect_in(window, stop))
        if best < NEEDED_FOR_A_MARK:
            found.append(Finding("ring too faint", describe(stop), f"{best:.2f} to 1"))
    return found


def _places_of_words(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Give each text that a control paints, and where, without its edge and its marks."""
    if isinstance(widget, QAbstractItemView):
        yield from _rows(widget)
    elif isinstance(widget, QLabel):
        # An edge, or a band round the words, is no ink of theirs.
        yield widget.text(), widget.contentsRect()
    elif not isinstance(widget.parentWidget(), QAbstractSpinBox):
        before, behind = _mark_room(widget)
        place = widget.rect().adjusted(_EDGE + before, _EDGE, -_EDGE - behind, -_EDGE)
        yield _text_of(widget), place


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text() if isinstance(widget, (QAbstractButton, QAbstractSpinBox)) else ""


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    port = view.viewport()
    rows = view.model().rowCount() if view.model() is not None else 0
    for number in range(min(rows, _MOST_ROWS)):
        index = view.model().index(number, 0)
        place = view.visualRect(index).adjusted(2, 2, -2, -4)
        if port.rect().contains(place) and str(index.data() or "").strip():
            yield str(index.data()), place.translated(port.pos())


def _mark_room(widget: QWidget) -> tuple[int, int]:
    """What stands before and behind the words: a box, the shape of a card, a mark of choices."""
    letter = widget.fontMetrics().height()
    if isinstance(widget, (QCheckBox, QRadioButton)):
        return round(letter * 0.95) + 6, 0
    if widget.property("card") and isinstance(widget, QPushButton):
        return round(max(letter * 1.2, 26)) + 12, 0
    return 0, letter + 12 if isinstance(widget, QComboBox) else 0


def _is_whole(widget: QWidget, place: QRect) -> bool:
    return widget.visibleRegion().boundingRect().contains(place & widget.rect())


def _ink(colours: Counter[int], enough: int = _ENOUGH_INK) -> float:
    """Hold the commonest colour against every colour that is really there, not only at edges."""
    if not colours:
        return 21.0
    behind = colours.most_common(1)[0][0]
    inks = (each for each, often in colours.items() if often >= enough)
    return max((_ratio(behind, ink) for ink in inks), default=1.0)


@cache
def _ratio(one: int, other: int) -> float:
    return ratio(QColor(one), QColor(other))


def _needs_an_edge(control: QWidget) -> bool:
    """A quiet button is known by its words, as a link is; what takes no focus is no field."""
    if isinstance(control, QPushButton):
        return control.property("kind") != "quiet" or bool(control.property("current"))
    if control.focusPolicy() is Qt.FocusPolicy.NoFocus:
        return False
    return isinstance(control, (*_FIELDS, QCheckBox, QRadioButton))


def _edge_contrast(picture: Picture, place: QRect, control: QWidget) -> float:
    """Give the contrast that nearly every place of the edge has to what lies outside."""
    seen = control.visibleRegion().boundingRect().translated(place.topLeft())
    measured = sorted(
        max(_ratio(outside, each) for each in edge) for outside, edge in _crossings(picture, seen)
    )
    # A corner is round, and a neighbour may touch: one place in ten may be something else.
    return measured[len(measured) // 10] if measured else 21.0


def _crossings(picture: Picture, place: QRect) -> Iterator[tuple[int, list[int]]]:
    """Go across each side at some places: the colour outside, and those of the edge."""
    steps = range(-1, _EDGE)
    for part in range(1, _SAMPLES + 1):
        x = place.x() + place.width() * part // (_SAMPLES + 1)
        y = place.y() + place.height() * part // (_SAMPLES + 1)
        lines = (
            [(place.left() + step, y) for step in (-_BESIDE, *steps)],
            [(place.right() - step, y) for step in (-_BESIDE, *steps)],
            [(x, place.top() + step) for step in (-_BESIDE, *steps)],
            [(x, place.bottom() - step) for step in (-_BESIDE, *steps)],
        )
        for line in lines:
            if all(picture.has(*each) for each in line):
                outside, *edge = [picture.at(*each) for each in line]
                yield outside, edge


def _ring_contrast(with_ring: Picture, without: Picture, place: QRect) -> float:
    """Give the worse of what the ring has to the colour outside it, and to that inside it."""
    measured: list[float] = []
    for part in range(1, _SAMPLES + 1):
        x = place.x() + place.width() * part // (_SAMPLES + 1)
        y = place.y() + place.height() * part // (_SAMPLES + 1)
        reach = range(-_RING, min(_EDGE, place.width() // 2, place.height() // 2))
        lines = (
            [(place.left() + step, y) for step in reach],
            [(place.right() - step, y) for step in reach],
            [(x, place.top() + step) for step in reach],
            [(x, place.bottom() - step) for step in reach],
        )
        measured += [
            _across_ring(with_ring, without, line)
            for line in lines
            if all(with_ring.has(*each) for each in line)
        ]
    measured.sort()
    return measured[len(measured) // 4] if measured else 1.0


def _across_ring(with_ring: Picture, without: Picture, line: list[tuple[int, int]]) -> float:
    changed = [at for at, each in enumerate(line) if with_ring.at(*each) != without.at(*each)]
    if not changed:
        return 1.0
    ring = {with_ring.at(*line[at]) for at in changed}
    sides = [max(changed[0] - 1, 0), min(changed[-1] + 1, len(line) - 1)]
    beside = [without.at(*line[at]) for at in sides]
    return min(max(_ratio(one, side) for one in ring) for side in beside)


def _kind(stop: QWidget) -> str:
    told = [stop.property(name) for name in ("kind", "card", "current")]
    return f"{type(stop).__name__} {told}"


def _are_near(window: QWidget, one: QWidget, other: QWidget) -> bool:
    """Whether the ring of one would reach into the picture of the other."""
    room = 2 * _RING
    here = rect_in(window, one).adjusted(-room, -room, room, room)
    return here.intersects(rect_in(window, other))


def _focus(stop: QWidget) -> None:
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()


def unrolled(window: QWidget) -> None:
    """Make a window so high that nothing of it must be scrolled to."""
    for _ in range(3):
        QApplication.processEvents()
        more = [
            area.verticalScrollBar().maximum()
            for area in window.findChildren(QAbstractScrollArea)
            if area.isVisibleTo(window) and not isinstance(area, _FIELDS)
        ]
        if not any(more):
            return
        window.resize(window.width(), window.height() + max(more))
