"""What cards are called: in sentences, and by a panel."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.events.cards import CardShown
from coprod_desktop.services import cards
from coprod_desktop.wording import happened as said


def test_a_card_in_somebodys_own_words_keeps_its_i(room):
    shown = room.workspace.do(cards.show_card, room.session.id, CardKind.BREAK)
    event = CardShown(card=shown, person=None)
    assert said.sentence(event) == "Somebody shows a card: I need a break."


def test_two_cards_of_one_name_are_refused(room):
    with pytest.raises(errors.NameTaken):
        room.workspace.do(cards.rename_cards, {CardKind.STOP: "Red", CardKind.SLOW_DOWN: "red "})
