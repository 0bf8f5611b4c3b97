"""Pictures from files: only what they show comes in, and a file that cannot come in is named."""

import base64
import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QImageReader

from coprod_desktop.domain import troubles
from coprod_desktop.ui.picture_files import pictures_in, read_picture_file

CANARY = "Janet took this at her home"
RED = (200, 30, 30)
_INSIDE_JPEG = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}


def exif() -> Image.Exif:
    """Who took a picture, where, and which side is up: to the left."""
    told = Image.Exif()
    told[ExifTags.Base.Artist] = CANARY
    told[ExifTags.Base.Orientation] = 6
    told.get_ifd(ExifTags.IFD.GPSInfo).update(
        {1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0), 18: CANARY}
    )
    return told


def profile() -> bytes:
    """A colour profile that says whose screen it is of."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return made.tobytes()


def png(file: Path) -> None:
    info = PngInfo()
    info.add_text("Author", CANARY)
    info.add_text("Comment", CANARY, zip=True)
    info.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{CANARY}</x:xmpmeta>")
    picture = Image.new("RGB", (60, 40), RED)
    picture.save(file, "PNG", pnginfo=info, exif=exif(), icc_profile=profile())


def jpeg(file: Path, side: tuple[int, int] = (60, 40)) -> None:
    picture = Image.effect_noise(side, 90).convert("RGB")
    picture.paste(RED, (0, 0, 30, 20))
    picture.save(
        file,
        "JPEG",
        quality=95,
        comment=CANARY,
        exif=exif(),
        icc_profile=profile(),
        xmp=f"<x:xmpmeta>{CANARY}</x:xmpmeta>".encode(),
    )


def large_jpeg(file: Path) -> None:
    jpeg(file, (1_200, 900))


@pytest.mark.parametrize(
    ("name", "write"), [("a.png", png), ("a.jpg", jpeg), ("large.jpg", large_jpeg)]
)
def test_nothing_comes_in_with_a_picture_but_what_it_shows(
    tmp_path: Path, name: str, write: Callable[[Path], None]
) -> None:
    file = tmp_path / name
    write(file)
    assert CANARY.encode() in file.read_bytes(), "there is nothing to lose"
    taken = read_picture_file(file)
    assert b"Janet" not in taken.content
    with Image.open(io.BytesIO(taken.content)) as kept:
        kept.load()
        assert set(kept.info) <= _INSIDE_JPEG
        assert not kept.getexif()
        # A telephone wrote which side is up beside the picture: it stands upright now.
        assert kept.height > kept.width or name.endswith("png")
    assert not QImage.fromData(taken.content).textKeys()


def test_a_small_picture_keeps_every_point_and_a_clear_one_lies_on_white(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (3, 1), (*RED, 255))
    picture.putpixel((1, 0), (0, 0, 0, 0))
    picture.save(tmp_path / "three.png")
    taken = read_picture_file(tmp_path / "three.png")
    shown = QImage.fromData(taken.content)
    told = [QColor(shown.pixel(at, 0)).name() for at in range(3)]
    assert told == ["#c81e1e", "#ffffff", "#c81e1e"]


def test_pictures_of_other_colours_come_in_as_they_look(tmp_path: Path) -> None:
    Image.new("CMYK", (20, 20), (0, 255, 255, 0)).save(tmp_path / "printed.jpg")
    Image.new("L", (20, 20), 128).save(tmp_path / "grey.png")
    Image.new("1", (20, 20), 0).save(tmp_path / "black.png")
    files = [tmp_path / name for name in ("printed.jpg", "grey.png", "black.png")]
    shown = [QImage.fromData(read_picture_file(file).content) for file in files]
    red, grey, black = (QColor(one.pixel(9, 9)) for one in shown)
    assert red.red() > 200
    assert max(red.green(), red.blue()) < 80
    assert grey.name() == "#808080"
    assert black.name() == "#000000"


def huge_png(file: Path) -> None:
    """Ten thousand points in each direction: small as a file, 400 megabytes once it is read."""
    Image.new("L", (10_000, 10_000), 200).save(file, "PNG", compress_level=1)


def test_a_picture_of_too_many_points_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge_png(tmp_path / "wall.png")
    with pytest.raises(troubles.PictureHasTooManyPoints) as refused:
        read_picture_file(tmp_path / "wall.png")
    assert refused.value.name == "wall.png"


def test_a_photo_of_many_points_is_made_small_while_it_is_read(tmp_path: Path) -> None:
    Image.new("RGB", (9_000, 9_000), RED).save(tmp_path / "photo.jpg", "JPEG")
    limit = QImageReader.allocationLimit()
    # Whole it would take 324 megabytes.
    QImageReader.setAllocationLimit(8)
    try:
        taken = read_picture_file(tmp_path / "photo.jpg")
    finally:
        QImageReader.setAllocationLimit(limit)
    assert max(QImage.fromData(taken.content).size().toTuple()) == 700


def test_a_picture_that_is_one_thin_line_comes_in(tmp_path: Path) -> None:
    Image.new("RGB", (3_000, 1), RED).save(tmp_path / "line.png", "PNG")
    taken = read_picture_file(tmp_path / "line.png")
    assert QImage.fromData(taken.content).size().toTuple() == (700, 1)


def test_what_is_no_picture_is_named(tmp_path: Path) -> None:
    (tmp_path / "letter.png").write_text("Dear all")
    for name in ("letter.png", "gone.png"):
        with pytest.raises(troubles.PictureUnreadable) as refused:
            read_picture_file(tmp_path / name)
        assert refused.value.name == name


def test_a_picture_that_cannot_be_written_is_named_and_never_kept_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    png(tmp_path / "bench.png")
    # No room is left in memory.
    monkeypatch.setattr(QBuffer, "open", lambda *_: False)
    with pytest.raises(troubles.PictureUnreadable):
        read_picture_file(tmp_path / "bench.png")


def test_what_is_hidden_or_a_folder_is_no_picture_of_a_folder(tmp_path):
    for name in ("bus.png", "._bus.png"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "old.png").mkdir()
    assert [file.name for file in pictures_in(tmp_path)] == ["bus.png"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_fetches_no_picture_from_elsewhere(tmp_path, pack, encoding):
    png(tmp_path / "other.png")
    inside = base64.b64encode((tmp_path / "other.png").read_bytes()).decode()
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' width="60" height="40"><image width="60" height="40" xlink:href="{}"/></svg>'
    )
    file = tmp_path / ("drawing.svg" if pack is bytes else "drawing.svgz")
    for elsewhere in ("other.png", str(tmp_path / "other.png"), "//computer/share/other.png"):
        file.write_bytes(pack(drawn.format(elsewhere).encode(encoding)))
        with pytest.raises(troubles.PictureUnreadable):
            read_picture_file(file)
    file.write_bytes(pack(drawn.format(f"data:image/png;base64,{inside}").encode(encoding)))
    shown = QImage.fromData(read_picture_file(file).content)
    assert shown.pixelColor(300, 200) == QColor(*RED)
