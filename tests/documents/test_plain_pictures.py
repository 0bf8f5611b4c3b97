"""Pictures on their way into papers: pixels alone, upright, whatever stands in the file."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageOps

from coprod_desktop.documents.pictures import PlainPicture, plain_picture

_RED, _GREEN = (200, 0, 0), (0, 120, 0)
_SECRET = "SECRET-GARDEN"


def _shown() -> Image.Image:
    """Draw what looks another way round in each of the eight ways to hold a camera."""
    image = Image.new("RGB", (48, 32), "white")
    image.paste(_RED, (0, 0, 24, 16))
    image.paste(_GREEN, (24, 0, 48, 8))
    return image


def _file(kind: str, **more: object) -> bytes:
    out = BytesIO()
    _shown().save(out, kind, **more)
    return out.getvalue()


def _held(way: int) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = way
    exif[ExifTags.Base.ImageDescription] = _SECRET
    return _file("JPEG", exif=exif, comment=_SECRET, quality=95, subsampling=0)


def _broken_notes() -> bytes:
    """A photo held sideways, whose other notes say a word where a number belongs."""
    entries = struct.pack("<HHII", 0x112, 3, 1, 6) + struct.pack("<HHI4s", 0x11A, 2, 4, b"abc\0")
    notes = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 2) + entries + bytes(4)
    return _file("JPEG", exif=notes)


def _plain(file: bytes) -> PlainPicture:
    made = plain_picture(file)
    assert made is not None
    return made


def _pixels(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


@pytest.mark.parametrize("way", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(way: int):
    made = _pixels(_plain(_held(way)).content)
    upright = ImageOps.exif_transpose(_pixels_of_photo(way))
    assert made.size == upright.size
    for x, y in ((4, 4), (made.width - 4, 4), (4, made.height - 4)):
        assert _is_near(made.getpixel((x, y)), upright.getpixel((x, y)))


def _pixels_of_photo(way: int) -> Image.Image:
    return Image.open(BytesIO(_held(way)))


def _is_near(one: object, other: object) -> bool:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


def test_what_a_camera_wrote_goes_into_no_paper():
    assert _SECRET.encode() in _held(6)
    assert _SECRET.encode() not in _plain(_held(6)).content
    assert not Image.open(BytesIO(_plain(_held(6)).content)).getexif()


def test_a_photo_with_broken_notes_is_shown_upright_all_the_same():
    with Image.open(BytesIO(_broken_notes())) as image, pytest.raises((TypeError, struct.error)):
        ImageOps.exif_transpose(image)
    assert (_plain(_broken_notes()).width, _plain(_broken_notes()).height) == (32, 48)


def test_a_photo_of_several_shots_stays_a_photo():
    several = _file("MPO", save_all=True, append_images=[_shown()])
    assert _plain(several).content.startswith(b"\xff\xd8")


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_no_other_kind_of_file_is_opened(kind: str):
    assert plain_picture(_file(kind)) is None


def test_half_a_file_is_no_picture():
    for kind in ("PNG", "JPEG"):
        whole = _file(kind)
        assert plain_picture(whole[: len(whole) // 2]) is None
    assert plain_picture(b"") is None
