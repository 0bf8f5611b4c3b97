"""The ring round what can be chosen now: broken, so that it is not taken for the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFocusFrame, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.focus import MOVES
from coprod_desktop.ui.scanning.entries import Spot
from coprod_desktop.ui.sight import areas_around, bring_into_sight, with_ancestors
from coprod_desktop.ui.theme import Theme

_BANDS = 3
# How long the pieces of one colour and of the other are, where 1 is how broad the ring is.
_PIECES = (2.0, 1.5)


class ScanRing(QFocusFrame):
    """Rings one control, one row, or several controls that make a group; it jumps, never glides.

    It is a focus frame because assistive technology leaves those out of its tree.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._spot: Spot | None = None
        self._rings: list[QRect] = []
        self._followed: list[QWidget] = []
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._due.start)
        self.hide()

    def go_round(self, spot: Spot | None) -> None:
        """Ring what stands at a spot, and bring it into sight; or ring nothing."""
        is_new = spot != self._spot
        self._spot = spot
        if is_new:
            self._follow(spot.controls if spot is not None else ())
            self._show_whole()
        self._place()

    def rects(self) -> tuple[QRect, ...]:
        """Where the rings stand in the window."""
        return tuple(self._rings)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay round the stop when it, or anything that it lies in, moves or grows."""
        if event.type() in MOVES:
            self._due.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pieces of the two colours in turn: in each theme one is seen beside the other."""
        del event
        painter = QPainter(self)
        broad, colour = _BANDS * self._theme.band, self._theme.tokens.colour
        pen = QPen(colour("focus_outer"), broad)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setDashPattern(_PIECES)
        painter.setPen(pen)
        for ring in self._rings:
            outside = ring.translated(-self.pos())
            inside = outside.adjusted(broad, broad, -broad, -broad)
            painter.setClipRegion(QRegion(outside) - QRegion(inside))
            painter.fillRect(outside, colour("focus_inner"))
            half = broad / 2
            painter.drawRect(QRectF(outside).adjusted(half, half, -half, -half))

    def _controls(self) -> list[QWidget]:
        told = self._spot.controls if self._spot is not None else ()
        return [one for one in told if isValid(one) and one.isVisible()]

    def _follow(self, controls: Sequence[QWidget]) -> None:
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = [each for one in controls for each in with_ancestors(one)]
        for widget in self._followed:
            widget.installEventFilter(self)

    def _show_whole(self) -> None:
        for control in self._controls()[:1]:
            bring_into_sight(control)
            row = self._spot.row if self._spot is not None else None
            if row is not None and isinstance(control, QAbstractItemView):
                control.scrollTo(control.model().index(row, 0, control.rootIndex()))

    def _place(self) -> None:
        around = _BANDS * self._theme.band
        self._rings, seen = [], QRegion()
        for control in self._controls():
            place = self._rect_of(control)
            ring = place.adjusted(-around, -around, around, around)
            self._rings.append(ring)
            seen += (QRegion(ring) - QRegion(place)) & self._visible_part(control)
        self.setGeometry(seen.boundingRect())
        if seen.isEmpty():
            self.hide()
            return
        self.setMask(seen.translated(-self.pos()))
        self.raise_()
        self.show()
        self.update()

    def _rect_of(self, control: QWidget) -> QRect:
        """Where a control stands in the window, or the row of it that is meant."""
        row = self._spot.row if self._spot is not None else None
        if row is None or not isinstance(control, QAbstractItemView):
            return QRect(control.mapTo(self._window, control.rect().topLeft()), control.size())
        place = control.visualRect(control.model().index(row, 0, control.rootIndex()))
        corner = control.viewport().mapTo(self._window, place.topLeft())
        return QRect(corner, place.size()) & QRect(
            control.mapTo(self._window, control.rect().topLeft()), control.size()
        )

    def _visible_part(self, control: QWidget) -> QRect:
        seen = self._window.rect()
        for area in areas_around(control):
            viewport = area.viewport()
            top_left = viewport.mapTo(self._window, viewport.rect().topLeft())
            seen &= QRect(top_left, viewport.size())
        return seen
