"""The windows on the way into a panel whose passphrase is asked for, or that does not open."""

from dataclasses import replace

from coprod_desktop.domain.troubles import PanelDamaged
from coprod_desktop.services import panel_list
from coprod_desktop.ui.views.unlock import UnlockView
from tests.assistive.walk.stage import Stage


def show_unlock(stage: Stage) -> None:
    stage.at_home()
    stage.controller.entrance.unlock(replace(panel_list.list_panels()[0], is_practice=False))


def show_lost_passphrase(stage: Stage) -> None:
    show_unlock(stage)
    assert isinstance(stage.window.view, UnlockView)
    stage.window.view.words_requested.emit()


def show_going_back(stage: Stage) -> None:
    stage.open_panel().back_up()
    show_unlock(stage)
    assert isinstance(stage.window.view, UnlockView)
    stage.window.view.backups_requested.emit()


def show_rescue(stage: Stage) -> None:
    stage.at_home()
    panel = replace(panel_list.list_panels()[0], is_practice=False)
    stage.controller.entrance.show_rescue(panel, PanelDamaged())


def show_licences(stage: Stage) -> None:
    """Show what the program is made of."""
    stage.open_panel()
    stage.controller.do("licences")
