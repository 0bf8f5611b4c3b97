"""Finish a drawn PDF: the tree, the bookmarks, what it is, and its own data inside."""

import json
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from coprod_desktop import paths
from coprod_desktop.documents.model import Document, as_data
from coprod_desktop.documents.pdf.characters import on_one_line
from coprod_desktop.documents.pdf.pages import Page
from coprod_desktop.documents.pdf.tree import Bookmark, Element
from coprod_desktop.documents.pdf.xmp import xmp
from coprod_desktop.wording import papers as words

ATTACHMENT = "record.json"


def finish(
    drawn: bytes, document: Document, root: Element, pages: list[Page], bookmarks: list[Bookmark]
) -> bytes:
    """Make PDF/UA-1 and PDF/A-3a of a drawn file."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        _Tags(pdf, pages).add(root)
        _describe(pdf, document)
        _attach(pdf, document)
        _add_bookmarks(pdf, bookmarks)
        out = BytesIO()
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            compress_streams=True,
        )
    return out.getvalue()


class _Tags:
    """Writes the structure tree, and from every mark the way back to its element."""

    def __init__(self, pdf: Pdf, pages: list[Page]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._page_objects = [page.obj for page in pdf.pages]
        self._made: dict[int, Object] = {}

    def add(self, root: Element) -> None:
        top = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = self._element(root, top)
        numbers: list[Any] = []
        for place, page in enumerate(self._pages):
            page_object = self._page_objects[place]
            page_object.StructParents = place
            page_object.Tabs = Name.S
            back = Array([self._made[id(leaf)] for leaf in page.leaves])
            numbers += [place, self._pdf.make_indirect(back)]
        top.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(self._pages)
        self._pdf.Root.StructTreeRoot = top
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent)
        )
        self._made[id(element)] = made
        if element.traits.language:
            made.Lang = String(element.traits.language)
        if element.traits.numbering:
            numbering = Name(f"/{element.traits.numbering}")
            made.A = Dictionary(O=Name.List, ListNumbering=numbering)
        if element.traits.is_column_header:
            made.A = Dictionary(O=Name.Table, Scope=Name.Column)
        kids = self._children(element, made) if element.children else self._marks(element, made)
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _children(self, element: Element, made: Object) -> list[Any]:
        return [self._element(child, made) for child in element.children]

    def _marks(self, element: Element, made: Object) -> list[Any]:
        if not element.marks:
            return []
        first = element.marks[0].page
        made.Pg = self._page_objects[first]
        return [
            mark.number
            if mark.page == first
            else Dictionary(Type=Name.MCR, Pg=self._page_objects[mark.page], MCID=mark.number)
            for mark in element.marks
        ]


def _describe(pdf: Pdf, document: Document) -> None:
    root = pdf.Root
    root.Lang = String(document.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    metadata = _stream(pdf, xmp(document))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    root.Metadata = metadata
    profile = _stream(pdf, paths.resource("colour", "sRGB.icc").read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])
    # Older readers look for the title here; PDF/A wants it to say what the XMP says.
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(on_one_line(document.title))))


def _stream(pdf: Pdf, data: bytes) -> pikepdf.Stream:
    return pdf.make_stream(data)  # pyright: ignore[reportUnknownMemberType] - pikepdf leaves it open


def _attach(pdf: Pdf, document: Document) -> None:
    data = json.dumps(as_data(document), ensure_ascii=False, indent=1)
    # Half of a surrogate pair is written as JSON escapes it, so that no paper is lost over it.
    content = data.encode(errors="backslashreplace")
    stamp = datetime.combine(document.day, time(), UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    stream = _stream(pdf, content)
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name("/application/json")
    stream.Params = Dictionary(ModDate=String(stamp), Size=len(content))
    file = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(ATTACHMENT),
            UF=String(ATTACHMENT),
            Desc=String(words.ATTACHED),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([file])
    names = Dictionary(Names=Array([String(ATTACHMENT), file]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=pdf.make_indirect(names))


def _add_bookmarks(pdf: Pdf, bookmarks: list[Bookmark]) -> None:
    with pdf.open_outline() as outline:
        path: list[pikepdf.OutlineItem] = []
        for one in bookmarks:
            item = pikepdf.OutlineItem(
                on_one_line(one.text), one.page, "XYZ", left=0, top=one.top, zoom=0
            )
            del path[one.level - 1 :]
            (path[-1].children if path else outline.root).append(item)
            path.append(item)
    pdf.Root.PageMode = Name.UseOutlines
