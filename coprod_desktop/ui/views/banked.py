"""Points given beforehand: kept at an item while preparing, raised there while the session runs."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.session import Session
from coprod_desktop.services import banked_points, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import access as words
from coprod_desktop.wording import problems


class BankPoints(PanelPart):
    """Write points down for an item."""

    subjects = (BankedPoint,)

    def __init__(self, workspace: Workspace, announcer: Announcer, item_id: str) -> None:
        super().__init__(workspace, announcer, words.BANKED)
        self._item_id = item_id
        everybody = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        self.who = Chooser(words.BANK_WHO, everybody)
        self.said = TextArea(words.BANK_WORDS, lines=3)
        self.rows = SentenceList(words.BANKED, rows=3)
        told = {"who": self.who, "words": self.said}
        self._draft = DraftKeeper(self, workspace, f"bank:{item_id}", told, words=self.said)
        self._draft.bring_back()
        self.add(Hint(words.BANKED_HINT))
        for part in (self.who, self.said):
            self.add(part)
        self.add(row(Button(words.BANK, self._bank)))
        self.add(self.rows)
        self.add(row(Button(words.BANK_REMOVE, self._remove)))
        self.refresh()

    def refresh(self) -> None:
        """Show the points that wait here."""
        self.rows.set_rows(_rows(self.workspace, self._item_id))

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.said.show_problem(problems.sentence(problem))

    def _bank(self) -> None:
        self.send_draft(
            self._draft,
            self._banked,
            banked_points.bank_point,
            self._item_id,
            person_id=self.who.value,
            words=self.said.text(),
        )

    def _banked(self, _point: BankedPoint) -> None:
        self.said.clear()

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(banked_points.take_point_away, key)


class PointsNow(PanelPart):
    """The points that wait at the current item; there only where some do."""

    subjects = (BankedPoint, Session, AgendaItem)

    read_requested = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.BANKED)
        self._session_id = session_id
        self.rows = SentenceList(words.BANKED, rows=3)
        self.add(self.rows)
        self.add(
            row(
                Button(words.RAISE, self._raise),
                Button(words.READ_POINT, self._read),
            )
        )
        self.hide()

    def refresh(self) -> None:
        """Show what waits at the item, once this has its place on the screen."""
        item_id = self.workspace.ask(sessions.get_session, self._session_id).current_item_id
        rows = _rows(self.workspace, item_id) if item_id else []
        self.rows.set_rows(rows)
        self.setVisible(bool(rows))

    def _raise(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(banked_points.raise_point, key)

    def _read(self) -> None:
        if key := self.chosen_in(self.rows):
            point = self.workspace.ask(banked_points.get_point, key)
            self.read_requested.emit(point.words)


def _rows(workspace: Workspace, item_id: str) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in workspace.ask(people.list_people)}
    return [
        (
            one.id,
            (words.BANKED_RAISED if one.contribution_id else words.BANKED_ROW).format(
                name=names.get(one.person_id, ""), words=" ".join(one.words.split())
            ),
        )
        for one in workspace.ask(banked_points.list_points_for, item_id)
    ]
