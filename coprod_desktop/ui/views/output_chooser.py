"""Where the voice is heard: one of the outputs of this computer, which come and go."""

from collections.abc import Sequence

from coprod_desktop.speech.protocol import SoundOutput
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.wording import preferring as words


class OutputChooser(Chooser[str]):
    """Offers the outputs that are there, and the chosen one also while it is not."""

    def __init__(self, label: str, hint: str, *, none: str) -> None:
        self._none = none
        self._outputs: Sequence[SoundOutput] | None = None
        super().__init__(label, [("", none)], hint)

    def show_outputs(self, outputs: Sequence[SoundOutput]) -> None:
        """Offer these from now on."""
        self._outputs = outputs
        self._offer(self.value)

    def choose(self, value: str) -> None:
        """Choose an output, which may be pulled out just now."""
        self._offer(value)
        super().choose(value)

    def _offer(self, chosen: str) -> None:
        there = [(one.id, one.name) for one in self._outputs or ()]
        if chosen and chosen not in dict(there):
            # Until this computer has answered, nobody knows whether it is there.
            known = words.CHOSEN_OUTPUT if self._outputs is None else words.GONE_OUTPUT
            there.append((chosen, known))
        self.set_options([("", self._none), *there])
