"""Elements of a Word file as text, with the names that their makers gave them."""

from coprod_desktop.documents.html.tags import text

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_SPACES = str.maketrans("\n\t", "  ")


def said(words: str) -> str:
    """Give words as they may stand in a Word file, on one line."""
    return text(words).translate(_SPACES)


def val(name: str, value: str | int) -> str:
    """Make the commonest element of Word: one with a value."""
    return f'<w:{name} w:val="{value}"/>'


def whole(name: str, inside: str, *, using: str = "w r") -> bytes:
    """Make a whole file of one element, declaring the names that it uses."""
    names = "".join(f' xmlns:{short}="{_NAMES[short]}"' for short in using.split())
    return f"{XML}<{name}{names}>{inside}</{name}>".encode()


def address_of(short: str) -> str:
    """Give the full name behind a short one."""
    return _NAMES[short]
