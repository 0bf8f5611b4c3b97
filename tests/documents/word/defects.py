"""Deliberate defects: each breaks one thing in a good Word file; a named check must see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.documents.word.file import ABOUT, POINTERS, TEXT, W, WordFile, style_of

Break = Callable[[WordFile], None]


@dataclass(frozen=True, slots=True)
class Defect:
    """What is broken, and which check must see it."""

    name: str
    seen_by: str
    apply: Break


def _drop(path: str, tree: str = TEXT) -> Break:
    """Take the first element away that a path finds."""

    def apply(file: WordFile) -> None:
        element = file.trees[tree].find(f".//{path}")
        element.getparent().remove(element)

    return apply


def _set(path: str, name: str, value: str, tree: str = TEXT) -> Break:
    def apply(file: WordFile) -> None:
        file.trees[tree].find(f".//{path}").set(name, value)

    return apply


def _paragraph(style: str, change: Callable[[Any], None]) -> Break:
    """Change the first paragraph in a style."""

    def apply(file: WordFile) -> None:
        change(next(one for one in file.paragraphs if style_of(one) == style))

    return apply


def _restyle(key: str) -> Callable[[Any], None]:
    return lambda one: one.find(f"{W}pPr/{W}pStyle").set(f"{W}val", key)


def _add(path: str, name: str, **given: str) -> Break:
    """Put an element last into another."""

    def apply(file: WordFile) -> None:
        into = file.trees[TEXT].find(f".//{path}")
        into.append(into.makeelement(f"{W}{name}", {f"{W}{key}": v for key, v in given.items()}))

    return apply


def _two_of_one_name(file: WordFile) -> None:
    named = list(file.body.iter(f"{W}bookmarkStart"))
    named[1].set(f"{W}name", named[0].get(f"{W}name"))


def _second_head(file: WordFile) -> None:
    rows = file.body.findall(f"{W}tbl")[0].findall(f"{W}tr")
    about = rows[1].find(f"{W}trPr")
    about.append(about.makeelement(f"{W}tblHeader", {}))


def _one_list(file: WordFile) -> None:
    for one in file.trees["word/numbering.xml"].iter(f"{W}lvlOverride"):
        one.find(f"{W}startOverride").set(f"{W}val", "4")


def _call_decoration(file: WordFile) -> None:
    every = list(file.body.iter(ABOUT))
    marked = next(one for one in every if not one.get("descr"))
    every[0].append(marked[0])


def _no_chart(file: WordFile) -> None:
    del file.trees["word/charts/chart1.xml"]


def _no_target(file: WordFile) -> None:
    pointers = file.trees[POINTERS]
    for one in list(pointers):
        if one.get("Target").startswith("charts/"):
            pointers.remove(one)


def _elsewhere(file: WordFile) -> None:
    for one in file.trees[POINTERS]:
        if one.get("TargetMode") == "External":
            one.set("Target", "https://example.org/other")


def _first_to_last(path: str) -> Break:
    def apply(file: WordFile) -> None:
        element = file.trees[TEXT].find(f".//{path}")
        element.append(element[0])

    return apply


_STYLES, _CORE = "word/styles.xml", "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def _text(path: str, tree: str, said: str) -> Break:
    def apply(file: WordFile) -> None:
        file.trees[tree].find(f".//{path}").text = said

    return apply


DEFECTS = (
    Defect("a heading is a paragraph", "headings", _paragraph("Heading3", _restyle("Quote"))),
    Defect("a level is skipped", "headings", _paragraph("Heading3", _restyle("Heading4"))),
    Defect("a heading says less", "headings", _paragraph("Heading2", lambda p: p.remove(p[2]))),
    Defect(
        "headings may end pages",
        "headings",
        _drop(f"{W}style[@{W}styleId='Heading2']//{W}keepNext", _STYLES),
    ),
    Defect("no outline", "headings", _set(f"{W}outlineLvl", f"{W}val", "8", _STYLES)),
    Defect("heads do not repeat", "tables", _drop(f"{W}tblHeader")),
    Defect("a second row of heads", "tables", _second_head),
    Defect("a row may be parted", "tables", _drop(f"{W}cantSplit")),
    Defect("a cell is lost", "tables", _drop(f"{W}tc")),
    Defect("a table has no name", "tables", _drop(f"{W}tblCaption")),
    Defect("a table is not told", "tables", _set(f"{W}tblDescription", f"{W}val", " ")),
    Defect("the first row is like others", "tables", _set(f"{W}tblLook", f"{W}firstRow", "0")),
    Defect("a picture without words", "pictures", _set(ABOUT, "descr", "")),
    Defect("a picture with other words", "pictures", _set(ABOUT, "descr", "image1.png")),
    Defect("a picture called decoration", "pictures", _call_decoration),
    Defect("a picture is lost", "pictures", _drop(f"{ABOUT}/..")),
    Defect("two pictures of one number", "pictures", _set(ABOUT, "id", "2")),
    Defect("no language", "languages", _drop(f"{W}lang", _STYLES)),
    Defect(
        "words in Welsh called English",
        "languages",
        _set(f"{W}r/{W}rPr/{W}lang", f"{W}val", "en-GB"),
    ),
    Defect("Welsh not marked", "languages", _drop(f"{W}r/{W}rPr/{W}lang")),
    Defect("Arabic from the left", "directions", _drop(f"{W}bidi")),
    Defect("English from the right", "directions", _add(f"{W}pPr", "bidi")),
    Defect("a centred paragraph", "look", _add(f"{W}pPr", "jc", val="center")),
    Defect("letters made large by hand", "look", _add(f"{W}r/{W}rPr", "sz", val="40")),
    Defect("a style that is not there", "look", _paragraph("Quote", _restyle("Nothing"))),
    Defect("a name is not strong", "look", _drop(f"{W}rPr/{W}rStyle[@{W}val='Strong']")),
    Defect("small letters", "sizes", _set(f"{W}sz", f"{W}val", "18", _STYLES)),
    Defect("a list goes on counting", "lists", _one_list),
    Defect("an entry is no entry", "lists", _drop(f"{W}numPr")),
    Defect("a link leads elsewhere", "links", _elsewhere),
    Defect(
        "a link in the contents leads nowhere",
        "links",
        _set(f"{W}hyperlink[@{W}anchor]", f"{W}anchor", "_Part99"),
    ),
    Defect("two places of one name", "links", _two_of_one_name),
    Defect("a name with a space", "links", _set(f"{W}bookmarkStart", f"{W}name", "Part one")),
    Defect("no running head", "ends", _drop(f"{W}r", "word/header1.xml")),
    Defect("a page that nobody counts", "ends", _drop(f"{W}instrText", "word/footer1.xml")),
    Defect("another title", "properties", _text(f"{_DC}title", _CORE, "Word Document")),
    Defect("a person's name", "properties", _text(f"{_DC}creator", _CORE, "Janet Wood")),
    Defect("another day", "properties", _text(f"{_TERMS}modified", _CORE, "2013-12-23T23:15:00Z")),
    Defect("a file is not there", "parts", _no_chart),
    Defect("a pointer to nothing", "parts", _no_target),
    Defect(
        "a file without a kind",
        "parts",
        _set("*[@Extension='png']", "Extension", "gif", "[Content_Types].xml"),
    ),
    Defect("properties in another order", "order", _first_to_last(f"{W}tblPr")),
    Defect("a style after its properties", "order", _first_to_last(f"{W}p/{W}pPr[{W}numPr]")),
)
