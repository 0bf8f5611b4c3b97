"""Cards through the real file: shown, counted, answered, gone over, and each taken back."""

from dataclasses import replace
from functools import partial

import pytest

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import errors
from coprod_desktop.domain.cards import CardAnswer, CardKind, CardWord
from coprod_desktop.services import (
    agendas,
    card_requests,
    cards,
    consents,
    contributions,
    panels,
    papers,
    private_notes,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.wording import happened as said


def do(room, act, *args, **more):
    return room.workspace.do(act, room.session.id, *args, **more)


def heard_of(room, act):
    told = []
    stop = room.workspace.listen(told.append)
    act()
    stop()
    return said.sentence(told[-1].event)


def open_cards(room):
    return [card.kind for card in room.workspace.ask(cards.list_open_cards, room.session.id)]


def second_item(room):
    return room.workspace.ask(agendas.list_agenda, room.session.id)[1].id


def test_an_open_stop_card_holds_the_item_until_it_is_answered(room):
    card = do(room, cards.show_card, CardKind.STOP)
    with pytest.raises(errors.StopCardOpen):
        room.workspace.do(agendas.go_to_item, second_item(room))
    with pytest.raises(errors.StopCardOpen):
        do(room, agendas.park_item)
    room.workspace.do(cards.answer_card, card.id, by=CardAnswer.SAID_AGAIN)
    room.workspace.do(agendas.go_to_item, second_item(room))


def test_going_on_over_a_stop_card_is_an_act_of_its_own_and_the_card_stays_open(room):
    card = do(room, cards.show_card, CardKind.STOP)
    sentence = heard_of(room, lambda: room.workspace.do(cards.go_on_over, card.id))
    assert sentence == "We went on over a stop card. The record says so."
    room.workspace.do(agendas.go_to_item, second_item(room))
    assert room.workspace.ask(cards.stop_card_is_open, room.session.id)
    with pytest.raises(errors.CardIsClosed):
        room.workspace.do(cards.go_on_over, card.id)


def test_explaining_the_word_answers_the_card_and_undo_takes_both_back(room):
    card = do(room, cards.show_card, CardKind.STOP)
    explain = partial(
        room.workspace.do,
        cards.explain_and_answer,
        card.id,
        word="easement",
        meaning="A right to cross land.",
    )
    assert heard_of(room, explain) == "easement: A right to cross land. The card is answered."
    assert [one.word for one in room.workspace.ask(panels.list_words)] == ["easement"]
    assert open_cards(room) == []
    room.workspace.undo_now()
    assert room.workspace.ask(panels.list_words) == ()
    assert open_cards(room) == [CardKind.STOP]


def test_a_word_that_answered_a_card_can_leave_the_word_bank(room):
    card = do(room, cards.show_card, CardKind.STOP)
    word = room.workspace.do(cards.explain_and_answer, card.id, word="easement", meaning="A way.")
    room.workspace.do(panels.remove_word, word.id)
    assert room.workspace.ask(panels.list_words) == ()


def test_the_panels_own_word_for_a_card_is_said(room):
    own = (CardWord(kind=CardKind.SLOW_DOWN, words="Gently please"),)
    room.workspace.do(panels.change_rules, partial(replace, card_words=own))
    show = partial(do, room, cards.show_card, CardKind.SLOW_DOWN, count=3)
    assert heard_of(room, show) == "3 cards: gently please."


def test_a_speak_card_is_answered_by_a_place_on_the_list(room):
    do(room, card_requests.show_speak_card, room.people["Omar"].id)
    assert [t.person_id for t in room.workspace.ask(turns.list_waiting, room.session.id)] == [
        room.people["Omar"].id
    ]
    assert open_cards(room) == []
    with pytest.raises(errors.AlreadyWaiting):
        do(room, card_requests.show_speak_card, room.people["Omar"].id)


def test_a_card_for_more_time_is_answered_by_five_more_minutes(room):
    card = do(room, cards.show_card, CardKind.MORE_TIME)
    room.workspace.do(card_requests.grant_more_time, card.id)
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    assert item.more_minutes == 5
    assert open_cards(room) == []
    room.workspace.undo_now()
    assert open_cards(room) == [CardKind.MORE_TIME]


def test_agree_and_slow_down_cards_are_put_down_together(room):
    do(room, cards.show_card, CardKind.AGREE, count=5)
    do(room, cards.show_card, CardKind.SLOW_DOWN)
    do(room, cards.show_card, CardKind.STOP)
    do(room, cards.put_cards_down)
    assert open_cards(room) == [CardKind.STOP]


def test_a_card_is_answered_once(room):
    card = do(room, cards.show_card, CardKind.STOP)
    room.workspace.do(cards.answer_card, card.id, by=CardAnswer.TAKEN_BACK)
    with pytest.raises(errors.CardIsClosed):
        room.workspace.do(cards.answer_card, card.id)


def test_who_said_no_to_being_recorded_is_heard_and_stands_in_no_paper(room):
    omar = room.people["Omar"].id
    do(room, consents.tell_consent, omar, given=False)
    record = partial(
        do, room, contributions.record_contribution, Spoken(words="Lower signs", person_id=omar)
    )
    assert heard_of(room, record) == "Saved. Omar. 1 so far. It is off the record."
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    assert "Lower signs" not in " ".join(paragraphs(document))
    room.workspace.undo_now()
    room.workspace.undo_now()
    assert room.workspace.ask(consents.find_consent, room.session.id, omar) is None


def test_a_private_note_says_nothing_of_itself_anywhere_else(room):
    keep = partial(do, room, private_notes.keep_private_note, words="CANARY was hurt at home")
    assert heard_of(room, keep) == "A private note is kept."
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    assert "CANARY" not in repr(document)
    entries = room.workspace.ask(lambda reader: reader.list_entries())
    assert all("CANARY" not in entry.said for entry in entries)
    assert room.workspace.undo_now() == "private note"
    assert room.workspace.ask(private_notes.list_private_notes, room.session.id) == ()
