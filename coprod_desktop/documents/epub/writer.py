"""The e-book: a chapter for each part, contents that lead to each heading, pictures as files."""

from coprod_desktop import paths
from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.epub.archive import File, pack
from coprod_desktop.documents.epub.chapters import Chapter, chapters
from coprod_desktop.documents.epub.package import package
from coprod_desktop.documents.epub.pictures import Pictures
from coprod_desktop.documents.foot import foot_in_its_voice
from coprod_desktop.documents.html.blocks import Places, Walk
from coprod_desktop.documents.html.contents import anchor, linked_list, numbered
from coprod_desktop.documents.html.tags import shown, tag, text
from coprod_desktop.documents.html.voices import around_paper, language_of, line, spoken
from coprod_desktop.documents.model import Document
from coprod_desktop.wording import papers as paper_words

_XHTML = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
_KIND, _STYLE, _NAVIGATION = "application/xhtml+xml", "paper.css", "nav.xhtml"


class _Book:
    """A Document on its way into files."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.around = around_paper(document)
        self.pictures = Pictures()
        self.chapters = chapters(document)
        self._files = [one.file for one in self.chapters for _ in one.headings]
        places = Places(
            headings=document.headings, heading=self.address, picture=self.pictures.keep
        )
        self._walk = Walk(places, self.around)

    def address(self, number: int) -> str:
        """Where a heading stands."""
        return f"{self._files[number]}#{anchor(number)}"

    def chapter(self, chapter: Chapter) -> File:
        """Write one chapter; the head of the paper begins the first, its foot ends the last."""
        head, foot = self.document.running_head, foot_in_its_voice(self.document)
        is_first, is_last = chapter is self.chapters[0], chapter is self.chapters[-1]
        body = (
            tag("header", line(head, self.around)) if is_first and head else "",
            tag("main", "\n", self._walk.blocks(chapter.blocks), "\n"),
            tag("footer", spoken("p", (foot,), self.around)) if is_last and foot.text else "",
        )
        content = self.file(chapter.title, "\n".join(body))
        drawn = "svg" if "<svg" in "".join(body) else ""
        return File(name=chapter.file, kind=_KIND, content=content, properties=drawn)

    def navigation(self) -> File:
        """Write the contents that every reading program shows."""
        entries = numbered(self.document.headings)
        title = tag("h2", text(paper_words.CONTENTS))
        links = linked_list(entries, self.address, self.around)
        nav = tag("nav", title, links, also={"epub:type": "toc"}, id="toc", role="doc-toc")
        content = self.file(paper_words.CONTENTS, nav)
        return File(name=_NAVIGATION, kind=_KIND, content=content, properties="nav")

    def file(self, title: str, body: str) -> bytes:
        """Write one file of words."""
        head = tag(
            "head",
            tag("title", shown(on_one_line(title))),
            tag("link", rel="stylesheet", href=_STYLE, type="text/css"),
        )
        direction = {"dir": "rtl"} if self.around.right_to_left else {}
        marks = {**_XHTML, **language_of(self.document.language), **direction}
        page = tag("html", "\n", head, "\n", tag("body", "\n", body, "\n"), "\n", also=marks)
        return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{page}\n'.encode()


def write_epub(document: Document) -> bytes:
    """Write a Document as an e-book; the same Document gives the same bytes."""
    book = _Book(document)
    written = [book.chapter(chapter) for chapter in book.chapters]
    style = File(name=_STYLE, kind="text/css", content=_style_sheet())
    files = [*written, book.navigation(), style, *book.pictures.files]
    told = package(document, book.around, files, [one.file for one in book.chapters])
    return pack(told, files, document.day)


def _style_sheet() -> bytes:
    files = (paths.resource("papers", name) for name in ("blocks.css", "book.css"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files).encode()
