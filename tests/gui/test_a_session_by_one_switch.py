"""A whole session by one switch: nothing is typed, nothing is clicked, one key does it all."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    agendas,
    cards,
    contributions,
    decisions,
    panel_files,
    people,
    sessions,
)
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.phrase_board import PhraseBoardView
from coprod_desktop.ui.views.prepare import PrepareView
from tests.one_switch import OneSwitch, SetClock
from tests.panels import PASSPHRASE, START, SettableClock, new_panel


@pytest.fixture
def scan_clock():
    return SetClock()


@pytest.fixture
def switch(program, scan_clock, tmp_path):
    """One switch at a panel of three people whose first session is planned."""
    folder, clock = tmp_path / "panel", SettableClock()
    made = new_panel(folder, clock)
    for name in ("Janet", "Omar", "Sian"):
        made.do(people.add_person, name=name, role=Role.MEMBER, side=Side.LIVED_EXPERIENCE)
    session = made.do(sessions.plan_session, title="Seats", planned_for=START)
    made.do(agendas.add_item, session_id=session.id, title="Benches")
    made.close()
    deliver = program.controller.deliver
    workspace = panel_files.open_panel(folder, PASSPHRASE, clock=clock, deliver=deliver)
    program.controller.opened(find_panel_at(folder), workspace)
    program.wait_for_view(PanelOverview)
    one = OneSwitch(program.controller, scan_clock, Qt.Key.Key_F13)
    program.controller._preferring.keep(scan_key="F13")
    one.turn_on()
    return one


def running(program):
    return program.workspace.ask(sessions.find_open_session)


def start(program, switch):
    switch.do("Prepare session 1")
    program.wait_for_view(PrepareView)
    program.wait_for_the_screen()
    switch.do("Start session 1")
    program.wait_for_view(LiveView)


def record(program, switch, phrase, kind):
    """Record a phrase as a contribution, and give how many presses that took."""
    before = program.view.heard_so_far.rows.count()
    pressed = switch.presses
    switch.do("What they said")
    program.wait_for_view(PhraseBoardView)
    switch.do(phrase)
    switch.do(kind)
    program.wait_for_view(LiveView)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == before + 1)
    return switch.presses - pressed


def answer_a_stop_card(program, switch):
    session = running(program)
    switch.go_up()
    switch.choose("At once", "Stop")
    program.wait_for(lambda: program.workspace.ask(cards.stop_card_is_open, session.id))
    switch.do("Say it again")
    program.wait_for(lambda: not program.workspace.ask(cards.stop_card_is_open, session.id))


def decide_with_a_block(program, switch):
    switch.do("Decide")
    view = program.wait_for_view(DecisionView)
    switch.do("What are we deciding")
    program.wait_for_view(PhraseBoardView)
    switch.do("That is important to me.")
    switch.do("Put it in the box")
    program.wait_for_view(DecisionView)
    assert view.proposal.words.text() == "That is important to me."
    switch.do("Put it to the panel")
    program.wait_for(lambda: view.stances.positions.count() == 3)
    for stance in ("Agree", "Agree", "Block"):
        switch.do(stance)
        program.wait_for_the_screen()
        # A press that comes at once is of a hand that trembles.
        program.qtbot.waitUntil(lambda: all(one.is_ready for one in view.stances.buttons.values()))
    switch.do("Test for agreement")
    program.wait_for(lambda: view.ending.record.text() != "Test for agreement")
    program.qtbot.waitUntil(lambda: view.ending.record.is_ready)
    switch.do(view.ending.record.text())
    program.wait_for(lambda: decided(program) is not None)
    switch.do("Back to the session")
    program.wait_for_view(LiveView)


def decided(program):
    (one,) = program.workspace.ask(decisions.list_decisions, running(program).id)
    return one.outcome


def test_a_whole_session_is_held_by_one_switch_alone(program, switch):
    start(program, switch)
    assert record(program, switch, "I agree.", "Idea") <= 6
    record(program, switch, "That happened to me too.", "Experience")
    record(program, switch, "Who decides this?", "Challenge")
    said = program.workspace.ask(contributions.list_contributions, running(program).id)
    assert [(one.words, one.kind.value) for one in said] == [
        ("I agree.", "idea"),
        ("That happened to me too.", "experience"),
        ("Who decides this?", "challenge"),
    ]
    answer_a_stop_card(program, switch)
    decide_with_a_block(program, switch)
    (decision,) = program.workspace.ask(decisions.list_decisions, running(program).id)
    assert decision.outcome is not Outcome.ADOPTED
    stances = sorted(one.stance.value for one in decision.positions)
    assert stances == sorted([Stance.AGREE, Stance.AGREE, Stance.BLOCK])
    switch.do("Close the session")
    switch.do("Close and seal")
    view = program.wait_for_view(MinutesView)
    assert "That happened to me too." in view.preview.toPlainText()
