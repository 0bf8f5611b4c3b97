"""Pictures from files: read in any format that Qt knows, made small, and written as PNG or JPEG."""

import gzip
import zlib
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QSize, Qt, QXmlStreamReader
from PySide6.QtGui import (
    QColor,
    QColorSpace,
    QImage,
    QImageIOHandler,
    QImageReader,
    QPainter,
)

from coprod_desktop.domain.troubles import (
    FileMissing,
    PictureHasTooManyPoints,
    PictureUnreadable,
)
from coprod_desktop.services.pictures import NewPicture

# Six centimetres at 300 points to the inch: more than a paper shows.
_LONGEST_SIDE = 700
_JPEG_QUALITY = 88
_LARGEST_PNG = 150_000
# Whole in the memory each point takes four bytes; Qt itself reads no more than 256 megabytes.
_MOST_POINTS = 50_000_000
_MOST_BYTES_OF_A_DRAWING = 20_000_000
_REFERENCES = ("xlink:href", "href")
_PACKED = b"\x1f\x8b"
# The largest telephones write 200 million points.
_MOST_POINTS_READ_SMALL = 210_000_000


def endings() -> str:
    """Give the endings of the files that can be read, as a file chooser takes them."""
    return " ".join(f"*.{one}" for one in _known())


def _known() -> list[str]:
    return sorted(bytes(one.data()).decode() for one in QImageReader.supportedImageFormats())


def pictures_in(folder: Path) -> list[Path]:
    """Give the files of a folder whose endings are those of pictures, by their names.

    Raises:
        FileMissing: the folder is gone or may not be read.
    """
    known = {f".{one}" for one in _known()}
    try:
        # A Mac lays a hidden file beside each picture on a stick, with the same ending.
        files = [
            file
            for file in folder.iterdir()
            if file.suffix.casefold() in known and file.is_file() and file.name[0] != "."
        ]
    except OSError as trouble:
        raise FileMissing(folder.name) from trouble
    return sorted(files, key=lambda file: file.name.casefold())


def read_picture_file(file: Path) -> NewPicture:
    """Read a file; give its picture, called after the file. Nothing else of it is kept.

    Raises:
        PictureUnreadable: it is no picture, or a drawing that shows pictures of other files.
        PictureHasTooManyPoints: it would fill the memory.
    """
    content = _written(_read(file))
    if not content:
        raise PictureUnreadable(file.name)
    name = file.stem.replace("_", " ").replace("-", " ").strip() or file.stem
    return NewPicture(name=name, content=content)


def _read(file: Path) -> QImage:
    reader = QImageReader(str(file))
    # A telephone writes which side is up beside the picture.
    reader.setAutoTransform(True)
    if _is_drawing(reader) and _names_other_files(file):
        raise PictureUnreadable(file.name)
    size = reader.size()
    if _points(size) > _most_points(reader):
        raise PictureHasTooManyPoints(file.name)
    if size.isValid():
        reader.setScaledSize(_fitted(size, is_drawing=_is_drawing(reader)))
    image = reader.read()
    if image.isNull():
        raise PictureUnreadable(file.name)
    return _painted_anew(image)


def _points(size: QSize) -> int:
    return max(size.width(), 0) * max(size.height(), 0)


def _most_points(reader: QImageReader) -> int:
    """What is made smaller while it is read is never whole in the memory."""
    is_read_small = reader.supportsOption(QImageIOHandler.ImageOption.ScaledSize)
    return _MOST_POINTS_READ_SMALL if is_read_small else _MOST_POINTS


def _is_drawing(reader: QImageReader) -> bool:
    return bytes(reader.format().data()).decode().startswith("svg")


def _names_other_files(file: Path) -> bool:
    """Whether a drawing would fetch a picture from elsewhere: of this computer, or of a network."""
    try:
        with file.open("rb") as stream:
            is_packed = stream.read(len(_PACKED)) == _PACKED
        with gzip.open(file) if is_packed else file.open("rb") as content:
            text = content.read(_MOST_BYTES_OF_A_DRAWING + 1)
    except (OSError, EOFError, zlib.error) as trouble:
        raise PictureUnreadable(file.name) from trouble
    buffer = QBuffer()
    buffer.setData(text)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    # As a device, so that the drawing itself says how its letters are written.
    xml = QXmlStreamReader(buffer)
    while not xml.atEnd():
        xml.readNext()
        if xml.isStartElement() and xml.name() == "image":
            told = (xml.attributes().value(name) for name in _REFERENCES)
            if any(one and not one.startswith("data:") for one in told):
                return True
    return len(text) > _MOST_BYTES_OF_A_DRAWING


def _fitted(size: QSize, *, is_drawing: bool) -> QSize:
    """Make large pictures smaller; only a drawing made of lines becomes clearer by growing."""
    if max(size.width(), size.height()) <= _LONGEST_SIDE and not is_drawing:
        return size
    fitted = size.scaled(_LONGEST_SIDE, _LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    # A thin line stays a line.
    return fitted.expandedTo(QSize(1, 1))


def _painted_anew(image: QImage) -> QImage:
    """Paint a picture on white, on a sheet of its own: nothing stays of it but what it shows.

    A file may say who took a picture, and where. Black lines on nothing are lost on a dark screen.
    """
    standard = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if image.colorSpace().isValid() and image.colorSpace() != standard:
        image = image.convertedToColorSpace(standard, QImage.Format.Format_ARGB32_Premultiplied)
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    # Without its measure, for a picture may say how large its points are.
    painter.drawImage(ground.rect(), image, image.rect())
    painter.end()
    return ground


def _written(image: QImage) -> bytes:
    """Write drawings as PNG, which keeps their lines clear, and what is large so as JPEG."""
    whole = _as(image, "PNG", -1)
    return whole if len(whole) <= _LARGEST_PNG else _as(image, "JPEG", _JPEG_QUALITY)


def _as(image: QImage, kind: str, quality: int) -> bytes:
    """Write a picture; give nothing where it cannot be written."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    # The library takes text here, whatever its types say.
    is_written = image.save(buffer, cast(bytes, kind), quality)
    return bytes(buffer.data().data()) if is_written else b""
