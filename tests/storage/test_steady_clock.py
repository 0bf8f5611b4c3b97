"""The time of the record never goes back, whatever the clock on the wall does."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.steady_clock import SteadyClock
from tests.storage import panels
from tests.storage.panels import WORDS

TEN = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


class Hands:
    """A wall clock and a stopwatch that a test moves apart from each other."""

    def __init__(self) -> None:
        self.wall, self.seconds = TEN, 0.0

    def pass_by(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


def test_it_is_the_clock_on_the_wall_while_that_goes_on():
    hands = Hands()
    clock = SteadyClock(lambda: hands.wall, seconds=lambda: hands.seconds)
    clock()
    hands.pass_by(90)
    assert clock() == TEN + timedelta(seconds=90)


def test_it_runs_on_where_the_wall_was_set_back():
    hands = Hands()
    clock = SteadyClock(lambda: hands.wall, seconds=lambda: hands.seconds)
    clock()
    hands.wall -= timedelta(hours=1)
    assert clock() == TEN
    hands.pass_by(30)
    assert clock() == TEN + timedelta(seconds=30)


def test_it_goes_on_from_what_the_file_knows(closed_panel):
    early = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    store = open_panel(closed_panel, WORDS, clock=lambda: early)
    try:
        with store.read() as reader:
            last = reader.list_entries()[-1].at
        store.write(panels.add_person)
        with store.read() as reader:
            assert reader.list_entries()[-1].at >= last
    finally:
        store.close()


@given(st.lists(st.tuples(st.integers(-9_000, 9_000), st.integers(0, 600))))
def test_it_never_goes_back(steps):
    hands = Hands()
    clock = SteadyClock(lambda: hands.wall, seconds=lambda: hands.seconds)
    before = clock()
    for jump, passed in steps:
        hands.wall += timedelta(seconds=jump)
        hands.pass_by(passed)
        now = clock()
        assert now >= before
        before = now
