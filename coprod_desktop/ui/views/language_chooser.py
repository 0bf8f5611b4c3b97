"""Choose a language, and hear at once what this computer cannot do with it."""

from coprod_desktop.services.languages_here import may_lack, what_it_lacks
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording.languages import SAME_AS_ALL, languages_to_choose


class LanguageChooser(Chooser[str]):
    """One of the languages by their names; without one, ``may_be_none`` goes by that of all."""

    def __init__(
        self,
        label: str,
        chosen: str,
        voices: VoicesHere,
        hint: str = "",
        *,
        may_be_none: bool = False,
    ) -> None:
        none = (("", SAME_AS_ALL),) if may_be_none else ()
        super().__init__(label, (*none, *languages_to_choose(chosen)), hint)
        self._voices = voices
        self.choose(chosen)
        self._show()
        self.changed.connect(self._tell)
        voices.found.connect(self._tell)

    def _tell(self) -> None:
        """Say what is lacking to whoever is here."""
        before = self.note
        self._show()
        if self.note and self.note != before and self.control.hasFocus():
            self._voices.tell(self.note)

    def _show(self) -> None:
        if may_lack(self.value):
            self._voices.look()
        self.show_note(" ".join(what_it_lacks(self.value, self._voices.spoken)))
