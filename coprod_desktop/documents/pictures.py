"""Pictures of easy-read papers: pixels alone, on white, small enough for paper.

A file from a camera knows where it was taken, and may be see-through, turned round or in printer's
colours, which not every program shows. So each is read and written anew, without anything else.
"""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import ExifTags, Image

# Enough for the width of a page at 200 dots to the inch.
_MOST_PIXELS = 1600
_QUALITY = 90
_WHITE = (255, 255, 255)
# No other kind of file is opened at all. A photo may hold more than one, and has a kind of its own.
_KINDS = ("PNG", "JPEG")
_PHOTOS = ("JPEG", "MPO")
# What undoes each way in which a camera can be held.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class PlainPicture:
    """A PNG or JPEG file that holds pixels and nothing else, and its size in pixels."""

    content: bytes
    width: int
    height: int


@lru_cache(maxsize=64)
def plain_picture(picture: bytes) -> PlainPicture | None:
    """Write a picture anew, the same every time; nothing where it cannot be read."""
    try:
        with Image.open(BytesIO(picture), formats=_KINDS) as image:
            is_photo = image.format in _PHOTOS
            plain = _on_white(_upright(image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    # Comments and profiles would be written along with the pixels.
    plain.info.clear()
    plain.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    out = BytesIO()
    if is_photo:
        plain.save(out, "JPEG", quality=_QUALITY)
    else:
        plain.save(out, "PNG")
    return PlainPicture(out.getvalue(), *plain.size)


def _upright(image: Image.Image) -> Image.Image:
    """Turn a photo as its camera was held; what else the camera wrote is not even read."""
    held = image.getexif().get(ExifTags.Base.Orientation)
    turn = _TURNS.get(held) if isinstance(held, int) else None
    return image if turn is None else image.transpose(turn)


def _on_white(image: Image.Image) -> Image.Image:
    """Put what is see-through on white paper."""
    if image.mode.startswith("I"):
        # Sixteen bits for each grey, of which paper shows eight.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    ground = Image.new("RGB", clear.size, _WHITE)
    ground.paste(clear, mask=clear.getchannel("A"))
    return ground
