"""A full room with long names is met by eye: twelve people, a queue, a stop card, every method."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import How, Kind
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.domain.turns import TurnKind
from coprod_desktop.services import (
    agendas,
    ballots,
    cards,
    contributions,
    decisions,
    moments,
    panel_files,
    pauses,
    people,
    proposals,
    sessions,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.theme import Look, Theme
from tests.assistive.walk.audit import BY_EYE, IN_COLOUR, as_text, ask, settle
from tests.assistive.walk.conftest import looks_as_before
from tests.assistive.walk.controls import Finding
from tests.panels import PASSPHRASE, QUICK, SettableClock, new_panel

LOOKS = [Look(), Look(theme="hc-dark", scale=2.0), Look(theme="cream", scale=4.0)]
MEMBERS = (
    "Janet Oyelaran-Fitzgerald",
    "Omar Abdulrahman Siddiqui",
    "Gwenllian Llewellyn-Prydderch",
    "Ravi Chandrasekaran",
    "Baraka",
    "Lucía Fernández de la Vega",
)
OTHERS = (
    ("Tomasz Wojciechowski", Role.OFFICER),
    ("Councillor Bartholomew Featherstonehaugh", Role.OFFICER),
    ("Mei-Ling Throckmorton", Role.FACILITATOR),
    ("Aoife", Role.INTERPRETER),
    ("Siobhán Ní Dhomhnaill", Role.REPORTER),
    ("Dawn", Role.SUPPORTER),
)
PROPOSAL = "Every stop on the 86 gets a bench with arms on both sides, before the winter of 2027."
OPTIONS = "Wood\nRecycled plastic that does not get cold\nSteel with a warm coating"
ADDRESS = "https://www.example.org/consultation-on-bus-stops-and-benches-in-the-whole-of-the-county"


class FullRoom:
    """The real window over a session that is as full as a session gets."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        clock = SettableClock()
        new_panel(folder, clock).close()
        self._theme = Theme(application, Look())
        self.window = MainWindow(self._theme)
        self._controller = Controller(self.window, self._theme, cost=QUICK)
        self.window.show()
        self._workspace = panel_files.open_panel(
            folder, PASSPHRASE, clock=clock, deliver=self._controller.deliver
        )
        self._controller.opened(find_panel_at(folder), self._workspace)
        self._people = self._everybody()
        self._session_id = self._begin()
        for name in MEMBERS:
            clock.forward(1)
            self._speaks_and_waits(name)
        self.do(turns.next_speaker, self._session_id)

    def do(self, act: Callable[..., Any], *args: object, **more: object) -> Any:
        """Do something and let the screen follow."""
        done = self._workspace.do(act, *args, **more)
        settle()
        return done

    def faults(self) -> dict[Finding, list[str]]:
        """Look at what is shown, in three themes and three sizes."""
        found: dict[Finding, list[str]] = {}
        for look in LOOKS:
            self._theme.set_look(look)
            settle()
            self.window.resize(1366, 768)
            for each in ask((*BY_EYE, *IN_COLOUR), self.window):
                found.setdefault(each, []).append(f"{look.theme} {look.scale:.0%}")
        return found

    def live(self) -> None:
        """Somebody writes, a stop card is open, a break is asked for, and somebody cuts in."""
        self._controller.do("live")
        for kind in (CardKind.BREAK, CardKind.STOP):
            self.do(cards.show_card, self._session_id, kind, person_id=self._people["Baraka"].id)
        self.do(pauses.start_composing, self._session_id, self._people[MEMBERS[1]].id)
        part = self.window.view.speaking
        part.waiting.setCurrentRow(part.waiting.count() - 1)
        part.speak_now.click()
        settle()

    def deciding(self, method: Method) -> None:
        """A proposal is put in one of the ways to decide, and people stand everywhere."""
        self._end_what_is_open()
        words = OPTIONS if method is Method.DOT_VOTE else PROPOSAL
        decision = self.do(proposals.put_proposal, self._session_id, words=words, method=method)
        if method is Method.DOT_VOTE:
            for position in decision.positions:
                self.do(ballots.put_dot, decision.id, position.person_id, 1)
        elif method is not Method.BALLOT:
            stances = [one for one in Stance if one is not Stance.NOT_ASKED]
            for position, stance in zip(decision.positions, stances, strict=False):
                self.do(decisions.take_stance, decision.id, position.person_id, stance)
            self.do(decisions.test_agreement, decision.id)
        self._controller.do("decide")

    def voting(self) -> None:
        """The ballot paper of somebody with a long name."""
        self.deciding(Method.BALLOT)
        self._controller.screens.show_ballot()
        self.window.view.who.choose(self._people[MEMBERS[2]].id)
        self.window.view.begin.click()

    def afterwards(self) -> None:
        """Everything is left to finish."""
        self._end_what_is_open()
        self.do(moments.mark_moment, self._session_id, person_id=self._people[MEMBERS[0]].id)
        self.do(sessions.close_session, self._session_id)
        self._controller.screens.show_afterwards(self._session_id)
        self.window.view.check_back.whose.choose(self._people[MEMBERS[2]].id)

    def close(self) -> None:
        """Close the window, which gives up the panel."""
        self.window.close()
        self.window.deleteLater()

    def _everybody(self) -> dict[str, Person]:
        told = [(name, Role.MEMBER, Side.LIVED_EXPERIENCE) for name in MEMBERS]
        told += [(name, role, Side.UNSAID) for name, role in OTHERS]
        return {
            name: self.do(people.add_person, name=name, role=role, side=side)
            for name, role, side in told
        }

    def _begin(self) -> str:
        planned = self.do(sessions.plan_session, title="Seats, signs and what comes when")
        for title in (
            "Benches at every stop from which people can get up again without help",
            "Signs",
        ):
            self.do(agendas.add_item, session_id=planned.id, title=title)
        present = tuple(one.id for one in self._people.values())
        self.do(sessions.start_session, planned.id, present=present)
        return planned.id

    def _speaks_and_waits(self, name: str) -> None:
        person_id = self._people[name].id
        said = Spoken(person_id=person_id, words=f"It is told at {ADDRESS}", kind=Kind.CHALLENGE)
        self.do(contributions.record_contribution, self._session_id, said)
        told = {"kind": TurnKind.CLARIFY, "how": How.AAC}
        self.do(turns.ask_to_speak, self._session_id, person_id, **told)

    def _end_what_is_open(self) -> None:
        for card in self._workspace.ask(cards.list_open_cards, self._session_id):
            self.do(cards.answer_card, card.id)
        decision = self._workspace.ask(decisions.find_open_decision, self._session_id)
        if decision is not None:
            self.do(decisions.end_decision, decision.id, Outcome.NOT_YET)


@pytest.fixture(scope="module")
def room(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullRoom]:
    """One full room for every look at it."""
    home = tmp_path_factory.mktemp("full room")
    with pytest.MonkeyPatch.context() as patch, looks_as_before(qapp):
        patch.setenv("COPROD_HOME", str(home))
        full = FullRoom(qapp, home / "panel")
        yield full
        full.close()


def test_the_live_screen_has_room_for_all_of_them(room: FullRoom) -> None:
    room.live()
    assert not (found := room.faults()), as_text(list(found.items()))


@pytest.mark.parametrize("method", Method)
def test_deciding_has_room_for_all_of_them(room: FullRoom, method: Method) -> None:
    room.deciding(method)
    assert not (found := room.faults()), as_text(list(found.items()))


def test_a_ballot_paper_has_room_for_a_long_name(room: FullRoom) -> None:
    room.voting()
    assert not (found := room.faults()), as_text(list(found.items()))


def test_what_is_left_to_finish_has_room(room: FullRoom) -> None:
    room.afterwards()
    assert not (found := room.faults()), as_text(list(found.items()))
