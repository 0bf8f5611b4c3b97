"""Points given beforehand: written down while preparing, raised while the session runs."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.contribution import How
from coprod_desktop.services import agendas, banked_points, contributions
from coprod_desktop.ui.views.item import ItemView


@pytest.fixture
def items(program, room):
    return program.workspace.ask(agendas.list_agenda, room.session.id)


def bank(program, room, item, words, name="Omar"):
    person_id = room.people[name].id
    return program.workspace.do(
        banked_points.bank_point, item.id, person_id=person_id, words=words, how=How.AAC
    )


def points(program, item):
    found = program.workspace.ask(banked_points.list_points_for, item.id)
    return [(one.words, one.how) for one in found]


def press(program, name):
    program.tab_to(name)
    program.press(Qt.Key.Key_Space)


def test_a_point_is_kept_changed_and_taken_away_at_its_item(program, room, items):
    program.controller.screens.show_item(items[1].id)
    view = program.wait_for_view(ItemView)
    program.tab_to("Their point, in their words")
    program.write("Signs are too high")
    press(program, "Keep the point")
    assert program.message() == "Choose whose point it is."
    assert program.focused is view.banked.who.control
    program.write("Om")
    press(program, "Keep the point")
    program.wait_for(lambda: points(program, items[1]) == [("Signs are too high", How.WRITTEN)])
    program.wait_for(lambda: view.banked.said.text() == "")
    press(program, "Change the point")
    assert view.banked.said.text() == "Signs are too high"
    program.press(Qt.Key.Key_End)
    program.write(" for me")
    view.banked.how.choose(How.AAC)
    press(program, "Keep the change")
    program.wait_for(lambda: points(program, items[1]) == [("Signs are too high for me", How.AAC)])
    program.wait_for(lambda: not view.banked.leave.isVisible())
    press(program, "Take the point away")
    program.wait_for(lambda: points(program, items[1]) == [])


def test_a_change_that_is_not_wanted_leaves_the_point_as_it_was(program, room, items):
    bank(program, room, items[1], "Higher")
    program.controller.screens.show_item(items[1].id)
    view = program.wait_for_view(ItemView)
    press(program, "Change the point")
    program.write("x")
    press(program, "Leave it as it was")
    assert program.focused is view.banked.said.control
    assert (view.banked.said.text(), view.banked.keep.text()) == ("", "Keep the point")
    assert points(program, items[1]) == [("Higher", How.AAC)]


def test_a_half_typed_point_takes_no_change_and_comes_back(program, room, items):
    bank(program, room, items[1], "Higher")
    program.controller.screens.show_item(items[1].id)
    view = program.wait_for_view(ItemView)
    program.tab_to("Their point, in their words")
    program.write("Half")
    press(program, "Change the point")
    assert program.message().startswith("Keep the point that stands in the box first")
    assert view.banked.said.text() == "Half"
    program.controller.do("live")
    program.controller.screens.show_item(items[1].id)
    assert program.wait_for_view(ItemView).banked.said.text() == "Half"


def test_nothing_is_shown_where_no_point_waits(program, room, items):
    assert not program.view.points.isVisible()
    bank(program, room, items[1], "Higher")
    assert not program.view.points.isVisible()


def test_a_point_is_read_aloud_only_when_asked_and_recorded_as_said(program, room, items, voice):
    bank(program, room, items[0], "Signs are too high")
    program.wait_for(program.view.points.isVisible)
    assert program.view.points.accessibleName() == "Points that wait at this item"
    assert voice.said == []
    press(program, "Read it aloud")
    assert voice.said == ["Signs are too high"]
    assert program.workspace.ask(contributions.list_contributions, room.session.id) == ()
    press(program, "Record it as said")
    program.wait_for(lambda: program.message() == "The point of Omar is recorded.")
    (said,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    assert (said.words, said.person_id, said.how, said.item_id) == (
        "Signs are too high",
        room.people["Omar"].id,
        How.AAC,
        items[0].id,
    )
    # What was raised does not vanish under the person; it goes when they are elsewhere.
    assert program.view.points.rows.item(0).text() == "Omar: Signs are too high Raised."
    program.controller.do("capture")
    program.controller.do("next_item")
    program.wait_for(lambda: not program.view.points.isVisible())


def test_a_point_is_skipped_and_waits(program, room, items):
    bank(program, room, items[0], "Higher")
    bank(program, room, items[0], "Lower", name="Janet")
    program.wait_for(program.view.points.isVisible)
    press(program, "Skip it for now")
    assert program.message() == "Skipped. The point of Omar waits."
    assert program.view.points.rows.currentRow() == 1
    press(program, "Skip it for now")
    assert program.message() == "Skipped. The point of Janet waits."
    assert program.view.points.rows.currentRow() == 0
    count = program.workspace.ask(banked_points.count_not_raised, room.session.id)
    assert count == 2


def test_the_person_is_moved_before_the_points_of_an_item_go(program, room, items):
    bank(program, room, items[0], "Higher")
    program.wait_for(program.view.points.isVisible)
    program.tab_to("Read it aloud")
    program.press(Qt.Key.Key_F9)
    program.wait_for(lambda: not program.view.points.isVisible())
    assert program.focused is program.view.capture.box.control


def test_points_of_an_item_that_was_never_reached_are_told_before_closing(program, room, items):
    for words in ("Higher", "Lower"):
        bank(program, room, items[1], words)
    program.controller.do("close_session")
    assert "2 points given beforehand were not raised." in program.message()
    assert "2 points given beforehand were not raised." in program.view.closing._why.text()


def test_coming_to_an_item_says_that_points_wait_there_until_they_are_raised(program, room, items):
    points_waiting = program.view.bar.points
    assert points_waiting.text() == ""
    first, second = (bank(program, room, items[1], one) for one in ("Higher", "Larger"))
    program.press(Qt.Key.Key_F9)
    told = "2 points that were given beforehand wait at this item."
    program.wait_for(lambda: program.message() == f"Item 2 of 2: Signs. {told}")
    assert points_waiting.text() == told
    assert told in program.view.entry_sentence()
    program.workspace.do(banked_points.raise_point, first.id)
    one_left = "1 point that was given beforehand waits at this item."
    program.wait_for(lambda: points_waiting.text() == one_left)
    program.workspace.do(banked_points.raise_point, second.id)
    program.wait_for(points_waiting.isHidden)


def test_going_on_says_which_points_are_left_behind(program, room, items):
    bank(program, room, items[0], "Higher")
    program.press(Qt.Key.Key_F9)
    left = "1 point that was given beforehand was not raised at Benches."
    program.wait_for(lambda: program.message() == f"Item 2 of 2: Signs. {left}")
