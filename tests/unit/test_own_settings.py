"""What one person likes goes with them: nobody else could take it away again."""

from __future__ import annotations

from coprod_desktop.services import own_settings, people
from tests.panels import Room


def test_who_is_taken_off_the_list_leaves_no_settings_behind(room: Room) -> None:
    person = room.workspace.do(people.add_person, name="Added by mistake")
    room.workspace.do(own_settings.keep_own_settings, person.id, {"text_scale": 3.0})
    room.workspace.do(people.remove_person, person.id)
    assert room.workspace.ask(own_settings.find_own_settings, person.id) == {}
    room.workspace.undo_now()
    assert room.workspace.ask(people.find_person, person.id) == person
    assert room.workspace.ask(own_settings.find_own_settings, person.id) == {}
