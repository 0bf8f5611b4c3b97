"""The minutes by keyboard: formats in groups, Enter saves, what was ticked is ticked again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.services import panels, people, sessions
from coprod_desktop.ui.views.minutes import MinutesView


@pytest.fixture
def view(program, room, tmp_path, monkeypatch) -> MinutesView:
    """The session is over; whoever asks for a folder is given one."""
    omar = program.workspace.ask(people.find_person, room.people["Omar"].id)
    program.workspace.do(people.change_person, replace(omar, paper_format="pdf-24"))
    program.workspace.do(sessions.close_session, room.session.id)
    (tmp_path / "out").mkdir()
    chosen = str(tmp_path / "out")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    program.controller.do("minutes")
    return program.wait_for_view(MinutesView)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_formats_that_people_prefer_are_ticked_and_enter_saves_them(program, view, tmp_path):
    assert view.formats.chosen == ("pdf", "pdf-24")
    assert program.focused is view.formats.first
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "2 papers saved" in program.message())
    assert files_in(tmp_path / "out") == [
        "session-1-minutes-large-print-24.pdf",
        "session-1-minutes.pdf",
    ]


def test_other_formats_are_one_press_away_and_are_ticked_again_next_time(program, view, tmp_path):
    assert not view.formats.ticks["txt"].isVisible()
    program.tab_to("More formats")
    program.press(Qt.Key.Key_Space)
    assert program.focused is view.formats.ticks["html"]
    assert all(tick.isVisible() for tick in view.formats.ticks.values())
    for name in ("pdf", "pdf-24"):
        view.formats.ticks[name].setChecked(False)
    program.tab_to("Plain text")
    program.press(Qt.Key.Key_Space)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "1 paper saved" in program.message())
    assert files_in(tmp_path / "out") == ["session-1-minutes.txt"]
    program.controller.do("panel")
    program.controller.do("minutes")
    again = program.wait_for_view(MinutesView)
    assert again is not view
    assert again.formats.chosen == ("txt",)
    assert again.formats.ticks["txt"].isVisible()


def test_without_any_format_it_is_said_what_to_do(program, view, tmp_path):
    for tick in view.formats.ticks.values():
        tick.setChecked(False)
    program.tab_to("Save the papers")
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Choose at least one format."
    assert files_in(tmp_path / "out") == []


def test_a_missing_voice_is_told_before_anybody_waits_for_a_recording(program, view, monkeypatch):
    voices, asked = program.controller.screens._voices, []
    monkeypatch.setattr(voices, "look", lambda: asked.append(True))
    assert view.lacking.isHidden()
    view.formats.ticks["mp3"].setChecked(True)
    assert asked and view.lacking.isHidden()
    voices._found(frozenset())
    told = "There is no voice on this computer, so no recording can be made. Other papers can."
    assert view.lacking.text() == told and view.lacking.isVisible()
    assert told in program.window.announcer.history
    view.formats.ticks["mp3"].setChecked(False)
    assert view.lacking.isHidden()


def test_a_language_that_no_voice_speaks_is_told_before_too(program, view):
    voices = program.controller.screens._voices
    voices._is_asked = True
    told = {"word": "zapomoga", "meaning": "a sum that is paid once", "language": "pl"}
    program.workspace.do(panels.explain_word, **told)
    view.formats.ticks["wav"].setChecked(True)
    voices._found(frozenset({"en"}))
    assert "This computer has no voice for Polish." in view.lacking.text()
    voices._found(frozenset({"en", "pl"}))
    assert view.lacking.isHidden()
