"""Whatever changes is said, whichever screen is shown; and nothing private is said to the room."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.people import Role
from coprod_desktop.domain.whispers import Whisper, WhisperKind
from coprod_desktop.services import pauses, people, sessions, stints, turns
from coprod_desktop.services.contributions import Spoken, record_contribution
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.private_notes import PrivateNotesView

CTRL = Qt.KeyboardModifier.ControlModifier


def heard(program):
    return list(program.window.announcer.history)


def test_what_is_whispered_of_the_laptop_stands_there_when_one_looks_back(program, room):
    program.press(Qt.Key.Key_G, CTRL)
    program.wait_for_view(GroundRulesView)
    program.controller.screens.show_laptop((Whisper(kind=WhisperKind.MAY_SLEEP),))
    program.press(Qt.Key.Key_G, CTRL)
    whispers = program.wait_for_view(LiveView).whispers.rows
    assert any("fall asleep" in whispers.item(n).text() for n in range(whispers.count()))


def test_that_the_captions_are_gone_is_said_on_every_screen(program, room, tmp_path):
    program.workspace.do(people.add_person, name="Sam", role=Role.REPORTER)
    file = tmp_path / "captions.txt"
    file.write_text("", "utf-8")
    captions = program.controller.screens.captions
    captions.follow(file)
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    file.unlink()
    captions.look_now()
    gone = "The file of the captions is gone. They go on when it is back."
    assert heard(program).count(gone) == 1


def test_a_room_screen_that_somebody_closes_in_the_room_is_said_once(program, room):
    program.press(Qt.Key.Key_F11)
    window = program.controller.screens.room
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert program.controller.screens.room is None
    assert heard(program).count("The room screen is closed.") == 1
    program.press(Qt.Key.Key_F11)
    program.press(Qt.Key.Key_F11)
    assert heard(program).count("The room screen is closed.") == 2


@pytest.mark.parametrize(
    ("page", "kind"), [("ground_rules", GroundRulesView), ("private_notes", PrivateNotesView)]
)
def test_escape_leads_back_from_every_page_that_lies_over_another(program, room, page, kind):
    live, at = program.view, program.focused
    program.controller.do(page)
    program.wait_for_view(kind)
    program.press(Qt.Key.Key_Escape)
    assert (program.view, program.focused) == (live, at)


def test_one_comes_back_to_something_that_is_there(program, room):
    ana = program.workspace.do(people.add_person, name="Ana", role=Role.INTERPRETER)
    program.workspace.do(sessions.arrive, room.session.id, ana.id)
    program.tab_to("Works now")
    program.press(Qt.Key.Key_G, CTRL)
    program.wait_for_view(GroundRulesView)
    program.workspace.do(sessions.leave, room.session.id, ana.id)
    program.wait_for_the_screen()
    program.press(Qt.Key.Key_G, CTRL)
    live = program.wait_for_view(LiveView)
    assert program.focused is live.capture.box.control


def test_a_button_that_can_do_nothing_says_why(program, room):
    ana = program.workspace.do(people.add_person, name="Ana", role=Role.INTERPRETER)
    program.workspace.do(sessions.arrive, room.session.id, ana.id)
    program.press_button("Rests now")
    assert program.message() == "Ana is not working now."


def test_what_is_read_to_the_room_names_people_as_they_chose(program, room, voice):
    do, session_id = program.workspace.do, room.session.id
    omar = do(people.change_person, replace(room.people["Omar"], chosen_name="Oz"))
    do(turns.give_floor, session_id, omar.id)
    for words, choice in (
        ("The first", NameChoice.CHOSEN_NAME),
        ("The second", NameChoice.PANEL_MEMBER),
    ):
        told = Spoken(words=words, person_id=omar.id, name_choice=choice)
        do(record_contribution, session_id, told)
        program.wait_for_the_screen()
        read = " ".join(program.reading)
        assert words in read
        assert "Omar" not in read
    program.press(Qt.Key.Key_F4)
    while len(voice.said) < len(program.reading):
        said = len(voice.said)
        voice.finish()
        program.wait_for(lambda said=said: len(voice.said) > said)
    assert "Omar" not in " ".join(voice.said)


def test_what_is_off_the_record_is_not_read_to_the_room(program, room):
    told = Spoken(words="Marmalade", person_id=room.people["Omar"].id, off_the_record=True)
    program.workspace.do(record_contribution, room.session.id, told)
    program.wait_for_the_screen()
    assert "Marmalade" not in " ".join(program.reading)


def test_who_writes_is_read_to_the_room_by_the_name_for_the_room(program, room):
    do = program.workspace.do
    omar = do(people.change_person, replace(room.people["Omar"], named_in_room=False))
    do(pauses.start_composing, room.session.id, omar.id)
    program.wait_for_the_screen()
    assert "Omar is writing" in program.view.bar.time.stands.text()
    read = " ".join(program.reading)
    assert "Somebody is writing" in read
    assert "Omar" not in read


def test_whoever_is_renamed_is_named_so_in_what_was_heard_too(program, room):
    told = Spoken(words="Benches", person_id=room.people["Omar"].id)
    program.workspace.do(record_contribution, room.session.id, told)
    program.workspace.do(people.change_person, replace(room.people["Omar"], name="Oz"))
    program.wait_for_the_screen()
    assert program.view.heard_so_far.rows.item(0).text().endswith("Oz: Benches")
    program.controller.undo()
    program.wait_for(lambda: "Undone" in program.message())
    assert program.view.heard_so_far.rows.item(0).text().endswith("Omar: Benches")


def test_an_interpreter_who_is_over_the_limit_is_told_of_beside_another(program, room):
    do, session_id = program.workspace.do, room.session.id
    heard_now = []
    program.window.announcer.said.connect(heard_now.append)
    for name in ("Ana", "Sara"):
        person = do(people.add_person, name=name, role=Role.INTERPRETER)
        do(sessions.arrive, session_id, person.id)
        do(stints.start_stint, session_id, person.id)
        program.minutes_pass(room, 4)
    program.minutes_pass(room, 24)
    assert sum(one.startswith("Ana: ") for one in heard_now) == 1
    program.minutes_pass(room, 6)
    assert sum(one.startswith("Ana, Sara: ") for one in heard_now) == 1


def test_what_happened_stays_beside_where_one_has_come_however_slow_the_laptop_is(program, room):
    program.wait_for_the_screen()
    program.window.announcer.say("Undone: break.")
    program.controller.do("panel")
    # The new screen took its time: the reader has heard the sentence before one has come there.
    program.window.announcer._tell()
    program.wait_for(lambda: "Bus stops." in program.message())
    assert program.message().startswith("Undone: break. Bus stops.")
