"""Where the person is: a ring in two colours, always there, and the way round the regions."""

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.kit.regions import Section
from coprod_desktop.ui.sight import (
    areas_around,
    bring_into_sight,
    keep_place_in_sight,
    place_changes,
    with_ancestors,
)
from coprod_desktop.ui.theme import Theme

MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.LayoutRequest,
    QEvent.Type.Show,
    QEvent.Type.Hide,
)


class FocusRing(QFocusFrame):
    """Two bands round the focused control: one of them is seen against anything.

    It is a focus frame because assistive technology leaves those out of its tree; where it stands
    and how it looks is our own, for Qt's frame is one pixel wide and lies over what is scrolled.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._target: QWidget | None = None
        self._first: QWidget | None = None
        self._followed: list[QWidget] = []
        self._place_changed: QMetaObject.Connection | None = None
        self._must_be_seen = False
        self._ring = QRect()
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        theme.changed.connect(self._due.start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outer band and the inner band."""
        del event
        width = self._theme.band
        painter = QPainter(self)
        ring = self._ring.translated(-self.pos())
        for name, inset in (("focus_outer", 0), ("focus_inner", width)):
            outside = ring.adjusted(inset, inset, -inset, -inset)
            inside = outside.adjusted(width, width, -width, -width)
            painter.setClipRegion(QRegion(outside) - QRegion(inside))
            painter.fillRect(outside, self._theme.tokens.colour(name))

    def begin_screen(self) -> None:
        """Show a new screen from its beginning while the person is at its first control."""
        self._first = self._target
        self._must_be_seen = True
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay round the control when it, or anything that it lies in, moves or grows."""
        if event.type() == QEvent.Type.Move and not self._must_be_seen:
            # At once: while a page scrolls, a ring that comes later is seen round something else.
            self._stand()
        if event.type() in MOVES:
            self._due.start()
        if event.type() == QEvent.Type.Resize:
            # What was in sight must stay in sight when texts grow or a message needs more lines.
            self._must_be_seen = True
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            return
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._place_changed is not None:
            self.disconnect(self._place_changed)
        self._place_changed = None
        if (changes := place_changes(new)) is not None:
            self._place_changed = changes.connect(self._keep_place)
        self._target = new
        if new is not self._first:
            self._first = None
        self._followed = with_ancestors(new)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._must_be_seen = True
        self._place()

    def _keep_place(self) -> None:
        if self._target is not None and isValid(self._target):
            keep_place_in_sight(self._target)

    def _place(self) -> None:
        target = self._target
        is_there = target is not None and isValid(target) and target.isVisible()
        if self._must_be_seen and target is not None and is_there:
            self._must_be_seen = False
            bring_into_sight(target, from_top=target is self._first)
        self._stand()
        self.update()

    def _stand(self) -> None:
        """Stand round the control, where it is now."""
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        band = 2 * self._theme.band
        corner = target.mapTo(self._window, target.rect().topLeft())
        self._ring = QRect(corner, target.size()).adjusted(-band, -band, band, band)
        seen = self._ring & self._window.rect()
        for area in areas_around(target):
            viewport = area.viewport()
            top_left = viewport.mapTo(self._window, viewport.rect().topLeft())
            seen &= QRect(top_left, viewport.size())
        self.setGeometry(seen)
        # Inside the ring there is nothing to draw, so what is typed there repaints no ring.
        local = self._ring.translated(-seen.topLeft())
        inside = local.adjusted(band, band, -band, -band)
        self.setMask(QRegion(local) - QRegion(inside))
        self.raise_()
        self.show()


def next_region(window: QWidget, *, back: bool = False) -> Section | None:
    """Go to the next named region of a window, and give it so that it can be said."""
    regions = [
        region
        for region in window.findChildren(Section)
        if region.isVisible() and _first_control(region) is not None
    ]
    if not regions:
        return None
    focused = QApplication.focusWidget()
    here = [
        place for place, region in enumerate(regions) if focused and region.isAncestorOf(focused)
    ]
    step = -1 if back else 1
    region = regions[(here[-1] + step) % len(regions)] if here else regions[0]
    control = _first_control(region)
    if control is not None:
        control.setFocus(Qt.FocusReason.TabFocusReason)
    return region


def _first_control(region: QWidget) -> QWidget | None:
    for child in region.findChildren(QWidget):
        takes_tab = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and child.isVisible() and child.isEnabled() and child.focusProxy() is None:
            return child
    return None
