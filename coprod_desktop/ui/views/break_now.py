"""A break now: for five, ten or fifteen minutes, or as many as one likes."""

from functools import partial

from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.session import Break, Session
from coprod_desktop.services import breaks, clock, panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import NumberField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import KeptLine
from coprod_desktop.wording import clock as words

LENGTHS = (5, 10, 15)
_OWN, _SHORTEST, _LONGEST = 20, 1, 120


class BreakNow(PanelPart):
    """How long people have gone on, and a break of the length that is wanted."""

    subjects = (Session, Break, Card, Panel)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.BREAK_NOW)
        self._session_id = session_id
        self.since = KeptLine(muted=True)
        self.lengths = [
            Button(words.BREAK_OF.format(minutes=minutes), partial(self._start, minutes))
            for minutes in LENGTHS
        ]
        self.own = NumberField(words.OWN_LENGTH, _OWN, _SHORTEST, _LONGEST)
        self.start = Button(words.START_OWN, self._start_own)
        self.add(self.since)
        self.add(row(*self.lengths))
        self.add(self.own)
        self.add(row(self.start))
        self.refresh()

    def refresh(self) -> None:
        """Say how long it is since the last break, and whether somebody asks for one."""
        now = self.workspace.now()
        since = self.workspace.ask(clock.see_clock, self._session_id, now).since_break
        longest = self.workspace.ask(panels.find_panel).longest_stretch_minutes
        asked = self.workspace.ask(breaks.list_breaks_asked, self._session_id, now)
        told = [words.since_break(since, longest)]
        if asked:
            told.append(words.break_asked(asked[0].minutes))
        self.since.say(" ".join(told))

    def _start_own(self) -> None:
        self._start(self.own.value())

    def _start(self, minutes: int) -> None:
        self.send(breaks.start_break, self._session_id, minutes=minutes)
