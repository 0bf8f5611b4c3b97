"""Acts drawn by lot: everything that a session can be asked for, sensible or not.

A property test carries them out through the real file. An act that is refused is as welcome as one
that is done: what matters is that neither leaves anything half done.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.afterwards import HowQuestion
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import How, Kind, NameChoice
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Presence
from coprod_desktop.domain.turns import TurnKind
from coprod_desktop.services import (
    actions,
    agendas,
    banked_points,
    breaks,
    cards,
    chairs,
    check_backs,
    consents,
    contributions,
    go_rounds,
    moments,
    panels,
    pauses,
    people,
    private_notes,
    recorders,
    sessions,
    sign_offs,
    stints,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELVES
from coprod_desktop.storage.unit_of_work import Reader
from tests import (
    random_deciding,
    random_easy_read,
    random_phrases,
    random_preparing,
    random_said_words,
)
from tests.panels import Room

_MOSTLY, _RARELY = 0.6, 0.3

State = dict[str, frozenset[tuple[Any, ...]]]


@dataclass
class Asked:
    """One act that was drawn: what is called, and with what."""

    name: str
    use_case: Callable[..., object]
    args: tuple[Any, ...]
    more: dict[str, Any]


class Lot:
    """Draws acts for one running session."""

    def __init__(self, room: Room, seed: int) -> None:
        self.dice = random.Random(seed)
        self.room = room
        self.session_id = room.session.id
        self.not_done = set(ACTS)

    def draw(self) -> Asked:
        """Draw one act; a subject that it needs and that is not there is drawn again."""
        stops = self.one_of("cards", kind=CardKind.STOP, answered_at=None)
        if stops and self.dice.random() < _MOSTLY:
            # A room answers a stop card before it goes on: else hardly anything is possible.
            return Asked("answer a card", cards.answer_card, (stops,), {})
        while True:
            # What has not come about yet is asked for more often: some acts need much to be there.
            rare = sorted(self.not_done) if self.dice.random() < _RARELY else None
            name = self.dice.choice(rare or list(ACTS))
            asked = ACTS[name](self)
            if asked is not None:
                use_case, args, more = asked
                return Asked(name, use_case, args, more)

    def carry_out(self, asked: Asked) -> Problem | None:
        """Do an act; give the problem where it was refused."""
        try:
            self.room.workspace.do(asked.use_case, *asked.args, **asked.more)
        except Problem as problem:
            return problem
        return None

    def state(self) -> State:
        """Everything that the record tells about, as it stands in the file."""
        return self.room.workspace.ask(_state)

    def person(self) -> str:
        return self.dice.choice(list(self.room.people.values())).id

    def value_of(self, shelf: str, **equals: object) -> Any:
        """Draw a stored value, or nothing where there is none."""
        found = self.room.workspace.ask(lambda reader: getattr(reader, shelf).where(**equals))
        return self.dice.choice(found) if found else None

    def one_of(self, shelf: str, **equals: object) -> str | None:
        """Draw the id of a stored value."""
        found = self.value_of(shelf, **equals)
        return None if found is None else found.id

    def words(self) -> str:
        return self.dice.choice(
            ("Lower benches\nMore light", "Ble mae’r bws?", "I wait 40 minutes", " ", "x" * 300)
        )


def _state(reader: Reader) -> State:
    connection = reader._connection
    return {
        shelf.name: frozenset(tuple(row) for row in rows_of(connection, shelf))
        for shelf in SHELVES
        if shelf.recorded
    }


Drawn = tuple[Callable[..., object], tuple[Any, ...], dict[str, Any]] | None


def _about(shelf: str, act: Callable[..., object], **equals: object) -> Callable[[Lot], Drawn]:
    def draw(lot: Lot) -> Drawn:
        found = lot.one_of(shelf, **equals)
        return (act, (found,), {}) if found else None

    return draw


def _with_person(act: Callable[..., object]) -> Callable[[Lot], Drawn]:
    return lambda lot: (act, (lot.session_id, lot.person()), {})


def _alone(act: Callable[..., object]) -> Callable[[Lot], Drawn]:
    return lambda lot: (act, (lot.session_id,), {})


def _say(lot: Lot) -> Drawn:
    said = Spoken(
        words=lot.words(),
        person_id=lot.dice.choice((None, lot.person())),
        kind=lot.dice.choice((None, *Kind)),
        how=lot.dice.choice(list(How)),
        name_choice=lot.dice.choice(list(NameChoice)),
        off_the_record=lot.dice.random() < 0.1,
    )
    more = (
        {"moment_id": lot.one_of("moments", filled_by_id=None)} if lot.dice.random() < 0.2 else {}
    )
    return contributions.record_contribution, (lot.session_id, said), more


def _correct(lot: Lot) -> Drawn:
    found = lot.one_of("contributions")
    if not found:
        return None
    more = {"words": lot.words(), "because": "asked", "asked_by_id": lot.person()}
    return contributions.correct_contribution, (found,), more


def _arrive(lot: Lot) -> Drawn:
    presence = lot.dice.choice(list(Presence))
    return sessions.arrive, (lot.session_id, lot.person()), {"presence": presence}


def _break(lot: Lot) -> Drawn:
    return breaks.start_break, (lot.session_id,), {"minutes": lot.dice.choice((0, 5, 10))}


def _show_card(lot: Lot) -> Drawn:
    who = lot.dice.choice((None, lot.person()))
    return cards.show_card, (lot.session_id, lot.dice.choice(list(CardKind))), {"person_id": who}


def _give_card(lot: Lot) -> Drawn:
    found = lot.one_of("cards", answered_at=None, person_id=None)
    return (cards.give_card, (found, lot.person()), {}) if found else None


def _explain_for_card(lot: Lot) -> Drawn:
    found = lot.one_of("cards", answered_at=None)
    told = {"word": lot.words(), "meaning": lot.words()}
    return (cards.explain_for_card, (found,), told) if found else None


def _count_cards(lot: Lot) -> Drawn:
    counts = {kind: lot.dice.choice((0, 1, 7)) for kind in CardKind}
    return cards.count_cards, (lot.session_id, counts), {}


def _tell_consent(lot: Lot) -> Drawn:
    given = {"given": lot.dice.random() < 0.7}
    return consents.tell_consent, (lot.session_id, lot.person()), given


def _keep_note(lot: Lot) -> Drawn:
    return private_notes.keep_private_note, (lot.session_id,), {"words": lot.words()}


def _action(lot: Lot) -> Drawn:
    return actions.agree_action, (lot.session_id,), {"what": lot.words(), "person_id": lot.person()}


def _explain(lot: Lot) -> Drawn:
    word = lot.dice.choice(("easement", "quorum", ""))
    return panels.explain_word, (), {"word": word, "meaning": lot.words()}


def _apology(lot: Lot) -> Drawn:
    return sessions.send_apology, (lot.session_id, lot.person()), {"reason": lot.words()}


def _give_floor(lot: Lot) -> Drawn:
    more = {"reason": lot.words(), "interrupts": lot.dice.random() < 0.5}
    return turns.give_floor, (lot.session_id, lot.person()), more


def _cut_in(lot: Lot) -> Drawn:
    kind = lot.dice.choice(list(TurnKind))
    return turns.interrupt, (lot.session_id, lot.person()), {"kind": kind}


def _go_round(lot: Lot) -> Drawn:
    return go_rounds.start_go_round, (lot.session_id,), {"question": lot.words()}


def _longer_break(lot: Lot) -> Drawn:
    return breaks.change_break, (lot.session_id,), {"minutes": lot.dice.choice((5, 15))}


def _mark_for_proposal(lot: Lot) -> Drawn:
    found = lot.one_of("contributions")
    more = {"is_marked": lot.dice.random() < 0.7}
    return (contributions.mark_for_proposal, (found,), more) if found else None


def _fix(lot: Lot) -> Drawn:
    found = lot.one_of("contributions")
    return (check_backs.fix_point, (found,), {"words": lot.words()}) if found else None


def _how_it_was(lot: Lot) -> Drawn:
    cards_counted = tuple(lot.dice.randrange(4) for _ in range(3))
    question = lot.dice.choice(list(HowQuestion))
    return sign_offs.count_how_it_was, (lot.session_id, question, cards_counted), {}


def _bank(lot: Lot) -> Drawn:
    item = lot.one_of("agenda")
    more = {"person_id": lot.person(), "words": lot.words()}
    return banked_points.bank_point, (item,), more


def _change_point(lot: Lot) -> Drawn:
    found = lot.one_of("banked_points")
    more = {"person_id": lot.person(), "words": lot.words(), "how": lot.dice.choice(list(How))}
    return (banked_points.change_point, (found,), more) if found else None


def _newcomer(lot: Lot) -> Drawn:
    told = Person(id="", name=f"{lot.words()} {lot.dice.random()}")
    return people.add_whole_person, (told,), {"needs": (lot.words(), lot.words())}


def _need(lot: Lot) -> Drawn:
    return people.tell_need, (), {"person_id": lot.person(), "words": lot.words()}


def _mark(lot: Lot) -> Drawn:
    return moments.mark_moment, (lot.session_id,), {"person_id": lot.person()}


ACTS: dict[str, Callable[[Lot], Drawn]] = {
    **random_deciding.ACTS,
    **random_preparing.ACTS,
    **random_easy_read.ACTS,
    **random_phrases.ACTS,
    **random_said_words.ACTS,
    "say": _say,
    "correct": _correct,
    "withdraw": _about("contributions", contributions.withdraw_contribution),
    "mark a moment": _mark,
    "drop a moment": _about("moments", moments.drop_moment),
    "arrive": _arrive,
    "leave": _with_person(sessions.leave),
    "apology": _apology,
    "take the chair": _with_person(chairs.take_chair),
    "take over recording": _with_person(recorders.take_over_recording),
    "break": _break,
    "back": _alone(breaks.end_break),
    "go to an item": _about("agenda", agendas.go_to_item),
    "ask to speak": _with_person(turns.ask_to_speak),
    "next speaker": _alone(turns.next_speaker),
    "done": _about("turns", turns.end_turn),
    "show a card": _show_card,
    "answer a card": _about("cards", cards.answer_card),
    "answer a card with a word": _explain_for_card,
    "give a card to somebody": _give_card,
    "count the cards": _count_cards,
    "put the cards down": _alone(cards.put_cards_down),
    "give more time": _about("agenda", agendas.give_more_time),
    "go on over a stop card": _about(
        "cards", cards.go_on_over, kind=CardKind.STOP, answered_at=None
    ),
    "tell a consent": _tell_consent,
    "keep a private note": _keep_note,
    "action": _action,
    "remove an action": _about("actions", actions.remove_action),
    "explain a word": _explain,
    "remove a word": _about("words", panels.remove_word),
    "need": _need,
    "somebody new with needs": _newcomer,
    "give the floor": _give_floor,
    "finish": _alone(turns.finish_turn),
    "come back later": _about("turns", turns.come_back_later),
    "pass": _about("turns", turns.pass_turn),
    "cut in": _cut_in,
    "go-round": _go_round,
    "end the go-round": _alone(go_rounds.stop_go_round),
    "interpreter works": _with_person(stints.start_stint),
    "interpreter rests": _about("stints", stints.end_stint),
    "pause everything": _alone(pauses.pause_everything),
    "go on": _alone(pauses.go_on),
    "write": _with_person(pauses.start_composing),
    "has written": _alone(pauses.stop_composing),
    "catch up": _alone(pauses.start_catching_up),
    "caught up": _alone(pauses.stop_catching_up),
    "park": _alone(agendas.park_item),
    "longer break": _longer_break,
    "mark for a proposal": _mark_for_proposal,
    "right": _about("contributions", check_backs.say_right),
    "fix": _fix,
    "leave out": _about("contributions", check_backs.leave_out),
    "how it was": _how_it_was,
    "bank a point": _bank,
    "change a point": _change_point,
    "raise a point": _about("banked_points", banked_points.raise_point),
    "take a point away": _about("banked_points", banked_points.take_point_away),
}
