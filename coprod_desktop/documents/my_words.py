"""What happened to the words of one contributor: theirs alone, and safe to lose in the venue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coprod_desktop.documents.blocks import filled, heading_of, our_heading, our_paragraph, ours
from coprod_desktop.documents.model import (
    Block,
    Document,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
)
from coprod_desktop.documents.my_stances import where_you_stood
from coprod_desktop.documents.names import name_in_paper, name_of_maker
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.session_paper import session_paper, when_and_where
from coprod_desktop.documents.what_became import Became, what_became
from coprod_desktop.domain.afterwards import CheckedAs
from coprod_desktop.domain.contribution import Contribution, How, NameChoice, TextVersion
from coprod_desktop.domain.people import Person
from coprod_desktop.wording import my_words_paper as words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording.labels import in_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class MyWordsRecord:
    """A session, one contributor of it, and what became of each of their words.

    ``place`` is the number that stands on the paper where a name must not. ``checked`` is what
    they said of their words as these stand now; ``became`` holds proposals of later sessions too.
    """

    session: SessionRecord
    person: Person
    place: int
    checked: Mapping[str, CheckedAs] = field(default_factory=dict[str, CheckedAs])
    versions: tuple[TextVersion, ...] = ()
    became: tuple[Became, ...] = ()
    not_raised: int = 0

    @property
    def said(self) -> tuple[Contribution, ...]:
        """Everything that they said, also what they keep back."""
        return tuple(one for one in self.session.contributions if one.person_id == self.person.id)

    @property
    def name(self) -> str:
        """The name that this paper carries, or nothing where it must carry none.

        Words that stand in the minutes under different names never stand on one paper: who finds
        it could tell that they are of one person.
        """
        names = dict.fromkeys(self._name_of(one) for one in self.said if one.may_be_printed)
        own = name_in_paper(self.person)
        return own if own in names or not names else next(iter(names))

    @property
    def points(self) -> tuple[Contribution, ...]:
        """The words that stand on this paper."""
        name = self.name
        return tuple(one for one in self.said if one.may_be_printed and self._name_of(one) == name)

    def _name_of(self, one: Contribution) -> str:
        # A person may be called “A panel member”: the choice tells, not the name.
        is_nameless = one.name_choice is NameChoice.PANEL_MEMBER
        return "" if is_nameless else name_of_maker(self.session, one)


def compose_my_words(record: MyWordsRecord) -> Document:
    """Tell one contributor what came of each of their words, or that nothing has yet."""
    session = record.session.session
    title = filled(words.TITLE, number=session.number, title=Run(session.title))
    blocks = (
        *when_and_where(record.session, session.day),
        *_whose(record),
        *_points(record),
        *(where_you_stood(record.session, record.person) if record.name else ()),
        *_kept_back(record),
        our_heading(2, words.NEXT),
        ListBlock(entries=tuple(ours(one) for one in words.CAN_DO)),
    )
    return session_paper(record.session, title, blocks)


def _whose(record: MyWordsRecord) -> Iterator[Block]:
    name = record.name
    if name:
        yield Paragraph(words=filled(words.FOR, name=Run(name)))
    else:
        yield our_paragraph(words.FOR_NUMBER.format(place=record.place))
    yield our_paragraph(words.WHOSE)


def _points(record: MyWordsRecord) -> Iterator[Block]:
    yield our_heading(2, words.POINTS)
    if not record.points:
        yield our_paragraph(words.NOTHING_SAID)
    titles = {item.id: f"{item.position}. {item.title}" for item in record.session.agenda}
    for number, one in enumerate(record.points, start=1):
        item = titles.get(one.item_id or "")
        told = words.POINT_UNDER if item else words.POINT
        yield heading_of(3, filled(told, number=number, item=Run(item or "")))
        yield _quoted(record, one)
        yield ListBlock(entries=tuple(_fate(record, one)))


def _quoted(record: MyWordsRecord, one: Contribution) -> Quote:
    language = one.language if one.language != record.session.session.language else None
    parts = (part.strip() for part in one.words.splitlines())
    return Quote(parts=tuple((Run(part, language=language),) for part in parts if part))


def _fate(record: MyWordsRecord, one: Contribution) -> Iterator[Inline]:
    time = paper_words.clock(one.said_at)
    told = words.SAID_AT if one.how is How.OWN_VOICE else words.SAID_AT_HOW
    yield ours(told.format(time=time, how=in_sentence(one.how)))
    yield ours(words.STANDS[one.name_choice])
    yield from _changes(record, one)
    match record.checked.get(one.id):
        case CheckedAs.RIGHT:
            yield ours(words.CHECKED)
        case CheckedAs.FIXED:
            yield ours(words.CHECKED_FIXED)
        case _:
            yield ours(words.NOT_CHECKED)
    came = [became for became in record.became if one.id in became.proposal.grew_out_of]
    for became in came:
        yield from what_became(record.session, became)
    if not came:
        yield ours(words.FOR_PROPOSAL if one.for_proposal else words.NOTHING_YET)


def _changes(record: MyWordsRecord, one: Contribution) -> Iterator[Inline]:
    """Say that words were changed; what they said before, and why, is not told on paper."""
    if one.version == 1:
        return
    yield ours(words.CHANGED)
    asked = [version.asked_by_id for version in record.versions if version.about_id == one.id]
    for person_id in dict.fromkeys(one for one in asked if one):
        if person_id == record.person.id:
            yield ours(words.CHANGED_BY_YOU)
        elif person := record.session.person(person_id):
            yield filled(words.CHANGED_BY, name=Run(name_in_paper(person)))


def _kept_back(record: MyWordsRecord) -> Iterator[Block]:
    """Count what is not on this paper, each point once, by what its maker did last."""
    withdrawn = sum(one.withdrawn for one in record.said)
    off = sum(one.off_the_record and not one.withdrawn for one in record.said)
    printable = sum(one.may_be_printed for one in record.said)
    told = (
        (words.taken_back, withdrawn),
        (words.off_the_record, off),
        (words.not_written, len(record.said) - withdrawn - off - printable),
        (words.under_another_name, printable - len(record.points)),
        (words.not_raised, record.not_raised),
    )
    entries = tuple(ours(tell(count)) for tell, count in told if count)
    if entries:
        yield our_heading(2, words.KEPT_BACK)
        yield ListBlock(entries=entries)
        yield our_paragraph(words.IF_LOST)
        yield our_paragraph(words.ASK)
