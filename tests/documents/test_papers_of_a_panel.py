"""Papers of a real panel: what became of words, and how the time went, as it was recorded."""

from __future__ import annotations

from coprod_desktop.documents.model import Chart
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.people import Person, Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    actions,
    agendas,
    banked_points,
    breaks,
    cards,
    check_backs,
    contributions,
    decisions,
    easy_reads,
    papers,
    people,
    proposals,
    sessions,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.easy_reads import EasyWords
from tests.panels import START, Room, SettableClock


def text(room: Room, paper: Paper, who: str = "Janet", session_id: str = "") -> list[str]:
    person_id = room.people[who].id if paper.is_of_person else None
    document = papers.compose(room.workspace, paper, session_id or room.session.id, person_id)
    return list(paragraphs(document))


def charts(room: Room) -> list[Chart]:
    document = papers.compose(room.workspace, Paper.MINUTES, room.session.id)
    return [block for block in document.blocks if isinstance(block, Chart)]


def say(room: Room, who: str, words: str):
    spoken = Spoken(words=words, person_id=room.people[who].id)
    return room.workspace.do(contributions.record_contribution, room.session.id, spoken)


def decide(room: Room, words: str, *grew_out_of: str):
    do = room.workspace.do
    put = do(proposals.put_proposal, room.session.id, words=words, grew_out_of=grew_out_of)
    for who in ("Janet", "Omar", "Tomasz"):
        do(decisions.take_stance, put.id, room.people[who].id, Stance.AGREE)
    do(decisions.test_agreement, put.id)
    return do(decisions.end_decision, put.id, Outcome.ADOPTED)


def test_words_are_followed_from_the_point_to_what_is_done_about_it(room: Room):
    do = room.workspace.do
    said = say(room, "Janet", "No seat at the shop.")
    say(room, "Janet", "And the light is out.")
    decide(room, "A bench at the shop.", said.id)
    do(actions.agree_action, room.session.id, what="Order it", who="The council")
    do(sessions.close_session, room.session.id)
    do(check_backs.say_right, said.id)
    told = text(room, Paper.MY_WORDS)
    start = told.index("Point 1, under 1. Benches")
    assert told[start + 1 : told.index("Point 2, under 1. Benches")] == [
        "No seat at the shop.",
        told[start + 2],
        "• It stands in the minutes under your name.",
        "• You checked it, and it is right.",
        "• A proposal grew out of it: A bench at the shop.",
        "• Decision 1: adopted. Made with us.",
        "• What follows: Order it. The council. No day was set yet.",
    ]
    assert "• Nothing has come of it yet." in told[told.index("Point 2, under 1. Benches") :]


def test_a_decision_that_is_taken_up_again_later_is_on_the_paper_when_it_is_made_again(
    room: Room, clock: SettableClock
):
    do = room.workspace.do
    said = say(room, "Janet", "No seat at the shop.")
    decision = decide(room, "A bench at the shop.", said.id)
    do(sessions.close_session, room.session.id)
    assert len([one for one in text(room, Paper.MY_WORDS) if "Decision 1" in one]) == 2
    clock.forward(60 * 24)
    later = do(sessions.plan_session, title="Again", planned_for=START)
    do(agendas.add_item, session_id=later.id, title="Benches")
    do(sessions.start_session, later.id, present=tuple(p.id for p in room.people.values()))
    again = do(proposals.reopen_decision, decision.id, because="There is more money")
    do(decisions.end_decision, again.id, Outcome.NOT_YET)
    told = text(room, Paper.MY_WORDS)
    assert "• A proposal grew out of it in session 2: A bench at the shop." in told
    assert "• Decision 1 of session 2: no decision yet." in told


def test_points_given_beforehand_are_on_the_agenda_as_a_count_and_leave_it_when_raised(room: Room):
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    janet = room.people["Janet"].id
    point = room.workspace.do(
        banked_points.bank_point, item.id, person_id=janet, words="No seat there."
    )
    waiting = "• 1 point that was given beforehand waits here."
    assert waiting in text(room, Paper.AGENDA)
    assert "1 point that you gave before the session was not raised in it." in "\n".join(
        text(room, Paper.MY_WORDS)
    )
    room.workspace.do(banked_points.raise_point, point.id)
    assert waiting not in text(room, Paper.AGENDA)
    assert "No seat there." in text(room, Paper.MY_WORDS)


def test_the_agenda_is_a_paper_before_anybody_has_come(room: Room):
    later = room.workspace.do(sessions.plan_session, title="Later", place="Riverside Hall")
    told = text(room, Paper.AGENDA, session_id=later.id)
    assert told[0] == "Agenda of session 2: Later"
    assert "Riverside Hall" in told
    assert "Nothing is on the agenda yet." in told


def test_the_time_of_each_item_leaves_out_breaks_and_open_stop_cards(
    room: Room, clock: SettableClock
):
    do, session = room.workspace.do, room.session.id
    clock.forward(12)
    do(breaks.start_break, session)
    clock.forward(10)
    do(breaks.end_break, session)
    card = do(cards.show_card, session, CardKind.STOP)
    clock.forward(6)
    do(cards.answer_card, card.id)
    clock.forward(8)
    assert charts(room) == []
    do(sessions.close_session, session)
    (chart,) = charts(room)
    assert [(bar.label, bar.values) for bar in chart.bars] == [
        ("1. Benches", (15, 20)),
        ("2. Signs", (15, 0)),
    ]
    assert chart.bars[1].shown == ("15 minutes", "not reached")


def _fill(room: Room, count: int, side: Side) -> list[Person]:
    do = room.workspace.do
    added = [do(people.add_person, name=f"{side.value} {n}", side=side) for n in range(count)]
    for person in added:
        do(sessions.arrive, room.session.id, person.id)
    return added


def _speaks(room: Room, clock: SettableClock, person: Person, minutes: float) -> None:
    do, session = room.workspace.do, room.session.id
    do(turns.give_floor, session, person.id, reason="their turn")
    clock.forward(minutes)
    do(turns.finish_turn, session)


def test_how_long_each_side_spoke_is_worked_out_from_turns_in_groups_of_five(
    room: Room, clock: SettableClock
):
    for side, minutes in ((Side.ALLY, 3), (Side.OBSERVER, 1)):
        for person in _fill(room, 5, side):
            _speaks(room, clock, person, minutes)
    _speaks(room, clock, room.people["Janet"], 2)
    _speaks(room, clock, room.people["Tomasz"], 9)
    room.workspace.do(sessions.close_session, room.session.id)
    talking = charts(room)[1]
    assert [(bar.label, bar.shown) for bar in talking.bars] == [
        ("Ally", ("15 minutes in 5 turns",)),
        ("Observer", ("5 minutes in 5 turns",)),
    ]


def test_in_a_small_room_nobody_can_read_how_long_somebody_spoke(room: Room, clock: SettableClock):
    for name in ("Janet", "Omar", "Tomasz"):
        _speaks(room, clock, room.people[name], 4)
    room.workspace.do(sessions.close_session, room.session.id)
    assert len(charts(room)) == 1
    assert "How long each side spoke" not in "\n".join(text(room, Paper.MINUTES))


def test_the_same_record_gives_the_same_paper_at_any_later_time(room: Room, clock: SettableClock):
    say(room, "Janet", "No seat at the shop.")
    clock.forward(30)
    room.workspace.do(sessions.close_session, room.session.id)
    told = EasyWords(words="No seat.")
    room.workspace.do(easy_reads.add_easy_line, room.session.id, told)
    of_session = [paper for paper in papers.OFFERED if paper.is_of_session]
    janet = room.people["Janet"].id

    def all_papers():
        return [
            papers.compose(room.workspace, paper, room.session.id, janet) for paper in of_session
        ]

    before = all_papers()
    clock.forward(60 * 24 * 40)
    assert all_papers() == before
