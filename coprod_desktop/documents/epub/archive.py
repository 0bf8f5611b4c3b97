"""The zip of an e-book: the same files give the same bytes."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_KIND = "application/epub+zip"
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
# A zip knows no days but those between.
_EARLIEST, _LATEST = date(1980, 1, 1), date(2107, 12, 31)
_UNIX, _FOR_ALL_TO_READ = 3, 0o644 << 16


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
        _put(archive, "mimetype", _KIND.encode(), day)
        _put(archive, "META-INF/container.xml", _CONTAINER.encode(), day)
        _put(archive, "book/package.opf", package, day)
        for file in sorted(files, key=lambda one: one.name):
            _put(archive, f"book/{file.name}", file.content, day)
    return packed.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes, day: date) -> None:
    then = min(max(day, _EARLIEST), _LATEST)
    entry = zipfile.ZipInfo(name, (then.year, then.month, then.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _FOR_ALL_TO_READ
    is_first = name == "mimetype"
    archive.writestr(entry, content, zipfile.ZIP_STORED if is_first else zipfile.ZIP_DEFLATED)
