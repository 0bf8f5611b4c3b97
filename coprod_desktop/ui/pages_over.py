"""Pages that stand for a while over the screen that is shown: the palette, what was told, keys."""

from collections.abc import Callable
from functools import partial

from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.keymap import Keymap
from coprod_desktop.ui.keys_at_work import KeysAtWork
from coprod_desktop.ui.kit.keys_shown import key_of
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.views.keys import KeysView
from coprod_desktop.ui.views.palette import PaletteView
from coprod_desktop.ui.views.told_before import ToldBeforeView


class PagesOver:
    """Shows each over the screen; asked for again, it gives way to the screen below."""

    def __init__(
        self,
        window: MainWindow,
        keys: KeysAtWork,
        *,
        do: Callable[[str], object],
        keep_keys: Callable[[Keymap], object],
    ) -> None:
        self._window, self._keys = window, keys
        self._do, self._keep_keys = do, keep_keys

    def show_palette(self) -> None:
        """Show what one can ask for."""
        self._show_or_leave(PaletteView, self._make_palette)

    def show_told(self) -> None:
        """Show what was announced."""
        self._show_or_leave(ToldBeforeView, lambda: ToldBeforeView(self._window.announcer))

    def show_keys(self) -> None:
        """Show which key does what."""
        self._show_or_leave(KeysView, self._make_keys)

    def _show_or_leave(self, kind: type[View], make: Callable[[], View]) -> None:
        if isinstance(self._window.view, kind):
            self._window.look_back()
            return
        with hushed():
            view = make()
        view.back_requested.connect(self._window.look_back)
        self._window.look_at(view)

    def _make_palette(self) -> View:
        view = PaletteView(self._window.announcer, partial(key_of, self._window))
        view.chosen.connect(self._do_from_palette)
        return view

    def _make_keys(self) -> View:
        view = KeysView(self._window.announcer, self._keys.keymap)
        view.changed.connect(self._take_keys)
        return view

    def _take_keys(self, keymap: Keymap) -> None:
        self._keys.take(keymap)
        self._keep_keys(keymap)

    def _do_from_palette(self, command: str) -> None:
        self._window.look_back(quietly=True)
        # The focus is where it was when the palette was opened; what acts on it can.
        self._do(command)
