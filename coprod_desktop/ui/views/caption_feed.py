"""Captions for the room screen: from a reporter's file, or typed on this laptop."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.people import Person, Role
from coprod_desktop.services import people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.captions import Captions
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import captions as words


class CaptionFeed(PanelPart):
    """There where the panel has a speech-to-text reporter.

    The box keeps no draft on purpose: captions are a transcript that nobody confirmed.
    """

    subjects = (Person,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        del session_id
        super().__init__(workspace, announcer, words.CAPTIONS)
        self._captions: Captions | None = None
        self.line = TextField(words.LINE)
        self.line.entered.connect(self._say)
        self.follow_file = Button(words.FOLLOW, self._choose)
        self.stop = Button(words.STOP, self._stop)
        self.add(Hint(words.HINT))
        self.add(self.line)
        self.add(row(self.follow_file, self.stop))
        self.fill()

    def refresh(self) -> None:
        """Be there only where somebody could give captions."""
        everybody = self.workspace.ask(people.list_people)
        self.be_there(is_there=any(one.role is Role.REPORTER for one in everybody))

    def use(self, captions: Captions) -> None:
        """Give what comes here to these captions, which outlive the screen."""
        self._captions = captions
        self.refresh()

    def _say(self) -> None:
        if self._captions is not None and self.line.text().strip():
            self._captions.say(self.line.text())
            self.line.set_text("")

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, words.CHOOSE_FILE, str(Path.home()))
        if name and self._captions is not None:
            self._captions.follow(Path(name))
            self.announcer.say(words.FOLLOWS.format(name=Path(name).name))

    def _stop(self) -> None:
        if self._captions is not None:
            self._captions.stop()
            self.announcer.say(words.STOPPED)
