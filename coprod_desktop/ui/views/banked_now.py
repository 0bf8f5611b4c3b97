"""The points that wait at the current item of a session that runs."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.session import Session
from coprod_desktop.services import banked_points, people, sessions
from coprod_desktop.services.contributions import language_of_words
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.views.banked import point_rows
from coprod_desktop.wording import access as words


class PointsNow(PanelPart):
    """Read each aloud, record it as said, or skip it; there only while some wait.

    What was raised stands here too until the person has gone elsewhere: nothing vanishes under
    them.
    """

    subjects = (BankedPoint, Session, AgendaItem)

    read_requested = Signal(object)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.BANKED_NOW)
        self._session_id = session_id
        self.rows = SentenceList(words.BANKED_NOW, rows=3)
        self.add(self.rows)
        self.add(
            row(
                Button(words.READ_POINT, self._read),
                Button(words.RAISE, self._raise),
                Button(words.SKIP, self._skip),
            )
        )
        self.hide()

    def refresh(self) -> None:
        """Show what waits at the item, once this has its place on the screen."""
        found = self._found()
        is_waiting = any(point.contribution_id is None for point in found)
        is_in_use = has_person(self)
        self.rows.set_rows(point_rows(self.workspace, found))
        self.be_there(is_there=is_waiting or (is_in_use and bool(found)))

    def _found(self) -> tuple[BankedPoint, ...]:
        item_id = self.workspace.ask(sessions.get_session, self._session_id).current_item_id
        if item_id is None:
            return ()
        return self.workspace.ask(banked_points.list_points_for, item_id)

    def _raise(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(banked_points.raise_point, key)

    def _read(self) -> None:
        if key := self.chosen_in(self.rows):
            point = self.workspace.ask(banked_points.get_point, key)
            session = self.workspace.ask(sessions.get_session, self._session_id)
            language = self.workspace.ask(language_of_words, session, point.person_id)
            self.read_requested.emit(Passage(point.words, language))

    def _skip(self) -> None:
        """Leave a point waiting and go on to the next one that waits, round from the end."""
        key = self.chosen_in(self.rows)
        if key is None:
            return
        found = self._found()
        at = next(place for place, one in enumerate(found) if one.id == key)
        later = (*found[at + 1 :], *found[:at])
        following = next((one for one in later if one.contribution_id is None), None)
        if following is not None:
            self.rows.go_to(following.id)
        person = self.workspace.ask(people.find_person, found[at].person_id)
        if person is not None and found[at].contribution_id is None:
            self.announcer.say(words.SKIPPED.format(name=person.name))
