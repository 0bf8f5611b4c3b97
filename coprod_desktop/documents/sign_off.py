"""The sheet on which members sign the minutes: what they sign, who has, and room for the rest."""

from collections.abc import Iterator

from coprod_desktop.documents.blocks import filled, our_heading, our_paragraph, ours
from coprod_desktop.documents.model import Block, Box, Document, Inline, ListBlock, Paragraph, Run
from coprod_desktop.documents.names import name_in_paper
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.session_paper import session_paper, when_and_where
from coprod_desktop.domain.decision import Decision, Outcome
from coprod_desktop.domain.people import Person
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording import signing_paper as words
from coprod_desktop.wording.labels import label


def compose_sign_off(record: SessionRecord) -> Document:
    """Make the sheet for the members who were there; what somebody wants changed is not told."""
    session = record.session
    title = filled(words.TITLE, number=session.number, title=Run(session.title))
    blocks = (
        *when_and_where(record, session.day),
        *_what_is_signed(record),
        *_who_signed(record),
        *_what_is_left(record),
        *_sign_here(record),
    )
    return session_paper(record, title, blocks)


def _what_is_signed(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.WHAT)
    yield from (our_paragraph(one) for one in words.WHAT_IT_MEANS)
    if record.seal_words:
        yield our_paragraph(words.THESE_MINUTES.format(words=" ".join(record.seal_words)))
        yield our_paragraph(words.CHECK_THE_WORDS)
    else:
        yield our_paragraph(words.NOT_SEALED)
    yield our_heading(2, words.HOW)
    yield ListBlock(entries=tuple(ours(one) for one in words.WAYS))


def _who_signed(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.SIGNED)
    entries = tuple(_signed_lines(record))
    yield ListBlock(entries=entries) if entries else our_paragraph(words.NOBODY_SIGNED)


def _signed_lines(record: SessionRecord) -> Iterator[Inline]:
    for person_id, said in record.sign_offs:
        person = record.person(person_id)
        if person is None or said is None or not said.is_signed:
            continue
        is_before = person_id in record.changed_after_ids
        told = words.CHANGED_SINCE if is_before else words.SIGNED_ON
        day = paper_words.day(said.told_at.astimezone().date())
        name, time = Run(name_in_paper(person)), paper_words.clock(said.told_at)
        yield filled(told, name=name, day=day, time=time)


def _what_is_left(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.LEFT)
    entries = tuple(ours(line) for line in _left_lines(record))
    yield ListBlock(entries=entries) if entries else our_paragraph(words.NOTHING_LEFT)


def _left_lines(record: SessionRecord) -> Iterator[str]:
    """What a member may want to know before signing; never what somebody keeps to themselves."""
    checked, points = record.checked
    if checked < points:
        yield words.not_checked(points - checked)
    if record.open_moments:
        yield words.moments_left(len(record.open_moments))
    for decision in record.decisions:
        if decision.outcome is Outcome.OPEN:
            yield words.DECISION_OPEN.format(number=decision.number)
        else:
            yield from _silent_worries(record, decision)
    for person_id, said in record.sign_offs:
        person = record.person(person_id)
        if person and said is not None and not said.is_signed:
            yield words.WANTS_CHANGE.format(name=name_in_paper(person))


def _silent_worries(record: SessionRecord, decision: Decision) -> Iterator[str]:
    """Worries and blocks without words; who is not recorded is not asked for any."""
    for position in decision.positions:
        person = record.person(position.person_id)
        if position.lacks_words and person and person.id not in record.not_recorded_ids:
            name, stance = name_in_paper(person), label(position.stance)
            yield words.SILENT_WORRY.format(number=decision.number, name=name, stance=stance)


def _sign_here(record: SessionRecord) -> Iterator[Block]:
    yield our_heading(2, words.SIGN_HERE)
    if not record.sign_offs:
        yield our_paragraph(words.NO_MEMBERS)
        return
    if record.changed_after_ids:
        yield our_paragraph(words.SIGN_AGAIN)
    to_sign = [person for person in _members(record) if _may_sign(record, person)]
    if not to_sign:
        yield our_paragraph(words.EVERYBODY_SIGNED)
    for person in to_sign:
        yield _room_to_sign(person)


def _members(record: SessionRecord) -> Iterator[Person]:
    for person_id, _said in record.sign_offs:
        if person := record.person(person_id):
            yield person


def _may_sign(record: SessionRecord, person: Person) -> bool:
    has_signed = person.id in record.signed_ids
    return not has_signed or person.id in record.changed_after_ids


def _room_to_sign(person: Person) -> Box:
    """Real words stand where somebody writes, so that a screen reader says what goes there."""
    said = filled(words.SIGNATURE, name=Run(name_in_paper(person)))
    rooms = (said, ours(words.HELPED_BY), ours(words.DAY))
    return Box(blocks=tuple(Paragraph(words=one, room=1) for one in rooms))
