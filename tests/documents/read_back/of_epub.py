"""Read an e-book chapter by chapter, in the order that its package names."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tests.documents.read_back.of_html import said_in
from tests.documents.read_back.reader import ReadBack, Reader

_BOOK = "{http://www.idpf.org/2007/opf}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NAMED_PACKAGE = ".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"


def _read(content: bytes) -> ReadBack:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.namelist()[0] == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
        container = ET.fromstring(book.read("META-INF/container.xml"))
        named = container.find(_NAMED_PACKAGE)
        assert named is not None
        path = named.attrib["full-path"]
        package = ET.fromstring(book.read(path))
        chapters = [_chapter(book.read(name)) for name in _in_order(package, path)]
    said = [text for chapter in chapters for main in chapter.iter("main") for text in said_in(main)]
    around = [package.findtext(f".//{_TITLE}", "")]
    around += ["".join(one.itertext()) for one in _ends(chapters)]
    return ReadBack(tuple(said), " ".join(around))


def _in_order(package: ET.Element, path: str) -> Iterator[str]:
    folder = posixpath.dirname(path)
    files = {one.attrib["id"]: one.attrib["href"] for one in package.iter(f"{_BOOK}item")}
    for one in package.iter(f"{_BOOK}itemref"):
        yield posixpath.join(folder, files[one.attrib["idref"]])


def _chapter(content: bytes) -> ET.Element:
    """Read strict XML, and call elements by their plain names."""
    chapter = ET.fromstring(content)
    for element in chapter.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    return chapter


def _ends(chapters: list[ET.Element]) -> Iterator[ET.Element]:
    for chapter in chapters:
        yield from (one for name in ("header", "footer") for one in chapter.iter(name))


READER = Reader(read=_read)
