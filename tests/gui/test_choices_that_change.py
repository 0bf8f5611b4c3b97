"""Choices come and go one by one: what stays is not taken away, so a reader is told of no more."""

from __future__ import annotations

import pytest

from coprod_desktop.ui.kit.fields import Chooser

JANET, OMAR, PRECIOUS = (("j", "Janet"), ("o", "Omar"), ("p", "Precious"))


@pytest.fixture
def who(qtbot) -> Chooser[str]:
    chooser = Chooser("Who", [JANET, OMAR, PRECIOUS])
    qtbot.addWidget(chooser)
    return chooser


@pytest.fixture
def moved(who):
    """What came and what went in the list, as its model tells it."""
    told: list[tuple[str, int, int]] = []
    model = who.control.model()
    model.rowsRemoved.connect(lambda _, first, last: told.append(("went", first, last)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("came", first, last)))
    return told


def labels(who: Chooser[str]) -> list[str]:
    return [who.control.itemText(place) for place in range(who.control.count())]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([JANET, PRECIOUS], [("went", 1, 1)]),
        ([JANET, OMAR, ("d", "Dawn"), PRECIOUS], [("came", 2, 2)]),
        ([JANET, ("o", "Omar, Alt+2"), PRECIOUS], []),
    ],
)
def test_only_what_differs_is_exchanged(who, moved, options, told):
    who.choose("p")
    who.set_options(options)
    assert moved == told
    assert labels(who) == [label for _, label in options]
    assert who.values == tuple(value for value, _ in options)
    assert who.value == "p"


def test_whoever_was_chosen_and_has_gone_leaves_the_first(who):
    who.choose("o")
    who.set_options([JANET, PRECIOUS])
    assert who.value == "j"


def test_all_may_be_exchanged_and_all_may_go(who):
    who.set_options([("x", "Xenia"), JANET])
    assert labels(who) == ["Xenia", "Janet"]
    who.set_options([])
    assert labels(who) == []
    who.set_options([OMAR])
    assert who.value == "o"


def test_nobody_hears_of_a_choice_that_nobody_made(who, qtbot):
    who.choose("p")
    with qtbot.assertNotEmitted(who.changed):
        who.set_options([OMAR, PRECIOUS])
