"""Pictures on the screen: a list whose rows show them before their words, and one alone."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap, QPixmapCache

from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.words import Hint

# As high as so many lines of words; a picture never takes the room that its words need.
_LINES = 2.2
_LARGEST = 128
_FRAME = 4


class PictureList(SentenceList):
    """Each row shows its picture, if it has one, and says its words."""

    def __init__(self, words: str, *, rows: int = 4, empty: str = "") -> None:
        super().__init__(words, rows=rows, empty=empty or words)
        self._pictures: dict[str, bytes] = {}
        self._resize()

    def set_pictures(self, rows: Sequence[tuple[str, str, bytes]]) -> None:
        """Show (key, sentence, picture) rows, changing only what differs."""
        before, self._pictures = self._pictures, {key: picture for key, _, picture in rows}
        self.set_rows([(key, sentence) for key, sentence, _ in rows])
        for place in range(self.count()):
            key = self.key_at(place)
            item = self.item(place)
            if before.get(key) != self._pictures[key] or item.icon().isNull():
                item.setIcon(_icon(self._pictures[key], self.iconSize().width()))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._resize()

    def _resize(self) -> None:
        side = min(round(self.fontMetrics().height() * _LINES), _LARGEST)
        if self.iconSize().width() == side:
            return
        self.setIconSize(QSize(side, side))
        for place in range(self.count()):
            picture = self._pictures.get(self.key_at(place), b"")
            self.item(place).setIcon(_icon(picture, side))


class ShownPicture(Hint):
    """One picture, and the words that say which it is."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self._picture = b""

    def show_picture(self, picture: bytes, words: str) -> None:
        """Show another picture, or none, with its words."""
        self._picture = picture
        self.say(words)
        self.setContentsMargins(self._side + 12 if picture else 0, 0, 0, 0)
        self.setMinimumHeight(self._side if picture else 0)
        self.update()

    def paintEvent(self, arg__1: object) -> None:
        """Draw the picture before the words."""
        super().paintEvent(arg__1)  # pyright: ignore[reportArgumentType] - Qt's own event
        if self._picture:
            side = self._side
            painter = QPainter(self)
            top = max((self.height() - side) // 2, 0)
            painter.drawPixmap(0, top, thumbnail(self._picture, side))

    def changeEvent(self, arg__1: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.FontChange:
            self.show_picture(self._picture, self.text())

    @property
    def _side(self) -> int:
        return min(round(self.fontMetrics().height() * _LINES), _LARGEST)


def _icon(picture: bytes, side: int) -> QIcon:
    """A picture keeps its colours where its row is chosen."""
    shown = thumbnail(picture, side)
    icon = QIcon(shown)
    icon.addPixmap(shown, QIcon.Mode.Selected)
    return icon


def thumbnail(picture: bytes, side: int) -> QPixmap:
    """Draw a picture on white, as on paper: its dark lines must be seen in every theme."""
    key = f"easy-read {side} {hash(picture)} {len(picture)}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    image = QImage.fromData(picture)
    if not image.isNull():
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.GlobalColor.white)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(0, 0, side, side, 6, 6)
        fitted = image.size().scaled(
            side - 2 * _FRAME, side - 2 * _FRAME, Qt.AspectRatioMode.KeepAspectRatio
        )
        room = QRect(0, 0, fitted.width(), fitted.height())
        room.moveCenter(drawn.rect().center())
        scaled = image.scaled(
            fitted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(room, scaled)
        painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn
