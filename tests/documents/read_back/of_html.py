"""Read a web page with html5lib, as a browser's accessibility tree gives it to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from xml.etree.ElementTree import Element

import html5lib

from tests.documents.read_back.reader import ReadBack, Reader

# What is said in one piece; anything else holds such pieces.
_PIECES = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th", "caption", "figcaption", "a"}


def _read(content: bytes) -> ReadBack:
    page = html5lib.parse(content.decode(), treebuilder="etree", namespaceHTMLElements=False)
    (main,) = page.iter("main")
    around = [_text(one) for name in ("title", "header", "footer") for one in page.iter(name)]
    return ReadBack(tuple(said_in(main)), " ".join(around))


def said_in(element: Element) -> Iterator[str]:
    """Give what an element says, piece by piece; an entry of a numbered list says its number."""
    name = _name(element)
    if words := _words_of_picture(element):
        yield words
    elif _is_beside(element):
        return
    elif name in _PIECES:
        yield _text(element)
    elif name in ("ol", "ul"):
        yield from _list(element, is_numbered=name == "ol")
    else:
        yield from _inside(element)


def _list(element: Element, *, is_numbered: bool) -> Iterator[str]:
    for number in count(1):
        entries = element.findall("li")[number - 1 : number]
        if not entries:
            return
        # Contents are numbered by nobody: they are links alone.
        if is_numbered and entries[0].find("a") is None:
            yield f"{number}."
        yield from _inside(entries[0])


def _inside(element: Element) -> Iterator[str]:
    """Give loose words and the elements between them."""
    loose = element.text or ""
    for child in element:
        if _is_loose(child):
            loose += _text(child)
        else:
            yield loose
            loose = ""
            yield from said_in(child)
        loose += child.tail or ""
    yield loose


def _is_beside(element: Element) -> bool:
    """Whether something says nothing of the paper: a picture without words, or added links."""
    is_silent = _name(element) == "img" or element.get("role") == "img"
    return is_silent or element.get("aria-hidden") == "true" or element.get("class") == "added"


def _is_loose(element: Element) -> bool:
    return _name(element) in ("span", "strong", "bdi", "br")


def _words_of_picture(element: Element) -> str:
    if _name(element) == "img":
        return element.get("alt", "")
    return element.get("aria-label", "") if element.get("role") == "img" else ""


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: Element) -> str:
    return "".join(element.itertext())


READER = Reader(read=_read)
