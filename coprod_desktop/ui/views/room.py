"""The room screen: four bands of big words on a second window, and nothing private ever."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.room import RoomSight, see_room
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import live as words

_SHARES = (0.075, 0.06, 0.085, 0.05)


class RoomWindow(QWidget):
    """What everybody sees; it takes no focus and says nothing to a screen reader."""

    closed = Signal()

    def __init__(self, workspace: Workspace, session_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(words.ROOM)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._workspace = workspace
        self._session_id = session_id
        self._is_blank = False
        self.item, self.speaker, self.point, self.next = Words(), Words(), Words(), Words()
        self._bands = (self.item, self.speaker, self.point, self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.setSpacing(32)
        for band, stretch in zip(self._bands, (2, 1, 5, 1), strict=True):
            column.addWidget(band, stretch)
        self._stop_listening = workspace.listen(self._heard)
        self._show()

    def put_on_second_screen(self) -> None:
        """Fill the second screen, or a window of its own where there is only one."""
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            self.setGeometry(screens[1].geometry())
            self.showFullScreen()
        else:
            self.resize(960, 540)
            self.show()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is shown."""
        return self._is_blank

    def blank(self, *, on: bool) -> None:
        """Show nothing at all, or everything again."""
        self._is_blank = on
        for band in self._bands:
            band.setVisible(not on)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop listening: the window goes, whoever closed it."""
        self._stop_listening()
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sizes come from the height of the window."""
        super().resizeEvent(event)
        for band, share in zip(self._bands, _SHARES, strict=True):
            font = band.font()
            font.setPixelSize(max(round(event.size().height() * share), 14))
            font.setBold(band is self.item)
            band.setFont(font)

    def _heard(self, _happened: Happened) -> None:
        self._show()

    def _show(self) -> None:
        sight = self._workspace.ask(see_room, self._session_id)
        self.item.say(f"{sight.place}. {sight.item}" if sight.item else "")
        self.speaker.say(_speaker(sight))
        decided = words.ROOM_DECIDED.format(words=sight.last_decision)
        self.point.say(sight.last_point or (decided if sight.last_decision else ""))
        names = ", ".join(sight.next_names)
        self.next.say(words.ROOM_NEXT.format(names=names) if names else "")


def _speaker(sight: RoomSight) -> str:
    if sight.stop_card:
        return words.ROOM_STOP
    if sight.back_at:
        return words.ROOM_BREAK.format(time=sight.back_at)
    return words.ROOM_SPEAKS.format(name=sight.speaker) if sight.speaker else ""
