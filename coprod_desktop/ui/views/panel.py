"""The panel: what to do next, its people, its sessions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person, Side
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services import panels, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import afterwards as after_words
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.papers import day


class PanelOverview(PanelView):
    """The first screen of an open panel."""

    reads_to = Audience.FACILITATOR
    way = "panel"

    person_requested = Signal(object)
    prepare_requested = Signal(str)
    live_requested = Signal()
    minutes_requested = Signal(str)
    rules_requested = Signal()
    check_requested = Signal(str)

    def __init__(
        self, workspace: Workspace, announcer: Announcer, *, after_person: str | None = None
    ) -> None:
        super().__init__(workspace, announcer, words.PANEL)
        self._after_person = after_person
        self._panel = workspace.ask(panels.find_panel)
        self._heading = Heading(self._panel.name, 1)
        self.next = Button(words.PLAN_SESSION, self._do_next, kind=Kind.PRIMARY)
        self.plan = Button(words.PLAN_SESSION, self._plan)
        self.people = SentenceList(words.PEOPLE, rows=6, empty=words.NO_PEOPLE)
        self.sessions = SentenceList(words.SESSIONS, rows=6, empty=words.NO_SESSIONS)
        self.add_person = Button(words.ADD_PERSON, self._add_person)
        self.minutes = Button(words.SEE_MINUTES, self._minutes)
        self.rules = Button(words.RULES, self.rules_requested.emit)
        self.people.chosen.connect(self._change_person)
        self.sessions.chosen.connect(self._open_session)
        self._arrange()
        self._show()
        self.people.go_to(after_person or "")

    def entry_sentence(self) -> str:
        """Say what the panel holds and what comes next."""
        counted = words.PANEL_SAID.format(
            name=self._panel.name,
            people=words.people_count(self.people.count()),
            sessions=words.session_count(self.sessions.count()),
        )
        return f"{counted} {self.next.text()}."

    def first_control(self) -> QWidget:
        """What to do next; after a new person the next one, after a change who was changed."""
        if self._after_person is None:
            return self.next
        return self.people if self.people.current_key == self._after_person else self.add_person

    def heard(self, happened: Happened) -> None:
        """Show people and sessions as they are now."""
        if happened.touches(Person, Session, Panel):
            self._show()

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(self._heading)
        page.column.addLayout(row(self.next, self.plan))
        members = Section(words.PEOPLE)
        members.add(self.people)
        members.add(row(self.add_person, Button(words.CHANGE_PERSON, self._change_chosen)))
        held = Section(words.SESSIONS)
        held.add(self.sessions)
        held.add(row(self.minutes, Button(after_words.AFTER_OF_CHOSEN, self._check)))
        page.column.addWidget(Columns([(members, 1), (held, 1)]))
        page.column.addLayout(row(self.rules))
        page.column.addStretch(1)

    def _show(self) -> None:
        self._panel = self.workspace.ask(panels.find_panel)
        self._heading.say(self._panel.name)
        everybody = self.workspace.ask(people.list_people)
        self.people.set_rows([(one.id, _person_row(one)) for one in everybody])
        held = self.workspace.ask(sessions.list_sessions)
        self.sessions.set_rows([(one.id, _session_row(one)) for one in held])
        self.next.say(_next_step(held) if everybody else words.ADD_PERSON)
        for other in (self.plan, self.add_person):
            # Two buttons of one name cannot be told apart by ear.
            goes = self.next.text() == other.text()
            if goes and other.hasFocus():
                self.next.setFocus()
            other.setHidden(goes)

    def _do_next(self) -> None:
        if not self.people.count():
            self._add_person()
            return
        held = self.workspace.ask(sessions.list_sessions)
        if any(one.is_open for one in held):
            self.live_requested.emit()
            return
        planned = [one for one in held if one.state is SessionState.PLANNED]
        if planned:
            self.prepare_requested.emit(planned[0].id)
        else:
            self._plan()

    def _plan(self) -> None:
        number = self.workspace.ask(sessions.next_number)
        title = words.PLAN_TITLE.format(number=number)
        self.send_then(self._planned, sessions.plan_session, title=title)

    def _planned(self, session: Session) -> None:
        self.prepare_requested.emit(session.id)

    def _add_person(self) -> None:
        self.person_requested.emit(None)

    def _change_chosen(self) -> None:
        if key := self.chosen_in(self.people):
            self._change_person(key)

    def _change_person(self, person_id: str) -> None:
        everybody = self.workspace.ask(people.list_people)
        self.person_requested.emit(next(one for one in everybody if one.id == person_id))

    def _open_session(self, session_id: str) -> None:
        held = {one.id: one for one in self.workspace.ask(sessions.list_sessions)}
        if held[session_id].is_open:
            self.live_requested.emit()
        elif held[session_id].state is SessionState.PLANNED:
            self.prepare_requested.emit(session_id)
        else:
            self.minutes_requested.emit(session_id)

    def _minutes(self) -> None:
        if key := self.chosen_in(self.sessions):
            self.minutes_requested.emit(key)

    def _check(self) -> None:
        if key := self.chosen_in(self.sessions):
            held = {one.id: one for one in self.workspace.ask(sessions.list_sessions)}
            if held[key].state is SessionState.PLANNED:
                self.announcer.say(after_words.NOT_HELD)
            else:
                self.check_requested.emit(key)


def _person_row(person: Person) -> str:
    parts = [label(person.role)]
    if person.side is not Side.UNSAID and label(person.side) != label(person.role):
        parts.append(in_sentence(person.side))
    return f"{person.name}. {', '.join(parts)}."


def _session_row(session: Session) -> str:
    when = day(session.day) if session.day else words.NO_DAY
    return words.SESSION_ROW.format(
        number=session.number, title=session.title, state=label(session.state), when=when
    )


def _next_step(held: tuple[Session, ...]) -> str:
    for session in held:
        if session.is_open:
            return words.GO_LIVE.format(number=session.number)
    for session in held:
        if session.state is SessionState.PLANNED:
            return words.PREPARE_SESSION.format(number=session.number, title=session.title)
    return words.PLAN_SESSION
