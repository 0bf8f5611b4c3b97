"""What screens read aloud says in which language it is, so that a voice that speaks it reads it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.people import Person
from coprod_desktop.services import agendas, banked_points, panels, people, sessions
from coprod_desktop.services.contributions import Spoken, record_contribution
from coprod_desktop.speech.pronunciation import NO_DICTIONARY
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.minutes import MinutesView

WORDS = "Ławki są mokre"


@pytest.fixture
def omar(program, room) -> Person:
    """Somebody who speaks Polish in this panel."""
    return program.workspace.do(people.change_person, replace(room.people["Omar"], language="pl"))


def said_by(voice) -> list[tuple[str, str]]:
    return [(order.text, order.language) for order in voice.orders]


def record(program, room, person) -> None:
    told = Spoken(words=WORDS, person_id=person.id)
    program.workspace.do(record_contribution, room.session.id, told)
    program.wait_for_the_screen()


def read_to_the_end(program, voice) -> list[tuple[str, str]]:
    reader, finished = program.controller._reader, []
    reader.finished.connect(lambda: finished.append(True))
    program.press(Qt.Key.Key_F4)
    while not finished:
        voice.finish()
        program.wait_for(lambda: bool(finished) or not voice.is_silent)
    return said_by(voice)


def press(view, name: str) -> None:
    next(one for one in view.findChildren(Button) if one.accessibleName() == name).click()


def test_the_last_point_is_read_in_its_language_and_our_words_in_the_usual_voice(
    program, room, voice, omar
):
    record(program, room, omar)
    heard = read_to_the_end(program, voice)
    assert heard[-1] == (f"Omar: {WORDS}", "pl")
    assert {language for _text, language in heard[:-1]} == {""}


def test_a_point_is_read_back_to_its_maker_in_its_language(program, room, voice, omar):
    record(program, room, omar)
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("after")
    program.wait_for_view(AfterView)
    program.press(Qt.Key.Key_F4)
    assert said_by(voice) == [(WORDS, "pl")]


def test_minutes_change_the_voice_in_the_middle_of_a_paragraph_and_follow_it(
    program, room, voice, omar
):
    record(program, room, omar)
    program.controller.do("minutes")
    view = program.wait_for_view(MinutesView)
    heard = [(one.text, one.language) for one in view.reading()]
    assert (WORDS, "pl") in heard
    byline, language = heard[heard.index((WORDS, "pl")) - 1]
    assert byline.startswith("Omar") and language == "en-GB"
    shown = view.preview.toPlainText()
    assert "\n".join(text for text, _ in heard) != shown
    assert f"{byline}{WORDS}" in shown
    view.preview.find(WORDS)
    view.preview.setFocus()
    program.controller.do("read_one")
    voice.finish()
    program.wait_for(lambda: voice.said[-1] in WORDS)
    voice.say_word("są")
    marks = view.preview.extraSelections()
    assert marks[-1].cursor.selectedText() == "są"


def test_what_somebody_types_is_said_in_their_language_from_every_box(program, room, voice, omar):
    program.view.capture.who.choose(omar.id)
    program.controller.do("phrases")
    program.write("Tak")
    press(program.view, "Say it aloud now")
    assert said_by(voice) == [("Tak", "pl")]


def test_a_point_that_waits_is_read_in_the_language_of_whoever_gave_it(program, room, voice, omar):
    item = program.workspace.ask(agendas.list_agenda, room.session.id)[0]
    told = {"person_id": omar.id, "words": WORDS}
    program.workspace.do(agendas.go_to_item, item.id)
    program.workspace.do(banked_points.bank_point, item.id, **told)
    program.wait_for(lambda: program.view.points.rows.count() == 1)
    program.view.points.rows.setCurrentRow(0)
    press(program.view, "Read it aloud")
    assert said_by(voice) == [(WORDS, "pl")]


def test_the_rules_are_read_in_the_language_of_the_panel(program, room, voice):
    panel = program.workspace.ask(panels.find_panel)
    told = replace(panel, ground_rules=("Mówimy po kolei.",), language="pl")
    program.workspace.do(panels.change_panel, told)
    program.controller.do("ground_rules")
    program.press(Qt.Key.Key_F4)
    assert [language for _text, language in said_by(voice)] == ["pl"]


def test_names_are_said_as_people_told_also_when_they_change_it_and_marked_as_written(
    program, room, voice
):
    told = replace(room.people["Janet"], pronunciation="Jan ette")
    janet = program.workspace.do(people.change_person, told)
    said = Spoken(words="Janet waits", person_id=janet.id)
    program.workspace.do(record_contribution, room.session.id, said)
    program.wait_for_the_screen()
    lit = []
    program.controller._reader.word_changed.connect(lambda *place: lit.append(place[1:]))
    program.controller.screens.spoken.speak(Passage("Ask Janet now"))
    assert voice.said == ["Ask Jan ette now"]
    voice.say_word("ette")
    assert lit == [(4, 5)]
    program.controller.lock()
    assert program.controller._reader.manner.dictionary == NO_DICTIONARY
