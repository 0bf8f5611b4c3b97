"""What an e-book says about itself, to shelves and to people who ask what they can do with it."""

import hashlib
import uuid
from collections.abc import Iterator, Sequence

from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.epub.archive import File
from coprod_desktop.documents.html.tags import tag, text
from coprod_desktop.documents.html.voices import Around, language_of
from coprod_desktop.documents.model import Document
from coprod_desktop.wording import web as words

_PACKAGE = {
    "xmlns": "http://www.idpf.org/2007/opf",
    "version": "3.0",
    "unique-identifier": "book",
    "prefix": "schema: http://schema.org/",
}
_METADATA = {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}
# In every paper; those with pictures say more.
_FEATURES = ("tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability")


def package(
    document: Document, around: Around, files: Sequence[File], spine: Sequence[str]
) -> bytes:
    """List the files of a book, the order in which they are read, and what can be done with it."""
    direction = "rtl" if around.right_to_left else "ltr"
    language = language_of(document.language)["lang"]
    told = tag(
        "package",
        tag("metadata", *_metadata(document, language, files), "\n", also=_METADATA),
        tag("manifest", *(_item(file) for file in files), "\n"),
        tag(
            "spine",
            *(tag("itemref", idref=_id(name)) for name in spine),
            page_progression_direction=direction,
        ),
        also={**_PACKAGE, "xml:lang": language, "dir": direction},
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n{told}\n'.encode()


def _metadata(document: Document, language: str, files: Sequence[File]) -> Iterator[str]:
    for name, said in _about(document, language, files):
        also = {"id": "book"} if name == "dc:identifier" else {}
        yield "\n" + tag(name, text(said), also=also)
    yield "\n" + tag("meta", f"{document.day.isoformat()}T00:00:00Z", property="dcterms:modified")
    for name, said in _access(files):
        yield "\n" + tag("meta", text(said), property=f"schema:{name}")


def _about(document: Document, language: str, files: Sequence[File]) -> Iterator[tuple[str, str]]:
    yield "dc:identifier", f"urn:uuid:{_identity(document, files)}"
    yield "dc:title", on_one_line(document.title) or "…"
    yield "dc:language", language
    yield "dc:date", document.day.isoformat()
    if panel := on_one_line(document.subject):
        yield "dc:creator", panel


def _access(files: Sequence[File]) -> Iterator[tuple[str, str]]:
    has_pictures = any("svg" in file.properties or "image" in file.kind for file in files)
    yield "accessMode", "textual"
    if has_pictures:
        yield "accessMode", "visual"
    yield "accessModeSufficient", "textual"
    for feature in _FEATURES:
        yield "accessibilityFeature", feature
    if has_pictures:
        yield "accessibilityFeature", "alternativeText"
    yield "accessibilityHazard", "none"
    yield "accessibilitySummary", words.WITH_PICTURES if has_pictures else words.WORDS_ALONE


def _identity(document: Document, files: Sequence[File]) -> uuid.UUID:
    """Name a book by what stands in it: the same record is the same book."""
    inside = hashlib.sha256(document.day.isoformat().encode())
    for file in files:
        inside.update(hashlib.sha256(file.content).digest())
    return uuid.UUID(bytes=inside.digest()[:16], version=5)


def _item(file: File) -> str:
    purpose = {"properties": file.properties} if file.properties else {}
    told = {"id": _id(file.name), "href": file.name, "media-type": file.kind, **purpose}
    return "\n" + tag("item", also=told)


def _id(name: str) -> str:
    return name.partition(".")[0]
