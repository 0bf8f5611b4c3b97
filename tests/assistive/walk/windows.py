"""Every window of the program, and how one comes there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import (
    agendas,
    breaks,
    cards,
    contributions,
    decisions,
    people,
    proposals,
    sessions,
)
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.ballot import BallotView
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.easy_read import EasyReadView
from coprod_desktop.ui.views.erase import EraseView
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.first_questions import FirstQuestionsView
from coprod_desktop.ui.views.going_back import GoingBackView
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.hand_out import HandOutView
from coprod_desktop.ui.views.hand_over import HandOverView
from coprod_desktop.ui.views.held import HeldView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.item import ItemView
from coprod_desktop.ui.views.keys import KeysView
from coprod_desktop.ui.views.licences import LicencesView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.lost_passphrase import LostPassphraseView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.new_key import NewKeyView
from coprod_desktop.ui.views.new_panel import NewPanelView
from coprod_desktop.ui.views.open_bundle import OpenBundleView
from coprod_desktop.ui.views.palette import PaletteView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.phrase_board import PhraseBoardView
from coprod_desktop.ui.views.phrases import PhrasesView
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.private_notes import PrivateNotesView
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.rescue import RescueView
from coprod_desktop.ui.views.retention import RetentionView
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.ui.views.rules import RulesView
from coprod_desktop.ui.views.said_words import SaidWordsView
from coprod_desktop.ui.views.session_file import SessionFileView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.share_words import ShareCoverView, ShareWordsView
from coprod_desktop.ui.views.shares import SharesView
from coprod_desktop.ui.views.sound import SoundView
from coprod_desktop.ui.views.take_pen import TakePenView
from coprod_desktop.ui.views.told_before import ToldBeforeView
from coprod_desktop.ui.views.two_shares import TwoSharesView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.ui.views.voices import VoicesView
from coprod_desktop.ui.views.ways_in import WaysInView
from coprod_desktop.ui.views.what_was_done import WhatWasDoneView
from coprod_desktop.ui.views.word_bank import WordBankView
from tests.assistive.walk.audit import settle
from tests.assistive.walk.boards import show_board, show_phrases, show_said_words
from tests.assistive.walk.entrance import (
    show_going_back,
    show_licences,
    show_lost_passphrase,
    show_rescue,
    show_unlock,
)
from tests.assistive.walk.hard_lines import show_hard_line
from tests.assistive.walk.held import show_erasing, show_held, show_retention
from tests.assistive.walk.keys_and_pen import (
    show_hand_over,
    show_new_key,
    show_open_bundle,
    show_recovery,
    show_recovery_asked_back,
    show_session_inside,
    show_take_pen,
    show_ways_in,
)
from tests.assistive.walk.shares import (
    show_share_cover,
    show_share_words,
    show_shares,
    show_two_shares,
)
from tests.assistive.walk.stage import ROOM, Stage

_TRIES = 250


@dataclass(frozen=True, slots=True)
class Window:
    """One window: its class, what leads to it, and whether a keyboard has business in it."""

    shown: type[QWidget]
    go: Callable[[Stage], object]
    has_controls: bool = True

    def open(self, stage: Stage) -> QWidget:
        """Go there and give the window that stands on the screen."""
        found = self.go(stage)
        window = found if isinstance(found, QWidget) else stage.window
        if window is stage.window:
            assert isinstance(stage.window.view, self.shown), type(stage.window.view)
        return window


def _home(stage: Stage) -> None:
    stage.at_home()


def _new_panel(stage: Stage) -> None:
    stage.at_home()
    assert isinstance(stage.window.view, HomeView)
    stage.window.view.new_requested.emit()


def _panel(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("panel")


def _person(stage: Stage) -> None:
    workspace = stage.open_panel()
    stage.screens.show_person(workspace.ask(people.list_people)[0])


def _prepare(stage: Stage) -> None:
    workspace = stage.open_panel()
    held = workspace.ask(sessions.list_sessions)
    stage.screens.show_session(held[-1].id)


def _live(stage: Stage) -> None:
    stage.session_that_runs()
    workspace = stage.screens.workspace
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    if session.state is SessionState.ON_BREAK:
        workspace.do(breaks.end_break, session.id)
    stage.controller.do("live")


def _break(stage: Stage) -> None:
    stage.session_that_runs()
    workspace = stage.screens.workspace
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    if session.state is SessionState.RUNNING:
        workspace.do(breaks.start_break, session.id)
    stage.controller.do("live")


def _live_at_a_stop_card(stage: Stage) -> None:
    """A stop card is open, one card of each other kind is up, and the focus is at the answers."""
    _live(stage)
    # The room screen, which was open before, left no window active when it went.
    stage.window.activateWindow()
    settle()
    workspace = stage.screens.workspace
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    if not workspace.ask(cards.list_open_cards, session.id):
        for kind in CardKind:
            workspace.do(cards.show_card, session.id, kind)
    stage.controller.do("cards")


def _decision(stage: Stage) -> None:
    stage.session_that_runs()
    stage.controller.do("decide")


def _ballot(stage: Stage) -> None:
    stage.session_that_runs()
    workspace = stage.screens.workspace
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    if workspace.ask(decisions.find_open_decision, session.id) is None:
        workspace.do(
            proposals.put_proposal, session.id, words="Lower the signs", method=Method.BALLOT
        )
    stage.screens.show_ballot()


def _minutes(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("minutes")


def _hand_out(stage: Stage) -> None:
    workspace = stage.open_panel()
    stage.screens.show_hand_out(workspace.ask(sessions.list_sessions)[0].id)


def _easy_read(stage: Stage) -> None:
    workspace = stage.open_panel()
    show_hard_line(stage.screens, workspace.ask(sessions.list_sessions)[0].id)


def _room(stage: Stage) -> QWidget:
    stage.session_that_runs()
    stage.controller.do("room")
    room = stage.screens.room
    assert room is not None
    room.resize(*ROOM)
    return room


def _first_questions(stage: Stage) -> None:
    stage.controller.ask_first_questions()


def _settings(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("settings")


def _voices(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("settings")
    settings = stage.controller.window.view
    assert isinstance(settings, SettingsView)
    settings.voices_requested.emit()


def _sound(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("settings")
    settings = stage.controller.window.view
    assert isinstance(settings, SettingsView)
    settings.sound_requested.emit()


def _item(stage: Stage) -> None:
    workspace = stage.open_panel()
    held = workspace.ask(sessions.list_sessions)
    stage.screens.show_item(workspace.ask(agendas.list_agenda, held[-1].id)[0].id)


def _contribution(stage: Stage) -> None:
    workspace = stage.open_panel()
    held = workspace.ask(sessions.list_sessions)[0]
    last = workspace.ask(contributions.list_contributions, held.id)[-1]
    stage.screens.show_contribution(last.id)


def _rules(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("rules")


def _ground_rules(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("panel")
    stage.controller.do("ground_rules")


def _private_notes(stage: Stage) -> None:
    stage.session_that_runs()
    stage.controller.do("private_notes")


def _after(stage: Stage) -> None:
    workspace = stage.open_panel()
    stage.screens.show_afterwards(workspace.ask(sessions.list_sessions)[0].id)


def _find(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("find")
    view = stage.window.view
    assert isinstance(view, FindView)
    view.words.set_text("bench")
    view.words.changed.emit()


def _palette(stage: Stage) -> None:
    stage.open_panel()
    # Asked for again it would lead back.
    stage.controller.do("panel")
    stage.controller.do("palette")


def _keys(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("panel")
    stage.controller.do("keys")


def _told_before(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("panel")
    stage.controller.do("told")


def _what_was_done(stage: Stage) -> None:
    stage.session_that_runs()
    stage.controller.do("panel")
    stage.controller.do("done")


def _compose(stage: Stage) -> None:
    _live(stage)
    live = stage.window.view
    assert isinstance(live, LiveView)
    live.capture.who.choose(live.coming.present()[0].id)
    stage.controller.do("compose")
    # The keyboard goes when it is stored that somebody writes.
    tries = 0
    while isinstance(stage.window.view, LiveView) and tries < _TRIES:
        QTest.qWait(20)
        tries += 1


def _phrase_board(stage: Stage) -> None:
    _live(stage)
    show_board(stage.screens, lambda: stage.controller.do("phrases"))


def _word_bank(stage: Stage) -> None:
    stage.open_panel()
    stage.controller.do("words")


WINDOWS: tuple[Window, ...] = (
    Window(HomeView, _home),
    Window(UnlockView, show_unlock),
    Window(NewPanelView, _new_panel),
    Window(LostPassphraseView, show_lost_passphrase),
    Window(GoingBackView, show_going_back),
    Window(RescueView, show_rescue),
    Window(OpenBundleView, show_open_bundle),
    Window(HandOverView, show_hand_over),
    Window(SessionFileView, show_session_inside),
    Window(TakePenView, show_take_pen),
    Window(RecoveryView, show_recovery),
    Window(RecoveryView, show_recovery_asked_back),
    Window(PanelOverview, _panel),
    Window(PersonView, _person),
    Window(HeldView, show_held),
    Window(EraseView, show_erasing),
    Window(RetentionView, show_retention),
    Window(SaidWordsView, show_said_words),
    Window(PrepareView, _prepare),
    Window(LiveView, _live),
    Window(BreakView, _break),
    Window(DecisionView, _decision),
    Window(BallotView, _ballot),
    Window(MinutesView, _minutes),
    Window(HandOutView, _hand_out),
    Window(EasyReadView, _easy_read),
    Window(ItemView, _item),
    Window(ContributionView, _contribution),
    Window(WordBankView, _word_bank),
    Window(RulesView, _rules),
    Window(ComposeView, _compose),
    Window(PhraseBoardView, _phrase_board),
    Window(PhrasesView, show_phrases),
    Window(FindView, _find),
    Window(PaletteView, _palette),
    Window(KeysView, _keys),
    Window(ToldBeforeView, _told_before),
    Window(WhatWasDoneView, _what_was_done),
    Window(AfterView, _after),
    Window(GroundRulesView, _ground_rules),
    Window(PrivateNotesView, _private_notes),
    Window(SettingsView, _settings),
    Window(VoicesView, _voices),
    Window(SoundView, _sound),
    Window(FirstQuestionsView, _first_questions),
    Window(WaysInView, show_ways_in),
    Window(NewKeyView, show_new_key),
    Window(SharesView, show_shares),
    Window(ShareCoverView, show_share_cover),
    Window(ShareWordsView, show_share_words),
    Window(TwoSharesView, show_two_shares),
    Window(LicencesView, show_licences),
    Window(RoomWindow, _room, has_controls=False),
    # The last: what it leaves open would stand on the other screens too.
    Window(LiveView, _live_at_a_stop_card),
)
