"""Are we ready? Each thing that is missing, to do or ready, in one sentence."""

from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Need, NeedAtSession, Person
from coprod_desktop.domain.readiness import Readiness, ReadinessLine
from coprod_desktop.domain.session import Apology, Session
from coprod_desktop.services import readiness, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.state_list import StateList, Tone
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import readiness as words

_TONES = {
    Readiness.MISSING: Tone.BAD,
    Readiness.TO_DO: Tone.OPEN,
    Readiness.READY: Tone.GOOD,
}


class ReadinessPart(PanelPart):
    """What is missing comes first; how many things are missing is said on entry."""

    subjects = (Need, NeedAtSession, AgendaItem, Session, Panel, Person, Apology, PaperSent)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.READY_HEADING)
        self._session_id = session_id
        self.missing = Words()
        self.rows = StateList(words.LINES, rows=6, empty=words.ALL_READY)
        self.add(self.missing)
        self.add(self.rows)
        self.refresh()

    def refresh(self) -> None:
        """Show how the session stands now."""
        lines = self._lines()
        count = sum(one.state is Readiness.MISSING for one in lines)
        self.missing.say(words.missing(count))
        self.missing.setProperty("problem", bool(count))
        self.missing.style().unpolish(self.missing)
        self.missing.style().polish(self.missing)
        self.rows.set_states([(one.key, _TONES[one.state], words.line(one)) for one in lines])

    def _lines(self) -> tuple[ReadinessLine, ...]:
        if self.workspace.ask(sessions.find_session, self._session_id) is None:
            return ()
        now = self.workspace.now()
        return self.workspace.ask(readiness.readiness, self._session_id, now)
