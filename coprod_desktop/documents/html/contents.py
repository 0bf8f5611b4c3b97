"""Contents: a list of links to headings, nested as the headings are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coprod_desktop.documents.html.tags import shown, tag
from coprod_desktop.documents.html.voices import Around, direction_of, voices
from coprod_desktop.documents.model import Heading

AddressOf = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading and its number in the whole paper."""

    number: int
    heading: Heading


def numbered(headings: Sequence[Heading]) -> list[Numbered]:
    """Number the headings of a paper."""
    return [Numbered(number, heading) for number, heading in enumerate(headings)]


def anchor(number: int) -> str:
    """Give the name by which a heading is reached."""
    return f"part-{number}"


def linked_list(entries: Sequence[Numbered], address_of: AddressOf, around: Around) -> str:
    """List headings as links; those of a deeper level stand under the one before them."""
    items: list[str] = []
    place = 0
    while place < len(entries):
        first, end = entries[place], place + 1
        while end < len(entries) and entries[end].heading.level > first.heading.level:
            end += 1
        under = entries[place + 1 : end]
        inner = linked_list(under, address_of, around) if under else ""
        items.append(tag("li", _link(first, address_of, around), inner))
        place = end
    return tag("ol", *items)


def _link(one: Numbered, address_of: AddressOf, around: Around) -> str:
    heading = one.heading
    marks, inner = direction_of(heading.text, around)
    said = voices(heading.words, inner) if heading.words else shown(heading.text)
    return tag("a", said, also=marks, href=address_of(one.number))
