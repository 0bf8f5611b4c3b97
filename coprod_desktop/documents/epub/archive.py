"""The zip of an e-book: the same files give the same bytes."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coprod_desktop.documents.zipped import put

_KIND = "application/epub+zip"
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of a book: its name, of what kind it is, what it has inside, and what it is for."""

    name: str
    kind: str
    content: bytes
    properties: str = ""


def pack(package: bytes, files: Sequence[File], day: date) -> bytes:
    """Put a book together; what tells that it is one comes first and is not pressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        put(archive, "mimetype", _KIND.encode(), day, is_pressed=False)
        put(archive, "META-INF/container.xml", _CONTAINER.encode(), day)
        put(archive, "book/package.opf", package, day)
        for file in sorted(files, key=lambda one: one.name):
            put(archive, f"book/{file.name}", file.content, day)
    return packed.getvalue()
