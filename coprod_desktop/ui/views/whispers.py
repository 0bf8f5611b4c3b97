"""Quiet hints for the facilitator; nobody else sees them, and no voice says them."""

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.session import Attendance, Session
from coprod_desktop.domain.turns import Stint, Turn
from coprod_desktop.domain.whispers import Whisper
from coprod_desktop.services import whispers
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.quiet_list import QuietList
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import whispers as words


class Whispers(PanelPart):
    """At most five sentences, the most urgent first."""

    subjects = (Turn, Card, Stint, Session, AgendaItem, Attendance, Contribution)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.WHISPERS)
        self._session_id = session_id
        self._of_laptop: tuple[Whisper, ...] = ()
        self.rows = QuietList(words.WHISPERS, rows=7, empty=words.NOTHING_TO_WHISPER)
        self.add(Hint(words.WHISPERS_HINT))
        self.add(self.rows)
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show what can be acted on now."""
        now = self.workspace.now()
        found = self.workspace.ask(whispers.list_whispers, self._session_id, now)
        shown = whispers.most_urgent((*self._of_laptop, *found))
        self.rows.set_rows([(one.kind.value, words.sentence(one)) for one in shown])

    def show_laptop(self, told: tuple[Whisper, ...]) -> None:
        """Show what there is to know of the laptop itself, among the others."""
        if told != self._of_laptop:
            self._of_laptop = told
            self.refresh()
