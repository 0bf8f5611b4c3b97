"""Deliberate defects: each breaks one thing in a good paper; a named check must see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

from tests.documents.breaking import (
    Break,
    Defect,
    Instruction,
    delete,
    edit,
    first,
    operators,
    put,
    shown,
)


def _mark_again(pdf: Pdf) -> None:
    def changed(old: list[Instruction]) -> list[Instruction]:
        twice = [Name.P, Dictionary(MCID=2)]
        return [*old, (twice, Operator("BDC")), ([], Operator("EMC"))]

    edit(pdf, changed)


def _drop_marks(pdf: Pdf) -> None:
    edit(pdf, lambda old: [one for one in old if str(one[1]) not in ("BDC", "EMC")], page=1)


def _hide(pdf: Pdf) -> None:
    def hidden(operands: list[Any]) -> list[Any]:
        return [Name.Artifact, Dictionary(Type=Name.Layout)] if operands[0] == Name.P else operands

    operators("BDC", hidden)(pdf)


def _swap_order(pdf: Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K.K
    kids[1], kids[2] = kids[2], kids[1]


def _swap_way_back(pdf: Pdf) -> None:
    back = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    back[0], back[1] = back[1], back[0]


def _nest_in_heading(pdf: Pdf) -> None:
    heading = first(pdf, "H2")
    inside = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=heading))
    heading.K = Array([heading.K, inside])


def _second_title(pdf: Pdf) -> None:
    first(pdf, "H2").S = Name.H1


def _skip_level(pdf: Pdf) -> None:
    first(pdf, "H3").S = Name.H5


def _no_bookmarks(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[0].children[1]


def _other_bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Something else"


def _elsewhere(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].children[-1].destination[0] = pdf.pages[0].obj


def _attach(change: Callable[[bytes], bytes]) -> Break:
    def apply(pdf: Pdf) -> None:
        stream = pdf.Root.AF[0].EF.F
        stream.write(change(stream.read_bytes()))

    return apply


def _more_inside(pdf: Pdf) -> None:
    pdf.Root.AF.append(pdf.Root.AF[0])


def _font(key: str) -> Break:
    def apply(pdf: Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.values():
            del font[key]

    return apply


def _not_inside(pdf: Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.FontDescriptor.FontFile2


def _other_title(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        about["dc:title"] = "Another title"


def _author(pdf: Pdf) -> None:
    pdf.trailer.Info.Author = String("Janet Wood")


def _annotation(key: str, value: Any) -> Break:
    def apply(pdf: Pdf) -> None:
        pdf.pages[0].obj.Annots[0][key] = value

    return apply


def _unclaimed_link(pdf: Pdf) -> None:
    link = first(pdf, "Link")
    link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


def _delete_cell(pdf: Pdf) -> None:
    row = first(pdf, "TR", 1)
    row.K = Array(list(row.K)[:-1])


def _root(key: str, value: Any = None) -> Break:
    def apply(pdf: Pdf) -> None:
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value

    return apply


def _no_tabs(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def _cut_spaces(pdf: Pdf) -> None:
    operators("Tj", shown(bytes.rstrip))(pdf)


def _subtype_lost(operands: list[Any]) -> list[Any]:
    return (
        [operands[0], Dictionary(Type=Name.Pagination)]
        if operands[0] == Name.Artifact
        else operands
    )


def _down(operands: list[Any]) -> list[Any]:
    return [*operands[:5], float(operands[5]) - 16]


def _away(operands: list[Any]) -> list[Any]:
    return [*operands[:4], float(operands[4]) + 500, operands[5]]


def _unmarked_graphic(pdf: Pdf) -> None:
    def changed(old: list[Instruction]) -> list[Instruction]:
        bar: list[Instruction] = [([10, 10, 20, 20], Operator("re")), ([], Operator("f"))]
        return [*old, *bar]

    edit(pdf, changed)


def _in_margin(said: bytes, instead: bytes) -> Break:
    return operators("Tj", shown(lambda text: text.replace(said, instead)))


def _claim_again(pdf: Pdf) -> None:
    first(pdf, "P").K = Array([first(pdf, "P").K, first(pdf, "P", 1).K])


def _no_destination(pdf: Pdf) -> None:
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            for key in ("/Dest", "/A"):
                if key in link:
                    del link[key]


_GREY = [0.8, 0.8, 0.8]
DEFECTS = (
    Defect("two blocks are read in the wrong order", "round_trip", _swap_order),
    Defect("a letter is lost", "round_trip", operators("Tj", shown(lambda t: t[1:]), only=3)),
    Defect("words are joined at the end of lines", "round_trip", _cut_spaces),
    Defect("a heading is tagged as a paragraph", "round_trip", put("H2", "/S", Name.P)),
    Defect("a list is tagged as paragraphs", "round_trip", put("LI", "/S", Name.Div)),
    Defect(
        "Welsh words say that they are French", "round_trip", put("P", "/Lang", String("fr"), 1)
    ),
    Defect("the way back leads to another element", "ways_back", _swap_way_back),
    Defect("one mark begins twice", "ways_back", _mark_again),
    Defect(
        "an element names another parent",
        "ways_back",
        lambda pdf: put("H2", "/P", first(pdf, "L"))(pdf),
    ),
    Defect("a link belongs to no element", "ways_back", _unclaimed_link),
    Defect("letters are light grey", "contrast", operators("rg", lambda _: _GREY)),
    Defect("letters are six points high", "sizes", operators("Tf", lambda o: [o[0], 6], only=1)),
    Defect("a paragraph stands in a heading", "structure", _nest_in_heading),
    Defect("there are two titles", "structure", _second_title),
    Defect("a level of headings is skipped", "structure", _skip_level),
    Defect("a list does not say how it is numbered", "lists", delete("L", "/A")),
    Defect(
        "a numbered list says that it has bullets",
        "lists",
        put("L", "/A", Dictionary(O=Name.List, ListNumbering=Name.Disc)),
    ),
    Defect("a header cell has no scope", "tables", delete("TH", "/A")),
    Defect("a header cell is tagged as data", "tables", put("TH", "/S", Name.TD)),
    Defect("a row lacks a cell", "tables", _delete_cell),
    Defect("real text is hidden as decoration", "artifacts", _hide),
    Defect("text is not tagged at all", "artifacts", _drop_marks),
    Defect(
        "the running head does not say what it is", "artifacts", operators("BDC", _subtype_lost)
    ),
    Defect("a graphic is neither tagged nor decoration", "artifacts", _unmarked_graphic),
    Defect("a picture has no words", "figures", delete("Figure", "/Alt")),
    Defect("a picture does not say which room it takes", "figures", delete("Figure", "/A")),
    Defect("a picture is tagged as a paragraph", "figures", put("Figure", "/S", Name.P)),
    Defect(
        "a picture lies over words",
        "figures",
        put("Figure", "/A", Dictionary(O=Name.Layout, BBox=Array([0, 0, 595, 841]))),
    ),
    Defect("a link does not say where it leads", "links", _annotation("/Contents", String(""))),
    Defect("a link is not printed", "links", _annotation("/F", 0)),
    Defect("a link lies beside its words", "links", _annotation("/Rect", Array([0, 0, 9, 9]))),
    Defect("a heading has no bookmark", "bookmarks_agree", _no_bookmarks),
    Defect("a bookmark says something else", "bookmarks_agree", _other_bookmark),
    Defect("a bookmark leads to another page", "bookmarks_agree", _elsewhere),
    Defect(
        "the data says something else",
        "attachment",
        _attach(lambda data: data.replace(b"Ann", b"Bob")),
    ),
    Defect(
        "the data holds more than the paper",
        "attachment",
        _attach(lambda data: data.replace(b"{", b'{"id": "01J", ', 1)),
    ),
    Defect("there is a second file inside", "attachment", _more_inside),
    Defect("a font does not say what its letters are", "fonts", _font("/ToUnicode")),
    Defect("a font is not inside", "fonts", _not_inside),
    Defect("the title is another one", "described", _other_title),
    Defect("the author is named", "described", _author),
    Defect("the language is not said", "described", _root("/Lang")),
    Defect("the language is another one", "described", _root("/Lang", String("cy"))),
    Defect("readers show the name of the file", "described", _root("/ViewerPreferences")),
    Defect("the Tab key does not follow the structure", "described", _no_tabs),
    Defect("the running head is lost", "margins", operators("Tj", shown(lambda _: b" "), only=0)),
    Defect("a page has the number of another", "margins", _in_margin(b"Page 1", b"Page 2")),
    Defect("a page does not say of how many it is", "margins", _in_margin(b" of 3", b" of 4")),
    Defect("a word of the seal is another", "margins", _in_margin(b"vague", b"vogue")),
    Defect("a link leads nowhere", "links", _no_destination),
    Defect("a mark is claimed twice", "ways_back", _claim_again),
    Defect("a line lies over another", "places", operators("Tm", _down, only=15)),
    Defect("a line leaves the page", "places", operators("Tm", _away, only=15)),
)
