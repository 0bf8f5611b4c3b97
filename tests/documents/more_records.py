"""Records for papers beside the minutes: a rider, somebody's words, a session with its times."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from coprod_desktop.documents.my_words import MyWordsRecord
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.rider import RiderRecord
from coprod_desktop.documents.what_became import Became
from coprod_desktop.domain.afterwards import CheckedAs, HowQuestion, HowWasIt, SignOff
from coprod_desktop.domain.agenda import Stage
from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.clock import ItemTime
from coprod_desktop.domain.contribution import Moment, NameChoice, TextVersion
from coprod_desktop.domain.people import Need, Person, Side
from coprod_desktop.domain.session import Break
from coprod_desktop.domain.talking import SideTalk
from coprod_desktop.wording.papers import clock
from tests.documents.records import (
    ADOPTED,
    BEN,
    DAWN,
    EARLIER_WORDS,
    JANET,
    OMAR,
    PROPOSAL,
    START,
    every_way_to_decide,
    full_record,
    said,
)

TODAY = date(2026, 11, 24)
MINUTE = timedelta(minutes=1)


def at(minute: float) -> datetime:
    """Give a moment of the session."""
    return START + minute * MINUTE


def at_clock(minute: float) -> str:
    """Give how a moment of the session is printed, wherever the tests run."""
    return clock(at(minute))


def planned_record() -> SessionRecord:
    """Give a session as it is planned: items of every stage, a warning, points that wait."""
    record = full_record()
    first, second, third = record.agenda
    return replace(
        record,
        panel=replace(
            record.panel,
            ground_rules=("One person speaks at a time.", "We explain every hard word."),
            longest_stretch_minutes=40,
            convened_by="The bus forum",
        ),
        session=replace(
            record.session,
            state=record.session.state.PLANNED,
            opened_at=None,
            closed_at=None,
            planned_for=START,
        ),
        agenda=(
            replace(first, summary="There is money for ten benches.", stage=Stage.IDEAS),
            replace(
                second,
                minutes=20,
                summary="Where the kerbs are high.",
                content_warning="a death on the road",
                stage=Stage.ALREADY_DECIDED,
            ),
            replace(third, minutes=90),
        ),
        contributions=(),
        decisions=(),
        actions=(),
        seal_words=(),
        visited_ids=(),
        waiting={"i1": 2, "i2": 1},
    )


def timed_record() -> SessionRecord:
    """Give a session with stop cards, breaks, counts and times."""
    cards = (
        (CardAnswer.SAID_AGAIN, 3),
        (CardAnswer.WORD_EXPLAINED, 12),
        (CardAnswer.OTHER, 15),
        (None, 20),
    )
    return replace(
        every_way_to_decide(),
        stop_cards=tuple(_stop_card(answer, minute) for answer, minute in cards),
        breaks=(Break(id="b", session_id="s", started_at=at(10), back_at=at(18), ended_at=at(21)),),
        item_times={
            "i1": ItemTime(planned=30 * MINUTE, used=26 * MINUTE, given=4 * MINUTE),
            "i2": ItemTime(planned=15 * MINUTE, used=19 * MINUTE),
        },
        talking=(
            SideTalk(side=Side.LIVED_EXPERIENCE, length=21 * MINUTE, turns=14),
            SideTalk(side=None, length=8 * MINUTE, turns=5),
        ),
        how_was_it=tuple(
            HowWasIt(id=f"h{place}", session_id="s", question=question, green=5, yellow=1)
            for place, question in enumerate(HowQuestion)
        ),
    )


def _stop_card(answer: CardAnswer | None, minute: float) -> Card:
    return Card(
        id=f"k{minute}",
        session_id="s",
        item_id="i1",
        kind=CardKind.STOP,
        shown_at=at(minute),
        person_id="p3",
        answered_at=at(minute + 1) if answer else None,
        answered_by=answer,
        answer="SECRET-ANSWER" if answer is CardAnswer.OTHER else "",
        word_id="w1" if answer is CardAnswer.WORD_EXPLAINED else None,
        went_on_at=None if answer else at(minute + 1),
    )


def signing_record() -> SessionRecord:
    """Give a session of which one signed, one signed before a change, one wants a change."""
    record = full_record()
    return replace(
        record,
        checked=(3, 5),
        signed_ids=("p1", "p2"),
        changed_after_ids=("p2",),
        sign_offs=(
            ("p2", SignOff(id="o2", session_id="s", person_id="p2", told_at=at(70))),
            ("p1", SignOff(id="o1", session_id="s", person_id="p1", told_at=at(80))),
            (
                "p3",
                SignOff(
                    id="o3",
                    session_id="s",
                    person_id="p3",
                    told_at=at(75),
                    wants_changed="SECRET-CHANGE",
                ),
            ),
            ("p6", None),
        ),
        open_moments=(Moment(id="m", session_id="s", marked_at=at(5), person_id="p3"),),
        decisions=(
            *record.decisions,
            replace(
                ADOPTED,
                id="d8",
                number=8,
                positions=tuple(replace(one, reason="") for one in ADOPTED.positions),
            ),
        ),
    )


def words_of(person: Person = JANET, **more: object) -> MyWordsRecord:
    """Give what became of the words of somebody."""
    given: dict[str, object] = {"session": full_record(), "person": person, "place": 3}
    return MyWordsRecord(**{**given, **more})  # type: ignore[arg-type]


def janets_words() -> MyWordsRecord:
    """Give words that were checked, changed, put into a proposal, kept back and taken back."""
    record = replace(full_record(), actions=full_record().actions)
    more = (
        said(11, "SECRET-OFF", off_the_record=True),
        said(12, "SECRET-TAKEN-BACK", withdrawn=True),
        said(13, "SECRET-NOT-WRITTEN", name_choice=NameChoice.NOT_WRITTEN),
        said(14, "SECRET-MEMBER", name_choice=NameChoice.PANEL_MEMBER),
        said(15, "A longer point.\nIn two parts.", version=2, item_id=None),
        said(16, "Lights too.", for_proposal=True),
    )
    return words_of(
        JANET,
        session=replace(record, contributions=(*record.contributions, *more)),
        checked={"c1": CheckedAs.RIGHT, "c15": CheckedAs.FIXED},
        versions=(
            TextVersion(
                id="v9",
                about_id="c15",
                version=1,
                words="SECRET-BEFORE",
                made_at=START,
                changed_because="SECRET-WHY",
                asked_by_id="p2",
            ),
        ),
        became=(
            Became(
                proposal=PROPOSAL,
                decision=ADOPTED,
                session_number=4,
                versions=(EARLIER_WORDS,),
                actions=record.actions,
            ),
        ),
        not_raised=1,
    )


def janets_rider() -> RiderRecord:
    """Give a rider with everything in it."""
    return RiderRecord(
        person=replace(
            JANET,
            rider="Please face me when you speak.\nI need a seat near the door.",
            pronunciation="JAN-et",
            language="cy",
            paper_format="pdf-18",
        ),
        needs=(
            Need(id="n1", person_id="p1", words="Papers a week before"),
            Need(id="n2", person_id="p1", words="A hearing loop"),
        ),
        supporters=(DAWN, BEN),
        language="en-GB",
        day=TODAY,
    )


def empty_rider() -> RiderRecord:
    """Give the rider of somebody who told nothing yet."""
    return replace(janets_rider(), person=replace(OMAR, rider=""), needs=(), supporters=())
