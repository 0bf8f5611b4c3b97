"""The screens of a session that runs, the ways between them, and who has the keyboard."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QTimer

from coprod_desktop import paths
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.events.session import BreakStarted
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.whispers import Whisper
from coprod_desktop.preferences import read_preferences
from coprod_desktop.services import (
    breaks,
    cards,
    contributions,
    decisions,
    own_settings,
    sessions,
)
from coprod_desktop.services.retention import Due
from coprod_desktop.services.said_words import find_dictionary
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.captions import Captions
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.live_commands import LiveAct
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.one_keyboard import OneKeyboard
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.room_voice import RoomVoice
from coprod_desktop.ui.session_clock import SessionClock
from coprod_desktop.ui.spoken_words import SpokenWords
from coprod_desktop.ui.views.ballot import BallotView
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.erase import EraseView
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.private_notes import PrivateNotesView
from coprod_desktop.ui.views.what_was_done import WhatWasDoneView
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import captions as caption_words
from coprod_desktop.wording import screens as words

Act = Callable[[], object]
Own = ParamSpec("Own")
Screen = TypeVar("Screen", bound=PanelView)


class SessionScreens(ABC):
    """The live screen and what stands beside it: break, decision, ballot, the compose page."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, reader: Reader, voices: VoicesHere
    ) -> None:
        self.workspace = workspace
        self._window = window
        self._reader = reader
        self._voices = voices
        self.captions = Captions()
        self.captions.file_found.connect(self._tell_of_captions)
        self.spoken = SpokenWords(reader, self.captions, window)
        workspace.listen(self.spoken.heard)
        self.keyboard = OneKeyboard(workspace, window.announcer, self._show_where_to_write)
        self._of_laptop: tuple[Whisper, ...] = ()
        self.clock = SessionClock(workspace, window.announcer, window)
        self.clock.minute_passed.connect(self._show_time)
        workspace.listen(self._follow_breaks)
        self.room_voice = RoomVoice(workspace, reader, window)
        workspace.listen(self.room_voice.heard)
        self.clock.cue_due.connect(self.room_voice.say)

    def _make(
        self,
        kind: Callable[Concatenate[Workspace, Announcer, Own], Screen],
        *told: Own.args,
        **more: Own.kwargs,
    ) -> Screen:
        """Make a screen of this panel; a reader hears of it once it is shown."""
        with hushed():
            return kind(self.workspace, self._window.announcer, *told, **more)

    @abstractmethod
    def begin(self) -> None:
        """Go on with the session that runs, or show the panel."""

    @abstractmethod
    def show_minutes(self, session_id: str) -> None:
        """Show the minutes of a session."""

    @abstractmethod
    def show_afterwards(self, session_id: str) -> None:
        """Check back, count and sign off a session."""

    @abstractmethod
    def prepare_next(self) -> None:
        """Prepare the session that is planned next."""

    def _tell_of_captions(self, is_there: bool) -> None:  # noqa: FBT001 - the signal's own shape
        told = caption_words.BACK if is_there else caption_words.GONE
        self._window.announcer.say(told)

    def show_laptop(self, told: tuple[Whisper, ...]) -> None:
        """Whisper what there is to know of the laptop itself."""
        self._of_laptop = told
        if (live := self._live()) is not None:
            live.whispers.show_laptop(told)

    def show_live(self) -> None:
        """Go to the session that runs or its break; where none does, to the one planned next."""
        session = self._running()
        if session is None:
            self.prepare_next()
        elif session.state is SessionState.ON_BREAK and not isinstance(self._window.view, LiveView):
            self.show_break(session)
        else:
            self.show_session_screen()

    def show_break(self, session: Session, *, was_told: bool = False) -> None:
        """Show the calm page of a break; its start may have been told just now."""
        if isinstance(self._window.view, BreakView):
            self._window.go_again()
            return
        self._leave()
        view = self._make(BreakView, session, was_told=was_told)
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
        view = self._make(LiveView, session)
        view.decide_requested.connect(self.show_decision)
        view.change_requested.connect(self.show_contribution)
        view.points.read_requested.connect(self.spoken.speak)
        view.composing.hand_over_requested.connect(partial(self.hand_over_keyboard, view))
        view.closed.connect(self.show_minutes)
        view.capture.board_requested.connect(self._ask_for_board)
        view.whispers.show_laptop(self._of_laptop)
        view.caption_feed.use(self.captions)
        view.be_calm(calm=read_preferences(paths.config_folder()).preferences.calm)
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
        view = self._make(DecisionView, session)
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
        view = self._make(BallotView, decision)
        view.back_requested.connect(self.show_decision)
        self._window.show_view(view, has_panel=True)

    def hand_over_keyboard(self, live: LiveView) -> None:
        """Give the keyboard to whoever has the floor, else to who is chosen, else who writes."""
        if (session := self._running()) is not None:
            self.keyboard.hand_over(
                session.id,
                live.who_would_write(),
                is_awaited=lambda: self._window.view is live,
            )

    def _show_where_to_write(self, session_id: str, person: Person) -> None:
        self._leave()
        view = self._make(ComposeView, session_id, person)
        view.speak_requested.connect(partial(self._speak_as, person.id))
        view.given_back.connect(self.show_live)
        view.board_requested.connect(self._ask_for_board)
        self._window.show_view(view, has_panel=True)

    def _speak_as(self, person_id: str | None, told: Passage) -> None:
        """Say somebody's words in the voice that they chose, and as they say them."""
        voice = self.workspace.ask(own_settings.find_voice, person_id) if person_id else ""
        self.spoken.speak(told, voice, self.workspace.ask(find_dictionary, person_id))

    def _ask_for_board(self) -> None:
        self._window.command_requested.emit("phrases")

    def show_contribution(self, contribution_id: str) -> None:
        """Change what somebody said."""
        one = self.workspace.ask(contributions.get_contribution, contribution_id)
        self._leave()
        view = self._make(ContributionView, one, self._voices)
        back = partial(self._go_on_in, one.session_id)
        view.done.connect(back)
        view.erase_requested.connect(partial(self.show_erasing, one, back))
        self._window.show_view(view, has_panel=True)

    def show_erasing(self, subject: Contribution | Person | Due, then: Act) -> None:
        """Ask whether words are to be erased for ever; either way one goes on from there."""
        self._leave()
        view = self._make(EraseView, subject)
        view.done.connect(then)
        self._window.show_view(view, has_panel=True)

    def _go_on_in(self, session_id: str) -> None:
        """Go back to a session: to its live screen, or to what is left once it has closed."""
        running = self._running()
        if running is not None and running.id == session_id:
            self.show_live()
        else:
            self.show_afterwards(session_id)

    def toggle_what_was_done(self) -> None:
        """Show the last acts over the screen that is shown, or go back to it."""
        if isinstance(self._window.view, WhatWasDoneView):
            self._look_back()
            return
        self._look_at(self._make(WhatWasDoneView))

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
        view = self._window.view
        if isinstance(view, DecisionView) and view.stop_card.is_open:
            view.stop_card.go()
            return
        if not isinstance(view, LiveView):
            self.show_live()
        if isinstance(self._window.view, LiveView):
            self._window.view.cards.go()

    def _follow_breaks(self, happened: Happened) -> None:
        """Give way to the break page, and come back from it; who writes or votes is left alone."""
        session = self._running() if happened.touches(Session) else None
        if session is None:
            return
        on_break = session.state is SessionState.ON_BREAK
        if on_break and isinstance(self._window.view, (LiveView, DecisionView)):
            self.show_break(session, was_told=isinstance(happened.event, BreakStarted))
        elif not on_break and isinstance(self._window.view, BreakView):
            self.show_session_screen()

    def _show_time(self) -> None:
        if (live := self._live()) is not None:
            live.show_time()

    def be_calm(self, *, calm: bool) -> None:
        """Let the live screen show less, or everything."""
        live = self._live()
        if live is not None:
            live.be_calm(calm=calm)

    def _live(self) -> LiveView | None:
        """Give the live screen that is shown, or that the person only looks away from."""
        return next((one for one in self._window.views if isinstance(one, LiveView)), None)

    def _in_live(self, act: LiveAct) -> Act:
        def do() -> None:
            view = self._window.view
            if isinstance(view, LiveView):
                act(view)
            else:
                self._window.announcer.say(words.ONLY_LIVE)

        return do

    def _toggle_break(self) -> None:
        """Somebody who needs a break gets it on every screen, also in the middle of deciding."""
        session = self._running()
        if session is None:
            self._window.announcer.say(words.NOTHING_RUNS)
            return
        on_break = session.state is SessionState.ON_BREAK
        act: Callable[..., object] = breaks.end_break if on_break else breaks.start_break
        self.workspace.send(act, session.id).then(None)

    def _leave(self) -> None:
        """Let the screen that is shown keep what is typed, before the next one reads the file."""
        self._window.leave_view()
        self.keyboard.take_back()

    def _running(self) -> Session | None:
        return self.workspace.ask(sessions.find_open_session)

    def _last_held(self) -> Session | None:
        held = self.workspace.ask(sessions.list_sessions)
        return next((one for one in reversed(held) if one.state is not SessionState.PLANNED), None)

    def toggle_ground_rules(self) -> None:
        """Show the ground rules over the screen that is shown, or go back to it."""
        if isinstance(self._window.view, GroundRulesView):
            self._look_back()
            return
        view = self._make(GroundRulesView)
        self._look_at(view)
        if rules := view.all_rules():
            # After the sentence that says where one is.
            QTimer.singleShot(0, partial(self._window.announcer.say_to_reader, rules))

    def toggle_private_notes(self) -> None:
        """Open the private notes of the session that runs, or was held last; or go back."""
        if isinstance(self._window.view, PrivateNotesView):
            self._look_back()
            return
        session = self._running() or self._last_held()
        if session is None:
            self._window.announcer.say(access_words.NO_SESSION)
            return
        self._look_at(self._make(PrivateNotesView, session.id))

    def _look_at(self, page: LeadingBackView) -> None:
        page.back_requested.connect(partial(self._look_back, quietly=False))
        self._window.look_at(page)

    def _look_back(self, *, quietly: bool = False) -> None:
        """Go back to the screen below; what it was about may have been taken back meanwhile."""
        self._window.look_back(quietly=quietly)
        view = self._window.view
        if isinstance(view, PanelView) and not view.has_subject():
            self.begin()
