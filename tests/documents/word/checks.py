"""What must be true of a Word file: each check tells what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from coprod_desktop.documents.direction import is_right_to_left
from coprod_desktop.documents.model import Chart, Document, Figure, Idea, Table
from coprod_desktop.documents.pictures import plain_picture
from tests.documents.word.file import (
    ABOUT,
    DECORATIVE,
    POINTERS,
    TEXT,
    R,
    W,
    WordFile,
    all_of,
    full_name,
    style_of,
    text_of,
    val,
)
from tests.documents.word.order import out_of_order
from tests.documents.word.wanted import every_run, labels_in, labels_of, links_of, words

Findings = Iterator[str]
Check = Callable[[WordFile, Document], Findings]
_A_HEADING = re.compile(r"Heading([1-9])")
_LONG_ROW = 1000


def headings(file: WordFile, document: Document) -> Findings:
    """Headings are headings of Word's own, at the levels of the paper, and skip none."""
    found = [
        (int(level[1]), words(text_of(one)))
        for one in file.paragraphs
        if (level := _A_HEADING.fullmatch(style_of(one)))
    ]
    wanted = [(one.level, words(one.text)) for one in document.headings]
    if found != wanted:
        yield f"headings are {found}, and the paper has {wanted}"
    for (one, _), (after, text) in pairwise(found):
        if after > one + 1:
            yield f"{text!r} skips a level"
    for level in range(1, 5):
        style = file.styles[f"Heading{level}"]
        if val(style.find(f"{W}pPr/{W}outlineLvl")) != str(level - 1):
            yield f"Heading{level} stands at another level in the outline"
        if style.find(f"{W}pPr/{W}keepNext") is None:
            yield f"Heading{level} may end a page"


def tables(file: WordFile, document: Document) -> Findings:
    """The first row of a table, and it alone, is heads that repeat; short rows stay whole."""
    wanted = list(all_of(document.blocks, Table))
    found = list(file.body.iter(f"{W}tbl"))
    if len(found) != len(wanted):
        yield f"{len(found)} tables and not {len(wanted)}"
    for table in found:
        rows = table.findall(f"{W}tr")
        repeat = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        if repeat != [True, *[False] * (len(rows) - 1)]:
            yield "the row of heads does not repeat, or another does"
        if any(_may_be_parted(row) and len(text_of(row)) <= _LONG_ROW for row in rows):
            yield "a short row may be parted"
        if len({len(row.findall(f"{W}tc")) for row in rows}) != 1:
            yield "rows are not equally long"
        yield from _told_of(table)


def _may_be_parted(row: Any) -> bool:
    return row.find(f"{W}trPr/{W}cantSplit") is None


def _told_of(table: Any) -> Findings:
    """What is wrong with what a table says of itself."""
    for name in ("tblCaption", "tblDescription"):
        if not val(table.find(f"{W}tblPr/{W}{name}")).strip():
            yield f"a table has no {name}"
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None or look.get(f"{W}firstRow") != "1":
        yield "a table does not say that its first row is apart"


def pictures(file: WordFile, document: Document) -> Findings:
    """Every picture has its words, or is marked as decoration; and every picture is there."""
    about = list(file.body.iter(ABOUT))
    for one in about:
        is_decoration = one.find(f".//{DECORATIVE}") is not None
        if is_decoration == bool(one.get("descr", "").strip()):
            yield f"{one.get('name')} has no words, or has some and is called decoration"
    kinds = (Figure, Idea, Chart)
    shown = [
        words(one.said)
        for one in all_of(document.blocks, kinds)
        if not isinstance(one, Idea) or (one.picture and plain_picture(one.picture))
    ]
    if [words(one.get("descr", "")) for one in about] != shown:
        yield "the words of pictures are not those of the paper"
    if len({one.get("id") for one in about}) != len(about):
        yield "two pictures have one number"


def languages(file: WordFile, document: Document) -> Findings:
    """The language of the paper is set, and that of each run in another one."""
    default = file.trees["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if not _is_of(val(default), document.language):
        yield f"the language of the paper is {val(default)!r}"
    found = [
        (words(text_of(run)), val(run.find(f"{W}rPr/{W}lang")))
        for run in file.body.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}lang") is not None
    ]
    wanted = [(words(run.text), run.language) for run in every_run(document.blocks) if run.language]
    texts = [text for text, _ in found] == [text for text, _ in wanted]
    if not texts or not all(
        _is_of(one, two) for (_, one), (_, two) in zip(found, wanted, strict=True)
    ):
        yield f"languages are {found}, and the paper has {wanted}"


def _is_of(found: str, wanted: str) -> bool:
    """Whether a language is the one that was wanted, perhaps with a country where it had none."""
    return found == wanted or found.startswith(f"{wanted}-")


def directions(file: WordFile, document: Document) -> Findings:
    """A paragraph that begins at the right says so, and no other does."""
    for one in file.paragraphs:
        turns = one.find(f"{W}pPr/{W}bidi") is not None
        runs = [run for run in one.iter(f"{W}r") if _character(run) != "Strong"]
        said = "".join(text_of(run) for run in runs)
        decides = said if any(map(str.isalpha, said)) else text_of(one)
        if turns != is_right_to_left(decides):
            yield f"{text_of(one)[:40]!r} runs the wrong way"


def look(file: WordFile, document: Document) -> Findings:
    """Styles make the look: nothing is dressed by hand, but for the bar beside a heading."""
    plain = {"pStyle", "pageBreakBefore", "numPr", "bidi"}
    for one in file.paragraphs:
        allowed = plain | ({"pBdr", "ind"} if _A_HEADING.fullmatch(style_of(one)) else set())
        given = {child.tag.removeprefix(W) for child in one.iterfind(f"{W}pPr/*")}
        if given - allowed:
            yield f"{text_of(one)[:40]!r} is dressed by hand: {sorted(given - allowed)}"
        if style_of(one) and style_of(one) not in file.styles:
            yield f"there is no style {style_of(one)}"
    for run in file.body.iter(f"{W}r"):
        given = {child.tag.removeprefix(W) for child in run.iterfind(f"{W}rPr/*")}
        if given - {"rStyle", "rtl", "lang"}:
            yield f"{text_of(run)[:40]!r} is dressed by hand: {sorted(given)}"
    strong = [words(text_of(run)) for run in file.body.iter(f"{W}r") if _character(run) == "Strong"]
    wanted = [words(run.text) for run in every_run(document.blocks) if run.strong and not run.link]
    if strong != wanted:
        yield "other words are strong than those of the paper"


def sizes(file: WordFile, document: Document) -> Findings:
    """No letter is smaller than 12 points."""
    for element in file.trees["word/styles.xml"].iter(f"{W}sz", f"{W}szCs"):
        if int(val(element)) < 24:
            yield f"letters of {int(val(element)) / 2} points"
    for name, tree in file.trees.items():
        for element in tree.iter():
            if name.startswith("word/charts/") and int(element.get("sz", "1200")) < 1200:
                yield f"letters of {element.get('sz')} in {name}"


def lists(file: WordFile, document: Document) -> Findings:
    """Entries have the labels of the paper: each list with numbers begins at 1."""
    if (found := labels_in(file)) != (wanted := labels_of(document)):
        yield f"labels are {found}, and the paper has {wanted}"


def links(file: WordFile, document: Document) -> Findings:
    """Links lead where the paper says; places are named once, and each link finds its own."""
    targets = file.targets()
    pointers = [one.get(f"{R}id") for one in file.body.iter(f"{W}hyperlink") if one.get(f"{R}id")]
    led = [targets[one][1] for one in pointers if one in targets and targets[one][2]]
    if led != links_of(document):
        yield f"links lead to {led}"
    named = [one.get(f"{W}name") for one in file.body.iter(f"{W}bookmarkStart")]
    if len(set(named)) != len(named) or len(named) != len(document.headings):
        yield "places are not named once each"
    if any(not re.fullmatch(r"[A-Za-z_]\w{0,39}", one) for one in named):
        yield "Word cannot use the name of a place"
    for one in file.body.iter(f"{W}hyperlink"):
        if one.get(f"{W}anchor") and one.get(f"{W}anchor") not in named:
            yield f"{text_of(one)!r} leads nowhere"


def ends(file: WordFile, document: Document) -> Findings:
    """The head and the foot of each page say what belongs there, with pages that Word counts."""
    (head,) = [tree for name, tree in file.trees.items() if name.startswith("word/header")]
    (foot,) = [tree for name, tree in file.trees.items() if name.startswith("word/footer")]
    if words(text_of(head)) != words(document.running_head):
        yield "the running head is another"
    if words(" ".join(document.seal_words)) not in words(text_of(foot)):
        yield "the seal does not stand at the foot"
    fields = [(one.text or "").strip() for one in foot.iter(f"{W}instrText")]
    if fields != ["PAGE", "NUMPAGES"]:
        yield f"the foot counts {fields}"


def properties(file: WordFile, document: Document) -> Findings:
    """The file says what it is, of the day of the record, and names nobody."""
    told = {one.tag.rpartition("}")[2]: one.text or "" for one in file.trees["docProps/core.xml"]}
    moment = f"{document.day.isoformat()}T00:00:00Z"
    wanted = {
        "title": words(document.title),
        "subject": words(document.subject),
        "creator": words(document.subject),
        "lastModifiedBy": words(document.subject),
        "language": document.language,
        "created": moment,
        "modified": moment,
    }
    if {name: words(said) for name, said in told.items()} != wanted:
        yield f"the file says of itself {told}"


def parts(file: WordFile, document: Document) -> Findings:
    """Every file inside has a kind, and every pointer finds its file."""
    types = file.trees["[Content_Types].xml"]
    kinds = {one.get("PartName") for one in types if one.get("PartName")}
    endings = {one.get("Extension") for one in types if one.get("Extension")}
    for name in file.names - {"[Content_Types].xml"}:
        if f"/{name}" not in kinds and name.rpartition(".")[2] not in endings:
            yield f"{name} has no kind"
    for _, target, is_outside in file.targets().values():
        if not is_outside and full_name(POINTERS, target) not in file.names:
            yield f"{target} is not there"
    used = {
        value for one in file.body.iter() for key, value in one.attrib.items() if key.startswith(R)
    }
    if lost := used - set(file.targets()):
        yield f"pointers without a target: {sorted(lost)}"


def order(file: WordFile, document: Document) -> Findings:
    """Word opens no file whose properties stand in another order than its own."""
    for name in (TEXT, "word/styles.xml", "word/numbering.xml", "word/settings.xml"):
        yield from out_of_order(file.trees[name])


CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        headings,
        tables,
        pictures,
        languages,
        directions,
        look,
        sizes,
        lists,
        links,
        ends,
        properties,
        parts,
        order,
    )
}


def findings(file: WordFile, document: Document) -> dict[str, list[str]]:
    """Ask every check, and keep those that found something."""
    found = {name: list(check(file, document)) for name, check in CHECKS.items()}
    return {name: some for name, some in found.items() if some}


def _character(run: Any) -> str:
    return val(run.find(f"{W}rPr/{W}rStyle"))
