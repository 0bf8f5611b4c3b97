"""Acts beside the meeting drawn by lot: the agenda, people and their needs, papers, corrections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.agenda import Asked, Stage
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import How, NameChoice
from coprod_desktop.domain.people import NeedStatus, Role, Side
from coprod_desktop.services import (
    actions,
    agendas,
    cards,
    contributions,
    guests,
    needs,
    panels,
    papers_sent,
    pauses,
    people,
    private_notes,
    sessions,
)
from coprod_desktop.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from tests.random_acts import Drawn, Lot


def _about(shelf: str, act: Callable[..., object]) -> Callable[[Lot], Drawn]:
    def draw(lot: Lot) -> Drawn:
        found = lot.one_of(shelf)
        return (act, (found,), {}) if found else None

    return draw


def _changed(
    shelf: str, act: Callable[..., object], change: Callable[[Lot], dict[str, Any]]
) -> Callable[[Lot], Drawn]:
    """Draw a stored value and let an act keep it with some of its fields changed."""

    def draw(lot: Lot) -> Drawn:
        found, told = lot.value_of(shelf), change(lot)

        def keep(work: UnitOfWork) -> object:
            # What cannot be such a value is refused as a part of the act.
            return act(work, replace(found, **told))

        return (keep, (), {}) if found is not None else None

    return draw


def _item(lot: Lot) -> dict[str, Any]:
    return {
        "title": lot.words(),
        "asked": lot.dice.choice(list(Asked)),
        "stage": lot.dice.choice((None, *Stage)),
        "minutes": lot.dice.choice((0, 5, 30)),
    }


def _person(lot: Lot) -> dict[str, Any]:
    return {
        "side": lot.dice.choice(list(Side)),
        "votes": lot.dice.random() < 0.8,
        "named_in_room": lot.dice.random() < 0.8,
        "signal_key": lot.dice.choice(("", "F13", "F14")),
    }


def _marks(lot: Lot) -> dict[str, Any]:
    return {
        "person_id": lot.dice.choice((None, lot.person())),
        "how": lot.dice.choice(list(How)),
        "name_choice": lot.dice.choice(list(NameChoice)),
    }


def _add_item(lot: Lot) -> Drawn:
    return agendas.add_item, (), {"session_id": lot.session_id, "title": lot.words()}


def _move_item(lot: Lot) -> Drawn:
    return agendas.move_item, (lot.one_of("agenda"),), {"by": lot.dice.choice((-1, 1))}


def _guest(lot: Lot) -> Drawn:
    name = f"{lot.words()} {lot.dice.random()}"
    more = {"name": name, "role": lot.dice.choice(list(Role))}
    return guests.welcome_guest, (lot.session_id,), more


def _see_to_need(lot: Lot) -> Drawn:
    found = lot.one_of("needs")
    told = {
        "person_id": lot.dice.choice((None, lot.person())),
        "words": lot.words(),
        "in_place": lot.dice.random() < 0.5,
    }
    return (needs.assign_need, (lot.session_id, found), told) if found else None


def _rate_need(lot: Lot) -> Drawn:
    found = lot.one_of("needs")
    status = lot.dice.choice(list(NeedStatus))
    return (needs.rate_need, (lot.session_id, found, status), {}) if found else None


def _send_paper(lot: Lot) -> Drawn:
    to = tuple({lot.person() for _ in range(lot.dice.randrange(4))})
    return papers_sent.send_paper, (lot.session_id,), {"paper": lot.words(), "person_ids": to}


def _rename_cards(lot: Lot) -> Drawn:
    kinds = (CardKind.AGREE, CardKind.STOP, CardKind.BREAK)
    words = ("", "I am lost", "Wait", "Tea")
    return cards.rename_cards, ({kind: lot.dice.choice(words) for kind in kinds},), {}


def _change_rules(lot: Lot) -> Drawn:
    quorum, stretch = lot.dice.randrange(6), lot.dice.choice((0, 30, 90))
    change = partial(replace, quorum=quorum, longest_stretch_minutes=stretch)
    return panels.change_rules, (change,), {}


def _change_session(lot: Lot) -> Drawn:
    session = lot.room.workspace.ask(sessions.get_session, lot.session_id)
    told = replace(session, place=lot.words(), planned_minutes=lot.dice.choice((0, 60, 120)))
    return sessions.change_session, (told,), {}


ACTS: dict[str, Callable[[Lot], Drawn]] = {
    "add an item": _add_item,
    "change an item": _changed("agenda", agendas.change_item, _item),
    "move an item": _move_item,
    "remove an item": _about("agenda", agendas.remove_item),
    "change a person": _changed("people", people.change_person, _person),
    "remove a person": _about("people", people.remove_person),
    "a guest comes": _guest,
    "see to a need": _see_to_need,
    "rate a need": _rate_need,
    "remove a need": _about("needs", people.remove_need),
    "send a paper": _send_paper,
    "remove a private note": _about("private_notes", private_notes.remove_private_note),
    "rename the cards": _rename_cards,
    "change the rules": _change_rules,
    "change the session": _change_session,
    "change an action": _changed(
        "actions", actions.change_action, lambda lot: {"done": not lot.dice.randrange(2)}
    ),
    "change what was said": _changed(
        "contributions",
        contributions.change_contribution,
        lambda lot: {"words": lot.words(), **_marks(lot)},
    ),
    "mark what was said": _changed("contributions", contributions.mark_contribution, _marks),
    "the laptop was away": lambda lot: (pauses.note_absence, (lot.session_id,), {}),
}
