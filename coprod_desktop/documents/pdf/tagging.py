"""Finish a drawn PDF: the tree, the links, the bookmarks, what it is, and its own data inside."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.catalog import attach, describe
from coprod_desktop.documents.pdf.links import PlacedLink
from coprod_desktop.documents.pdf.locking import save
from coprod_desktop.documents.pdf.made_fonts import MadeFonts
from coprod_desktop.documents.pdf.pages import Page
from coprod_desktop.documents.pdf.tree import Bookmark, Element, Target

_PRINT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A paper whose every line has its place."""

    document: Document
    root: Element
    pages: list[Page]
    bookmarks: list[Bookmark]
    links: list[PlacedLink]


def finish(drawn: bytes, paper: LaidOut, made: MadeFonts, password: str) -> bytes:
    """Make PDF/UA-1 and PDF/A-3a of a drawn file; with a password PDF/UA-1 alone, and locked."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        made.embed(pdf)
        _Tags(pdf, paper).add()
        describe(pdf, paper.document, is_locked=bool(password))
        attach(pdf, paper.document)
        _add_bookmarks(pdf, paper.bookmarks)
        return save(pdf, password)


class _Tags:
    """Writes the structure tree, and from every mark and link the way back to its element."""

    def __init__(self, pdf: Pdf, paper: LaidOut) -> None:
        self._pdf = pdf
        self._paper = paper
        self._page_objects = [page.obj for page in pdf.pages]
        self._made: dict[Element, Object] = {}

    def add(self) -> None:
        pdf, pages = self._pdf, self._paper.pages
        top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = self._element(self._paper.root, top)
        numbers: list[Any] = []
        for place, page in enumerate(pages):
            page_object = self._page_objects[place]
            page_object.StructParents = place
            page_object.Tabs = Name.S
            back = Array([self._made[leaf] for leaf in page.leaves])
            numbers += [place, pdf.make_indirect(back)]
        for key, link in enumerate(self._paper.links, start=len(pages)):
            numbers += [key, self._made[link.leaf]]
            self._link(link, key)
        top.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(pages) + len(self._paper.links)
        pdf.Root.StructTreeRoot = top
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent)
        )
        self._made[element] = made
        self._say_traits(element, made)
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

    @staticmethod
    def _say_traits(element: Element, made: Object) -> None:
        traits = element.traits
        if traits.language:
            made.Lang = String(traits.language)
        if traits.numbering:
            made.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{traits.numbering}"))
        if (picture := traits.picture) is not None:
            made.Alt = String(on_one_line(picture.said))
            made.A = Dictionary(O=Name.Layout, Placement=Name.Block)
            if not picture.is_parted:
                room = [picture.left, picture.foot, picture.right, picture.head]
                made.A.BBox = Array(room)
        if traits.is_column_header:
            made.A = Dictionary(O=Name.Table, Scope=Name.Column)

    def _link(self, link: PlacedLink, key: int) -> None:
        """Put a link over its words and among the children of its element."""
        target, page = link.leaf.traits.target, self._page_objects[link.page]
        assert target is not None
        annotation = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array(_around(link)),
                QuadPoints=Array(_corners(link)),
                Border=Array([0, 0, 0]),
                F=_PRINT,
                Contents=String(on_one_line(target.said)),
                StructParent=key,
                P=page,
            )
        )
        self._lead(annotation, target)
        if "/Annots" not in page:
            page.Annots = Array([])
        page.Annots.append(annotation)
        made = self._made[link.leaf]
        kids = list(made.K.as_list()) if isinstance(made.K, Array) else [made.K]
        made.K = Array([*kids, Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)])

    def _lead(self, annotation: Object, target: Target) -> None:
        if target.address:
            annotation.A = Dictionary(S=Name.URI, URI=String(target.address))
        else:
            there = self._page_objects[target.page]
            annotation.Dest = Array([there, Name.XYZ, 0, target.top, 0])


def _around(link: PlacedLink) -> list[float]:
    return [
        min(area.left for area in link.areas),
        min(area.foot for area in link.areas),
        max(area.right for area in link.areas),
        max(area.head for area in link.areas),
    ]


def _corners(link: PlacedLink) -> list[float]:
    corners: list[float] = []
    for area in link.areas:
        corners += [area.left, area.head, area.right, area.head]
        corners += [area.left, area.foot, area.right, area.foot]
    return corners


def _add_bookmarks(pdf: Pdf, bookmarks: list[Bookmark]) -> None:
    with pdf.open_outline() as outline:
        path: list[pikepdf.OutlineItem] = []
        for one in bookmarks:
            title = on_one_line(one.text)
            item = pikepdf.OutlineItem(title, one.page, "XYZ", left=0, top=one.top, zoom=0)
            del path[one.level - 1 :]
            (path[-1].children if path else outline.root).append(item)
            path.append(item)
    pdf.Root.PageMode = Name.UseOutlines
