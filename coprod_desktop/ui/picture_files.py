"""Pictures from files: read in any format that Qt knows, made small, and written as PNG or JPEG."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from coprod_desktop.services.pictures import NewPicture

# Six centimetres at 300 points to the inch: more than a paper shows.
_LONGEST_SIDE = 700
_JPEG_QUALITY = 88
_LARGEST_PNG = 150_000


def endings() -> str:
    """Give the endings of the files that can be read, as a file chooser takes them."""
    known = sorted(bytes(one.data()).decode() for one in QImageReader.supportedImageFormats())
    return " ".join(f"*.{one}" for one in known)


def read_picture_files(files: Sequence[Path]) -> tuple[list[NewPicture], list[str]]:
    """Read files; give the pictures, each called after its file, and the names that are none."""
    pictures: list[NewPicture] = []
    unreadable: list[str] = []
    for file in files:
        image = _read(file)
        if image is None:
            unreadable.append(file.name)
        else:
            name = file.stem.replace("_", " ").replace("-", " ").strip() or file.stem
            pictures.append(NewPicture(name=name, content=_written(image)))
    return pictures, unreadable


def _read(file: Path) -> QImage | None:
    reader = QImageReader(str(file))
    # A telephone writes which side is up beside the picture.
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(_fitted(size, is_drawing=_is_drawing(reader)))
    image = reader.read()
    if image.isNull():
        return None
    return _on_white(image)


def _is_drawing(reader: QImageReader) -> bool:
    return bytes(reader.format().data()).decode().startswith("svg")


def _fitted(size: QSize, *, is_drawing: bool) -> QSize:
    """Make large pictures smaller; only a drawing made of lines becomes clearer by growing."""
    if max(size.width(), size.height()) <= _LONGEST_SIDE and not is_drawing:
        return size
    return size.scaled(_LONGEST_SIDE, _LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)


def _on_white(image: QImage) -> QImage:
    """Give a picture the ground of paper: black lines on nothing are lost on a dark screen."""
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _written(image: QImage) -> bytes:
    """Write drawings as PNG, which keeps their lines clear, and what is large so as JPEG."""
    whole = _as(image, "PNG", -1)
    return whole if len(whole) <= _LARGEST_PNG else _as(image, "JPEG", _JPEG_QUALITY)


def _as(image: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    # The library takes text here, whatever its types say.
    image.save(buffer, cast(bytes, kind), quality)
    return bytes(buffer.data().data())
