"""The live session: the item, the capture box, the floor, what was heard, and what is beside."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.access import Consent
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Session, SessionState
from coprod_desktop.domain.turns import Turn
from coprod_desktop.services import agendas, sessions
from coprod_desktop.services.banked_points import count_not_raised
from coprod_desktop.services.contributions import list_contributions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, row
from coprod_desktop.ui.views.action_entry import ActionEntry
from coprod_desktop.ui.views.agenda_now import AgendaNow
from coprod_desktop.ui.views.apologies import Apologies
from coprod_desktop.ui.views.asking_to_speak import AskingToSpeak
from coprod_desktop.ui.views.at_the_keyboard import AtTheKeyboard
from coprod_desktop.ui.views.banked_now import PointsNow
from coprod_desktop.ui.views.break_now import BreakNow
from coprod_desktop.ui.views.calm_screen import CalmScreen
from coprod_desktop.ui.views.caption_feed import CaptionFeed
from coprod_desktop.ui.views.capture import Capture
from coprod_desktop.ui.views.card_count import CardCount
from coprod_desktop.ui.views.cards import Cards
from coprod_desktop.ui.views.closing import Closing
from coprod_desktop.ui.views.coming import Coming
from coprod_desktop.ui.views.composing import Composing
from coprod_desktop.ui.views.consent import ConsentToRecord
from coprod_desktop.ui.views.heard import Heard
from coprod_desktop.ui.views.interpreters import Interpreters
from coprod_desktop.ui.views.late_guest import LateGuest
from coprod_desktop.ui.views.marked_moments import MarkedMoments
from coprod_desktop.ui.views.session_bar import SessionBar, current_item
from coprod_desktop.ui.views.speaking import Speaking
from coprod_desktop.ui.views.whispers import Whispers
from coprod_desktop.wording import composing as composing_words
from coprod_desktop.wording import floor as floor_words
from coprod_desktop.wording import live as words
from coprod_desktop.wording import scanning as scanning_words

_BAR_FIRST_LETTERS = 60
# The box to type in is a little wider than what stands beside it.
_WEIGHTS = (5, 4, 4)


class LiveView(PanelView):
    """Runs the session that is open: one part for each thing that people do."""

    way = "live"

    decide_requested = Signal()
    change_requested = Signal(str)
    closed = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session: Session) -> None:
        super().__init__(workspace, announcer, words.LIVE)
        self._session_id = session.id
        told = (workspace, announcer, session.id)
        self.bar = SessionBar(*told)
        self.closing = Closing(workspace, announcer, session)
        self.capture = Capture(*told)
        self.speaking = Speaking(*told)
        self.heard_so_far = Heard(*told)
        self.cards = Cards(*told)
        self.card_count = CardCount(*told)
        self.asking = AskingToSpeak(*told)
        self.whispers = Whispers(*told)
        self.agenda = AgendaNow(*told)
        self.break_now = BreakNow(*told)
        self.interpreters = Interpreters(*told)
        self.moments = MarkedMoments(*told)
        self.points = PointsNow(*told)
        self.composing = Composing(*told, chosen=self.who_would_write)
        self.coming = Coming(*told)
        self.caption_feed = CaptionFeed(*told)
        self.late_guest = LateGuest(*told)
        self.apologies = Apologies(*told)
        self.at_the_keyboard = AtTheKeyboard(*told)
        self.consent = ConsentToRecord(*told)
        self.action_entry = ActionEntry(*told)
        self.calm = CalmScreen(announcer)
        self._join()
        self._arrange()
        self._show_people()
        # What hides itself where there is nothing to show must have its place first.
        self.moments.refresh()
        self.interpreters.refresh()
        self.points.refresh()
        self.caption_feed.refresh()
        self.capture.bring_back()

    # No more than a person keeps in mind, and than stands in the message row in large letters.
    main_commands = ("save_last", "next_speaker", "break", "decide", "palette")

    def entry_sentence(self) -> str:
        """Say the item, who speaks, and how to record."""
        session = self.workspace.ask(sessions.get_session, self._session_id)
        if session.state is SessionState.ON_BREAK:
            return words.ENTRY_BREAK.format(keys=self._keys())
        agenda = self.workspace.ask(agendas.list_agenda, self._session_id)
        item = current_item(session, agenda)
        if item is None:
            return f"{words.LIVE}. {self._keys()}"
        said = words.ENTRY.format(
            position=item.position,
            total=len(agenda),
            title=item.title,
            speaker=self.speaking.now.text(),
            keys=self._keys(),
        )
        more = (self.bar.warning.text(), self.bar.points.text())
        return " ".join(part for part in (said, *more) if part)

    def _keys(self) -> str:
        return words.KEYS.format(saving=self.capture.saving())

    def first_control(self) -> QWidget:
        """The capture box."""
        return self.capture.box.control

    def first_groups(self) -> Sequence[tuple[str, Sequence[QWidget]]]:
        """Give what cannot wait, each with its second press; then the words and how to save."""
        cards = (self.cards.buttons[kind] for kind in (CardKind.STOP, CardKind.SPEAK))
        at_once = (self.capture.mark, self.speaking.next, self.bar.pause, *cards)
        record = (self.capture.box.control, *self.capture.buttons)
        answers = self.cards.answers
        return (
            (scanning_words.AT_ONCE, at_once),
            (answers.accessibleName(), answers.findChildren(QWidget)),
            (scanning_words.WORDS_AND_SAVE, record),
        )

    def reading(self) -> Sequence[Passage]:
        """Read the item, the time and the last contribution, as the room may hear them."""
        return tuple(one.told for one in self.placed())

    def placed(self) -> Sequence[Placed]:
        """Read the last contribution in its row."""
        return (*self._about_now(), *self.heard_so_far.last_placed())

    def placed_here(self) -> Sequence[Placed]:
        """Read the item, and all contributions that the room may hear."""
        return (*self._about_now(), *self.heard_so_far.placed())

    def _about_now(self) -> Sequence[Placed]:
        told = passages(
            self.bar.heading.text(),
            *self.bar.time.sentences(),
            self.bar.warning.text(),
            self.bar.points.text(),
        )
        return [Placed(told=one) for one in told]

    def has_subject(self) -> bool:
        """Say whether the session runs."""
        session = self.workspace.ask(sessions.find_session, self._session_id)
        return session is not None and session.is_open

    def heard(self, happened: Happened) -> None:
        """Show just what changed; the capture box is never touched."""
        for part in self._parts:
            part.heard(happened)
        if happened.touches(Turn, Attendance, Person, Consent):
            self._show_people()

    def show_time(self) -> None:
        """Show what a minute has changed."""
        self.bar.show_time()
        self.whispers.refresh()
        self.break_now.refresh()
        self.agenda.refresh()

    def be_calm(self, *, calm: bool) -> None:
        """Show only what a session cannot do without, or everything."""
        self.calm.be_calm(calm=calm)

    def go_to_who_records(self) -> None:
        """Put the person where it is said who is at the keyboard."""
        self.calm.show_all()
        self.at_the_keyboard.go()

    def save(self, kind: Kind) -> None:
        """Record what stands in the box."""
        self.capture.save(kind)

    def change_last(self) -> None:
        """Change the last contribution."""
        last = self.workspace.ask(list_contributions, self._session_id, limit=1)
        if last:
            self.change_requested.emit(last[-1].id)
        else:
            self.announcer.say(words.NOTHING_SAID)

    def who_would_write(self) -> str | None:
        """Give who would write now: whoever has the floor, else who is chosen."""
        return self.speaking.speaker_id or self.capture.who.value

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
        points = self.workspace.ask(count_not_raised, self._session_id)
        not_done = [words.moments_open(waiting)] if waiting else []
        if names := self.speaking.names_waiting():
            not_done.insert(0, floor_words.still_waiting(names))
        if points:
            not_done.append(composing_words.points_not_raised(points))
        self.closing.ask(not_done)

    def _join(self) -> None:
        self.bar.decide_requested.connect(self.decide_requested)
        self.bar.close_requested.connect(self.ask_to_close)
        self.closing.stayed.connect(self.capture.go)
        self.bar.cards_requested.connect(self.cards.go)
        self.cards.answers.emptied.connect(self.capture.go)
        self.closing.closed.connect(self.closed)
        self.heard_so_far.change_requested.connect(self.change_requested)
        self.moments.fill_requested.connect(self.capture.take_words_for)
        for part in (self.points, self.moments, self.interpreters, self.caption_feed):
            part.emptied.connect(self.capture.go)

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        self._column = page.column
        main = (self.capture, self.speaking, self.heard_so_far)
        beside = (self.cards, self.asking, self.whispers)
        # Two by two, so that one scrolls half as far; of two, at least one is always there.
        rest = (
            (self.points, self.composing),
            (self.interpreters, self.break_now),
            (self.moments, self.agenda),
            (self.coming, self.late_guest),
            (self.apologies, self.at_the_keyboard),
            (self.caption_feed, self.card_count),
            (self.consent, self.action_entry),
        )
        page.column.addWidget(self.bar)
        page.column.addWidget(self.closing)
        for three in (main, beside):
            page.column.addWidget(Columns(list(zip(three, _WEIGHTS, strict=True))))
        page.column.addLayout(row(self.calm.button))
        for two in rest:
            columns = Columns([(part, 1) for part in two])
            page.column.addWidget(columns)
            self.calm.leave_out(columns)
        self.calm.leave_out(self.whispers)
        page.column.addStretch(1)
        self._parts: tuple[PanelPart, ...] = (
            self.bar,
            *main[1:],
            *beside,
            *(part for two in rest for part in two),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room for one column only, the capture box comes first."""
        super().resizeEvent(event)
        self._place_bar()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_bar()

    def _place_bar(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        is_narrow = self.width() < letter * _BAR_FIRST_LETTERS
        place = 2 if is_narrow else 0
        if self._column.indexOf(self.bar) != place:
            self._column.removeWidget(self.bar)
            self._column.insertWidget(place, self.bar)

    def _show_people(self) -> None:
        here, absent = self.coming.present(), self.coming.absent()
        self.capture.show_people(here, absent, self.speaking.speaker_id)
