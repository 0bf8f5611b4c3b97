"""The agenda while it is run: what is done, parked, and to come; and a way to each item."""

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.clock import ItemTime
from coprod_desktop.domain.session import Session
from coprod_desktop.services import agendas, clock, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import clock as words
from coprod_desktop.wording.language import well_ended


class AgendaNow(PanelPart):
    """One sentence for each item."""

    subjects = (AgendaItem, Session)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.AGENDA)
        self._session_id = session_id
        self.rows = SentenceList(words.AGENDA, rows=4)
        self.rows.chosen.connect(self._go)
        self.whole = Words(muted=True)
        self.add(self.whole)
        self.add(self.rows)
        self.add(row(Button(words.GO_TO_ITEM, self._go_to_chosen)))
        self.refresh()

    def refresh(self) -> None:
        """Show each item as it stands now."""
        session = self.workspace.ask(sessions.get_session, self._session_id)
        now = self.workspace.now()
        times = self.workspace.ask(clock.list_item_times, self._session_id, now)
        self.rows.set_rows([(item.id, _row(item, time, session)) for item, time in times])
        sight = self.workspace.ask(clock.see_clock, self._session_id, now)
        self.whole.say(words.session_gone(sight.session_gone, sight.session_planned))

    def _go_to_chosen(self) -> None:
        if key := self.chosen_in(self.rows):
            self._go(key)

    def _go(self, item_id: str) -> None:
        self.send(agendas.go_to_item, item_id)


def _row(item: AgendaItem, time: ItemTime, session: Session) -> str:
    used, planned = words.whole_minutes(time.used + time.given), item.agreed_minutes
    if item.id == session.current_item_id:
        told = words.ITEM_NOW
    elif item.is_parked:
        told = words.ITEM_PARKED
    else:
        told = words.ITEM_DONE if time.used + time.given else words.ITEM_TO_COME
    row = told.format(position=item.position, title=item.title, used=used, planned=planned)
    return well_ended(row)
