"""Where the person is: a ring in two colours, always there, and the way round the regions."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QScrollArea,
    QWidget,
)

from coprod_desktop.ui.kit.regions import Section
from coprod_desktop.ui.theme import Theme


class FocusRing(QFocusFrame):
    """Two bands round the focused control: one of them is seen against anything."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        theme.changed.connect(self._place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outer band and the inner band."""
        del event
        width = self._band
        painter = QPainter(self)
        for inset, name in ((width / 2, "focus_outer"), (width * 1.5, "focus_inner")):
            pen = QPen(self._theme.tokens.colour(name), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            step = round(inset)
            painter.drawRect(self.rect().adjusted(step, step, -step, -step))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay round the control when it moves or grows."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    @property
    def _band(self) -> int:
        return round(self._theme.tokens.ring_width * min(max(1, self._theme.look.scale), 2))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            return
        if isinstance(new, QAbstractItemView) and new.parentWidget() is None:
            return
        self.setWidget(new)
        _scroll_to(new)
        self._place()

    def _place(self) -> None:
        target = self.widget()
        if not target or not target.isVisible():
            self.hide()
            return
        band = 2 * self._band
        corner = target.mapTo(self._window, target.rect().topLeft())
        ring = QRect(corner, target.size()).adjusted(-band, -band, band, band)
        self.setParent(self._window)
        self.setGeometry(ring & self._window.rect())
        self.raise_()
        self.show()
        self.update()


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


def _scroll_to(control: QWidget) -> None:
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(control, 24, 24)
        parent = parent.parentWidget()
