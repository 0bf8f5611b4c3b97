"""The list of a combo stands open while its choices are scanned, at the one that is next."""

from collections.abc import Sequence

from shiboken6 import isValid

from coprod_desktop.ui.kit.combo import Combo
from coprod_desktop.ui.scanning.entries import Spot
from coprod_desktop.ui.scanning.stops import Stop


class OpenedList:
    """Opens the list that is scanned, and closes it when scanning goes elsewhere."""

    def __init__(self) -> None:
        self._combo: Combo | None = None

    def follow(self, trail: Sequence[Stop]) -> None:
        """Show what the last of these stops is a choice of; they lead to where scanning is."""
        combo = _combo_of(trail[:-1])
        if combo is not self._combo:
            self.close()
            self._combo = combo
        if combo is not None:
            if not combo.view().isVisible():
                combo.showPopup()
            spot = trail[-1].spot
            if isinstance(spot, Spot) and spot.row is not None:
                view = combo.view()
                view.setCurrentIndex(view.model().index(spot.row, 0, view.rootIndex()))

    def close(self) -> None:
        """Let nothing stand open."""
        combo, self._combo = self._combo, None
        if combo is not None and isValid(combo):
            combo.hidePopup()


def _combo_of(opened: Sequence[Stop]) -> Combo | None:
    """Give the combo among what was opened on the way here."""
    for stop in opened:
        if isinstance(stop.spot, Spot) and len(stop.spot.controls) == 1:
            control = stop.spot.controls[0]
            if isinstance(control, Combo) and isValid(control):
                return control
    return None
