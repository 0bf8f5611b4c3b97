"""The windows about keys and the pen."""

from datetime import date

from coprod_desktop.domain.session_inside import SessionInside
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.session_file import SessionFileView
from coprod_desktop.ui.views.take_pen import TakePenView
from tests.assistive.walk.audit import settle
from tests.assistive.walk.stage import Stage


def show_open_bundle(stage: Stage) -> None:
    """Ask which bundle is to be opened."""
    stage.at_home()
    assert isinstance(stage.window.view, HomeView)
    stage.window.view.bundle_requested.emit()


def show_hand_over(stage: Stage) -> None:
    """Ask where the panel is to go."""
    stage.open_panel()
    stage.controller.do("hand_over")


def show_session_file(stage: Stage) -> None:
    """Ask which session goes out, or which file comes in."""
    stage.open_panel()
    stage.controller.do("session_file")


def show_session_inside(stage: Stage) -> None:
    """Show what is in a file before anything of it comes in."""
    show_session_file(stage)
    view = stage.window.view
    assert isinstance(view, SessionFileView)
    people = (("Omar Aziz", True), ("Amara Cole", False))
    inside = SessionInside(
        title="Lights and colours",
        day=date(2026, 11, 24),
        contributions=12,
        decisions=1,
        people=people,
    )
    view.coming.show_inside({}, inside)


def show_take_pen(stage: Stage) -> None:
    """Ask whether this laptop is to write from now on."""
    workspace = stage.open_panel()
    stage.window.show_view(TakePenView(workspace, stage.window.announcer), has_panel=True)


def show_ways_in(stage: Stage) -> None:
    """Show who can open the panel."""
    stage.open_panel()
    stage.screens.key_screens.show_list()


def show_new_key(stage: Stage) -> None:
    """Ask whether the panel is to have a new key."""
    gone = stage.open_panel().list_ways_in()[0]
    stage.screens.key_screens.show_meaning(gone)


def show_recovery(stage: Stage) -> None:
    """Show recovery words before any panel is open: until they are written down no way leads on."""
    stage.at_home()
    settle()
    words = tuple(f"{word}{number}" for number, word in enumerate(["abandon", "umbrella"] * 12))
    stage.window.show_view(RecoveryView(stage.window.announcer, words), has_panel=False)


def show_recovery_asked_back(stage: Stage) -> None:
    """Ask three of the words back, once what is said on arrival was said."""
    show_recovery(stage)
    settle()
    assert isinstance(stage.window.view, RecoveryView)
    stage.window.view.done.click()
