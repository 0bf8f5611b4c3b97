"""Joins the window with the open panel: which commands there are, and who carries them out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.errors import Problem, WouldOpenSeal
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services import sessions
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.slots import Cost
from coprod_desktop.ui.commands import COMMANDS, build_menus
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.ui.earcons import Earcons
from coprod_desktop.ui.entrance import Entrance
from coprod_desktop.ui.focus import next_region
from coprod_desktop.ui.following_settings import FollowingSettings
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.keymap import Keymap
from coprod_desktop.ui.keys_at_work import KeysAtWork
from coprod_desktop.ui.kit.typing_undone import redo_typing, undo_typing
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.locking import Locking
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.own_voice import OwnVoice
from coprod_desktop.ui.pages_over import PagesOver
from coprod_desktop.ui.panel_screens import PanelScreens
from coprod_desktop.ui.power import Laptop, Power
from coprod_desktop.ui.practising import Practising
from coprod_desktop.ui.preferring import Preferring
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.reading_aloud import ReadingAloud
from coprod_desktop.ui.saying import ReaderState
from coprod_desktop.ui.scanning.clock import Clock
from coprod_desktop.ui.scanning.scanner import Scanner
from coprod_desktop.ui.steering import Steering
from coprod_desktop.ui.system_wishes import SystemWishes
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.trying_sound import SoundTest, TryingSound
from coprod_desktop.ui.views.first_questions import FirstQuestionsView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.licences import LicencesView
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.ui.voice_captions import VoiceCaptions
from coprod_desktop.ui.voicing import Voicing
from coprod_desktop.wording import happened as said
from coprod_desktop.wording import practice_run as practice_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words


class Controller:
    """Carries out the commands; the entrance opens a panel, and its screens show it."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        *,
        cost: Cost | None = None,
        laptop: Laptop | None = None,
        scan_clock: Clock | None = None,
        wishes: SystemWishes | None = None,
    ) -> None:
        self.window = window
        self.deliver = Delivery()
        self.screens: PanelScreens | None = None
        self._panel: PanelOnLaptop | None = None
        self._asked_about_seal_at: View | None = None
        self._theme = theme
        self._jobs = Jobs(self.deliver)
        self._power = Power(laptop, window.announcer, self.deliver) if laptop else None
        if self._power is not None:
            self._power.changed.connect(self._show_laptop)
        self.entrance = Entrance(window, self._jobs, self.deliver, cost)
        self.entrance.opened.connect(self.opened)
        self._reader = Reader(window)
        self.wishes = wishes or SystemWishes()
        self._reading = ReadingAloud(window, self._reader, theme, self._find_room)
        self.scanner = Scanner(window, self._reader, theme, scan_clock)
        self._preferring = Preferring(window, theme, self._reader, self.wishes, self.scanner)
        self.own_voice = OwnVoice(window, self._reader, self._preferring.speech_mode)
        self._earcons = Earcons(self._preferring, self.deliver, self._something_goes_on)
        self._voicing = Voicing(window, self._reader, self._preferring)
        self._trying = self._help_to_hear()
        self._following = FollowingSettings(self._preferring, window.announcer)
        self.locking = self._make_locking()
        self._preferring.calm_changed.connect(self._be_calm)
        self._practising = Practising(window, self._jobs, self._practice_opened)
        self._listen_to(window)
        self._acts = self._every_act()
        actions = build_menus(window, self._acts)
        keys = KeysAtWork(actions, self._preferring.now.keys)
        self._over = PagesOver(window, keys, do=self.do, keep_keys=self._keep_keys)

    def _help_to_hear(self) -> TryingSound:
        """Show captions of the voice, and give what tries whether it can be heard."""
        captions = VoiceCaptions(self.window, self._reader, self._theme, self._find_room)
        self._preferring.applied.connect(captions.prefer)
        captions.prefer(self._preferring.now)
        make_test = partial(SoundTest, self._jobs)
        return TryingSound(self.window, self._reader, self._preferring, make_test)

    def _make_locking(self) -> Locking:
        locking = Locking(
            self.window, can_lock=self._can_lock, goes_on=self._something_goes_on, lock=self.lock
        )
        locking.prefer(self._preferring.now)
        self._preferring.applied.connect(locking.prefer)
        self._preferring.applied.connect(self._show_room_look)
        return locking

    def _listen_to(self, window: MainWindow) -> None:
        window.announcer.said.connect(self._show_message)
        window.undo_requested.connect(partial(self._unless_held, self.undo))
        window.command_requested.connect(self.do)
        window.close_requested.connect(self.close)
        window.screen_changed.connect(self._reader.leave_screen)
        window.page_turned.connect(self._reader.stop)
        self._reader.trouble.connect(window.announcer.say)

    @property
    def workspace(self) -> Workspace | None:
        """The panel that is open."""
        return self.screens.workspace if self.screens else None

    def do(self, command: str) -> None:
        """Do what a command asks for."""
        self._acts[command]()

    def go_home(self) -> None:
        """Show the panels of this laptop."""
        self._close_panel()
        self.entrance.go_home()

    def join_home(self, view: HomeView) -> None:
        """Do what a home screen asks for that was shown before there was a controller."""
        self.entrance.join_home(view)

    def ask_first_questions(self) -> None:
        """Ask again what is asked at the first start."""
        view = FirstQuestionsView(self.window.announcer, self._preferring.now)
        self.join_first_questions(view)
        self._show(view)

    def join_first_questions(self, view: FirstQuestionsView) -> None:
        """Let what is chosen there hold, also what was chosen before there was a controller."""
        view.changed.connect(self._preferring.prefer)
        view.done.connect(self._go_back)
        if view.is_done:
            self._preferring.prefer(view.preferences)
            self._go_back()

    def lock(self) -> None:
        """Close the panel at once and ask for its passphrase."""
        panel = self._panel
        self._close_panel()
        if panel is None or panel.is_practice:
            self.entrance.go_home()
        else:
            self.entrance.unlock(panel)

    def _can_lock(self) -> bool:
        return self.screens is not None and self._panel is not None and not self._panel.is_practice

    def _something_goes_on(self) -> bool:
        workspace = self.workspace
        runs = workspace is not None and workspace.ask(sessions.find_open_session) is not None
        return runs or self._reader.state is ReaderState.READING

    def _show_room_look(self) -> None:
        if self.screens is not None:
            self.screens.room_keeper.show_look()

    def opened(
        self, panel: PanelOnLaptop, workspace: Workspace, recovery_words: tuple[str, ...] = ()
    ) -> None:
        """Take over a panel that is open, and show it."""
        self._panel = panel
        self.screens = self._screens_of(workspace)
        self.screens.begin(recovery_words)

    def _screens_of(self, workspace: Workspace) -> PanelScreens:
        """Listen to an open panel, and make the screens that show it."""
        workspace.listen(self._announce)
        workspace.listen(self._earcons.follow)
        workspace.listen_to_problems(self._refused)
        self._voicing.follow_words(workspace)
        screens = PanelScreens(self.window, workspace, self._jobs, self._reader, self._theme)
        screens.keyboard.followed_by(partial(self._following.follow, workspace))
        screens.clock.cue_due.connect(self._earcons.sound_cue)
        if self._power is not None:
            screens.clock.session_seen.connect(self._power.follow)
            screens.clock.minute_passed.connect(self._power.look)
        return screens

    def undo(self) -> None:
        """Take back the last act; one that sealed the record is taken back when asked twice."""
        if self.workspace is None:
            self.window.announcer.say(words.NOTHING_OPEN)
            return
        is_asked = self._asked_about_seal_at is self.window.view
        self._asked_about_seal_at = None
        self.workspace.undo(may_open_seal=is_asked).then(None, self._undo_refused)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.workspace is None:
            self.window.announcer.say(words.NOTHING_OPEN)
        else:
            self.workspace.redo().then(None)

    def redo_key(self) -> None:
        """Do typing again first; where there is none, the last act that was taken back."""
        if told := redo_typing(QApplication.focusWidget()):
            self.window.announcer.say(told)
        else:
            self.redo()

    def _undo_refused(self, problem: Problem) -> None:
        if isinstance(problem, WouldOpenSeal):
            self._asked_about_seal_at = self.window.view
        self._refused(problem)

    def undo_key(self) -> None:
        """Take back typing first; in an empty box, the last act."""
        if told := undo_typing(QApplication.focusWidget()):
            self.window.announcer.say(told)
        else:
            self.undo()

    def close(self) -> None:
        """Let everything go that the program holds."""
        self.entrance.close()
        self._close_panel()
        self.locking.close()
        self._preferring.close()
        self._reader.close()
        self._jobs.close()
        if self._power is not None:
            self._power.close()

    def _every_act(self) -> dict[str, Callable[[], object]]:
        in_panel = {one.id: partial(self._do_in_panel, one.id) for one in COMMANDS}
        elsewhere = in_panel | self._acts_that_lead_away()
        ways = {id_: partial(self._unless_held, act) for id_, act in elsewhere.items()}
        return ways | self._acts_anywhere()

    def _acts_that_lead_away(self) -> dict[str, Callable[[], object]]:
        return {
            "home": self.go_home,
            "undo": self.undo_key,
            "redo": self.redo_key,
            "lock": self.lock,
            "practise": self._practise,
            "end_practice": self._end_practice,
            "licences": self._show_licences,
            "settings": self._show_settings,
            "palette": self._show_palette,
            "told": self._show_told,
            "keys": self._show_keys,
        }

    def _acts_anywhere(self) -> dict[str, Callable[[], object]]:
        window, preferred = self.window, self._preferring.acts
        return {
            "quit": window.close,
            "pause": self._pause,
            **self._reading.acts,
            **Steering(window, self._reader, preferred).acts,
            **preferred,
            "region": self._next_region,
            "region_back": partial(self._next_region, back=True),
            "where": window.say_entry,
        }

    def _unless_held(self, act: Callable[[], object]) -> None:
        """Go on, unless the screen holds something that would be lost for ever."""
        view = self.window.view
        if view is not None and view.do_first:
            self.window.announcer.say(view.do_first)
        else:
            act()

    def _do_in_panel(self, command: str) -> None:
        if self.screens is None:
            self.window.announcer.say(words.NOTHING_OPEN)
        else:
            self.screens.acts[command]()

    def _announce(self, happened: Happened) -> None:
        self._asked_about_seal_at = None
        self.window.announcer.say(said.sentence(happened.event))

    def _refused(self, problem: Problem) -> None:
        self.window.announcer.say(problems.sentence(problem))

    def _show_message(self, sentence: str) -> None:
        self.window.message.say(sentence, can_undo=self.workspace is not None)

    def _find_room(self) -> RoomWindow | None:
        return self.screens.room if self.screens is not None else None

    def _pause(self) -> None:
        if self.screens is not None:
            self.screens.room_voice.hush()
        self._reader.stop()
        if self.screens is None or not self.screens.room_keeper.pause_everything():
            self.window.announcer.say(words.READING_STOPPED)

    def _next_region(self, *, back: bool = False) -> None:
        region = next_region(self.window, back=back)
        if region is not None:
            self.window.announcer.show(region.heading.text())

    def _show_licences(self) -> None:
        with hushed():
            view = LicencesView(self.window.announcer)
        view.back_requested.connect(self._go_back)
        self._show(view)

    def _show_settings(self) -> None:
        view = self._following.make_view(self.workspace)
        view.questions_requested.connect(self.ask_first_questions)
        view.keys_requested.connect(partial(self.do, "keys"))
        view.voices_requested.connect(self._show_voices)
        view.sound_requested.connect(self._trying.show)
        view.back_requested.connect(self._go_back)
        self._show(view)

    def _show_voices(self) -> None:
        self._voicing.show(self.workspace)

    # The pages need the keys of the menu, and the menu needs what leads to the pages.
    def _show_palette(self) -> None:
        self._over.show_palette()

    def _show_told(self) -> None:
        self._over.show_told()

    def _show_keys(self) -> None:
        self._over.show_keys()

    def _keep_keys(self, keymap: Keymap) -> None:
        self._preferring.keep(keys=keymap.changed)

    def _show(self, view: View) -> None:
        self.window.show_view(view, has_panel=self.screens is not None)

    def _go_back(self) -> None:
        if self.screens is None:
            self.entrance.go_home()
        else:
            # In a session one goes back to it.
            self.screens.begin()

    def _be_calm(self, calm: bool) -> None:  # noqa: FBT001 - the signal's own shape
        if self.screens is not None:
            self.screens.be_calm(calm=calm)

    def _show_laptop(self) -> None:
        if self._power is not None and self.screens is not None:
            self.screens.show_laptop(self._power.whispers)

    def _practise(self) -> None:
        """Practise the session that is planned; what there is to refuse is said."""
        if self.screens is None:
            self.window.announcer.say(words.NOTHING_OPEN)
        else:
            self._practising.begin(self.screens)

    def _practice_opened(self, workspace: Workspace, session_id: str) -> None:
        self.screens = self._screens_of(workspace)
        self.screens.clock.start()
        self.screens.show_session(session_id)

    def _end_practice(self) -> None:
        """Go back to the real panel, where it was left."""
        self._reader.stop()
        real = self._practising.end(self.screens)
        if real is None:
            self.window.announcer.say(practice_words.NOT_PRACTISING)
        else:
            self.screens = real
            real.begin()

    def _close_panel(self) -> None:
        self._voicing.forget_words()
        self._reader.stop()
        self.screens = self._practising.end(self.screens) or self.screens
        if self._power is not None:
            self._power.follow(False)
        if self.screens is not None:
            self.screens.close()
            self.screens.workspace.close()
            self.screens = None
        self.window.announcer.forget()
