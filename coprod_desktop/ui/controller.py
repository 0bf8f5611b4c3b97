"""Joins the window, the screens and the open panel: who asks for what, and what follows."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication

from coprod_desktop import paths
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.events import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import SessionState
from coprod_desktop.preferences import Preferences, read_preferences, write_preferences
from coprod_desktop.services import agendas, contributions, panel_files, sessions
from coprod_desktop.services.panel_files import MadePanel
from coprod_desktop.services.panel_list import PanelOnLaptop, find_panel_at
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.manner import Manner
from coprod_desktop.speech.reading import Piece
from coprod_desktop.storage.slots import Cost
from coprod_desktop.ui.commands import build_menus
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.ui.focus import next_region
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.fields import undo_typing
from coprod_desktop.ui.look import look_of
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.capture import SAVE_KINDS
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.item import ItemView
from coprod_desktop.ui.views.licences import LicencesView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.new_panel import NewPanelView, RecoveryView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.ui.views.word_bank import WordBankView
from coprod_desktop.wording import happened as said
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words

_NORMAL_SIZE = 1.0


class Controller:
    """The one place that knows all screens."""

    def __init__(self, window: MainWindow, theme: Theme, *, cost: Cost | None = None) -> None:
        self.window = window
        self._theme = theme
        self._cost = cost
        self.workspace: Workspace | None = None
        self._panel: PanelOnLaptop | None = None
        self.deliver = Delivery()
        self._jobs = Jobs(self.deliver)
        self._reader = Reader(window)
        self.room: RoomWindow | None = None
        preferences = read_preferences(paths.config_folder()).preferences
        self._reader.speak_like(Manner(rate=preferences.words_a_minute))
        self._reader.trouble.connect(window.announcer.say)
        window.announcer.said.connect(self._show_message)
        window.undo_requested.connect(self.undo)
        window.command_requested.connect(self.do)
        window.close_requested.connect(self.close)
        self._acts = self._all_acts()
        build_menus(window, self._acts)

    def do(self, command: str) -> None:
        """Do what a command asks for."""
        self._acts[command]()

    def go_home(self) -> None:
        """Show the panels of this laptop."""
        self._close_panel()
        view = HomeView(self.window.announcer)
        self.join_home(view)
        self.window.show_view(view, has_panel=False)

    def join_home(self, view: HomeView) -> None:
        """Do what the home screen asks for."""
        view.open_requested.connect(self._unlock)
        view.new_requested.connect(self._new_panel)
        view.practice_requested.connect(self._practice)

    def lock(self) -> None:
        """Close the panel at once and ask for its passphrase."""
        panel = self._panel
        self._close_panel()
        if panel is None:
            self.go_home()
        else:
            self._unlock(panel)

    def undo(self) -> None:
        """Take back the last act."""
        if self.workspace is not None:
            self.workspace.undo().then(_told, self._refused)

    def undo_key(self) -> None:
        """Take back typing first; in an empty box, the last act."""
        if not undo_typing(QApplication.focusWidget()):
            self.undo()

    def close(self) -> None:
        """Let everything go that the program holds."""
        self._close_panel()
        self._reader.close()
        self._jobs.close()

    def _all_acts(self) -> dict[str, Callable[[], object]]:
        kinds = {f"save_{kind.value}": partial(self._save, kind) for kind in SAVE_KINDS}
        window, theme = self.window, self._theme
        return {
            "home": self.go_home,
            "panel": self._show_panel,
            "prepare": self._prepare_next,
            "live": self._show_live,
            "minutes": self._show_last_minutes,
            "words": self._show_words,
            "undo": self.undo_key,
            "lock": self.lock,
            "quit": window.close,
            "next_item": self._in_live(LiveView.go_on),
            "previous_item": self._in_live(LiveView.go_back),
            "next_speaker": self._in_live(lambda live: live.speaking.next_speaker()),
            "add_speaker": self._in_live(LiveView.ask_to_speak),
            "break": self._in_live(LiveView.toggle_break),
            "decide": self._show_decision,
            "card": self._in_live(lambda live: live.speaking.toggle_card()),
            "room": self._toggle_room,
            "pause": self._pause,
            "close_session": self._in_live(LiveView.ask_to_close),
            "capture": self._in_live(lambda live: live.capture.go()),
            "save_last": self._in_live(lambda live: live.capture.save_again()),
            "change_last": self._in_live(LiveView.change_last),
            "mark": self._in_live(lambda live: live.capture.mark_moment()),
            **kinds,
            "read": self._read,
            "larger": theme.larger,
            "smaller": theme.smaller,
            "normal": lambda: theme.set_look(replace(theme.look, scale=_NORMAL_SIZE)),
            "theme": self._next_theme,
            "region": self._next_region,
            "region_back": partial(self._next_region, back=True),
            "where": window.say_entry,
            "licences": self._show_licences,
            "settings": self._show_settings,
        }

    def _in_live(self, act: Callable[[LiveView], object]) -> Callable[[], None]:
        def do() -> None:
            view = self.window.view
            if isinstance(view, LiveView):
                act(view)

        return do

    def _save(self, kind: Kind) -> None:
        self._in_live(lambda live: live.save(kind))()

    def _unlock(self, panel: PanelOnLaptop) -> None:
        self._panel = panel
        if panel.is_practice:
            self._practice()
            return
        view = UnlockView(self.window.announcer, panel, self._jobs, self.deliver)
        view.opened.connect(self._opened)
        view.back_requested.connect(self.go_home)
        self.window.show_view(view, has_panel=False)

    def _new_panel(self) -> None:
        view = NewPanelView(self.window.announcer, self._jobs, self.deliver, self._cost)
        view.made.connect(self._made)
        view.back_requested.connect(self.go_home)
        self.window.show_view(view, has_panel=False)

    def _made(self, made: MadePanel) -> None:
        self._panel = find_panel_at(made.folder)
        self._attach(made.workspace)
        view = RecoveryView(self.window.announcer, made.recovery_words)
        view.kept.connect(self._show_panel)
        self.window.show_view(view, has_panel=False)

    def _practice(self) -> None:
        self.window.announcer.say(words.MAKING_PRACTICE)
        deliver = self.deliver
        self._panel = PanelOnLaptop(
            folder=panel_files.practice_folder(), label=words.PRACTICE, is_practice=True
        )

        def work(_job: Job[Workspace]) -> Workspace:
            return panel_files.open_practice_panel(deliver=deliver)

        self._jobs.start(self.window, work, self._opened, self._refused)

    def opened(self, panel: PanelOnLaptop, workspace: Workspace) -> None:
        """Take over a panel that is open: go on with its session, or show it."""
        self._panel = panel
        self._opened(workspace)

    def _opened(self, workspace: Workspace) -> None:
        self._attach(workspace)
        if workspace.ask(sessions.find_open_session) is not None:
            self._show_live()
        else:
            self._show_panel()

    def _attach(self, workspace: Workspace) -> None:
        self.workspace = workspace
        workspace.listen(self._announce)
        workspace.listen_to_problems(self._refused)

    def _announce(self, happened: Happened) -> None:
        self.window.announcer.say(said.sentence(happened.event))

    def _refused(self, problem: Problem) -> None:
        self.window.announcer.say(problems.sentence(problem))

    def _show_message(self, sentence: str) -> None:
        self.window.message.say(sentence, can_undo=self.workspace is not None)

    def _show_panel(self) -> None:
        if self.workspace is None:
            return
        view = PanelOverview(self.workspace, self.window.announcer)
        view.person_requested.connect(self._show_person)
        view.prepare_requested.connect(self._prepare)
        view.live_requested.connect(self._show_live)
        view.minutes_requested.connect(self._show_minutes)
        self.window.show_view(view, has_panel=True)

    def _show_person(self, person: Person | None) -> None:
        if self.workspace is not None:
            view = PersonView(self.workspace, self.window.announcer, person)
            view.done.connect(self._show_panel)
            self.window.show_view(view, has_panel=True)

    def _prepare_next(self) -> None:
        if self.workspace is None:
            return
        held = self.workspace.ask(sessions.list_sessions)
        planned = [one for one in held if one.state is SessionState.PLANNED]
        if planned:
            self._prepare(planned[0].id)
        else:
            self.window.announcer.say(words.NO_SESSION)

    def _prepare(self, session_id: str) -> None:
        if self.workspace is not None:
            view = PrepareView(self.workspace, self.window.announcer, session_id)
            view.live_requested.connect(self._show_live)
            view.item_requested.connect(self._show_item)
            self.window.show_view(view, has_panel=True)

    def _show_live(self) -> None:
        if self.workspace is None:
            return
        session = self.workspace.ask(sessions.find_open_session)
        if session is None:
            self._prepare_next()
            return
        view = LiveView(self.workspace, self.window.announcer, session)
        view.decide_requested.connect(self._show_decision)
        view.change_requested.connect(self._show_contribution)
        view.closed.connect(self._show_minutes)
        self.window.show_view(view, has_panel=True)

    def _show_decision(self) -> None:
        session = self.workspace.ask(sessions.find_open_session) if self.workspace else None
        if self.workspace is None or session is None:
            return
        view = DecisionView(self.workspace, self.window.announcer, session)
        view.back_requested.connect(self._show_live)
        self.window.show_view(view, has_panel=True)

    def _show_item(self, item_id: str) -> None:
        if self.workspace is not None:
            item = self.workspace.ask(agendas.get_item, item_id)
            view = ItemView(self.workspace, self.window.announcer, item)
            view.done.connect(self._prepare)
            self.window.show_view(view, has_panel=True)

    def _show_contribution(self, contribution_id: str) -> None:
        if self.workspace is not None:
            one = self.workspace.ask(contributions.get_contribution, contribution_id)
            view = ContributionView(self.workspace, self.window.announcer, one)
            view.done.connect(self._show_live)
            self.window.show_view(view, has_panel=True)

    def _show_words(self) -> None:
        if self.workspace is not None:
            view = WordBankView(self.workspace, self.window.announcer)
            view.back_requested.connect(self._show_panel)
            self.window.show_view(view, has_panel=True)

    def _show_last_minutes(self) -> None:
        if self.workspace is None:
            return
        held = self.workspace.ask(sessions.list_sessions)
        started = [one for one in held if one.state is not SessionState.PLANNED]
        if started:
            self._show_minutes(started[-1].id)
        else:
            self.window.announcer.say(words.NO_SESSION)

    def _show_minutes(self, session_id: str) -> None:
        if self.workspace is not None:
            view = MinutesView(self.workspace, self.window.announcer, session_id, self._jobs)
            self.window.show_view(view, has_panel=True)
            self._follow_reading(view)

    def _follow_reading(self, view: MinutesView) -> None:
        tokens = self._theme.tokens
        view.preview.set_colours(tokens.colour("readalong_bg"), tokens.colour("readalong_fg"))
        view.follow(self._reader)

    def _read(self) -> None:
        self._reader.toggle(self._pieces)

    def _pieces(self) -> list[Piece]:
        view = self.window.view
        parts = view.reading() if view else ()
        return [Piece(id=str(place), text=part) for place, part in enumerate(parts)]

    def _toggle_room(self) -> None:
        if self.room is not None:
            self._close_room()
            return
        session = self.workspace.ask(sessions.find_open_session) if self.workspace else None
        if self.workspace is not None and session is not None:
            self.room = RoomWindow(self.workspace, session.id)
            self.room.put_on_second_screen()

    def _pause(self) -> None:
        self._reader.stop()
        if self.room is not None:
            self.room.blank(on=not self.room.is_blank)

    def _next_theme(self) -> None:
        self._theme.next_theme()
        self.window.announcer.say(self._theme.tokens.name)

    def _next_region(self, *, back: bool = False) -> None:
        region = next_region(self.window, back=back)
        if region is not None:
            self.window.announcer.say(region.accessibleName())

    def _show_licences(self) -> None:
        view = LicencesView(self.window.announcer)
        view.back_requested.connect(self._go_back)
        self.window.show_view(view, has_panel=self.workspace is not None)

    def _show_settings(self) -> None:
        preferences = read_preferences(paths.config_folder()).preferences
        view = SettingsView(self.window.announcer, preferences)
        view.changed.connect(self._prefer)
        view.back_requested.connect(self._go_back)
        self.window.show_view(view, has_panel=self.workspace is not None)

    def _prefer(self, preferences: Preferences) -> None:
        write_preferences(paths.config_folder(), preferences)
        self._theme.set_look(look_of(preferences))
        self._reader.speak_like(Manner(rate=preferences.words_a_minute))

    def _go_back(self) -> None:
        if self.workspace is None:
            self.go_home()
        else:
            self._show_panel()

    def _close_room(self) -> None:
        if self.room is not None:
            self.room.close()
            self.room.deleteLater()
            self.room = None

    def _close_panel(self) -> None:
        self._reader.stop()
        self._close_room()
        if self.workspace is not None:
            if self.window.view is not None:
                self.window.view.leave()
            self.workspace.close()
            self.workspace = None


def _told(_result: object) -> None:
    """The event has told everybody."""
