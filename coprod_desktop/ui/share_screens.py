"""The screens about shares for the organisation: no share counts before all three are on paper."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from coprod_desktop.services import facilitators, shares
from coprod_desktop.services.workspace import Progress, Reply, Workspace
from coprod_desktop.storage.shares import Drawn
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.views.share_words import ShareCoverView, ShareWordsView
from coprod_desktop.ui.views.shares import SharesView
from coprod_desktop.wording import shares as words

# Changes who can open the panel, and tells how far it is; who asks for it shows the list meanwhile.
StartChange = Callable[[Progress], Reply[None]]


class Change(Protocol):
    """Starts a change, and says on the list how far it is where the panel gets a new key."""

    def __call__(self, start: StartChange, *, new_key: bool = True) -> None:
        """Start it."""
        ...


class ShareScreens:
    """Leads from what shares are through the three of them, one person after the other."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        *,
        leave: Callable[[], None],
        go_back: Callable[[], object],
        change: Change,
        or_say: Callable[[Callable[[], object]], None],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._leave = leave
        self._go_back = go_back
        self._change = change
        self._or_say = or_say

    def show(self) -> None:
        """Show what shares are, and whether there are some."""
        self._leave()
        with hushed():
            view = SharesView(self._workspace, self._window.announcer)
        view.make_requested.connect(partial(self._or_say, self._draw))
        view.withdrawal_requested.connect(partial(self._or_say, self._withdraw))
        view.back_requested.connect(self._go_back)
        self._window.show_view(view, has_panel=True)

    def show_cover(self, drawn: Drawn, number: int) -> None:
        """Ask for the one who keeps a share to come to the screen."""
        self._leave()
        view = ShareCoverView(self._window.announcer, number)
        view.show_requested.connect(partial(self._show_words, drawn, number))
        view.stop_requested.connect(self._stop)
        self._window.show_view(view, has_panel=False)

    def _draw(self) -> None:
        self.show_cover(shares.draw_shares(self._workspace), 1)

    def _show_words(self, drawn: Drawn, number: int) -> None:
        with hushed():
            view = ShareWordsView(self._window.announcer, number, drawn[number - 1])
        view.kept.connect(partial(self._go_on, drawn, number))
        self._window.show_view(view, has_panel=False)

    def _go_on(self, drawn: Drawn, number: int) -> None:
        if number < len(drawn):
            self.show_cover(drawn, number + 1)
            return
        self._change(
            lambda progress: shares.give_shares(self._workspace, drawn, progress=progress),
            new_key=shares.has_shares(self._workspace.folder),
        )

    def _stop(self) -> None:
        self._window.announcer.say(words.STOPPED)
        self.show()

    def _withdraw(self) -> None:
        facilitators.must_be_able_to_change_key(self._workspace, without=None)
        self._change(lambda progress: shares.withdraw_shares(self._workspace, progress=progress))
