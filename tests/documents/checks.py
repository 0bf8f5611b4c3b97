"""Our own checks of a paper, for what no validator sees; each has a name and gives its findings."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from pikepdf import Name

from coprod_desktop.documents.data import as_data
from coprod_desktop.documents.model import Document
from tests.documents.case import Case, Findings, bookmarks
from tests.documents.checks_of_tables import lists, tables
from tests.documents.colours import ratio
from tests.documents.pictures import charts, figures, ideas
from tests.documents.reading import Node, Paper, Span
from tests.documents.sides import sides


def round_trip(case: Case) -> Findings:
    """(role path, language, text) of every leaf in reading order equals that of the Document."""
    found, wanted = case.paper.leaves(), case.expected.leaves()
    for place, (one, other) in enumerate(zip(found, wanted, strict=False)):
        if one != other:
            yield f"leaf {place} is {one}, not {other}"
            return
    if len(found) != len(wanted):
        yield f"{len(found)} leaves, not {len(wanted)}"


def ways_back(case: Case) -> Findings:
    """From every mark and link of a page the tree leads back to the element that claims it."""
    pdf = case.paper.pdf
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    back = dict(zip((int(key) for key in numbers[::2]), numbers[1::2], strict=True))
    claimed = Counter(mark for node in case.paper.root.every() for mark in node.marks)
    owners = {mark: node for node in case.paper.root.every() for mark in node.marks}
    drawn = _marks_begun(case.paper)
    yield from (f"mark {mark} is claimed {n} times" for mark, n in claimed.items() if n != 1)
    yield from (f"mark {mark} is drawn {n} times" for mark, n in drawn.items() if n != 1)
    yield from (
        f"mark {mark} is drawn but claimed by nobody" for mark in drawn if mark not in owners
    )
    yield from (f"mark {mark} is claimed but not drawn" for mark in owners if mark not in drawn)
    for (page, mark), node in owners.items():
        elements = back[int(pdf.pages[page].obj.StructParents)]
        if mark >= len(elements) or elements[mark].objgen != node.raw.objgen:
            yield f"the way back from page {page} mark {mark} leads elsewhere"
    yield from _links_back(case, back)
    for node in case.paper.root.every():
        above = node.parent.raw if node.parent else pdf.Root.StructTreeRoot
        if node.raw.P.objgen != above.objgen:
            yield f"{node.path} names another parent"


def _links_back(case: Case, back: Mapping[int, object]) -> Findings:
    owners = {
        annotation.objgen: node
        for node in case.paper.root.every()
        for annotation in node.annotations
    }
    for annotation in _annotations(case.paper):
        node = owners.get(annotation.objgen)
        if node is None:
            yield "a link belongs to no element"
        elif back[int(annotation.StructParent)].objgen != node.raw.objgen:  # type: ignore[attr-defined]
            yield "the way back from a link leads elsewhere"


def contrast(case: Case) -> Findings:
    """Text stands out from what is behind it: 4.5 to 1, and 7 to 1 in large print."""
    least = 7 if case.preset.is_large else 4.5
    for span in _visible(case):
        if (found := ratio(span.colour, span.behind)) < least:
            yield f"{span.text!r} on page {span.page + 1} has a contrast of {found:.1f}"


def sizes(case: Case) -> Findings:
    """No letter is smaller than the preset promises, running head and foot included."""
    for span in _visible(case):
        if span.size < case.preset.small - 0.01:
            yield f"{span.text!r} on page {span.page + 1} is {span.size:.1f} points"


def structure(case: Case) -> Findings:
    """Elements hold words or elements; one title; headings differ, say something, skip none."""
    headings: list[tuple[int, str]] = []
    for node in case.paper.root.every():
        if node.kids and (node.marks or node.annotations):
            yield f"{node.path} holds words and elements"
        if re.fullmatch("H[1-6]", node.role):
            headings.append((int(node.role[1]), case.paper.text_of(node).strip()))
            if node.kids:
                yield f"{node.path} holds elements"
    levels = [level for level, _ in headings]
    if levels.count(1) != 1 or levels[:1] != [1]:
        yield f"{levels.count(1)} titles, or something before the title"
    for one, other in itertools.pairwise(levels):
        if other > one + 1:
            yield f"a heading of level {other} follows one of level {one}"
    counted = Counter(text for _, text in headings)
    yield from (f"{n} headings say {text!r}" for text, n in counted.items() if n > 1 or not text)


def artifacts(case: Case) -> Findings:
    """Text is tagged, or is a named head or foot; graphics mean nothing and say so."""
    for span in case.paper.spans:
        if span.mark is None and span.artifact is None:
            yield f"{span.text!r} on page {span.page + 1} is untagged"
        elif span.artifact not in (None, ("/Pagination", "/Header"), ("/Pagination", "/Footer")):
            yield f"{span.text!r} on page {span.page + 1} is hidden from readers"
    if case.paper.loose_graphics:
        yield f"{case.paper.loose_graphics} graphics are neither tagged nor artifacts"


def links(case: Case) -> Findings:
    """A link says where it leads, is printed, leads somewhere, and lies over its words.

    It is told by more than its colour: by a line under it, or in large print by a word.
    """
    said: Counter[str] = Counter()
    for node in case.paper.root.every():
        if node.role == "Link" and not node.annotations:
            yield f"{case.paper.text_of(node)!r} is tagged as a link and leads nowhere"
        for annotation in node.annotations:
            said[str(annotation.get("/Contents", ""))] += 1
            yield from _of_link(case, node, annotation)
    if said[""]:
        yield "a link does not say where it leads"


def _of_link(case: Case, node: Node, annotation: object) -> Findings:
    if int(annotation.get("/F", 0)) != 4:  # type: ignore[attr-defined]
        yield "a link is not printed"
    if "/Dest" not in annotation and "/A" not in annotation:  # type: ignore[operator]
        yield "a link leads nowhere"
    if not _lies_over_its_words(case.paper, node, annotation):
        yield f"a link does not lie over {case.paper.text_of(node)!r}"
    if "/A" in annotation:  # type: ignore[operator]
        yield from _how_it_shows(case, node, annotation)


def _how_it_shows(case: Case, node: Node, annotation: object) -> Findings:
    left, foot, right, head = (float(number) for number in annotation.Rect)  # type: ignore[attr-defined]
    pages = {page for page, _ in node.marks}
    is_underlined = any(
        one.page in pages
        and one.artifact
        and foot <= one.box[1] <= head
        and 0.1 < one.box[3] - one.box[1] < 2
        and left - 1 <= one.box[0] <= right
        for one in case.paper.drawn
    )
    text = case.paper.text_of(node)
    if case.preset.is_large and (is_underlined or not text.strip().endswith("(link)")):
        yield f"in large print {text!r} is underlined, or does not say that it is a link"
    if not case.preset.is_large and not is_underlined:
        yield f"only its colour tells that {text!r} is a link"


def _lies_over_its_words(paper: Paper, node: Node, annotation: object) -> bool:
    left, foot, right, head = (float(number) for number in annotation.Rect)  # type: ignore[attr-defined]
    own = [span for span in paper.spans if (span.page, span.mark) in node.marks]
    on_page = [span for span in own if paper.pdf.pages[span.page].obj.objgen == annotation.P.objgen]  # type: ignore[attr-defined]
    return bool(on_page) and all(
        left - 1 <= span.left and span.right <= right + 1 and foot - 1 <= span.y <= head + 1
        for span in on_page
    )


def bookmarks_agree(case: Case) -> Findings:
    """Bookmarks are the headings: the same words and levels, and each leads to its page."""
    texts = case.paper.marked()
    wanted = [
        (int(node.role[1]), " ".join(case.paper.text_of(node).split()), node.marks[0][0])
        for node in case.paper.root.every()
        if re.fullmatch("H[1-6]", node.role) and node.marks
    ]
    found = bookmarks(case.paper)
    if found != wanted:
        odd = [pair for pair in zip(found, wanted, strict=False) if pair[0] != pair[1]]
        yield f"{len(found)} bookmarks for {len(wanted)} headings: {odd[:1]} of {len(texts)} marks"


def attachment(case: Case) -> Findings:
    """The data inside is that of this paper, to the letter, and says what it is."""
    root = case.paper.pdf.Root
    files = list(root.AF)
    named = list(root.Names.EmbeddedFiles.Names)[1::2]
    if len(files) != 1 or [one.objgen for one in named] != [files[0].objgen]:
        yield "there is not exactly one file inside"
        return
    if files[0].get("/AFRelationship") != Name.Data or not str(files[0].get("/Desc", "")):
        yield "the file inside does not say what it is"
    if json.loads(files[0].EF.F.read_bytes()) != json.loads(json.dumps(as_data(case.document))):
        yield "the file inside does not hold the data of this paper"


def fonts(case: Case) -> Findings:
    """Every font is inside, says what its letters stand for, and has a shape for each."""
    for page in case.paper.pdf.pages:
        for font in page.Resources.Font.values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            about = inner.get("/FontDescriptor", {})
            if "/FontFile2" not in about:
                yield f"{font.get('/BaseFont')} is not inside the paper"
            if "/ToUnicode" not in font:
                yield f"{font.get('/BaseFont')} does not say what its letters stand for"
    for span in case.paper.spans:
        if "\ufffd" in span.text and "\ufffd" not in case.expected.shown(_all_words(case.document)):
            yield f"{span.text!r} on page {span.page + 1} has letters without meaning"


def described(case: Case) -> Findings:
    """Language, title and standards stand in the catalog, and XMP says the same."""
    pdf, title = case.paper.pdf, case.expected.shown(case.document.title)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        if about.get("dc:title") != title or str(pdf.docinfo.get("/Title")) != title:
            yield "the title is not that of the paper"
        claims = [about.get(key) for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")]
        if claims != ["1", "3", "A"]:
            yield f"it claims {claims}"
    if str(pdf.Root.get("/Lang", "")) != case.document.language:
        yield "the language is not that of the paper"
    if not pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "readers show the name of the file instead of the title"
    if any(page.obj.get("/Tabs") != Name.S for page in pdf.pages):
        yield "the Tab key does not follow the structure"
    if set(pdf.docinfo.keys()) - {"/Title", "/Subject"}:
        yield "it tells more about itself than the record says"


def margins(case: Case) -> Findings:
    """Each page has the running head, its number of how many, and the words of the seal."""
    total = len(case.paper.pdf.pages)
    for page in range(total):
        head = margin_of(case.paper, page, "/Header")
        foot = margin_of(case.paper, page, "/Footer")
        begin = case.expected.shown(case.document.running_head)[:40]
        if begin not in head:
            yield f"page {page + 1} has the head {head!r}"
        if f"Page {page + 1} of {total} " not in f"{foot} ":
            yield f"page {page + 1} has the foot {foot!r}"
        if " ".join(case.document.seal_words) not in foot:
            yield f"page {page + 1} lacks the words of the seal"
        if not case.document.is_record and ("Seal" in foot or "seal" in foot):
            yield f"page {page + 1} speaks of a seal that it cannot have"


def places(case: Case) -> Findings:
    """No text leaves its page and no two lines lie over one another."""
    width, height = case.preset.page
    by_page: dict[int, list[Span]] = {}
    for span in _visible(case):
        by_page.setdefault(span.page, []).append(span)
        inside = span.left >= 30 and span.right <= width - 30 and 30 <= span.y <= height - 30
        if not inside:
            yield f"{span.text!r} leaves page {span.page + 1}"
    for page, spans in by_page.items():
        spans.sort(key=lambda span: -span.y)
        for number, one in enumerate(spans):
            for other in spans[number + 1 :]:
                if one.y - other.y > one.size * 2:
                    break
                if _overlap(one, other):
                    yield f"{one.text!r} lies over {other.text!r} on page {page + 1}"


CHECKS: dict[str, Callable[[Case], Findings]] = {
    check.__name__: check
    for check in (
        round_trip,
        ways_back,
        contrast,
        sizes,
        structure,
        lists,
        tables,
        artifacts,
        figures,
        charts,
        ideas,
        links,
        bookmarks_agree,
        attachment,
        fonts,
        described,
        margins,
        places,
        sides,
    )
}


def _annotations(paper: Paper) -> Iterator[object]:
    for page in paper.pdf.pages:
        yield from page.obj.get("/Annots", [])


def _marks_begun(paper: Paper) -> Counter[tuple[int, int]]:
    """Count how often each mark begins; a mark that draws nothing counts too."""
    import pikepdf

    begun: Counter[tuple[int, int]] = Counter()
    for number, page in enumerate(paper.pdf.pages):
        for operands, operator in pikepdf.parse_content_stream(page, "BDC"):
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                begun[number, int(operands[1]["/MCID"])] += 1
    return begun


def _visible(case: Case) -> Iterator[Span]:
    return (span for span in case.paper.spans if span.text.strip())


def margin_of(paper: Paper, page: int, kind: str) -> str:
    parts = [
        span.text
        for span in paper.spans
        if span.page == page and span.artifact == ("/Pagination", kind)
    ]
    return re.sub(r"\s+", " ", " ".join(parts))


def _all_words(document: Document) -> str:
    return json.dumps(as_data(document), ensure_ascii=False)


def _overlap(one: Span, other: Span) -> bool:
    # Letters reach about 0.7 of their size above the line and 0.2 below it.
    across = min(one.right, other.right) - max(one.left, other.left)
    up = min(one.y + one.size * 0.65, other.y + other.size * 0.65)
    down = max(one.y - one.size * 0.15, other.y - other.size * 0.15)
    return across > 1 and up - down > 1
