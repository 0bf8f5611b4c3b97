"""The screens of one open panel, what can be asked for there, and the ways between them."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from coprod_desktop.domain.events.undoing import ChangeRedone, ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services import agendas, contributions, decisions, pauses, people, sessions
from coprod_desktop.services.find import Found, FoundKind
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.live_commands import LIVE_ACTS, LiveAct
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.room_keeper import RoomKeeper
from coprod_desktop.ui.session_clock import SessionClock
from coprod_desktop.ui.signals import Signals
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.ballot import BallotView
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.item import ItemView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.new_panel import RecoveryView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.private_notes import PrivateNotesView
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.ui.views.rules import RulesView
from coprod_desktop.ui.views.word_bank import WordBankView
from coprod_desktop.wording import composing as composing_words
from coprod_desktop.wording import screens as words

Act = Callable[[], object]


class PanelScreens:
    """Shows the screens of one open panel; ``acts`` are the commands that need an open panel."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, jobs: Jobs, reader: Reader, theme: Theme
    ) -> None:
        self.workspace = workspace
        self._signals = Signals(workspace, window.announcer, window)
        self.room_keeper = RoomKeeper(workspace, window.announcer, theme)
        self._window = window
        self._jobs = jobs
        self._reader = reader
        self._theme = theme
        workspace.listen(self._go_on_from_what_is_gone)
        workspace.listen(self._follow_breaks)
        self.clock = SessionClock(workspace, window.announcer, window)
        self.clock.minute_passed.connect(self._show_time)
        self.acts: Mapping[str, Act] = MappingProxyType(
            {
                "panel": self.show_panel,
                "prepare": self.prepare_next,
                "live": self.show_live,
                "minutes": self.show_last_minutes,
                "words": self.show_words,
                "rules": self.show_rules,
                "after": self.check_last,
                "find": self.show_find,
                "decide": self.show_decision,
                "room": self.room_keeper.toggle,
                "ground_rules": self.toggle_ground_rules,
                "private_notes": self.show_private_notes,
                "break": self._toggle_break,
                "compose": self._in_live(self.hand_over_keyboard),
                **{name: self._in_live(act) for name, act in LIVE_ACTS.items()},
            }
        )

    @property
    def room(self) -> RoomWindow | None:
        """The room screen, while it is open."""
        return self.room_keeper.window

    def begin(self, recovery_words: tuple[str, ...] = ()) -> None:
        """Show a new panel's recovery words; else go on with its session, or show it."""
        if recovery_words:
            view = RecoveryView(self._window.announcer, recovery_words)
            view.kept.connect(self.show_panel)
            self._window.show_view(view, has_panel=False)
        elif self._running() is not None:
            self.show_live()
        else:
            self.show_panel()
        self.clock.start()

    def close(self) -> None:
        """Leave the screen that is shown, and close the room screen."""
        self._signals.close()
        self.clock.stop()
        self.clock.deleteLater()
        self.room_keeper.close()
        self._leave()

    def show_panel(self, *, at_people: bool = False) -> None:
        """Show the panel, at what comes next or at its people."""
        self._leave()
        view = PanelOverview(self.workspace, self._window.announcer, at_people=at_people)
        view.person_requested.connect(self.show_person)
        view.prepare_requested.connect(self.show_session)
        view.live_requested.connect(self.show_live)
        view.minutes_requested.connect(self.show_minutes)
        view.rules_requested.connect(self.show_rules)
        self._window.show_view(view, has_panel=True)

    def show_rules(self) -> None:
        """Show the rules that the panel set itself."""
        self._leave()
        view = RulesView(self.workspace, self._window.announcer)
        view.back_requested.connect(self.show_panel)
        self._window.show_view(view, has_panel=True)

    def show_person(self, person: Person | None) -> None:
        """Show what is kept about somebody, or the empty form for somebody new."""
        self._leave()
        view = PersonView(self.workspace, self._window.announcer, person)
        view.done.connect(partial(self.show_panel, at_people=True))
        self._window.show_view(view, has_panel=True)

    def prepare_next(self) -> None:
        """Prepare the session that is planned next."""
        held = self.workspace.ask(sessions.list_sessions)
        planned = [one for one in held if one.state is SessionState.PLANNED]
        if planned:
            self.show_session(planned[0].id)
        else:
            self._window.announcer.say(words.NO_SESSION)

    def show_session(self, session_id: str) -> None:
        """Prepare a session."""
        self._leave()
        view = PrepareView(self.workspace, self._window.announcer, session_id)
        view.live_requested.connect(self.show_live)
        view.item_requested.connect(self.show_item)
        self._window.show_view(view, has_panel=True)

    def show_live(self) -> None:
        """Go to the session that runs or its break; where none does, to the one planned next."""
        session = self._running()
        if session is None:
            self.prepare_next()
        elif session.state is SessionState.ON_BREAK and not isinstance(self._window.view, LiveView):
            self.show_break(session)
        else:
            self.show_session_screen()

    def show_break(self, session: Session) -> None:
        """Show the calm page of a break."""
        if isinstance(self._window.view, BreakView):
            self._window.go_again()
            return
        self._leave()
        view = BreakView(self.workspace, self._window.announcer, session)
        view.session_requested.connect(self.show_session_screen)
        self._window.show_view(view, has_panel=True)

    def show_session_screen(self) -> None:
        """Show the live screen, on a break or not."""
        session = self._running()
        if session is None:
            return
        if isinstance(self._window.view, LiveView):
            # A fresh one would not know the letters typed just now.
            self._window.go_again()
            return
        self._leave()
        view = LiveView(self.workspace, self._window.announcer, session)
        view.decide_requested.connect(self.show_decision)
        view.change_requested.connect(self.show_contribution)
        view.points.read_requested.connect(self._speak)
        view.composing.hand_over_requested.connect(partial(self.hand_over_keyboard, view))
        view.closed.connect(self.show_minutes)
        self._window.show_view(view, has_panel=True)

    def show_decision(self) -> None:
        """Decide something in the session that runs."""
        session = self._running()
        if session is None:
            self._window.announcer.say(words.NOTHING_RUNS)
            return
        if isinstance(self._window.view, DecisionView):
            self._window.go_again()
            return
        self._leave()
        view = DecisionView(self.workspace, self._window.announcer, session)
        view.back_requested.connect(self.show_live)
        view.ballot_requested.connect(self.show_ballot)
        self._window.show_view(view, has_panel=True)

    def show_ballot(self) -> None:
        """Let people vote in secret, one after the other."""
        session = self._running()
        decision = session and self.workspace.ask(decisions.find_open_decision, session.id)
        if not decision:
            return
        self._leave()
        view = BallotView(self.workspace, self._window.announcer, decision)
        view.back_requested.connect(self.show_decision)
        self._window.show_view(view, has_panel=True)

    def hand_over_keyboard(self, live: LiveView) -> None:
        """Give the keyboard to whoever has the floor, else to who is chosen."""
        person_id = live.speaking.speaker_id or live.capture.who.value
        person = person_id and self.workspace.ask(people.find_person, person_id)
        session = self._running()
        if not person or session is None:
            self._window.announcer.say(composing_words.WHO_WRITES)
            return
        if self.workspace.ask(pauses.who_composes, session.id) is None:
            self.workspace.send(pauses.start_composing, session.id, person.id).then(None)
        self._leave()
        view = ComposeView(self.workspace, self._window.announcer, session.id, person)
        view.speak_requested.connect(self._speak)
        view.given_back.connect(self._take_keyboard_back)
        self._window.show_view(view, has_panel=True)

    def _take_keyboard_back(self) -> None:
        session = self._running()
        if session and self.workspace.ask(pauses.who_composes, session.id) is not None:
            self.workspace.send(pauses.stop_composing, session.id).then(None)
        self.show_live()
        self._window.announcer.say(composing_words.GIVEN_BACK)

    def _speak(self, text: str) -> None:
        """Let the room hear words whose owner asked for it."""
        self._reader.read([Piece(id="0", text=text)])

    def show_item(self, item_id: str) -> None:
        """Change an agenda item."""
        item = self.workspace.ask(agendas.get_item, item_id)
        self._leave()
        view = ItemView(self.workspace, self._window.announcer, item)
        view.done.connect(self.show_session)
        self._window.show_view(view, has_panel=True)

    def show_contribution(self, contribution_id: str) -> None:
        """Change what somebody said."""
        one = self.workspace.ask(contributions.get_contribution, contribution_id)
        self._leave()
        view = ContributionView(self.workspace, self._window.announcer, one)
        view.done.connect(self.show_live)
        self._window.show_view(view, has_panel=True)

    def toggle_ground_rules(self) -> None:
        """Show the ground rules, or go back from them."""
        if isinstance(self._window.view, GroundRulesView):
            self.begin()
            return
        self._leave()
        view = GroundRulesView(self.workspace, self._window.announcer)
        view.back_requested.connect(self.begin)
        self._window.show_view(view, has_panel=True)

    def show_private_notes(self) -> None:
        """Show the private notes of the session that runs."""
        session = self._running()
        if session is None:
            self._window.announcer.say(words.NOTHING_RUNS)
            return
        self._leave()
        view = PrivateNotesView(self.workspace, self._window.announcer, session.id)
        view.back_requested.connect(self.begin)
        self._window.show_view(view, has_panel=True)

    def show_words(self) -> None:
        """Show the panel's hard words with their meanings."""
        self._leave()
        view = WordBankView(self.workspace, self._window.announcer)
        view.back_requested.connect(self.begin)
        self._window.show_view(view, has_panel=True)

    def show_afterwards(self, session_id: str) -> None:
        """Check back, count and sign off a session."""
        self._leave()
        view = AfterView(self.workspace, self._window.announcer, session_id)
        view.minutes_requested.connect(self.show_minutes)
        self._window.show_view(view, has_panel=True)

    def check_last(self) -> None:
        """Check and sign off the session that was held last, or runs."""
        held = self.workspace.ask(sessions.list_sessions)
        started = [one for one in held if one.state is not SessionState.PLANNED]
        if started:
            self.show_afterwards(started[-1].id)
        else:
            self._window.announcer.say(words.NO_MINUTES)

    def show_find(self) -> None:
        """Find words in this panel."""
        session = self._running()
        self._leave()
        view = FindView(self.workspace, self._window.announcer, session.id if session else None)
        view.back_requested.connect(self.begin)
        view.chosen.connect(self._show_found)
        self._window.show_view(view, has_panel=True)

    def _show_found(self, found: Found) -> None:
        ways: Mapping[FoundKind, Act] = {
            FoundKind.CONTRIBUTION: partial(self.show_contribution, found.id),
            FoundKind.ITEM: partial(self.show_item, found.id),
            FoundKind.WORD: self.show_words,
        }
        if found.kind in ways:
            ways[found.kind]()
        elif found.session_id is not None:
            self.show_minutes(found.session_id)

    def show_last_minutes(self) -> None:
        """Show the minutes of the session that was held last, or runs."""
        held = self.workspace.ask(sessions.list_sessions)
        started = [one for one in held if one.state is not SessionState.PLANNED]
        if started:
            self.show_minutes(started[-1].id)
        else:
            self._window.announcer.say(words.NO_MINUTES)

    def show_minutes(self, session_id: str) -> None:
        """Show the minutes of a session, where reading aloud can be followed."""
        self._leave()
        view = MinutesView(self.workspace, self._window.announcer, session_id, self._jobs)
        view.check_requested.connect(self.show_afterwards)
        self._window.show_view(view, has_panel=True)
        tokens = self._theme.tokens
        view.preview.set_colours(tokens.colour("readalong_bg"), tokens.colour("readalong_fg"))
        view.follow(self._reader)

    def _go_on_from_what_is_gone(self, happened: Happened) -> None:
        """Leave a screen whose subject was taken back, for the one that comes next."""
        view = self._window.view
        was_undone = isinstance(happened.event, (ChangeUndone, ChangeRedone))
        if was_undone and isinstance(view, PanelView) and not view.has_subject():
            self.begin()

    def _follow_breaks(self, happened: Happened) -> None:
        """Give way to the break page, and come back from it."""
        session = self._running() if happened.touches(Session) else None
        if session is None:
            return
        on_break = session.state is SessionState.ON_BREAK
        if on_break and isinstance(self._window.view, LiveView):
            self.show_break(session)
        elif not on_break and isinstance(self._window.view, BreakView):
            self.show_session_screen()

    def _show_time(self) -> None:
        self.room_keeper.show_time()
        if isinstance(self._window.view, LiveView):
            self._window.view.show_time()

    def _in_live(self, act: LiveAct) -> Act:
        def do() -> None:
            view = self._window.view
            if isinstance(view, LiveView):
                act(view)
            else:
                self._window.announcer.say(words.ONLY_LIVE)

        return do

    def _toggle_break(self) -> None:
        view = self._window.view
        if isinstance(view, LiveView):
            view.bar.toggle_break()
        elif isinstance(view, BreakView):
            view.toggle_break()
        else:
            self._window.announcer.say(words.ONLY_LIVE)

    def _leave(self) -> None:
        """Let the screen that is shown keep what is typed, before the next one reads the file."""
        if self._window.view is not None:
            self._window.view.leave()

    def _running(self) -> Session | None:
        return self.workspace.ask(sessions.find_open_session)
