"""The screens of one open panel, what can be asked for there, and the ways between them."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.clock import Pause
from coprod_desktop.domain.events.undoing import ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services import agendas, cards, contributions, decisions, pauses, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.live_commands import LIVE_ACTS, LiveAct
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.session_clock import SessionClock
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.ballot import BallotView
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
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
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import screens as words

Act = Callable[[], object]


class PanelScreens:
    """Shows the screens of one open panel; ``acts`` are the commands that need an open panel."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, jobs: Jobs, reader: Reader, theme: Theme
    ) -> None:
        self.workspace = workspace
        self.room: RoomWindow | None = None
        self._window = window
        self._jobs = jobs
        self._reader = reader
        self._theme = theme
        workspace.listen(self._go_on_from_what_is_gone)
        workspace.listen(self._follow_breaks_and_pauses)
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
                "decide": self.show_decision,
                "room": self.toggle_room,
                "ground_rules": self.toggle_ground_rules,
                "private_notes": self.toggle_private_notes,
                "cards": self.go_to_cards,
                **{f"card_{one.name.casefold()}": partial(self.show_card, one) for one in CardKind},
                "break": self._toggle_break,
                **{name: self._in_live(act) for name, act in LIVE_ACTS.items()},
            }
        )

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
        self.clock.stop()
        self.clock.deleteLater()
        self._close_room()
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
        view = RulesView(self.workspace, self._window.announcer, self._jobs)
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

    def show_card(self, kind: CardKind) -> None:
        """Somebody holds up a card, whatever screen of a running session is shown."""
        view, session = self._window.view, self._running()
        if isinstance(view, LiveView):
            view.cards.show_card(kind)
        elif session is None:
            self._window.announcer.say(words.NOTHING_RUNS)
        else:
            self.workspace.send(cards.show_card, session.id, kind)

    def go_to_cards(self) -> None:
        """Go to the open stop card, or else to the cards, of the session that runs."""
        if self._running() is None:
            self._window.announcer.say(words.NOTHING_RUNS)
            return
        if not isinstance(self._window.view, LiveView):
            self.show_live()
        if isinstance(self._window.view, LiveView):
            self._window.view.cards.go()

    def toggle_ground_rules(self) -> None:
        """Show the ground rules over the screen that is shown, or go back to it."""
        if isinstance(self._window.view, GroundRulesView):
            self._look_back()
            return
        view = GroundRulesView(self.workspace, self._window.announcer)
        view.back_requested.connect(self._look_back)
        self._window.look_at(view)

    def toggle_private_notes(self) -> None:
        """Open the private notes of the session that runs, or was held last; or go back."""
        if isinstance(self._window.view, PrivateNotesView):
            self._look_back()
            return
        session = self._running() or self._last_held()
        if session is None:
            self._window.announcer.say(access_words.NO_SESSION)
            return
        view = PrivateNotesView(self.workspace, self._window.announcer, session.id)
        view.back_requested.connect(self._look_back)
        self._window.look_at(view)

    def show_words(self) -> None:
        """Show the panel's hard words with their meanings."""
        self._leave()
        view = WordBankView(self.workspace, self._window.announcer)
        view.back_requested.connect(self.begin)
        self._window.show_view(view, has_panel=True)

    def show_last_minutes(self) -> None:
        """Show the minutes of the session that was held last, or runs."""
        session = self._last_held()
        if session is not None:
            self.show_minutes(session.id)
        else:
            self._window.announcer.say(words.NO_MINUTES)

    def show_minutes(self, session_id: str) -> None:
        """Show the minutes of a session, where reading aloud can be followed."""
        self._leave()
        view = MinutesView(self.workspace, self._window.announcer, session_id, self._jobs)
        self._window.show_view(view, has_panel=True)
        tokens = self._theme.tokens
        view.preview.set_colours(tokens.colour("readalong_bg"), tokens.colour("readalong_fg"))
        view.follow(self._reader)

    def toggle_room(self) -> None:
        """Open the room screen for the session that runs, or close it."""
        if self.room is not None:
            self._close_room()
            self._window.announcer.say(words.ROOM_IS_CLOSED)
            return
        session = self._running()
        if session is None:
            self._window.announcer.say(words.NOTHING_RUNS)
            return
        self.room = RoomWindow(self.workspace, session.id)
        self.room.blank(on=self.workspace.ask(pauses.is_held, session.id))
        self.room.closed.connect(self._forget_room)
        self.room.put_on_second_screen()
        self._window.announcer.say(words.ROOM_IS_OPEN)

    def pause_everything(self) -> bool:
        """Stop the clock and blank the room screen, or let all go on; say no where nothing runs."""
        session = self._running()
        if session is None:
            return False
        held = self.workspace.ask(pauses.is_held, session.id)
        if self.room is not None and not held:
            # At once: the act that follows may have to wait for the disk.
            self.room.blank(on=True)
        act = pauses.go_on if held else pauses.pause_everything
        self.workspace.send(act, session.id).then(None)
        return True

    def _go_on_from_what_is_gone(self, happened: Happened) -> None:
        """Leave a screen whose subject was taken back, for the one that comes next."""
        view = self._window.view
        if self.room is not None and happened.touches(Session) and self._running() is None:
            self._close_room()
        was_undone = isinstance(happened.event, ChangeUndone)
        if was_undone and isinstance(view, PanelView) and not view.has_subject():
            self.begin()

    def _follow_breaks_and_pauses(self, happened: Happened) -> None:
        """Give way to the break page, come back from it, and blank the room as it was asked."""
        session = self._running()
        if session is None:
            return
        if self.room is not None and happened.touches(Pause):
            self.room.blank(on=self.workspace.ask(pauses.is_held, session.id))
        if not happened.touches(Session):
            return
        on_break = session.state is SessionState.ON_BREAK
        if on_break and isinstance(self._window.view, LiveView):
            self.show_break(session)
        elif not on_break and isinstance(self._window.view, BreakView):
            self.show_session_screen()

    def _show_time(self) -> None:
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
        self._window.leave_view()

    def _look_back(self) -> None:
        """Go back to the screen below; what it was about may have been taken back meanwhile."""
        self._window.look_back()
        view = self._window.view
        if isinstance(view, PanelView) and not view.has_subject():
            self.begin()

    def _last_held(self) -> Session | None:
        held = self.workspace.ask(sessions.list_sessions)
        return next((one for one in reversed(held) if one.state is not SessionState.PLANNED), None)

    def _running(self) -> Session | None:
        return self.workspace.ask(sessions.find_open_session)

    def _close_room(self) -> None:
        if self.room is not None:
            self.room.close()

    def _forget_room(self) -> None:
        if self.room is not None:
            self.room.deleteLater()
            self.room = None
