"""The key that signals for one person: chosen from a list, or by pressing it."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.services import people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.key_field import KeyField
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.signals import SIGNAL_KEYS
from coprod_desktop.wording import composing as words


class SignalKey(QWidget):
    """F13 to F24, or none; a switch is pressed here to see what it sends."""

    def __init__(
        self, workspace: Workspace, announcer: Announcer, person_id: str, known: str
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._announcer = announcer
        self._person_id = person_id
        keys = [("", words.NO_KEY), *((one, one) for one in SIGNAL_KEYS)]
        self.chooser = Chooser(words.SIGNAL_KEY, keys, words.SIGNAL_HINT)
        self.chooser.choose(known)
        self.test = KeyField(words.SIGNAL_TEST, SIGNAL_KEYS)
        self.test.arrived.connect(self._arrived)
        self.heard = Hint()
        self.heard.hide()
        column = Stacked(self, usual=12)
        for part in (self.chooser, self.test, self.heard):
            column.addWidget(part)

    def _arrived(self, key: str) -> None:
        """Say which key it was; one that is free becomes this person's."""
        owner = self._workspace.ask(people.find_signalling, key)
        if key not in SIGNAL_KEYS:
            told = words.KEY_TYPES
        elif owner is not None and owner.id != self._person_id:
            told = words.KEY_OF
        else:
            told = words.KEY_CHOSEN
            self.chooser.choose(key)
        said = told.format(key=key, name=owner.name if owner else "")
        self.heard.say(said)
        self.heard.show()
        self._announcer.say(said)
