"""The windows about shares for the organisation."""

from coprod_desktop.services import shares
from coprod_desktop.ui.views.share_words import ShareWordsView
from coprod_desktop.ui.views.unlock import UnlockView
from tests.assistive.walk.audit import settle
from tests.assistive.walk.entrance import show_unlock
from tests.assistive.walk.stage import Stage

_WORDS = ["abandon", "umbrella"] * 7 + ["abandon"]
_SHARE = tuple(f"{word}{number}" for number, word in enumerate(_WORDS))


def show_shares(stage: Stage) -> None:
    """Tell since when there are shares, and offer new ones and to withdraw them."""
    workspace = stage.open_panel()
    if not shares.has_shares(workspace.folder):
        drawn = shares.draw_shares(workspace)
        shares.give_shares(workspace, drawn, progress=lambda *_told: None)
        settle()
    stage.screens.key_screens.shares.show()


def show_share_cover(stage: Stage) -> None:
    """Ask for the one who keeps the second share."""
    stage.open_panel()
    stage.screens.key_screens.shares.show_cover((_SHARE,) * 3, 2)


def show_share_words(stage: Stage) -> None:
    """Show a share that is on no paper yet."""
    stage.at_home()
    settle()
    view = ShareWordsView(stage.window.announcer, 2, _SHARE)
    stage.window.show_view(view, has_panel=False)


def show_two_shares(stage: Stage) -> None:
    """Ask for two shares."""
    show_unlock(stage)
    assert isinstance(stage.window.view, UnlockView)
    stage.window.view.shares_requested.emit()
