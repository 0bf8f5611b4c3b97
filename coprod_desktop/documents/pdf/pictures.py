"""Pictures of easy-read papers: pixels alone, on white, small enough for paper.

A file from a camera knows where it was taken, and may be see-through, turned round or in printer's
colours, which PDF/A does not take. So each is read and written anew, without anything else.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.pdf.pages import PlacedPicture

# Enough for the width of a page at 200 dots to the inch.
_MOST_PIXELS = 1600
_QUALITY = 90
_WHITE = (255, 255, 255)
Shape = tuple[int, int]


def shape_of(picture: bytes) -> Shape | None:
    """Give the width and height of a picture in pixels; nothing where it cannot be read."""
    made = _made(picture)
    return made[1] if made else None


def draw_picture(canvas: Canvas, placed: PlacedPicture) -> None:
    """Draw a picture in its place; the same picture is inside the file once."""
    made = _made(placed.content)
    if made is None:
        canvas.rect(placed.x, placed.y, placed.width, placed.height, stroke=1, fill=0)
        return
    canvas.drawImage(ImageReader(BytesIO(made[0])), placed.x, placed.y, placed.width, placed.height)


@lru_cache(maxsize=64)
def _made(picture: bytes) -> tuple[bytes, Shape] | None:
    try:
        with Image.open(BytesIO(picture)) as image:
            is_photo = image.format == "JPEG"
            plain = _on_white(ImageOps.exif_transpose(image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    plain.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    out = BytesIO()
    if is_photo:
        plain.save(out, "JPEG", quality=_QUALITY)
    else:
        plain.save(out, "PNG")
    return out.getvalue(), plain.size


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
