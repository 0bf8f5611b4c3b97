"""Draw the pictures of easy-read papers; one that cannot be read leaves an empty frame."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.pdf.pages import PlacedPicture
from coprod_desktop.documents.pictures import plain_picture

Shape = tuple[int, int]


def shape_of(picture: bytes) -> Shape | None:
    """Give the width and height of a picture in pixels; nothing where it cannot be read."""
    made = plain_picture(picture)
    return (made.width, made.height) if made else None


def draw_picture(canvas: Canvas, placed: PlacedPicture) -> None:
    """Draw a picture in its place; the same picture is inside the file once."""
    made = plain_picture(placed.content)
    if made is None:
        canvas.rect(placed.x, placed.y, placed.width, placed.height, stroke=1, fill=0)
        return
    content = ImageReader(BytesIO(made.content))
    canvas.drawImage(content, placed.x, placed.y, placed.width, placed.height)
