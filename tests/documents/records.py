"""Sessions to make papers of: plain values, with everything that people may keep back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.agenda import AgendaItem, Asked
from coprod_desktop.domain.ballot import PapersCounted
from coprod_desktop.domain.contribution import Contribution, How, Kind, NameChoice, TextVersion
from coprod_desktop.domain.decision import Decision, DecisionPlace, MinorityView, Outcome, Power
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.panel import Method, Panel, Word
from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.session import Apology, Session, SessionState
from coprod_desktop.domain.stances import Gate, Position, Stance

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SEAL = ("vague", "penalty", "stool", "decorate", "recall", "case", "innocent", "october")
LIVED = Side.LIVED_EXPERIENCE

JANET = Person(id="p1", name="Janet Wood", side=LIVED, side_may_be_printed=True)
BEN = Person(id="p2", name="Ben Carter", chosen_name="Bobby", side=LIVED)
OMAR = Person(id="p3", name="Omar Aziz", side=LIVED, rider="I need the window seat")
TOMASZ = Person(
    id="p4",
    name="Tomasz Nowak",
    role=Role.OFFICER,
    side=Side.DECISION_HOLDER,
    side_may_be_printed=True,
)
DAWN = Person(id="p5", name="Dawn Reed", role=Role.SUPPORTER, votes=False)
HELEN = Person(id="p6", name="Helen Shah", side=LIVED, side_may_be_printed=True)
PEOPLE = (JANET, BEN, OMAR, TOMASZ, DAWN, HELEN)

BENCHES = AgendaItem(
    id="i1",
    session_id="s",
    topic_id="t1",
    position=1,
    title="Where do the benches go?",
    asked=Asked.DECIDE,
    minutes=30,
    proposed_by_id="p1",
)
SIGNS = AgendaItem(id="i2", session_id="s", topic_id="t2", position=2, title="The signs")
NEXT = AgendaItem(id="i3", session_id="s", topic_id="t3", position=3, title="What we do next")


def said(sequence: int, words: str, **more: object) -> Contribution:
    """Make a contribution, a minute after the one before."""
    given = {"person_id": "p1", "item_id": "i1", "said_at": START + timedelta(minutes=sequence)}
    given |= more
    return Contribution(
        id=f"c{sequence}",
        session_id="s",
        sequence=sequence,
        words=words,
        **given,  # type: ignore[arg-type]
    )


CONTRIBUTIONS = (
    said(1, "I wait 40 minutes with nowhere to sit.", kind=Kind.EXPERIENCE),
    said(
        2, "A bench where the driver sees me.", person_id="p2", name_choice=NameChoice.CHOSEN_NAME
    ),
    said(
        3,
        "Ask the people at the health centre.",
        person_id="p3",
        how=How.AAC,
        name_choice=NameChoice.PANEL_MEMBER,
    ),
    said(4, "SECRET-NOT-WRITTEN", person_id="p3", name_choice=NameChoice.NOT_WRITTEN),
    said(5, "SECRET-OFF-RECORD", person_id="p4", off_the_record=True),
    said(6, "SECRET-WITHDRAWN", person_id="p2", withdrawn=True),
    said(7, "Mae'r arwydd yn rhy uchel i Glyndŵr.", item_id="i2", language="cy"),
    said(
        8, "The signs are ordered.\nThey come in May.", person_id="p4", item_id="i2", kind=Kind.FACT
    ),
    said(9, "One more thing about the colour.", how=How.SIGNED),
    said(10, "Who makes the tea?", item_id=None, person_id=None),
)

_STOOD = (
    Position(person_id="p1", side=LIVED, stance=Stance.AGREE),
    Position(person_id="p2", side=LIVED, stance=Stance.AGREE_WITH_WORRIES, reason="Measure first."),
    Position(person_id="p3", side=LIVED, stance=Stance.STAND_ASIDE, reason="I want lights first."),
    Position(person_id="p4", side=Side.DECISION_HOLDER, stance=Stance.AGREE),
)
ADOPTED = Decision(
    id="d1",
    session_id="s",
    proposal_id="r1",
    proposal_version=1,
    words="Put the first five benches under shelters.",
    number=1,
    item_id="i1",
    opened_at=START + timedelta(minutes=6),
    closed_at=START + timedelta(minutes=6, seconds=30),
    positions=_STOOD,
    minority_views=(MinorityView(words="A bench in the dark is not safe.", person_id="p3"),),
    outcome=Outcome.ADOPTED,
    gate=Gate.WITH_US,
    review_on=date(2027, 3, 1),
)
TOLD = replace(
    ADOPTED,
    id="d2",
    number=2,
    words="The council puts up the signs.",
    item_id="i2",
    power=Power.WE_ARE_TOLD,
    gate=Gate.WITHOUT_US,
    stop_card_open=True,
    closed_at=START + timedelta(minutes=8, seconds=30),
    positions=(),
    minority_views=(MinorityView(words="We were told, not asked."),),
    review_on=None,
)
STILL_OPEN = replace(
    TOLD,
    id="d3",
    number=3,
    words="Paint them green.",
    item_id="i1",
    opened_at=START + timedelta(minutes=9, seconds=30),
    closed_at=None,
    outcome=Outcome.OPEN,
    gate=None,
    stop_card_open=False,
    minority_views=(),
)


BALLOT = replace(
    ADOPTED,
    id="d4",
    number=4,
    proposal_id="r2",
    words="Lower the signs.",
    method=Method.BALLOT,
    quorum=4,
    lived_share_percent=50,
    gate=Gate.NOT_TESTED,
    positions=tuple(
        replace(one, stance=Stance.NOT_ASKED, reason="", has_voted=True) for one in _STOOD
    ),
    papers=(
        PapersCounted(stance=Stance.AGREE, count=5),
        PapersCounted(stance=Stance.BLOCK, count=1),
    ),
    minority_views=(),
    closed_at=START + timedelta(minutes=9, seconds=40),
)
FEW_PAPERS = replace(
    BALLOT,
    id="d5",
    number=5,
    papers=(
        PapersCounted(stance=Stance.AGREE, count=2),
        PapersCounted(stance=Stance.BLOCK, count=1),
    ),
    outcome=Outcome.NOT_ADOPTED,
    gate=None,
    closed_at=START + timedelta(minutes=9, seconds=45),
)
DOTS = replace(
    ADOPTED,
    id="d6",
    number=6,
    words="Benches first\nSigns first\nLight first",
    method=Method.DOT_VOTE,
    options=("Benches first", "Signs first", "Light first"),
    dots_each=3,
    chosen_option="Benches first",
    positions=tuple(
        replace(one, dots=dots, reason="")
        for one, dots in zip(_STOOD, ((2, 1, 0), (3, 0, 0), (0, 0, 0), (0, 0, 3)), strict=True)
    ),
    minority_views=(),
    closed_at=START + timedelta(minutes=9, seconds=50),
)
AGAIN = replace(
    ADOPTED,
    id="d7",
    number=7,
    proposal_id="r1",
    method=Method.THRESHOLD,
    threshold_percent=60,
    reopens_id="d1",
    reopened_because="There is money now",
    closed_at=START + timedelta(minutes=9, seconds=55),
)
PROPOSAL = Proposal(
    id="r1",
    session_id="s",
    words=ADOPTED.words,
    made_at=START,
    version=2,
    grew_out_of=("c1", "c2", "c3", "c6"),
)
EARLIER_WORDS = TextVersion(
    id="v1",
    about_id="r1",
    version=1,
    words="Put benches under shelters.",
    made_at=START,
    changed_because="Five is what there is money for",
    asked_by_id="p3",
)


def every_way_to_decide() -> SessionRecord:
    """Give a session that decided in every way, and took a decision up again."""
    return replace(
        full_record(),
        decisions=(ADOPTED, TOLD, BALLOT, FEW_PAPERS, DOTS, AGAIN),
        proposals=(PROPOSAL,),
        versions=(EARLIER_WORDS,),
        taken_up={"d1": DecisionPlace(id="d1", number=1, session_number=4)},
        again={
            "d1": (DecisionPlace(id="d7", number=7, session_number=4),),
            "d7": (DecisionPlace(id="d9", number=2, session_number=6),),
        },
    )


def full_record() -> SessionRecord:
    """Give a session with everything in it."""
    return SessionRecord(
        panel=Panel(id="panel", name="Bus stops and benches"),
        session=Session(
            id="s",
            number=4,
            title="Seats and shelters",
            place="Riverside Hall",
            state=SessionState.CLOSED,
            opened_at=START,
            closed_at=START + timedelta(hours=1),
            next_meeting="Tuesday 8 December 2026, 10:00",
        ),
        people=PEOPLE,
        present_ids=("p2", "p5", "p1", "p3", "p4"),
        chair_ids=("p1",),
        apologies=(Apology(id="a", session_id="s", person_id="p6", reason="SECRET-ILLNESS"),),
        agenda=(BENCHES, SIGNS, NEXT),
        contributions=CONTRIBUTIONS,
        decisions=(ADOPTED, TOLD, STILL_OPEN),
        actions=(
            Action(
                id="x1",
                session_id="s",
                what="Measure the space.",
                person_id="p4",
                by=date(2026, 12, 18),
            ),
            Action(id="x2", session_id="s", what="Ask for a button.", who="The council"),
        ),
        words=(
            Word(id="w1", word="kerb", meaning="The edge of the pavement."),
            Word(id="w2", word="arhosfan", meaning="Lle mae'r bws yn aros.", language="cy"),
        ),
        seal_words=SEAL,
        visited_ids=("i1", "i2"),
    )


def empty_record() -> SessionRecord:
    """Give a session that was opened and in which nothing happened."""
    return SessionRecord(
        panel=Panel(id="panel", name="Bus stops and benches"),
        session=Session(id="s", number=1, title="Nothing yet"),
        people=(),
        present_ids=(),
        chair_ids=(),
        apologies=(),
        agenda=(),
        contributions=(),
        decisions=(),
        actions=(),
        words=(),
    )


def _turn(number: int) -> str:
    """Come back to each of the three items again and again."""
    return f"i{number // 40 % 3 + 1}"


def long_record(count: int) -> SessionRecord:
    """Give a session with many contributions, by sixty people, coming back to items."""
    people = tuple(replace(JANET, id=f"p{n}", name=f"Person Number {n}") for n in range(1, 61))
    text = "We talked about the bench near the old oak and who can reach it on a wet day. "
    contributions = tuple(
        said(n, f"{n}. {text * (n % 5 + 1)}", person_id=f"p{n % 60 + 1}", item_id=_turn(n))
        for n in range(1, count + 1)
    )
    return replace(
        full_record(),
        people=people,
        present_ids=tuple(person.id for person in people),
        chair_ids=(),
        apologies=(),
        contributions=contributions,
        decisions=(),
        actions=(),
    )
