"""All that the panel's file holds about one person, as a paper for them alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coprod_desktop.documents.blocks import (
    filled,
    heading_of,
    labelled,
    our_heading,
    our_paragraph,
    ours,
    runs,
)
from coprod_desktop.documents.model import Block, Document, Inline, ListBlock, Paragraph, Run, plain
from coprod_desktop.documents.settling import settled
from coprod_desktop.domain.access import BankedPoint, Consent, PaperSent
from coprod_desktop.domain.afterwards import SignOff
from coprod_desktop.domain.contribution import Contribution, TextVersion
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.people import Need, NeedAtSession, Person
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.domain.session import Apology, Attendance
from coprod_desktop.wording import held as words
from coprod_desktop.wording.formats import paper_format
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.languages import language_name
from coprod_desktop.wording.papers import clock, day


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRecord:
    """Everything that is kept about one person; ``numbers`` are those of sessions, by their ids.

    ``times`` counts what they did at meetings; ``names`` are of who sees to their needs.
    """

    person: Person
    panel: str
    language: str
    day: date
    numbers: Mapping[str, int]
    names: Mapping[str, str]
    needs: tuple[Need, ...] = ()
    needs_at: tuple[NeedAtSession, ...] = ()
    consents: tuple[Consent, ...] = ()
    said: tuple[Contribution, ...] = ()
    versions: tuple[TextVersion, ...] = ()
    banked: tuple[BankedPoint, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    apologies: tuple[Apology, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    said_words: tuple[SaidWord, ...] = ()
    papers: tuple[PaperSent, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    times: Mapping[str, int] = field(default_factory=dict[str, int])


def compose_held(record: HeldRecord) -> Document:
    """Tell one person all that is held about them, part by part, also where nothing is."""
    title = filled(words.HEADING, name=Run(record.person.name))
    parts = (
        (words.NEEDS, _needs(record)),
        (words.CONSENTS, _consents(record)),
        (words.WORDS_SAID, _said(record)),
        (words.BANKED, _banked(record)),
        (words.DECIDED, _decided(record)),
        (words.AT_MEETINGS, _at_meetings(record)),
        (words.ACTIONS, _actions(record)),
        (words.PHRASES, (runs(one.words) for one in record.phrases)),
        (words.WORDS_AS_SAID, _as_said(record)),
        (words.PAPERS, _papers(record)),
        (words.SETTINGS, _settings(record)),
    )
    made = Document(
        title=plain(title),
        language=record.language,
        day=record.day,
        running_head=words.RUNNING_HEAD,
        seal_words=(),
        blocks=(
            heading_of(1, title),
            Paragraph(words=_whose(record)),
            our_heading(2, words.ABOUT),
            *_about(record.person),
            *(block for heading, told in parts for block in _part(heading, told)),
            our_heading(2, words.RECORDINGS),
            our_paragraph(words.NO_RECORDINGS),
            our_heading(2, words.IN_THE_RECORD),
            our_paragraph(words.RECORD_HOLDS),
        ),
        subject=plain(title),
        is_record=False,
    )
    return settled(made)


def _as_said(record: HeldRecord) -> Iterator[Inline]:
    for one in record.said_words:
        yield filled(words.AS_SAID, written=Run(one.written), said=Run(one.said))


def _whose(record: HeldRecord) -> Inline:
    return filled(words.WHOSE, name=Run(record.person.name), panel=Run(record.panel))


def _part(heading: str, told: Iterable[Inline]) -> Iterator[Block]:
    yield our_heading(2, heading)
    entries = tuple(told)
    yield ListBlock(entries=entries) if entries else our_paragraph(words.NOTHING)


def _about(person: Person) -> Iterator[Block]:
    told = (
        (words.NAME, runs(person.name)),
        (words.CHOSEN_NAME, runs(person.chosen_name)),
        (words.ROLE, ours(label(person.role))),
        (words.SIDE, ours(label(person.side))),
        (words.PRONUNCIATION, runs(person.pronunciation)),
        (words.RIDER, runs(" ".join(person.rider.split()))),
        (words.BRINGS, runs(person.brings)),
        (words.FORMAT, ours(paper_format(person.paper_format))),
        (words.LANGUAGE, ours(language_name(person.language) if person.language else "")),
        (words.SIGNAL, runs(person.signal_key)),
    )
    yield from (labelled(name, value) for name, value in told if plain(value))


def _needs(record: HeldRecord) -> Iterator[Inline]:
    told = {need.id: Run(need.words) for need in record.needs}
    yield from (filled(words.NEED, need=need) for need in told.values())
    for one in record.needs_at:
        who = record.names.get(one.assigned_to_id or "", one.seen_to_by) or words.NEED_NOBODY
        yield filled(
            words.NEED_AT,
            number=record.numbers[one.session_id],
            who=Run(who),
            status=in_sentence(one.status),
            need=told[one.need_id],
        )


def _consents(record: HeldRecord) -> Iterator[Inline]:
    for one in record.consents:
        told = words.CONSENT_YES if one.given else words.CONSENT_NO
        yield filled(told, number=record.numbers[one.session_id], day=day(one.told_at))


def _said(record: HeldRecord) -> Iterator[Inline]:
    for one in record.said:
        told = filled(
            words.SAID_LINE,
            number=record.numbers[one.session_id],
            day=day(one.said_at),
            time=clock(one.said_at),
            how=in_sentence(one.how),
            words=Run(_in_a_line(one.words), language=one.language),
        )
        kept_back = () if one.may_be_printed else ours(f" {words.KEPT_BACK}")
        yield (*told, *kept_back)
        for version in record.versions:
            if version.about_id == one.id:
                text = Run(_in_a_line(version.words), language=version.language)
                yield filled(words.EARLIER, version=version.version, words=text)


def _banked(record: HeldRecord) -> Iterator[Inline]:
    for one in record.banked:
        yield filled(
            words.BANKED_LINE,
            number=record.numbers[one.session_id],
            day=day(one.banked_at),
            words=Run(_in_a_line(one.words)),
        )


def _decided(record: HeldRecord) -> Iterator[Inline]:
    for decision in record.decisions:
        where = {"number": record.numbers[decision.session_id], "decision": decision.number}
        for position in decision.positions:
            if position.person_id != record.person.id:
                continue
            if decision.is_secret:
                yield from (filled(words.VOTED, **where),) if position.has_voted else ()
                continue
            sentence = words.STANCE_WHY if position.reason else words.STANCE
            stance, why = in_sentence(position.stance), Run(_in_a_line(position.reason))
            yield filled(sentence, stance=stance, why=why, **where)
        for view in decision.minority_views:
            if view.person_id == record.person.id:
                yield filled(words.VIEW, words=Run(_in_a_line(view.words)), **where)


def _at_meetings(record: HeldRecord) -> Iterator[Inline]:
    for one in record.attendance:
        number, at = record.numbers[one.session_id], one.came_at
        yield filled(words.CAME, number=number, time=clock(at), day=day(at))
    for apology in record.apologies:
        told = words.APOLOGY if apology.reason else words.APOLOGY_NO_REASON
        why = Run(_in_a_line(apology.reason))
        yield filled(told, number=record.numbers[apology.session_id], why=why)
    for signed in record.sign_offs:
        told = words.SIGNED if signed.is_signed else words.WANTED
        wanted = Run(_in_a_line(signed.wants_changed))
        yield filled(told, number=record.numbers[signed.session_id], words=wanted)
    yield from (ours(words.times(kind, count)) for kind, count in record.times.items() if count)


def _actions(record: HeldRecord) -> Iterator[Inline]:
    for one in record.actions:
        number = record.numbers[one.session_id]
        yield filled(words.ACTION, number=number, words=Run(_in_a_line(one.what)))


def _papers(record: HeldRecord) -> Iterator[Inline]:
    for one in record.papers:
        yield filled(
            words.PAPER_SENT,
            number=record.numbers[one.session_id],
            paper=Run(one.paper),
            format=paper_format(one.paper_format),
            day=day(one.sent_at),
        )


def _settings(record: HeldRecord) -> Iterator[Inline]:
    for name, value in sorted(record.settings.items()):
        yield filled(words.SETTING, name=Run(name), value=Run(str(value)))


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
