"""The windows about what is held: of somebody, for how long, and the question before it goes."""

from coprod_desktop.services import people
from coprod_desktop.ui.views.held import HeldView
from tests.assistive.walk.stage import Stage


def show_held(stage: Stage) -> None:
    """Show what is held about the first on the list."""
    workspace = stage.open_panel()
    stage.screens.show_held(workspace.ask(people.list_people)[0])


def show_erasing(stage: Stage) -> None:
    """Ask whether what they said is to go."""
    show_held(stage)
    assert isinstance(stage.window.view, HeldView)
    stage.window.view.erase_requested.emit()


def show_retention(stage: Stage) -> None:
    """Show how long things are kept."""
    stage.open_panel()
    stage.controller.do("retention")
