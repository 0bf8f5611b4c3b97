"""The ring of scanning: how it looks beside that of the focus, and when it begins again."""

from itertools import pairwise

import pytest

from coprod_desktop.ui.views.settings import SettingsView
from tests.one_switch import SetClock


@pytest.fixture
def scan_clock():
    return SetClock()


def test_a_ring_that_rests_begins_again_by_itself_on_another_screen(
    program, room, switch, scan_clock
):
    _, groups = switch.scan.place
    scan_clock.forward(1.5 * 3 * groups + 1)
    assert switch.scan.is_resting
    program.controller.do("settings")
    program.wait_for_view(SettingsView)
    program.wait_for(lambda: switch.line.startswith("Group 1 of "))
    assert not switch.scan.is_resting
    scan_clock.forward(1.6)
    assert switch.line.startswith("Group 2 of ")


def test_the_ring_is_broken_where_that_of_the_focus_is_whole(program, room, switch):
    ring = program.controller.scanner.ring
    assert ring is not None
    picture = ring.grab().toImage()
    # Along the middle of its upper edge one colour follows the other.
    place, middle = ring.rects()[0].translated(-ring.pos()), 3 * program.theme.band // 2
    down = place.top() + middle
    along = [picture.pixel(across, down) for across in range(place.left(), place.right() - middle)]
    changes = sum(one != other for one, other in pairwise(along))
    assert changes >= 4
    assert len(set(along)) == 2
