"""The screens of one open panel, what can be asked for there, and the ways between them."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.events.undoing import ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services import agendas, contributions, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.capture import SAVE_KINDS
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.item import ItemView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.new_panel import RecoveryView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.ui.views.rules import RulesView
from coprod_desktop.ui.views.word_bank import WordBankView
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
                **self._acts_of_the_live_screen(),
            }
        )

    def begin(self, recovery_words: tuple[str, ...] = ()) -> None:
        """Show a new panel's recovery words; else go on with its session, or show it."""
        if recovery_words:
            view = RecoveryView(self._window.announcer, recovery_words)
            view.kept.connect(self.show_panel)
            self._window.show_view(view, has_panel=False)
        elif self.workspace.ask(sessions.find_open_session) is not None:
            self.show_live()
        else:
            self.show_panel()

    def close(self) -> None:
        """Leave the screen that is shown, and close the room screen."""
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
        """Go to the session that runs; where none does, to the one that is planned next."""
        session = self._running()
        if session is None:
            self.prepare_next()
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

    def show_words(self) -> None:
        """Show the panel's hard words with their meanings."""
        self._leave()
        view = WordBankView(self.workspace, self._window.announcer)
        view.back_requested.connect(self.begin)
        self._window.show_view(view, has_panel=True)

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
        self.room.closed.connect(self._forget_room)
        self.room.put_on_second_screen()
        self._window.announcer.say(words.ROOM_IS_OPEN)

    def blank_room(self) -> None:
        """Show nothing on the room screen, or everything again, and say which."""
        if self.room is not None:
            self.room.blank(on=not self.room.is_blank)
            told = words.ROOM_IS_BLANK if self.room.is_blank else words.ROOM_IS_SHOWN
            self._window.announcer.say(told)

    def _go_on_from_what_is_gone(self, happened: Happened) -> None:
        """Leave a screen whose subject was taken back, for the one that comes next."""
        view = self._window.view
        if self.room is not None and happened.touches(Session) and self._running() is None:
            self._close_room()
        was_undone = isinstance(happened.event, ChangeUndone)
        if was_undone and isinstance(view, PanelView) and not view.has_subject():
            self.begin()

    def _acts_of_the_live_screen(self) -> dict[str, Act]:
        in_live = self._in_live
        kinds = {f"save_{kind.value}": in_live(_saving(kind)) for kind in SAVE_KINDS}
        return {
            "next_item": in_live(LiveView.go_on),
            "previous_item": in_live(LiveView.go_back),
            "next_speaker": in_live(lambda live: live.speaking.next_speaker()),
            "done_speaking": in_live(lambda live: live.speaking.finish()),
            "add_speaker": in_live(LiveView.ask_to_speak),
            "break": in_live(LiveView.toggle_break),
            "card": in_live(lambda live: live.cards.toggle_stop()),
            "close_session": in_live(LiveView.ask_to_close),
            "capture": in_live(lambda live: live.capture.go()),
            "save_last": in_live(lambda live: live.capture.save_again()),
            "change_last": in_live(LiveView.change_last),
            "mark": in_live(lambda live: live.capture.mark_moment()),
            **kinds,
        }

    def _in_live(self, act: Callable[[LiveView], object]) -> Act:
        def do() -> None:
            view = self._window.view
            if isinstance(view, LiveView):
                act(view)
            else:
                self._window.announcer.say(words.ONLY_LIVE)

        return do

    def _leave(self) -> None:
        """Let the screen that is shown keep what is typed, before the next one reads the file."""
        if self._window.view is not None:
            self._window.view.leave()

    def _running(self) -> Session | None:
        return self.workspace.ask(sessions.find_open_session)

    def _close_room(self) -> None:
        if self.room is not None:
            self.room.close()

    def _forget_room(self) -> None:
        if self.room is not None:
            self.room.deleteLater()
            self.room = None


def _saving(kind: Kind) -> Callable[[LiveView], object]:
    return lambda live: live.save(kind)
