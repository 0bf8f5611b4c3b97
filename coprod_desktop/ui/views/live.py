"""The live session: the item, the capture box, the floor, what was heard."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Session, SessionState
from coprod_desktop.domain.turns import Turn
from coprod_desktop.services import agendas, sessions
from coprod_desktop.services.contributions import list_contributions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import TARGET, Button
from coprod_desktop.ui.kit.buttons import Kind as ButtonKind
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.views.action_entry import ActionEntry
from coprod_desktop.ui.views.asking_to_speak import AskingToSpeak
from coprod_desktop.ui.views.capture import Capture
from coprod_desktop.ui.views.cards import Cards
from coprod_desktop.ui.views.coming import Coming
from coprod_desktop.ui.views.heard import Heard
from coprod_desktop.ui.views.interpreters import Interpreters
from coprod_desktop.ui.views.marked_moments import MarkedMoments
from coprod_desktop.ui.views.speaking import Speaking
from coprod_desktop.wording import live as words

_MINUTE = 60_000
_BAR_FIRST_LETTERS = 60


class LiveView(PanelView):
    """Runs the session that is open."""

    way = "live"

    decide_requested = Signal()
    change_requested = Signal(str)
    closed = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session: Session) -> None:
        super().__init__(workspace, announcer, words.LIVE)
        self._session = session
        self._make_parts()
        self._bar = Section(words.LIVE, level=1)
        self._time = Words(muted=True)
        self._time.setMinimumHeight(TARGET)
        self._stop = Words(words.STOP_CARD_OPEN)
        self._stop.setProperty("problem", True)
        self.next_item = Button(words.NEXT_ITEM, self.go_on, description="F9")
        self.pause = Button(words.BREAK, self.toggle_break, description="F7")
        self.decide = Button(words.DECIDE, self.decide_requested.emit, description="F8")
        self.end = Button(words.CLOSE, self.ask_to_close)
        self._ask = Section(words.CLOSE_ASK.format(number=session.number), level=2)
        self._arrange()
        self._show_session()
        self._show_people()
        self._show_stop()
        self.moments.refresh()
        self.interpreters.refresh()
        self.capture.bring_back()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._show_time)
        self._minute.start()

    def _make_parts(self) -> None:
        workspace, announcer, session = self.workspace, self.announcer, self._session
        self.capture = Capture(workspace, announcer, session.id)
        self.speaking = Speaking(workspace, announcer, session.id)
        self.heard_so_far = Heard(workspace, announcer, session.id)
        self.heard_so_far.change_requested.connect(self.change_requested)
        self.moments = MarkedMoments(workspace, announcer, session.id)
        self.moments.fill_requested.connect(self.capture.take_words_for)
        self.asking = AskingToSpeak(workspace, announcer, session.id)
        self.interpreters = Interpreters(workspace, announcer, session.id)
        self.cards = Cards(workspace, announcer, session.id)
        self.coming = Coming(workspace, announcer, session.id)
        self.action_entry = ActionEntry(workspace, announcer, session.id)
        self._parts: tuple[PanelPart, ...] = (
            self.speaking,
            self.heard_so_far,
            self.cards,
            self.asking,
            self.interpreters,
            self.moments,
            self.coming,
            self.action_entry,
        )

    def entry_sentence(self) -> str:
        """Say the item, who speaks, and how to record."""
        if self._session.state is SessionState.ON_BREAK:
            return words.ENTRY_BREAK.format(keys=words.KEYS)
        agenda = self.workspace.ask(agendas.list_agenda, self._session.id)
        item = self._item(agenda)
        speaker = self.speaking.now.text()
        if item is None:
            return f"{words.LIVE}. {words.KEYS}"
        return words.ENTRY.format(
            position=item.position,
            total=len(agenda),
            title=item.title,
            speaker=speaker,
            keys=words.KEYS,
        )

    def first_control(self) -> QWidget:
        """The capture box."""
        return self.capture.box.control

    def reading(self) -> Sequence[str]:
        """Read the item and the last contribution."""
        return [text for text in (self._bar.heading.text(), self.heard_so_far.last()) if text]

    def has_subject(self) -> bool:
        """Say whether the session runs."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.is_open

    def heard(self, happened: Happened) -> None:
        """Show just what changed; the capture box is never touched."""
        if happened.touches(Session, AgendaItem):
            self._show_session()
        for part in self._parts:
            part.heard(happened)
        if happened.touches(Turn, Attendance, Person):
            self._show_people()
        if happened.touches(Card):
            self._show_stop()

    def save(self, kind: Kind) -> None:
        """Record what stands in the box."""
        self.capture.save(kind)

    def go_on(self) -> None:
        """Go to the next item."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the item before."""
        self._step(-1)

    def toggle_break(self) -> None:
        """Start a break, or come back from it."""
        act = (
            sessions.end_break
            if self._session.state is SessionState.ON_BREAK
            else sessions.start_break
        )
        self.send(act, self._session.id)

    def change_last(self) -> None:
        """Change the last contribution."""
        last = self.workspace.ask(list_contributions, self._session.id, limit=1)
        if last:
            self.change_requested.emit(last[-1].id)
        else:
            self.announcer.say(words.NOTHING_SAID)

    def ask_to_speak(self) -> None:
        """Put the chosen person on the list."""
        if self.capture.who.value is None:
            self.announcer.say(words.CHOOSE_PERSON)
        else:
            self.speaking.ask_to_speak(self.capture.who.value)

    def ask_to_close(self) -> None:
        """Ask before the session ends: that seals the record. Words in the box come first."""
        if self.capture.has_words():
            self.announcer.say(words.CLOSE_UNSAVED)
            self.capture.go()
            return
        waiting = self.moments.count()
        why = [words.CLOSE_WHY, *([words.moments_open(waiting)] if waiting else [])]
        self._ask_why.say(" ".join(why))
        self._ask.show()
        self.announcer.say(f"{self._ask.heading.text()} {self._ask_why.text()}")
        self._stay.setFocus()

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        self._bar.add(row(self.next_item, self.pause, self.decide, self.end, self._time))
        self._bar.add(self._stop)
        self._stay = Button(words.CLOSE_NO, self._do_not_close, kind=ButtonKind.PRIMARY)
        self._ask_why = Words(words.CLOSE_WHY)
        self._ask.add(self._ask_why)
        self.close_for_good = Button(words.CLOSE_YES, self._close)
        self._ask.add(row(self._stay, self.close_for_good))
        self._ask.hide()
        self._column = page.column
        page.column.addWidget(self._bar)
        page.column.addWidget(self._ask)
        page.column.addWidget(
            Columns([(self.capture, 5), (self.speaking, 3), (self.heard_so_far, 4)])
        )
        page.column.addWidget(Columns([(self.cards, 1), (self.asking, 1)]))
        for part in (self.interpreters, self.moments, self.coming, self.action_entry):
            page.column.addWidget(part)
        page.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room for one column only, the capture box comes first."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        is_narrow = event.size().width() < letter * _BAR_FIRST_LETTERS
        place = 2 if is_narrow else 0
        if self._column.indexOf(self._bar) != place:
            self._column.removeWidget(self._bar)
            self._column.insertWidget(place, self._bar)

    def _do_not_close(self) -> None:
        self._ask.hide()
        self.capture.go()

    def _close(self) -> None:
        self.send_then(self._was_closed, sessions.close_session, self._session.id)

    def _was_closed(self, session: Session) -> None:
        self.closed.emit(session.id)

    def _step(self, step: int) -> None:
        item = self.workspace.ask(agendas.neighbour, self._session.id, step=step)
        if item is not None:
            self.send(agendas.go_to_item, item.id)
        else:
            self.announcer.say(words.LAST_ITEM if step > 0 else words.FIRST_ITEM)

    def _item(self, agenda: tuple[AgendaItem, ...]) -> AgendaItem | None:
        return next((one for one in agenda if one.id == self._session.current_item_id), None)

    def _show_session(self) -> None:
        self._session = self.workspace.ask(sessions.get_session, self._session.id)
        agenda = self.workspace.ask(agendas.list_agenda, self._session.id)
        item = self._item(agenda)
        on_break = self._session.state is SessionState.ON_BREAK
        self.pause.say(words.WE_ARE_BACK if on_break else words.BREAK)
        if item is None:
            self._bar.say_heading(words.NO_ITEM)
        else:
            self._bar.say_heading(
                words.ITEM.format(position=item.position, total=len(agenda), title=item.title)
            )
        self._show_time()

    def _show_time(self) -> None:
        pause = self.workspace.ask(sessions.current_break, self._session.id)
        if pause is not None:
            self._time.say(words.BREAK_UNTIL.format(time=f"{pause.back_at.astimezone():%H:%M}"))
            return
        agenda = self.workspace.ask(agendas.list_agenda, self._session.id)
        item = self._item(agenda)
        if item is not None:
            used = self.workspace.ask(agendas.minutes_used, item.id)
            self._time.say(words.TIME.format(used=used, planned=item.minutes))

    def _show_people(self) -> None:
        here, absent = self.coming.present(), self.coming.absent()
        self.capture.show_people(here, absent, self.speaking.speaker_id)

    def _show_stop(self) -> None:
        self._stop.setVisible(self.cards.stop_is_open())
