"""What the room may see."""

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.services import ballots, cards, contributions, decisions, proposals
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.room import see_room
from coprod_desktop.wording import room as words


def say(room, words, **more):
    spoken = Spoken(words=words, person_id=room.people["Janet"].id, **more)
    room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    room.clock.forward(minutes=1)


def sight(room):
    return room.workspace.ask(see_room, room.session.id, room.clock())


def test_the_last_point_is_shown_under_its_makers_name(room):
    say(room, "The bench is wet")
    assert sight(room).last_point == "Janet: The bench is wet"


def test_the_room_never_sees_what_is_off_the_record_nor_a_name_that_was_not_given(room):
    say(room, "Under another name", name_choice=NameChoice.PANEL_MEMBER)
    say(room, "Between us", off_the_record=True)
    assert sight(room).last_point == "Under another name"


def test_a_decision_is_shown_until_somebody_says_something_new(room):
    say(room, "Put them under the shelters")
    put = room.workspace.do(proposals.put_proposal, room.session.id, words="Under shelters")
    for name in ("Janet", "Omar", "Tomasz"):
        room.workspace.do(decisions.take_stance, put.id, room.people[name].id, Stance.AGREE)
    room.workspace.do(decisions.test_agreement, put.id)
    room.workspace.do(decisions.end_decision, put.id, Outcome.ADOPTED)
    assert (sight(room).last_decision, sight(room).last_point) == ("Under shelters", "")
    room.clock.forward(minutes=1)
    say(room, "When do they come?")
    assert (sight(room).last_decision, sight(room).last_point) == ("", "Janet: When do they come?")


def test_an_open_stop_card_is_seen(room):
    assert not sight(room).stop_card
    room.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    assert sight(room).stop_card


def test_what_is_being_decided_stands_there_and_then_how_it_ended(room):
    put = room.workspace.do(proposals.put_proposal, room.session.id, words="Under shelters")
    assert sight(room).proposal == "Under shelters"
    room.workspace.do(decisions.end_decision, put.id, Outcome.NOT_YET)
    assert (sight(room).proposal, sight(room).outcome) == ("", Outcome.NOT_YET)


def test_it_says_which_item_of_how_many(room):
    assert (sight(room).place, sight(room).total) == ("1", 2)


def test_a_long_point_ends_at_a_word(room):
    say(room, "benches " * 100)
    assert sight(room).last_point.endswith("benches…")


def test_a_word_explained_for_a_stop_card_stands_there_until_somebody_speaks(room):
    say(room, "The easement is missing")
    stop = room.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    room.workspace.do(cards.explain_for_card, stop.id, word="Easement", meaning="A right of way")
    assert (sight(room).word, sight(room).meaning) == ("Easement", "A right of way")
    room.workspace.undo_now()
    assert sight(room).word == ""
    room.workspace.do(cards.explain_for_card, stop.id, word="Easement", meaning="A right of way")
    room.clock.forward(minutes=1)
    say(room, "Now I see")
    assert (sight(room).word, sight(room).last_point) == ("", "Janet: Now I see")


def in_words(room):
    seen = sight(room)
    return words.ended(seen.outcome, seen.power, seen.gate, seen.last_decision)


def test_what_the_panel_was_only_told_is_never_called_decided(room):
    told = {"words": "The stop moves", "power": Power.WE_ARE_TOLD}
    put = room.workspace.do(proposals.put_proposal, room.session.id, **told)
    room.workspace.do(decisions.end_decision, put.id, Outcome.ADOPTED)
    assert in_words(room) == "We are told, made without us: The stop moves"


def test_what_the_panel_recommends_says_so(room):
    told = {"words": "Move the stop", "power": Power.WE_RECOMMEND}
    put = room.workspace.do(proposals.put_proposal, room.session.id, **told)
    for name in ("Janet", "Omar", "Tomasz"):
        room.workspace.do(decisions.take_stance, put.id, room.people[name].id, Stance.AGREE)
    room.workspace.do(decisions.test_agreement, put.id)
    room.workspace.do(decisions.end_decision, put.id, Outcome.ADOPTED)
    assert in_words(room) == "We recommend, made with us: Move the stop"


def test_a_dot_vote_shows_the_option_that_was_chosen_and_not_the_others(room):
    told = {"words": "Benches\nSigns", "method": Method.DOT_VOTE}
    put = room.workspace.do(proposals.put_proposal, room.session.id, **told)
    for name in ("Janet", "Omar"):
        room.workspace.do(ballots.put_dot, put.id, room.people[name].id, 1)
    room.workspace.do(decisions.test_agreement, put.id)
    room.workspace.do(decisions.end_decision, put.id, Outcome.ADOPTED)
    assert in_words(room) == "Decided, made with us: Signs"


def test_what_cannot_be_told_says_of_what(room):
    told = words.ended(Outcome.ADOPTED, Power.WE_DECIDE, Gate.NOT_TESTED, "A bench")
    assert told == "Decided, not tested whether with us: A bench"
