"""The head of the live screen: the item, the time, and what leads on."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.clock import Pause
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.session import Break, Session, SessionState
from coprod_desktop.domain.turns import Turn
from coprod_desktop.services import agendas, banked_points, breaks, cards, clock, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.views.time_strip import TimeStrip
from coprod_desktop.wording import cards as card_words
from coprod_desktop.wording import clock as clock_words
from coprod_desktop.wording import live as words
from coprod_desktop.wording.access import points_waiting
from coprod_desktop.wording.content_warnings import content_warning, warning_ahead

_TIMED = (Turn, Card, Pause, Break)


class SessionBar(PanelPart):
    """Where the session is, and the ways on."""

    decide_requested = Signal()
    close_requested = Signal()
    cards_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.LIVE)
        self._session_id = session_id
        self.time = TimeStrip()
        self.warning = Words()
        self.points = Words()
        self.next_item = Button(words.NEXT_ITEM, self.go_on, command="next_item")
        self.pause = Button(words.BREAK, self.toggle_break, command="break")
        self.decide = Button(words.DECIDE, self.decide_requested.emit, command="decide")
        self.more_time = Button(clock_words.MORE_TIME, self.give_more_time, command="more_time")
        self.park = Button(clock_words.PARK, self.park_item, command="park")
        self.cards = Button(card_words.CARDS, self.cards_requested.emit, command="cards")
        self.end = Button(words.CLOSE, self.close_requested.emit, command="close_session")
        on = (self.next_item, self.pause, self.decide, self.cards, self.more_time, self.park)
        self.add(row(*on, self.end))
        self.add(self.time)
        self.add(self.warning)
        self.add(self.points)
        self.refresh()

    def heard(self, happened: Happened) -> None:
        """Show the item and the time as they are now."""
        if happened.touches(Session, AgendaItem, BankedPoint):
            self.refresh()
        elif happened.touches(*_TIMED):
            self.show_time()

    def refresh(self) -> None:
        """Show the item, its warning, and the time."""
        session, agenda = self._session(), self._agenda()
        item = current_item(session, agenda)
        on_break = session.state is SessionState.ON_BREAK
        self.pause.say(words.WE_ARE_BACK if on_break else words.BREAK)
        told = words.NO_ITEM if item is None else item_heading(item, len(agenda))
        self.say_heading(told)
        following = self.workspace.ask(agendas.neighbour, self._session_id, step=1)
        self.warning.say(content_warning(item) or warning_ahead(following))
        self.warning.setVisible(bool(self.warning.text()))
        waiting = self.workspace.ask(banked_points.count_waiting, item.id) if item else 0
        self.points.say(points_waiting(waiting))
        self.points.setVisible(waiting > 0)
        self.show_time()

    def show_time(self) -> None:
        """Show how the time stands now."""
        now = self.workspace.now()
        self.time.show_time(self.workspace.ask(clock.see_clock, self._session_id, now))
        stop_is_open = self.workspace.ask(cards.stop_card_is_open, self._session_id)
        self.time.show_stop_card(is_open=stop_is_open)

    def go_on(self) -> None:
        """Go to the next item."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the item before."""
        self._step(-1)

    def toggle_break(self) -> None:
        """Start a break, or come back from it."""
        on_break = self._session().state is SessionState.ON_BREAK
        act: Callable[..., object] = breaks.end_break if on_break else breaks.start_break
        self.send(act, self._session_id)

    def give_more_time(self) -> None:
        """Give the item five more minutes, as the room agreed."""
        item_id = self._session().current_item_id
        if item_id is not None:
            self.send(agendas.give_more_time, item_id)

    def park_item(self) -> None:
        """Park the item and go on."""
        self.send(agendas.park_item, self._session_id)

    def _step(self, step: int) -> None:
        item = self.workspace.ask(agendas.neighbour, self._session_id, step=step)
        if item is not None:
            self.send(agendas.go_to_item, item.id)
        else:
            self.announcer.say(words.LAST_ITEM if step > 0 else words.FIRST_ITEM)

    def _session(self) -> Session:
        return self.workspace.ask(sessions.get_session, self._session_id)

    def _agenda(self) -> tuple[AgendaItem, ...]:
        return self.workspace.ask(agendas.list_agenda, self._session_id)


def current_item(session: Session, agenda: tuple[AgendaItem, ...]) -> AgendaItem | None:
    """Find the item that a session is at."""
    return next((one for one in agenda if one.id == session.current_item_id), None)


def item_heading(item: AgendaItem, total: int) -> str:
    """Say which item it is."""
    return words.ITEM.format(position=item.position, total=total, title=item.title)
