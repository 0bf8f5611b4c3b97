"""The first forty turns of a real meeting, typed through the live screen by keyboard alone."""

from PySide6.QtCore import Qt

from coprod_desktop.services import contributions, sessions
from tests.gui.test_main_job import add_person, make_panel, start_session
from tests.real_meeting import read_real_meeting

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_forty_turns_of_the_real_meeting_are_typed_by_keyboard_alone(program):
    turns = read_real_meeting()[:40]
    speakers = sorted(dict.fromkeys(turn.speaker for turn in turns), key=str.casefold)
    make_panel(program)
    for name in speakers:
        add_person(program, name)
    start_session(program)
    live = program.view
    here = [person.name for person in live.coming.present()]
    for number, turn in enumerate(turns, start=1):
        program.press(Qt.Key(Qt.Key.Key_1 + here.index(turn.speaker)), ALT)
        program.write(turn.text)
        program.press(Qt.Key(Qt.Key.Key_1 + number % 5), CTRL)
        assert program.focused is live.capture.box.control
    program.wait_for(lambda: live.heard_so_far.rows.count() == len(turns))
    session = program.workspace.ask(sessions.find_open_session)
    kept = program.workspace.ask(contributions.list_all_contributions, session.id)
    people = {person.id: person.name for person in live.coming.present()}
    for one, turn in zip(kept, turns, strict=True):
        assert (people[one.person_id], one.words) == (turn.speaker, turn.text)
