"""Interpreters: who works, for how long, and who takes over; shown where there are any."""

from PySide6.QtCore import QTimer

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.domain.turns import Stint
from coprod_desktop.services import panels, stints
from coprod_desktop.services.stints import StintSight
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import floor as words

_MINUTE = 60_000


class Interpreters(PanelPart):
    """One row for each interpreter who is here."""

    subjects = (Stint, Attendance, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.INTERPRETERS)
        self._session_id = session_id
        self.rows = SentenceList(words.INTERPRETER, rows=2)
        self.works = Button(words.START_STINT, self._works)
        self.rests = Button(words.END_STINT, self._rests)
        self.add(self.rows)
        self.add(row(self.works, self.rests))
        self._working: dict[str, StintSight] = {}
        self._names: dict[str, str] = {}
        # Rows change once a minute, and nothing is said about it.
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.refresh)
        self._minute.start()
        self.hide()

    def refresh(self) -> None:
        """Show who works and who rests, once this has its place on the screen."""
        here = self.workspace.ask(stints.list_interpreters_here, self._session_id)
        limit = self.workspace.ask(panels.find_panel).stint_minutes
        now = self.workspace.now()
        seen = self.workspace.ask(stints.see_stints, self._session_id, now=now)
        self._working = {one.person.id: one for one in seen}
        self._names = {one.id: one.name for one in here}
        self.rows.set_rows([(one.id, self._row(one, limit)) for one in here])
        self.be_there(is_there=bool(here))

    def _row(self, person: Person, limit: int) -> str:
        working = self._working.get(person.id)
        if working is None:
            return words.RESTS.format(name=person.name)
        told = words.STINT_OVER if working.is_over else words.STINT
        return told.format(name=person.name, minutes=working.minutes, limit=limit)

    def _works(self) -> None:
        key = self.chosen_in(self.rows)
        if key is None:
            return
        others = [one for one in self._working if one != key]
        instead = others[0] if len(others) == 1 else None
        self.send(stints.start_stint, self._session_id, key, instead_of_id=instead)

    def _rests(self) -> None:
        key = self.chosen_in(self.rows)
        if key is None:
            return
        if key in self._working:
            self.send(stints.end_stint, self._working[key].stint.id)
        else:
            self.announcer.say(words.WORKS_NOT.format(name=self._names[key]))
