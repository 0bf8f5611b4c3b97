"""The windows about who can open the panel, and the words on paper."""

from coprod_desktop.ui.views.recovery_words import RecoveryView
from tests.assistive.walk.audit import settle
from tests.assistive.walk.stage import Stage


def show_recovery(stage: Stage) -> None:
    words = tuple(f"{word}{number}" for number, word in enumerate(["abandon", "umbrella"] * 12))
    stage.window.show_view(RecoveryView(stage.window.announcer, words), has_panel=False)


def show_recovery_asked_back(stage: Stage) -> None:
    show_recovery(stage)
    # What it says on arrival is said before somebody goes on.
    settle()
    assert isinstance(stage.window.view, RecoveryView)
    stage.window.view.done.click()


def show_ways_in(stage: Stage) -> None:
    stage.open_panel()
    stage.screens.key_screens.show_list()


def show_new_key(stage: Stage) -> None:
    gone = stage.open_panel().list_ways_in()[0]
    stage.screens.key_screens.show_meaning(gone)
