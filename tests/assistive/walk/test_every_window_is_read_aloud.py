"""Whatever screen somebody is on, *Read aloud* reads what it shows, and lights what is heard."""

from __future__ import annotations

import pytest

from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.kit.followed import each_followed, found_on
from coprod_desktop.ui.kit.view import View
from tests.assistive.walk.stage import Stage
from tests.assistive.walk.windows import WINDOWS, Window

# These tell of people what they need or did, or name them as they may not be named in the room.
FOR_THE_FACILITATOR = {
    "ContributionView", "EraseView", "FindView", "HeldView", "HomeView", "ItemView",
    "PanelOverview", "PersonView", "PhrasesView", "PrepareView", "PrivateNotesView",
    "RetentionView", "SaidWordsView", "SessionFileView", "ToldBeforeView", "WhatWasDoneView",
}  # fmt: skip
# They say in a sentence what they show as figures, as choices or as a secret.
TOLD_OTHERWISE = {
    "BreakView",
    "FirstQuestionsView",
    "HandOutView",
    "RecoveryView",
    "VoicesView",
    "ShareWordsView",
}
# Until something is proposed, there is nothing that is decided.
NOTHING_YET = {"DecisionView"}
SCREENS = [
    pytest.param(each, id=f"{each.shown.__name__}{place}")
    for place, each in enumerate(WINDOWS)
    if issubclass(each.shown, View)
]


@pytest.mark.parametrize("window", SCREENS)
def test_all_that_it_reads_is_seen_where_it_is_heard(window: Window, stage: Stage) -> None:
    window.open(stage)
    view = stage.window.view
    assert isinstance(view, View)
    read = found_on(view, view.placed_here())
    assert read or view.is_handed_over or window.shown.__name__ in NOTHING_YET
    for one in read:
        if one.at is None:
            assert window.shown.__name__ in TOLD_OTHERWISE, one.told.text
            continue
        assert one.told.text in dict(one.at.rows_shown())[one.row]


@pytest.mark.parametrize("window", SCREENS)
def test_what_people_said_is_read_wherever_it_is_shown(window: Window, stage: Stage) -> None:
    window.open(stage)
    view = stage.window.view
    assert isinstance(view, View)
    if stage.controller.workspace is None or view.is_handed_over:
        return
    with_words = stage.controller.workspace.ask(lambda reader: reader.contributions.where())
    read = [one.told.text for one in view.placed_here()]
    for said in {one.words for one in with_words if len(one.words) > 20}:
        shown = any(said in row for each in each_followed(view) for _, row in each.rows_shown())
        assert not shown or any(said in one for one in read), said


def test_what_is_told_of_people_is_read_to_the_facilitator_alone() -> None:
    private = {
        each.shown.__name__
        for each in WINDOWS
        if getattr(each.shown, "reads_to", None) is Audience.FACILITATOR
    }
    assert private == FOR_THE_FACILITATOR
