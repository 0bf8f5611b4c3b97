"""Pictures on the screen: a list whose rows show them before their words, and one alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QEvent,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QImage, QImageReader, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyleOptionViewItem

from coprod_desktop.ui.kit.lists import Rows, SentenceList
from coprod_desktop.ui.kit.mirrored import margins_as_read, where_read
from coprod_desktop.ui.kit.words import Hint

# As high as so many lines of words; a picture never takes the room that its words need.
_LINES = 2.2
_LARGEST = 128
_FRAME = 4


@dataclass(frozen=True, slots=True)
class RowPicture:
    """A picture that is read once it is to be seen; ``mark`` tells it from every other."""

    mark: str
    read: Callable[[], bytes]


NO_PICTURE = RowPicture("", bytes)


class PictureList(SentenceList):
    """Each row shows its picture, if it has one, and says its words."""

    def __init__(self, words: str, *, rows: int = 4, empty: str = "") -> None:
        super().__init__(words, rows=rows, empty=empty or words)
        self._pictures: dict[str, RowPicture] = {}
        self._delegate = _PictureRows(self)
        self.setItemDelegate(self._delegate)
        self._resize()

    def set_pictures(self, rows: Sequence[tuple[str, str, RowPicture]]) -> None:
        """Show (key, sentence, picture) rows, changing only what differs."""
        before = {key: picture.mark for key, picture in self._pictures.items()}
        self._pictures = {key: picture for key, _, picture in rows}
        self.set_rows([(key, sentence) for key, sentence, _ in rows])
        if before != {key: picture.mark for key, picture in self._pictures.items()}:
            self.viewport().update()

    def picture_at(self, place: int) -> QPixmap:
        """Give the picture of a row as it is drawn; only rows that are seen are asked."""
        picture = self._pictures.get(self.key_at(place), NO_PICTURE)
        return thumbnail(picture, self.iconSize().width())

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._resize()

    def _resize(self) -> None:
        side = min(round(self.fontMetrics().height() * _LINES), _LARGEST)
        self.setIconSize(QSize(side, side))


class _PictureRows(Rows):
    """Brings the picture of a row when the row is drawn: most of a long list is never seen."""

    def __init__(self, list_: PictureList) -> None:
        super().__init__(list_)
        self._shown = list_

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put the picture before the words; it keeps its colours where its row is chosen."""
        super().initStyleOption(option, index)
        picture = self._shown.picture_at(index.row())
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        option.icon = icon  # pyright: ignore[reportAttributeAccessIssue] - as Qt documents it
        option.decorationSize = self._shown.iconSize()  # pyright: ignore[reportAttributeAccessIssue]
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration  # pyright: ignore[reportAttributeAccessIssue]


class ShownPicture(Hint):
    """One picture, and the words that say which it is."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self._picture = NO_PICTURE

    def show_picture(self, picture: RowPicture, words: str) -> None:
        """Show another picture, or none, with its words."""
        self._picture = picture
        self.say(words)
        before = self._side + 12 if picture.mark else 0
        self.setContentsMargins(margins_as_read(self, QMargins(before, 0, 0, 0)))
        self.setMinimumHeight(self._side if picture.mark else 0)
        self.update()

    def paintEvent(self, arg__1: object) -> None:
        """Draw the picture before the words."""
        super().paintEvent(arg__1)  # pyright: ignore[reportArgumentType] - Qt's own event
        if self._picture.mark:
            side = self._side
            painter = QPainter(self)
            top = max((self.height() - side) // 2, 0)
            place = where_read(self, QRect(0, top, side, side))
            painter.drawPixmap(place.topLeft(), thumbnail(self._picture, side))

    def changeEvent(self, arg__1: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.FontChange:
            self.show_picture(self._picture, self.text())

    @property
    def _side(self) -> int:
        return min(round(self.fontMetrics().height() * _LINES), _LARGEST)


def thumbnail(picture: RowPicture, side: int) -> QPixmap:
    """Draw a picture on white, as on paper: its dark lines must be seen in every theme."""
    key = f"easy-read {side} {picture.mark}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    image = _small(picture.read(), side - 2 * _FRAME)
    if not image.isNull():
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.GlobalColor.white)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(0, 0, side, side, 6, 6)
        room = QRect(0, 0, image.width(), image.height())
        room.moveCenter(drawn.rect().center())
        painter.drawImage(room, image)
        painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def _small(content: bytes, side: int) -> QImage:
    """Read a picture as small as it is drawn: a photo is not made whole first."""
    if not content:
        return QImage()
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    keep = Qt.AspectRatioMode.KeepAspectRatio
    reader.setScaledSize(reader.size().scaled(side, side, keep))
    return reader.read()
