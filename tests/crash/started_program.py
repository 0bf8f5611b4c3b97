"""The real program from its own start, in front of panels that are all broken.

It opens every panel of the list with the passphrase, tells what each screen says, and goes home.
"""

import sys
from functools import partial

from PySide6.QtWidgets import QApplication

from coprod_desktop import app
from coprod_desktop.services.panel_list import PanelOnLaptop, list_panels
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.rescue import RescueView
from coprod_desktop.ui.views.unlock import UnlockView
from tests.panels import PASSPHRASE


class Visitor:
    """Goes through the list of panels, one after the other, as answers come."""

    def __init__(self, deliver: Delivery) -> None:
        self._deliver = deliver
        self._left: list[PanelOnLaptop] = []
        self._now = ""
        self._has_begun = False

    def look(self) -> None:
        """Do the next thing that the screen that is shown allows, then look again."""
        view = self._window.view if self._window else None
        if isinstance(view, HomeView) and view.receivers("2open_requested(PyObject)"):
            self._next(view)
        elif isinstance(view, UnlockView) and not view.passphrase.text():
            view.passphrase.set_text(PASSPHRASE)
            view.open.click()
        elif isinstance(view, RescueView):
            self._tell(view.entry_sentence())
            view.go_back()
        elif isinstance(view, PanelOverview):
            self._tell("open")
            view.window().command_requested.emit("home")
        self._deliver(self.look)

    @property
    def _window(self) -> MainWindow | None:
        shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        return next(shown, None)

    def _next(self, view: HomeView) -> None:
        if not self._has_begun:
            self._has_begun, self._left = True, list(list_panels())
            print(f"shown\t{len(self._left)}", flush=True)
        if self._left:
            panel = self._left.pop(0)
            self._now = panel.label
            view.open_requested.emit(panel)
        else:
            view.window().close()

    def _tell(self, said: str) -> None:
        print(f"{self._now}\t{said}", flush=True)


def main() -> int:
    deliver = Delivery()
    visitor = Visitor(deliver)
    deliver(partial(visitor.look))
    sys.argv = sys.argv[:1]
    return app.main()


if __name__ == "__main__":
    sys.exit(main())
