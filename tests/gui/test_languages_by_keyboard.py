"""Languages by keyboard: of the panel, a session, a person, a meaning; what is lacking is heard."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.services import languages_here, panels, people, sessions
from coprod_desktop.ui import voices_here
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.rules import RulesView
from coprod_desktop.ui.views.word_bank import WordBankView

SPOKEN = frozenset({"en", "cy", "pl", "ur"})


@pytest.fixture(autouse=True)
def voices(monkeypatch):
    """What the voice of this computer says of itself, without starting it."""
    monkeypatch.setattr(voices_here, "languages_spoken", lambda _stop_if: SPOKEN)


def choose(program, field: str, begins: str, chosen: str) -> None:
    """Go to a field and type how the language begins."""
    control = program.tab_to(field)
    program.write(begins)
    assert control.currentText() == chosen


def press(program, name: str) -> None:
    program.tab_to(name)
    program.press(Qt.Key.Key_Space)


def test_the_language_of_the_panel_is_that_of_its_next_session(program, room):
    program.controller.screens.show_rules()
    program.wait_for_view(RulesView)
    choose(program, "Language of the panel", "W", "Welsh")
    press(program, "Keep purpose, language and ground rules")
    work = program.workspace
    program.wait_for(lambda: work.ask(panels.find_panel).language == "cy")
    assert program.message() == "Rules of the panel changed."
    assert work.do(sessions.plan_session, title="Cyfarfod").language == "cy"
    view = program.view
    program.controller.undo()
    program.wait_for(lambda: work.ask(sessions.next_number) == 2)
    program.controller.undo()
    program.wait_for(lambda: view.meeting.language.chosen_label == "English")
    assert work.ask(panels.find_panel).language == "en-GB"


def test_a_session_is_prepared_in_its_own_language(program, room):
    session = program.workspace.do(sessions.plan_session, title="Cyfarfod")
    program.controller.screens.show_session(session.id)
    view = program.wait_for_view(PrepareView)
    choose(program, "Language of this session", "W", "Welsh")
    press(program, "Keep")
    told = program.workspace.ask
    program.wait_for(lambda: told(sessions.get_session, session.id).language == "cy")
    assert program.message() == "Session 2 changed."
    program.controller.undo()
    program.wait_for(lambda: told(sessions.get_session, session.id).language == "en-GB")
    assert view.language.chosen_label == "English"


def test_somebody_has_a_language_of_their_own_or_that_of_all(program, room):
    tomasz = program.workspace.ask(people.find_person, room.people["Tomasz"].id)
    program.controller.screens.show_person(tomasz)
    view = program.wait_for_view(PersonView)
    assert view.language.chosen_label == "That of the panel and its sessions"
    choose(program, "Language in which they speak", "Pol", "Polish")
    press(program, "Keep this person")
    program.wait_for_view(PanelOverview)

    def language() -> str:
        return program.workspace.ask(people.find_person, tomasz.id).language

    program.wait_for(lambda: language() == "pl")
    program.controller.undo()
    program.wait_for(lambda: not language())


def test_a_meaning_is_in_its_own_language_and_the_list_says_so(program, room):
    program.controller.screens.show_words()
    view = program.wait_for_view(WordBankView)
    program.write("kerb")
    program.tab_to("What it means, in your own words")
    program.write("ymyl y ffordd")
    choose(program, "In which language it is explained", "W", "Welsh")
    press(program, "Keep the word")
    program.wait_for(lambda: view.list.count() == 1)
    assert view.list.item(0).text() == "kerb, in Welsh: ymyl y ffordd"
    program.controller.undo()
    program.wait_for(lambda: not view.list.count())


def test_what_a_language_lacks_here_is_heard_by_whoever_chooses_it(program, room, monkeypatch):
    monkeypatch.setattr(languages_here, "has_braille", lambda language: language != "so")
    program.controller.screens.show_rules()
    view = program.wait_for_view(RulesView)
    lacking = "This computer has no voice for Somali. Recordings say it in the English voice."
    choose(program, "Language of the panel", "So", "Somali")
    field = view.meeting.language
    program.wait_for(lambda: lacking in field.note)
    assert "no braille code for Somali" in field.note
    assert lacking in program.message()
    program.press(Qt.Key.Key_Tab)
    program.wait_for(lambda: lacking in field.control.accessibleDescription())
    field.choose("cy")
    assert not field.note
    assert field.control.accessibleDescription() == "New sessions and new words begin in it."
