"""The real EPUBCheck finds nothing in our e-books, and each says what can be done with it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from coprod_desktop.documents.model import Document
from tests.documents.conftest import Made
from tests.documents.corpus import paper, words
from tests.documents.web.book_checker import EpubCheck
from tests.documents.web.making import book_of
from tests.documents.web.papers import PAPERS

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def _saved(book: bytes, folder: Path) -> Path:
    file = folder / "paper.epub"
    file.write_bytes(book)
    return file


def _files(book: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _package(document: Document) -> ET.Element:
    return ET.fromstring(_files(book_of(document))["book/package.opf"])


def _told(package: ET.Element, name: str) -> list[str]:
    metas = package.iter(f"{_OPF}meta")
    return [one.text or "" for one in metas if one.get("property") == name]


@pytest.mark.parametrize("name", PAPERS)
def test_epubcheck_finds_nothing(name: str, epubcheck: EpubCheck, tmp_path: Path):
    assert epubcheck.findings(_saved(book_of(PAPERS[name]()), tmp_path)) == []


def test_epubcheck_finds_nothing_in_the_practice_session_and_a_real_meeting(
    practice: dict[str, Made],
    real_meeting: dict[str, Made],
    epubcheck: EpubCheck,
    tmp_path: Path,
):
    for made in (practice["pdf"], real_meeting["pdf"]):
        assert epubcheck.findings(_saved(book_of(made.document), tmp_path)) == []


FAULTS: dict[str, tuple[str, Callable[[bytes], bytes | None]]] = {
    "no contents": ("book/nav.xhtml", lambda _: None),
    "no picture": ("book/picture-0001.png", lambda _: None),
    "a link to nowhere": ("book/nav.xhtml", lambda one: one.replace(b"#part-2", b"#part-99")),
    "a tag left open": ("book/chapter-0001.xhtml", lambda one: one.replace(b"</h1>", b"")),
    "not said to be a book": ("mimetype", lambda _: b"application/zip"),
    "a day that is none": (
        "book/package.opf",
        lambda one: one.replace(b"<dc:date>2026-11-24", b"<dc:date>yesterday"),
    ),
    "a picture from elsewhere": (
        "book/chapter-0001.xhtml",
        lambda one: one.replace(b"<main>", b'<main><img src="https://example.org/a" alt="x"/>'),
    ),
    "a style that is broken": ("book/paper.css", lambda one: one + b"} p {"),
    "a drawing that is not announced": (
        "book/package.opf",
        lambda one: one.replace(b' properties="svg"', b""),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_epubcheck_is_awake(fault: str, epubcheck: EpubCheck, tmp_path: Path):
    name, change = FAULTS[fault]
    files = _files(book_of(PAPERS["everything"]()))
    before, after = files.pop(name), change(files.get(name, b"") or _files_of(name))
    assert before != after
    broken = tmp_path / "broken.epub"
    with zipfile.ZipFile(broken, "w") as archive:
        if name == "mimetype" and after is not None:
            archive.writestr(name, after)
        for one, content in files.items():
            archive.writestr(one, content)
        if name != "mimetype" and after is not None:
            archive.writestr(name, after)
    assert epubcheck.findings(broken)


def _files_of(name: str) -> bytes:
    return _files(book_of(PAPERS["everything"]()))[name]


def test_a_book_says_what_it_is_and_what_can_be_done_with_it():
    package = _package(PAPERS["everything"]())
    assert package.findtext(f".//{_DC}title") == "A paper"
    assert package.findtext(f".//{_DC}language") == "en-GB"
    assert package.findtext(f".//{_DC}creator") == "A panel"
    assert _told(package, "dcterms:modified") == ["2026-11-24T00:00:00Z"]
    assert _told(package, "schema:accessMode") == ["textual", "visual"]
    assert _told(package, "schema:accessModeSufficient") == ["textual"]
    assert _told(package, "schema:accessibilityHazard") == ["none"]
    assert {"tableOfContents", "alternativeText", "readingOrder"} <= set(
        _told(package, "schema:accessibilityFeature")
    )
    assert "in words" in _told(package, "schema:accessibilitySummary")[0]
    # Whether it conforms is for a person to say who has looked at it.
    assert _told(package, "dcterms:conformsTo") == []


def test_a_book_without_pictures_claims_none():
    package = _package(paper(words("Hello.")))
    assert _told(package, "schema:accessMode") == ["textual"]
    assert "alternativeText" not in _told(package, "schema:accessibilityFeature")
    assert "words alone" in _told(package, "schema:accessibilitySummary")[0]


def test_each_part_is_a_chapter_and_contents_lead_to_every_heading():
    document = PAPERS["everything"]()
    files = _files(book_of(document))
    parts = [one for one in document.headings if one.level == 2]
    chapters = [name for name in files if name.startswith("book/chapter-")]
    assert len(chapters) == len(parts) + 1
    nav = ET.fromstring(files["book/nav.xhtml"])
    links = list(nav.iter("{http://www.w3.org/1999/xhtml}a"))
    assert [one.text for one in links] == [heading.text for heading in document.headings]
    for one in links:
        file, _, place = one.attrib["href"].partition("#")
        chapter = ET.fromstring(files[f"book/{file}"])
        assert ["".join(at.itertext()) for at in chapter.iter() if at.get("id") == place] == [
            one.text
        ]


def test_pages_of_a_book_in_arabic_turn_the_other_way():
    package = _package(PAPERS["from the right"]())
    spine = package.find(f"{_OPF}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"
    from_left = _package(paper()).find(f"{_OPF}spine")
    assert from_left is not None
    assert from_left.get("page-progression-direction") == "ltr"


def test_a_picture_that_comes_twice_is_kept_once():
    names = [name for name in _files(book_of(PAPERS["ideas"]())) if "picture" in name]
    assert names == ["book/picture-0001.png"]


def test_the_same_record_is_the_same_book_and_another_is_another():
    document = PAPERS["everything"]()
    other = replace(document, seal_words=("other",))
    identities = [
        _package(one).findtext(f".//{_DC}identifier") for one in (document, document, other)
    ]
    assert identities[0] == identities[1] != identities[2]


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2026, 11, 24), (2026, 11, 24)),
        # A zip knows no days before and after these.
        (date(1970, 1, 1), (1980, 1, 1)),
        (date(2200, 2, 28), (2107, 12, 31)),
    ],
)
def test_a_book_holds_no_moment_but_the_day_of_the_record(day: date, kept: tuple[int, int, int]):
    with zipfile.ZipFile(io.BytesIO(book_of(replace(paper(), day=day)))) as book:
        files = book.infolist()
    assert {one.date_time for one in files} == {(*kept, 0, 0, 0)}
    first = files[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert first.extra == b""
