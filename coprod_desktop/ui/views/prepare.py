"""Prepare a session: when and where, the agenda, who is here, and start."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.agenda import AgendaItem, Asked
from coprod_desktop.domain.errors import NameMissing, Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services import agendas, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, MomentField, NumberField, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.apologies import Apologies
from coprod_desktop.ui.views.consent import ConsentToRecord
from coprod_desktop.ui.views.language_chooser import LanguageChooser
from coprod_desktop.ui.views.needs_of_session import NeedsOfSession
from coprod_desktop.ui.views.papers_sent import PapersSent
from coprod_desktop.ui.views.readiness import ReadinessPart
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import practice_run as practice_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import readiness as ready_words
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.labels import label
from coprod_desktop.wording.language import well_ended

_ITEM_MINUTES = 15
_LONGEST_SESSION = 1_440


class PrepareView(PanelView):
    """One planned session."""

    reads_to = Audience.FACILITATOR
    way = "prepare"

    live_requested = Signal()
    item_requested = Signal(str)
    practise_requested = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, session_id: str, voices: VoicesHere
    ) -> None:
        super().__init__(workspace, announcer, words.PREPARE)
        self._session = session = workspace.ask(sessions.get_session, session_id)
        self._item_at_first = ""
        self._heading = Heading(_heading(session), 1)
        self.name = TextField(words.SESSION_TITLE, session.title)
        self._now = datetime.now().astimezone().replace(microsecond=0)
        self._proposed_moment = self._shown_moment(session)
        self.when = MomentField(words.WHEN, self._proposed_moment)
        self.place = TextField(words.PLACE, session.place)
        self.next_meeting = TextField(words.NEXT_MEETING, session.next_meeting)
        self.language = LanguageChooser(
            words.LANGUAGE_OF_SESSION, session.language, voices, words.LANGUAGE_OF_SESSION_HINT
        )
        self.planned = NumberField(
            ready_words.PLANNED_MINUTES, session.planned_minutes, 0, _LONGEST_SESSION
        )
        self.items = SentenceList(words.AGENDA, rows=6)
        self.item_title = TextField(words.ITEM_TITLE)
        self.item_asked = Chooser(words.ITEM_ASKED, [(one, label(one)) for one in Asked])
        self.item_asked.choose(Asked.DISCUSS)
        self.item_minutes = NumberField(words.ITEM_MINUTES, _ITEM_MINUTES, 1, 600)
        self.item_title.entered.connect(self._add_item)
        self.items.chosen.connect(self.item_requested)
        self._add = Button(words.ADD_ITEM, self._add_item)
        self.start = Button(
            words.START_SESSION.format(number=session.number), self._start, kind=Kind.PRIMARY
        )
        self._ask_who_comes()
        self._make_parts()
        told = {"title": self.item_title, "asked": self.item_asked, "minutes": self.item_minutes}
        self._draft = DraftKeeper(self, workspace, f"new item:{session.id}", told)
        self._draft.bring_back()
        self._arrange()
        self._show_agenda()
        self._show_people()

    def _ask_who_comes(self) -> None:
        """Make the list of everybody, with who is not here as it was left."""
        self._who = Section(words.WHO_COMES)
        self._ticks: dict[str, Check] = {}
        self._tick_column = Stacked(usual=8)
        # Who is not here, as ids with spaces between them.
        self._away = HiddenValue()
        place = f"who is here:{self._session.id}"
        self._who_draft = DraftKeeper(self, self.workspace, place, {"away": self._away})
        self._who_draft.bring_back()

    def _make_parts(self) -> None:
        """Make the parts that go by what people need, get and say beforehand."""
        told = (self.workspace, self.announcer, self._session.id)
        self._apologies = Apologies(*told)
        self._consent = ConsentToRecord(*told)
        self.readiness = ReadinessPart(*told)
        self.needs = NeedsOfSession(*told)
        self.papers = PapersSent(*told)
        self._parts: tuple[PanelPart, ...] = (
            self._apologies,
            self._consent,
            self.needs,
            self.papers,
            self.readiness,
        )

    def entry_sentence(self) -> str:
        """Say how many things are missing first, then how long the agenda is."""
        agenda = self.workspace.ask(agendas.list_agenda, self._session.id)
        told = words.PREPARE_SAID.format(
            number=self._session.number,
            items=words.item_count(len(agenda)),
            minutes=sum(item.minutes for item in agenda),
        )
        return f"{self.readiness.missing.text()} {told}"

    def begin_at(self, item_id: str) -> None:
        """Let the person stand at an item of the agenda when this is shown."""
        self._item_at_first = item_id
        self.items.go_to(item_id)

    def first_control(self) -> QWidget:
        """The item that the person comes from, else the start or the first new item."""
        if self._item_at_first and self.items.current_key == self._item_at_first:
            return self.items
        return self.start if self.items.count() else self.item_title.control

    def heard(self, happened: Happened) -> None:
        """Show the agenda and the people as they are now."""
        if happened.touches(Session):
            self._show_session()
        if happened.touches(AgendaItem):
            self._show_agenda()
        if happened.touches(Person):
            self._show_people()
        for part in self._parts:
            part.heard(happened)

    @property
    def session_id(self) -> str:
        """Which session is being prepared."""
        return self._session.id

    def has_subject(self) -> bool:
        """Say whether the session is still planned."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.state is SessionState.PLANNED

    def refused(self, problem: Problem) -> None:
        """Say it at the field that it is about."""
        super().refused(problem)
        if isinstance(problem, NameMissing):
            self.item_title.show_problem(problems.sentence(problem))

    def leaving(self) -> None:
        """Keep what was typed about the session, before the next screen asks for it."""
        told = self._told()
        if told is not None and told.title.strip():
            self.workspace.do_or_tell(sessions.change_session, told)
        super().leaving()

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(self._heading)
        practise = Button(practice_words.PRACTISE, self.practise_requested.emit)
        page.column.addLayout(row(self.start, practise))
        agenda = Section(words.AGENDA)
        agenda.add(self.items)
        agenda.add(
            row(
                Button(words.MOVE_UP, self._move_up, description="Alt+Up"),
                Button(words.MOVE_DOWN, self._move_down, description="Alt+Down"),
                Button(words.CHANGE_ITEM, self._change_item),
                Button(words.REMOVE_ITEM, self._remove_item),
            )
        )
        for part in (self.item_title, self.item_asked, self.item_minutes):
            agenda.add(part)
        agenda.add(row(self._add))
        self._who.add(Words(words.WHO_COMES_HINT, muted=True))
        self._who.add(self._tick_column)
        self._who.fill()
        page.column.addWidget(Columns([(agenda, 3), (self._who, 2)]))
        page.column.addWidget(self.readiness)
        page.column.addWidget(Columns([(self.needs, 1), (self.papers, 1)]))
        page.column.addWidget(Columns([(self._apologies, 1), (self._consent, 1)]))
        about = Section(words.THIS_SESSION)
        fields = (self.name, self.when, self.planned, self.place, self.next_meeting)
        for part in (*fields, self.language):
            about.add(part)
        about.add(row(Button(words.KEEP, self._keep_what_stands_here)))
        page.column.addWidget(about)
        page.column.addStretch(1)
        for keys, act in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            # Only where the list has the focus: Alt+Down opens the choices on this page.
            shortcut = QShortcut(QKeySequence(keys), self.items, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _show_agenda(self) -> None:
        agenda = self.workspace.ask(agendas.list_agenda, self._session.id)
        self.items.set_rows([(item.id, _item_row(item)) for item in agenda])

    def _show_people(self) -> None:
        everybody = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        for gone in [one for one in self._ticks if one not in everybody]:
            self._ticks.pop(gone).deleteLater()
        for person_id, name in everybody.items():
            if person_id not in self._ticks:
                is_here = person_id not in (self._away.value or "").split()
                self._ticks[person_id] = Check(name, on=is_here)
                self._ticks[person_id].changed.connect(self._keep_who_is_away)
                self._tick_column.addWidget(self._ticks[person_id])
            self._ticks[person_id].say(name)
        # They come last otherwise, as they were made last; on the screen they stand here.
        for before, after in pairwise((self._add, *self._ticks.values())):
            QWidget.setTabOrder(before, after)

    def _keep_who_is_away(self) -> None:
        away = [one for one, tick in self._ticks.items() if not tick.isChecked()]
        self._away.put(" ".join(away) or None)

    def _say_that_the_title_is_missing(self) -> None:
        sentence = problems.sentence(NameMissing())
        self.announcer.say(sentence)
        self.name.show_problem(sentence)

    def _add_item(self) -> None:
        self.send_draft(
            self._draft,
            self._item_added,
            agendas.add_item,
            session_id=self._session.id,
            title=self.item_title.text(),
            asked=self.item_asked.value,
            minutes=self.item_minutes.value(),
        )

    def _item_added(self, _item: AgendaItem) -> None:
        # The person goes there first: a reader says nothing of a box that changed before.
        self.item_title.control.setFocus()
        self.item_title.set_text("")

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if key := self.chosen_in(self.items):
            self.send_then(self._moved, agendas.move_item, key, by=by)

    def _moved(self, item: AgendaItem) -> None:
        self.items.go_to(item.id)

    def _change_item(self) -> None:
        if key := self.chosen_in(self.items):
            self.item_requested.emit(key)

    def _remove_item(self) -> None:
        if key := self.chosen_in(self.items):
            self.send(agendas.remove_item, key)

    def _shown_moment(self, session: Session) -> datetime:
        """Give the moment that stands there for a session nobody has changed here."""
        return session.planned_for.astimezone() if session.planned_for else self._now

    def _planned_for(self, *, is_agreed: bool) -> datetime | None:
        # The day that stands there at first is only proposed, until somebody sets or keeps it.
        if not is_agreed and self.when.moment() == self._proposed_moment:
            return self._session.planned_for
        return self.when.moment().astimezone(UTC)

    def _keep(self) -> None:
        told = self._told()
        if told is not None:
            self.send(sessions.change_session, told)

    def _keep_what_stands_here(self) -> None:
        """Keep all of it, the day that is only proposed too: it is what the person saw."""
        if not self.name.text().strip():
            self._say_that_the_title_is_missing()
        elif (told := self._told(is_agreed=True)) is None:
            self.announcer.say(words.NOTHING_CHANGED)
        else:
            self.send(sessions.change_session, told)

    def _told(self, *, is_agreed: bool = False) -> Session | None:
        """Give the session as it is typed here, if a person changed something."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        if session is None:
            return None
        told = replace(
            session,
            title=self.name.text(),
            planned_for=self._planned_for(is_agreed=is_agreed),
            place=self.place.text().strip(),
            next_meeting=self.next_meeting.text().strip(),
            planned_minutes=self.planned.value(),
            language=self.language.value,
        )
        return told if told != session else None

    def _show_session(self) -> None:
        """Show what is stored now where nobody has typed something else."""
        now = self.workspace.ask(sessions.find_session, self._session.id)
        if now is None:
            return
        before, self._session = self._session, now
        self._heading.say(_heading(now))
        if self.when.moment() == self._shown_moment(before):
            self._proposed_moment = self._shown_moment(now)
            self.when.set_moment(self._proposed_moment)
        if self.planned.value() == before.planned_minutes:
            self.planned.set_value(now.planned_minutes)
        if self.language.value == before.language:
            self.language.choose(now.language)
        for field, old, new in (
            (self.name, before.title, now.title),
            (self.place, before.place, now.place),
            (self.next_meeting, before.next_meeting, now.next_meeting),
        ):
            if field.text().strip() == old:
                field.set_text(new)

    def _start(self) -> None:
        if not self.name.text().strip():
            self._say_that_the_title_is_missing()
            return
        self._keep()
        present = tuple(one for one, tick in self._ticks.items() if tick.isChecked())
        start = partial(sessions.start_session, present=present)
        self.send_draft(self._who_draft, self._started, start, self._session.id)

    def _started(self, _session: object) -> None:
        self.live_requested.emit()


def _heading(session: Session) -> str:
    return words.PREPARE_TITLED.format(title=session.title)


def _item_row(item: AgendaItem) -> str:
    told = words.ITEM_ROW.format(
        position=item.position,
        title=item.title,
        asked=label(item.asked),
        minutes=item.minutes,
    )
    return well_ended(told)
