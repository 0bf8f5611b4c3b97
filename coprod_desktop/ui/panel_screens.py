"""The screens of one open panel, what can be asked for there, and the ways between them."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.events.undoing import ChangeRedone, ChangeUndone
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.troubles import FileReadOnly, PenIsHere
from coprod_desktop.services import (
    agendas,
    sessions,
)
from coprod_desktop.services.find import Found, FoundKind
from coprod_desktop.services.retention import Due
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.backing_up import BackingUp
from coprod_desktop.ui.disk_room import DiskRoom
from coprod_desktop.ui.jobs import Jobs
from coprod_desktop.ui.key_screens import KeyScreens
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.live_commands import LIVE_ACTS
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.pen_here import PenHere
from coprod_desktop.ui.phrase_boards import PhraseBoards
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.room_keeper import RoomKeeper
from coprod_desktop.ui.said_word_pages import SaidWordPages
from coprod_desktop.ui.session_screens import Act, SessionScreens
from coprod_desktop.ui.signals import Signals
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.easy_read import EasyReadView
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.hand_out import HandOutView
from coprod_desktop.ui.views.hand_over import HandOverView
from coprod_desktop.ui.views.held import HeldView
from coprod_desktop.ui.views.item import ItemView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.retention import RetentionView
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.ui.views.rules import RulesView
from coprod_desktop.ui.views.session_file import SessionFileView
from coprod_desktop.ui.views.take_pen import TakePenView
from coprod_desktop.ui.views.word_bank import WordBankView
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words


class PanelScreens(SessionScreens):
    """Shows the screens of one open panel; ``acts`` are the commands that need an open panel."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, jobs: Jobs, reader: Reader, theme: Theme
    ) -> None:
        super().__init__(window, workspace, reader, VoicesHere(jobs, window.announcer))
        self._signals = Signals(workspace, window.announcer, window)
        self.room_keeper = RoomKeeper(workspace, window.announcer, theme, self.captions, window)
        self._jobs, self._pen = jobs, PenHere(window, workspace, jobs)
        self._boards, self.key_screens = self._make_boards(), self._make_key_screens()
        self._backing_up = BackingUp(workspace, jobs, window.announcer, window)
        self._follow_panel()
        self.acts: Mapping[str, Act] = MappingProxyType(self._make_acts())

    def _make_acts(self) -> dict[str, Act]:
        return {
            "panel": self.show_panel,
            "prepare": self.prepare_next,
            "live": self.show_live,
            "minutes": self.show_last_minutes,
            "hand_out": self.hand_out_last,
            "easy_read": self.show_last_easy_read,
            "words": self.show_words,
            "rules": self.show_rules,
            "retention": self.show_retention,
            "after": self.check_last,
            "find": self.show_find,
            "ways_in": self.key_screens.show,
            "shares": self.key_screens.show_shares,
            "done": self.toggle_what_was_done,
            "hand_over": self.show_hand_over,
            "session_file": self.show_session_file,
            "take_pen": self.show_take_pen,
            "decide": self.show_decision,
            "room": self.room_keeper.toggle,
            **self._acts_over_screens(),
            "cards": self.go_to_cards,
            **{f"card_{one.name.casefold()}": partial(self.show_card, one) for one in CardKind},
            "break": self._toggle_break,
            "compose": self._in_live(self.hand_over_keyboard),
            **{name: self._in_live(act) for name, act in LIVE_ACTS.items()},
        }

    def _acts_over_screens(self) -> dict[str, Act]:
        """Give the commands that show something over the screen, or go back from it."""
        said_words = SaidWordPages(self._window, self.workspace, self._reader, self._look_back)
        return {
            "said_words": said_words.toggle,
            "ground_rules": self.toggle_ground_rules,
            "private_notes": self.toggle_private_notes,
            "phrases": self._boards.toggle,
            "change_phrases": self._boards.change_phrases,
        }

    def _make_key_screens(self) -> KeyScreens:
        leave, begin = self._leave, self.begin
        return KeyScreens(self._window, self.workspace, self._jobs, leave=leave, go_back=begin)

    def _follow_panel(self) -> None:
        self.workspace.listen(self._go_on_from_what_is_gone)
        disk_room = DiskRoom(self.workspace, self._window.announcer, self._window)
        for look in (self.room_keeper.show_time, self._backing_up.minute_passed, disk_room.look):
            self.clock.minute_passed.connect(look)

    @property
    def room(self) -> RoomWindow | None:
        """The room screen, while it is open."""
        return self.room_keeper.window

    def _make_boards(self) -> PhraseBoards:
        return PhraseBoards(
            self._window,
            self.workspace,
            speak=self._speak_as,
            look_back=self._look_back,
        )

    def begin(self, recovery_words: tuple[str, ...] = ()) -> None:
        """Show a new panel's recovery words; else go on with its session, or show it."""
        self._signals.listen(on=True)
        self._pen.show()
        self._backing_up.make_owed()
        if recovery_words:
            view = RecoveryView(self._window.announcer, recovery_words)
            view.kept.connect(self.show_panel)
            self._window.show_view(view, has_panel=False)
        elif self._running() is not None:
            self.show_live()
            self.room_keeper.open_again()
        else:
            self.show_panel()
        self.clock.start()

    def close(self) -> None:
        """Leave the screen that is shown; the room screen comes back with the panel."""
        self._pen.leave()
        self.keyboard.close()
        self._backing_up.stop()
        self._signals.close()
        self.clock.stop()
        self.clock.deleteLater()
        self.spoken.deleteLater()
        self.room_voice.deleteLater()
        self.captions.stop()
        self.room_keeper.close()
        self._boards.close()
        # Who writes goes on writing when the panel is opened again.
        self._window.leave_view()

    def rest(self) -> None:
        """Let go of the screen, the room and the signals while somebody practises in a copy."""
        self._pen.leave()
        self._signals.listen(on=False)
        self.clock.stop()
        self.captions.stop()
        self.room_keeper.close()
        self._leave()

    def show_panel(self, *, after_person: str | None = None) -> None:
        """Show the panel, at what comes next, or at its people after one of them."""
        self._leave()
        view = PanelOverview(self.workspace, self._window.announcer, after_person=after_person)
        view.person_requested.connect(self.show_person)
        view.prepare_requested.connect(self.show_session)
        view.live_requested.connect(self.show_live)
        view.minutes_requested.connect(self.show_minutes)
        view.rules_requested.connect(self.show_rules)
        view.check_requested.connect(self.show_afterwards)
        self._window.show_view(view, has_panel=True)

    def show_rules(self) -> None:
        """Show the rules that the panel set itself."""
        self._leave()
        view = self._make(RulesView, self._jobs, self._voices)
        view.back_requested.connect(self.show_panel)
        self._window.show_view(view, has_panel=True)

    def show_person(self, person: Person | None) -> None:
        """Show what is kept about somebody, or the empty form for somebody new."""
        self._leave()
        view = self._make(PersonView, person, self._voices)
        view.done.connect(partial(self.show_panel, after_person=person.id if person else ""))
        view.held_requested.connect(self.show_held)
        self._window.show_view(view, has_panel=True)

    def show_retention(self) -> None:
        """Show how long data is kept, and what is due to be erased."""
        self._leave()
        view = self._make(RetentionView)
        view.back_requested.connect(self.show_panel)
        view.erase_requested.connect(self._ask_to_erase_due)
        self._window.show_view(view, has_panel=True)

    def _ask_to_erase_due(self, due: Due) -> None:
        self.show_erasing(due, self.show_retention)

    def show_held(self, person: Person) -> None:
        """Show all that is held about somebody."""
        self._leave()
        view = self._make(HeldView, person, self._jobs)
        view.done.connect(partial(self.show_person, person))
        back = partial(self.show_held, person)
        view.erase_requested.connect(partial(self.show_erasing, person, back))
        self._window.show_view(view, has_panel=True)

    def prepare_next(self) -> None:
        """Prepare the session that is planned next."""
        held = self.workspace.ask(sessions.list_sessions)
        planned = [one for one in held if one.state is SessionState.PLANNED]
        if planned:
            self.show_session(planned[0].id)
        else:
            self._window.announcer.say(words.NO_SESSION)

    def show_session(self, session_id: str, at_item: str = "") -> None:
        """Prepare a session; whoever comes from an item of its agenda stays at that item."""
        self._leave()
        view = self._make(PrepareView, session_id, self._voices)
        view.begin_at(at_item)
        view.live_requested.connect(self.show_live)
        view.item_requested.connect(self.show_item)
        view.papers.hand_out_requested.connect(self.show_hand_out)
        view.practise_requested.connect(partial(self._window.command_requested.emit, "practise"))
        self._window.show_view(view, has_panel=True)

    def show_item(self, item_id: str) -> None:
        """Change an agenda item."""
        item = self.workspace.ask(agendas.get_item, item_id)
        self._leave()
        view = self._make(ItemView, item)
        view.done.connect(partial(self.show_session, at_item=item_id))
        self._window.show_view(view, has_panel=True)

    def show_hand_over(self) -> None:
        """Hand the panel over, or make a copy to read."""
        self._leave()
        view = self._make(HandOverView)
        view.make_requested.connect(self._pen.make_bundle)
        view.session_requested.connect(self.show_session_file)
        view.back_requested.connect(self.show_panel)
        self._window.show_view(view, has_panel=True)

    def show_session_file(self) -> None:
        """Save one session for another panel, or bring one in."""
        self._leave()
        view = self._make(SessionFileView, self._jobs)
        view.back_requested.connect(self.show_panel)
        self._window.show_view(view, has_panel=True)

    def show_take_pen(self) -> None:
        """Take the pen of a copy that is for reading; else say that it is here."""
        if self.workspace.is_copy_to_read or not self.workspace.is_for_reading:
            why = FileReadOnly() if self.workspace.is_copy_to_read else PenIsHere()
            self._window.announcer.say(problems.sentence(why))
            return
        self._leave()
        view = self._make(TakePenView)
        view.taken.connect(self.show_panel)
        view.back_requested.connect(self.show_panel)
        self._window.show_view(view, has_panel=True)

    def show_words(self) -> None:
        """Show the panel's hard words with their meanings."""
        self._leave()
        view = self._make(WordBankView, self._voices)
        view.back_requested.connect(self.begin)
        self._window.show_view(view, has_panel=True)

    def show_afterwards(self, session_id: str) -> None:
        """Check back, count and sign off a session."""
        self._leave()
        view = self._make(AfterView, session_id)
        view.minutes_requested.connect(self.show_minutes)
        view.hand_out_requested.connect(self.show_hand_out)
        self._window.show_view(view, has_panel=True)

    def show_hand_out(self, session_id: str) -> None:
        """Hand out papers of a session."""
        self._leave()
        view = self._make(HandOutView, session_id, self._jobs, self._voices)
        view.minutes_requested.connect(self.show_minutes)
        self._window.show_view(view, has_panel=True)

    def hand_out_last(self) -> None:
        """Hand out papers of the session that was held last, or runs; else of the next one."""
        held = self.workspace.ask(sessions.list_sessions)
        session = self._last_held() or next(iter(held), None)
        if session is not None:
            self.show_hand_out(session.id)
        else:
            self._window.announcer.say(words.NO_SESSION)

    def check_last(self) -> None:
        """Check and sign off the session that was held last, or runs."""
        held = self.workspace.ask(sessions.list_sessions)
        started = [one for one in held if one.state is not SessionState.PLANNED]
        if started:
            self.show_afterwards(started[-1].id)
        else:
            self._window.announcer.say(words.NO_MINUTES)

    def show_find(self) -> None:
        """Find words in this panel, over the screen that is shown: Escape leads back to it."""
        if isinstance(self._window.view, FindView):
            self._window.go_again()
            return
        session = self._running()
        view = self._make(FindView, session.id if session else None)
        view.chosen.connect(self._show_found)
        self._look_at(view)

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
            if isinstance(self._window.view, MinutesView):
                self._window.view.go_to(found.text)

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
        view = self._make(MinutesView, session_id, self._jobs, self._voices)
        view.check_requested.connect(self.show_afterwards)
        view.hand_out_requested.connect(self.show_hand_out)
        view.easy_read_requested.connect(self.show_easy_read)
        self._window.show_view(view, has_panel=True)

    def show_easy_read(self, session_id: str) -> None:
        """Write the easy-read version of the minutes of a session."""
        if isinstance(self._window.view, EasyReadView):
            self._window.go_again()
            return
        self._leave()
        view = self._make(EasyReadView, session_id, self._jobs)
        view.minutes_requested.connect(self.show_minutes)
        self._window.show_view(view, has_panel=True)

    def show_last_easy_read(self) -> None:
        """Write the easy-read version for the session that was held last, or runs."""
        session = self._last_held()
        if session is not None:
            self.show_easy_read(session.id)
        else:
            self._window.announcer.say(words.NO_MINUTES)

    def _go_on_from_what_is_gone(self, happened: Happened) -> None:
        """Leave a screen whose subject was taken back, for the one that comes next."""
        view = self._window.view
        was_undone = isinstance(happened.event, (ChangeUndone, ChangeRedone))
        if was_undone and isinstance(view, PanelView) and not view.has_subject():
            self.begin()
