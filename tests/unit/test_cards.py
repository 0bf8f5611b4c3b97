"""The life of a card: shown, answered, gone over, taken back; and every act is undone again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain import errors
from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.domain.turns import TurnState
from coprod_desktop.services import (
    agendas,
    breaks,
    cards,
    decisions,
    floor,
    panels,
    proposals,
    sessions,
)
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELVES
from coprod_desktop.wording import happened as said
from coprod_desktop.wording.cards import card_word
from tests.panels import START, Room

KINDS = list(CardKind)


def show(room: Room, kind: CardKind, who: str | None = None) -> Card:
    person_id = room.people[who].id if who else None
    return room.workspace.do(cards.show_card, room.session.id, kind, person_id=person_id)


def answer(room: Room, card: Card, by: CardAnswer, words: str = "") -> Card:
    return room.workspace.do(cards.answer_card, card.id, by=by, answer=words)


def give(room: Room, card: Card, who: str) -> Card:
    return room.workspace.do(cards.give_card, card.id, room.people[who].id)


def up_cards(room: Room) -> tuple[Card, ...]:
    return room.workspace.ask(cards.list_open_cards, room.session.id)


def up(room: Room) -> list[CardKind]:
    return [one.kind for one in up_cards(room)]


def state(room: Room):
    def read(reader):
        return {
            shelf.name: sorted(map(tuple, rows_of(reader._connection, shelf)))
            for shelf in SHELVES
            if shelf.recorded
        }

    return room.workspace.ask(read)


def sentences(room: Room, act) -> list[str]:
    heard: list[str] = []
    stop = room.workspace.listen(lambda happened: heard.append(said.sentence(happened.event)))
    act()
    stop()
    return heard


def second_item(room: Room) -> str:
    return room.workspace.ask(agendas.list_agenda, room.session.id)[1].id


def go_to_second_item(room: Room) -> None:
    room.workspace.do(agendas.go_to_item, second_item(room))


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_has_to_say_whose_card_it_is(room, kind):
    assert show(room, kind).person_id is None
    assert up(room) == [kind]


@pytest.mark.parametrize(
    "act",
    [
        lambda room: show(room, CardKind.STOP, "Omar"),
        lambda room: show(room, CardKind.SPEAK, "Omar"),
        lambda room: room.workspace.do(
            cards.count_cards, room.session.id, {CardKind.AGREE: 5, CardKind.STOP: 1}
        ),
        lambda room: room.workspace.do(cards.rename_cards, {CardKind.STOP: "Red card"}),
    ],
)
def test_each_act_is_taken_back_whole(room, act):
    before = state(room)
    act(room)
    assert state(room) != before
    room.workspace.undo_now()
    assert state(room) == before


@pytest.mark.parametrize(
    "act",
    [
        lambda room, one: answer(room, one, CardAnswer.SAID_AGAIN),
        lambda room, one: answer(room, one, CardAnswer.TAKEN_BACK),
        lambda room, one: answer(room, one, CardAnswer.OTHER, "A drawing helped."),
        lambda room, one: room.workspace.do(
            cards.explain_for_card, one.id, word="kerb", meaning="The edge of the pavement."
        ),
        lambda room, one: room.workspace.do(cards.go_on_over, one.id),
        lambda room, _one: give(room, up_cards(room)[-1], "Janet"),
        lambda room, _one: room.workspace.do(cards.put_cards_down, room.session.id),
    ],
)
def test_each_answer_is_taken_back_whole(room, act):
    show(room, CardKind.AGREE)
    one = show(room, CardKind.STOP, "Omar")
    before = state(room)
    act(room, one)
    assert state(room) != before
    room.workspace.undo_now()
    assert state(room) == before


def test_a_speak_card_puts_its_person_on_the_list_and_is_answered_by_that(room):
    heard = sentences(room, lambda: show(room, CardKind.SPEAK, "Omar"))
    (turn,) = room.workspace.ask(floor.list_waiting, room.session.id)
    assert (turn.person_id, turn.state) == (room.people["Omar"].id, TurnState.WAITING)
    assert up(room) == []
    assert heard == ["Omar holds up a card and is on the list to speak."]
    with pytest.raises(errors.AlreadyWaiting):
        show(room, CardKind.SPEAK, "Omar")


def test_a_word_that_is_explained_goes_into_the_word_bank_with_the_same_act(room):
    one = show(room, CardKind.STOP)
    explain = cards.explain_for_card
    heard = sentences(
        room,
        lambda: room.workspace.do(explain, one.id, word="kerb", meaning="The edge."),
    )
    (word,) = room.workspace.ask(panels.list_words)
    kept = room.workspace.ask(lambda reader: reader.cards.get(one.id))
    assert (word.word, word.meaning, kept.word_id) == ("kerb", "The edge.", word.id)
    assert kept.answered_by is CardAnswer.WORD_EXPLAINED
    assert heard == ["Card answered. The word kerb is in the word bank."]


def test_a_word_can_leave_the_bank_and_the_card_stays_answered(room):
    one = show(room, CardKind.STOP)
    done = room.workspace.do(cards.explain_for_card, one.id, word="kerb", meaning="The edge.")
    room.workspace.do(panels.remove_word, done.word_id)
    kept = room.workspace.ask(lambda reader: reader.cards.get(one.id))
    assert (kept.word_id, kept.answered_by) == (None, CardAnswer.WORD_EXPLAINED)
    room.workspace.undo_now()
    assert room.workspace.ask(lambda reader: reader.cards.get(one.id)) == done


def test_an_answer_of_its_own_kind_needs_its_words_and_nothing_is_stored(room):
    one = show(room, CardKind.STOP)
    before = state(room)
    for by in (CardAnswer.OTHER, CardAnswer.WORD_EXPLAINED):
        with pytest.raises(errors.WordsMissing):
            answer(room, one, by, "  ")
    with pytest.raises(errors.WordsMissing):
        room.workspace.do(cards.explain_for_card, one.id, word="kerb", meaning=" ")
    assert state(room) == before


def test_a_card_is_answered_once(room):
    one = show(room, CardKind.STOP)
    answer(room, one, CardAnswer.SAID_AGAIN)
    with pytest.raises(errors.CardIsClosed):
        answer(room, one, CardAnswer.SAID_AGAIN)


def test_somebody_shows_one_colour_at_a_time_and_each_card_once(room):
    show(room, CardKind.AGREE, "Omar")
    show(room, CardKind.AGREE, "Janet")
    show(room, CardKind.SLOW_DOWN, "Omar")
    assert up(room) == [CardKind.AGREE, CardKind.SLOW_DOWN]
    with pytest.raises(errors.CardAlreadyShown):
        show(room, CardKind.SLOW_DOWN, "Omar")
    show(room, CardKind.BREAK, "Omar")
    assert up(room) == [CardKind.AGREE, CardKind.SLOW_DOWN, CardKind.BREAK]
    show(room, CardKind.STOP, "Omar")
    assert up(room) == [CardKind.STOP, CardKind.AGREE, CardKind.BREAK]


def test_a_person_who_is_not_here_shows_no_card(room):
    room.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    with pytest.raises(errors.NotHere):
        show(room, CardKind.STOP, "Omar")


def test_a_whole_room_is_counted_as_one_act(room):
    counts = {CardKind.AGREE: 5, CardKind.SLOW_DOWN: 2, CardKind.STOP: 1}
    heard = sentences(room, lambda: room.workspace.do(cards.count_cards, room.session.id, counts))
    assert heard == [
        "Cards counted: 5 agree, 2 slow down, 1 stop, I don't understand."
        " Please answer the stop card before going on."
    ]
    shown = room.workspace.ask(cards.list_open_cards, room.session.id)
    assert {one.kind: one.count for one in shown} == counts
    heard = sentences(room, lambda: room.workspace.do(cards.put_cards_down, room.session.id))
    assert heard == ["7 cards put down."]
    assert up(room) == [CardKind.STOP]


@pytest.mark.parametrize("counts", [{}, {CardKind.AGREE: 0}, {CardKind.AGREE: 501}])
def test_a_count_of_nothing_or_of_a_crowd_is_refused(room, counts):
    with pytest.raises(errors.CardCountWrong):
        room.workspace.do(cards.count_cards, room.session.id, counts)
    assert up(room) == []


def test_cards_down_is_refused_where_none_is_up(room):
    show(room, CardKind.STOP)
    with pytest.raises(errors.NoCardsUp):
        room.workspace.do(cards.put_cards_down, room.session.id)


def test_a_stop_card_holds_the_item_and_the_end_until_it_is_answered(room):
    one = show(room, CardKind.STOP)
    with pytest.raises(errors.StopCardOpen):
        go_to_second_item(room)
    with pytest.raises(errors.StopCardOpen):
        room.workspace.do(agendas.park_item, room.session.id)
    with pytest.raises(errors.StopCardOpen):
        room.workspace.do(sessions.close_session, room.session.id)
    answer(room, one, CardAnswer.SAID_AGAIN)
    go_to_second_item(room)
    room.workspace.do(sessions.close_session, room.session.id)


def test_going_on_over_a_stop_card_is_an_act_of_its_own_and_the_card_stays_open(room):
    one = show(room, CardKind.STOP)
    heard = sentences(room, lambda: room.workspace.do(cards.go_on_over, one.id))
    assert heard == [
        "We went on over a stop card. It stays open. A decision taken now is made without us."
    ]
    go_to_second_item(room)
    assert room.workspace.ask(cards.stop_card_is_open, room.session.id)
    with pytest.raises(errors.CardIsClosed):
        room.workspace.do(cards.go_on_over, one.id)
    show(room, CardKind.STOP, "Omar")
    with pytest.raises(errors.StopCardOpen):
        room.workspace.do(agendas.go_to_item, room.session.current_item_id)


def test_a_decision_over_a_stop_card_is_made_without_us(room):
    one = show(room, CardKind.STOP)
    room.workspace.do(cards.go_on_over, one.id)
    decision = room.workspace.do(proposals.put_proposal, room.session.id, words="Five benches")
    for name in ("Janet", "Omar", "Tomasz"):
        person_id = room.people[name].id
        room.workspace.do(decisions.take_stance, decision.id, person_id, Stance.AGREE)
    room.workspace.do(decisions.test_agreement, decision.id)
    ended = room.workspace.do(decisions.end_decision, decision.id, Outcome.ADOPTED)
    assert (ended.gate, ended.stop_card_open) == (Gate.WITHOUT_US, True)


def test_more_time_adds_five_minutes_and_answers_everybody_who_asked(room):
    show(room, CardKind.MORE_TIME, "Omar")
    show(room, CardKind.MORE_TIME)
    show(room, CardKind.BREAK)
    before = state(room)
    item_id = room.session.current_item_id
    room.workspace.do(agendas.give_more_time, item_id)
    item = room.workspace.ask(agendas.get_item, item_id)
    assert (item.more_minutes, up(room)) == (5, [CardKind.BREAK])
    room.workspace.undo_now()
    assert state(room) == before


def test_a_break_answers_everybody_who_asked_for_one(room):
    show(room, CardKind.BREAK, "Omar")
    show(room, CardKind.MORE_TIME)
    room.workspace.do(breaks.start_break, room.session.id)
    assert up(room) == [CardKind.MORE_TIME]


def test_taking_a_card_back_names_only_its_own_person(room):
    mine, nobodys = show(room, CardKind.STOP, "Omar"), show(room, CardKind.STOP)
    assert sentences(room, lambda: answer(room, mine, CardAnswer.TAKEN_BACK)) == [
        "Omar took the card back."
    ]
    assert sentences(room, lambda: answer(room, nobodys, CardAnswer.TAKEN_BACK)) == [
        "The person took the card back."
    ]


def test_a_card_that_was_nobodys_is_given_to_its_person_later(room):
    one = show(room, CardKind.STOP)
    heard = sentences(room, lambda: give(room, one, "Omar"))
    assert heard == ["The card is Omar's: stop, I don't understand."]
    (kept,) = up_cards(room)
    assert kept == replace(one, person_id=room.people["Omar"].id)
    with pytest.raises(errors.CardHasItsPerson):
        give(room, one, "Janet")
    assert room.workspace.undo_now() == "card given to Omar: stop, I don't understand"
    assert up_cards(room) == (one,)
    room.workspace.redo_now()
    assert up_cards(room) == (kept,)


def test_one_of_many_counted_cards_is_given_and_the_others_stay_nobodys(room):
    room.workspace.do(cards.count_cards, room.session.id, {CardKind.STOP: 3})
    (counted,) = up_cards(room)
    for left, name in ((2, "Omar"), (1, "Janet")):
        theirs = give(room, counted, name)
        assert (theirs.person_id, theirs.count) == (room.people[name].id, 1)
        assert theirs.shown_at == counted.shown_at
        assert room.workspace.ask(lambda reader: reader.cards.get(counted.id)).count == left
    give(room, counted, "Tomasz")
    assert len(up_cards(room)) == 3
    assert all(one.pauses and one.person_id for one in up_cards(room))


def test_what_follows_a_card_follows_it_also_when_its_person_is_named_later(room):
    show(room, CardKind.AGREE, "Omar")
    show(room, CardKind.SLOW_DOWN)
    give(room, up_cards(room)[-1], "Omar")
    assert up(room) == [CardKind.SLOW_DOWN]
    show(room, CardKind.SLOW_DOWN)
    with pytest.raises(errors.CardAlreadyShown):
        give(room, up_cards(room)[-1], "Omar")
    wish = show(room, CardKind.SPEAK)
    heard = sentences(room, lambda: give(room, wish, "Omar"))
    assert heard == ["The card is Omar's, who is on the list to speak."]
    (turn,) = room.workspace.ask(floor.list_waiting, room.session.id)
    assert turn.person_id == room.people["Omar"].id
    assert CardKind.SPEAK not in up(room)


def test_a_card_is_given_only_while_it_is_up_and_to_somebody_who_is_here(room):
    one = show(room, CardKind.STOP)
    room.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    with pytest.raises(errors.NotHere):
        give(room, one, "Omar")
    answer(room, one, CardAnswer.SAID_AGAIN)
    with pytest.raises(errors.CardIsClosed):
        give(room, one, "Janet")


def test_the_panel_calls_its_cards_what_it_likes(room):
    room.workspace.do(cards.rename_cards, {CardKind.STOP: " Red card ", CardKind.AGREE: "Thumb"})
    panel = room.workspace.ask(panels.find_panel)
    assert card_word(panel, CardKind.STOP) == "Red card"
    assert card_word(panel, CardKind.SLOW_DOWN) == "Slow down"
    assert sentences(room, lambda: show(room, CardKind.STOP)) == [
        "Red card. Somebody does not understand. Please answer it before going on."
    ]
    assert sentences(room, lambda: show(room, CardKind.AGREE, "Omar")) == [
        "Omar shows a card: Thumb."
    ]
    room.workspace.do(cards.rename_cards, {CardKind.STOP: "  "})
    assert room.workspace.ask(panels.find_panel).card_words == ()


def test_nothing_is_shown_once_the_session_is_closed(room):
    one = show(room, CardKind.STOP)
    room.workspace.do(cards.go_on_over, one.id)
    room.workspace.do(sessions.close_session, room.session.id)
    for kind in CardKind:
        with pytest.raises(errors.SessionNotOpen):
            show(room, kind)


@given(
    kind=st.sampled_from(CardKind),
    acts=st.lists(st.one_of(st.just("go on"), st.sampled_from(CardAnswer)), min_size=1, max_size=6),
)
def test_a_card_weighs_until_it_is_answered_and_holds_until_somebody_goes_on(kind, acts):
    card = Card(id="c", session_id="s", item_id=None, kind=kind, shown_at=START)
    now = START
    for act in acts:
        now += timedelta(minutes=1)
        before = card
        try:
            if act == "go on":
                card = card.gone_over(now)
            else:
                card = card.answered(now, act, answer="so", word_id="w")
        except errors.DomainError:
            assert card == before
        assert card.pauses <= card.stops <= (kind is CardKind.STOP)
        assert card.is_open or card.answered_by is not None
        assert card.pauses == (card.stops and card.held_until is None)
        assert not (before.stops and not card.stops) or card.answered_at == now
        assert not before.answered_at or card == before
