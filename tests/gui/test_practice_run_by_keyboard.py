"""Practising by keyboard: a band says that nothing is kept, and leaving deletes the copy."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.services import agendas, contributions, people, practice_runs, sessions
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.rules import RulesView


@pytest.fixture
def planned(program, room):
    work = program.workspace
    work.do(sessions.close_session, room.session.id)
    session = work.do(sessions.plan_session, title="Colours")
    work.do(agendas.add_item, session_id=session.id, title="One")
    program.controller.screens.show_session(session.id)
    program.wait_for_view(PrepareView)
    return session


@pytest.fixture
def practising(program, planned):
    real = program.workspace
    program.tab_to("Practise this session")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.workspace is not real)
    program.wait_for_view(PrepareView)
    return real


def runs():
    home = practice_runs.runs_folder()
    return list(home.iterdir()) if home.is_dir() else []


def test_a_whole_practice_and_back_to_the_real_panel(program, planned, practising):
    assert program.window.practice.isVisible()
    assert "Practice: nothing here is kept." in program.message()
    program.tab_to("Start session 2")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(LiveView)
    program.write("Only a try")
    program.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: view.heard_so_far.rows.count() == 1)
    program.controller.do("room")
    assert program.controller.screens.room.item.text() == "Practice. 1 of 1. One"
    program.controller.do("end_practice")
    assert program.workspace is practising
    assert "The practice is over." in program.message()
    assert not program.window.practice.isVisible()
    assert runs() == []
    kept = program.workspace.ask(sessions.get_session, planned.id)
    assert not kept.is_open
    assert program.workspace.ask(contributions.count_contributions, planned.id) == 0


def test_papers_and_cards_saved_in_a_practice_say_so(program, practising, tmp_path, monkeypatch):
    program.controller.do("minutes")
    view = program.wait_for_view(MinutesView)
    shown = view.preview.toPlainText().splitlines()
    assert shown[0] == "Practice: Minutes of session 1: Seats"
    assert shown[1] == "This is practice. It is no record of a real meeting."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    program.tab_to("Save the papers")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "1 paper saved" in program.message())
    program.controller.do("rules")
    program.wait_for_view(RulesView).cards.choose_and_print()
    program.wait_for(lambda: "The cards are saved in" in program.message())
    named = sorted(one.name for one in tmp_path.glob("*.pdf"))
    assert named == ["practice-cards-to-print.pdf", "practice-session-1-minutes.pdf"]


def test_the_button_in_the_band_ends_it(program, practising):
    program.tab_to("End the practice")
    program.press(Qt.Key.Key_Space)
    assert program.workspace is practising
    assert runs() == []


@pytest.mark.parametrize("way", ["home", "lock"])
def test_going_away_deletes_the_copy_too(program, practising, way):
    program.controller.do(way)
    assert program.controller.workspace is None
    assert not program.window.practice.isVisible()
    assert runs() == []
    if way == "home":
        assert isinstance(program.view, HomeView)


def test_closing_the_window_deletes_the_copy(program, practising):
    program.window.close()
    assert runs() == []


def test_a_member_signals_in_the_practice_and_again_after_it(program, planned, practising):
    omar = next(p for p in practising.ask(people.list_people) if p.name == "Omar")
    for work in (practising, program.workspace):
        work.do(people.change_person, replace(omar, signal_key="F13"))
    program.press(Qt.Key.Key_F13)
    told = "F13 arrived. It is the key of Omar."
    assert program.window.announcer.history.count(told) == 1
    program.controller.do("end_practice")
    program.press(Qt.Key.Key_F13)
    assert program.window.announcer.history.count(told) == 2


def test_nobody_practises_while_a_session_runs(program, room):
    program.controller.do("practise")
    assert program.message() == "A session is running. Practise before or after it."
    program.controller.do("end_practice")
    assert program.message() == "You are not practising."
