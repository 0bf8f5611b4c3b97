"""The access rider of one person: theirs to give to whom they choose."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coprod_desktop.documents.blocks import (
    filled,
    heading_of,
    our_heading,
    our_paragraph,
    ours,
    runs,
    strong,
)
from coprod_desktop.documents.model import (
    Block,
    Document,
    Inline,
    ListBlock,
    Paragraph,
    Run,
    plain,
)
from coprod_desktop.documents.names import name_in_paper
from coprod_desktop.documents.settling import settled
from coprod_desktop.domain.people import Need, Person
from coprod_desktop.wording import rider_paper as words
from coprod_desktop.wording.formats import paper_format
from coprod_desktop.wording.languages import language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderRecord:
    """What somebody told about the access that they need, and who supports them."""

    person: Person
    needs: tuple[Need, ...]
    supporters: tuple[Person, ...]
    language: str
    day: date


def compose_rider(record: RiderRecord) -> Document:
    """Make somebody's rider: their words, and no word of anybody else's about them."""
    name = name_in_paper(record.person)
    title = filled(words.TITLE, name=Run(name))
    made = Document(
        title=plain(title),
        language=record.language,
        day=record.day,
        running_head=words.HEAD.format(name=name),
        seal_words=(),
        blocks=(
            heading_of(1, title),
            Paragraph(words=filled(words.WHOSE, name=Run(name))),
            *_what_i_need(record),
            *_about_me(record),
            our_heading(2, words.ASK_ME),
            ListBlock(entries=tuple(ours(one) for one in words.HOW_TO_USE)),
        ),
        subject=plain(title),
        is_record=False,
    )
    return settled(made)


def _what_i_need(record: RiderRecord) -> Iterator[Block]:
    yield our_heading(2, words.WHAT_I_NEED)
    told = [line.strip() for line in record.person.rider.splitlines() if line.strip()]
    yield from (Paragraph(words=_own(record, line)) for line in told)
    if not told:
        yield our_paragraph(words.NOTHING_YET)
    standing = tuple(_own(record, need.words) for need in record.needs if need.standing)
    if standing:
        yield our_heading(2, words.EACH_TIME)
        yield ListBlock(entries=standing)


def _own(record: RiderRecord, text: str) -> Inline:
    """Give somebody's own words, in the language that they speak."""
    language = _spoken(record)
    return (Run(text, language=language if language != record.language else None),)


def _spoken(record: RiderRecord) -> str:
    return record.person.language or record.language


def _about_me(record: RiderRecord) -> Iterator[Block]:
    person = record.person
    supporters = ", ".join(name_in_paper(one) for one in record.supporters)
    facts = (
        (words.NAME, runs(person.pronunciation)),
        (words.LANGUAGE, ours(language_name(_spoken(record)))),
        (words.PAPERS, ours(paper_format(person.paper_format))),
        (words.SUPPORT, runs(supporters)),
    )
    yield our_heading(2, words.ABOUT_ME)
    yield ListBlock(
        entries=tuple((*strong(ours(name)), *told) for name, told in facts if plain(told))
    )
