"""The decision screen: the proposal, where people stand, how it ends, and what was decided."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Session
from coprod_desktop.services import cards, decisions, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import Columns, ScrollPage
from coprod_desktop.ui.kit.words import Heading, KeptLine
from coprod_desktop.ui.views.card_answer import StopCardAnswers
from coprod_desktop.ui.views.decisions_list import DecisionsList
from coprod_desktop.ui.views.ending_part import EndingPart
from coprod_desktop.ui.views.minority_view import MinorityView
from coprod_desktop.ui.views.proposal_part import ProposalPart
from coprod_desktop.ui.views.stances_part import StancesPart
from coprod_desktop.wording import cards as card_words
from coprod_desktop.wording import deciding
from coprod_desktop.wording import live as words


class DecisionView(LeadingBackView):
    """Puts a proposal, asks each person, and ends the decision."""

    ballot_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session: Session) -> None:
        super().__init__(workspace, announcer, words.DECISION)
        self._session = session
        self._decision: Decision | None = None
        self.proposal = ProposalPart(workspace, announcer, session.id)
        self.stances = StancesPart(workspace, announcer, session.id)
        self.ending = EndingPart(workspace, announcer, session.id)
        # Its answers stand further down: nothing that somebody is at moves when a card comes.
        self.notice = KeptLine()
        self.stop_card = StopCardAnswers(workspace, announcer, session.id)
        self.stop_card.emptied.connect(self._go_on)
        self.after = MinorityView(workspace, announcer)
        self.earlier = DecisionsList(workspace, announcer, session.id)
        self.proposal.was_put.connect(self._was_put)
        self.stances.ballot_requested.connect(self.ballot_requested)
        self.ending.about_to_end.connect(self.stances.keep_reason)
        self.ending.back_requested.connect(self.back_requested)
        self.ending.ended.connect(self._ended)
        page = ScrollPage()
        self.page.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(Heading(words.DECISION, 1))
        head.addWidget(self.notice, 1)
        page.column.addLayout(head)
        page.column.addWidget(Columns([(self.proposal, 2), (self.stances, 3)]))
        for part in (self.stop_card, self.ending, self.after, self.earlier):
            page.column.addWidget(part)
        page.column.addStretch(1)
        # What hides itself where there is nothing to show must have its place first.
        self.stop_card.refresh()
        self._show()
        self.stances.bring_back()

    main_commands = ("live", "undo", "read", "palette")

    def entry_sentence(self) -> str:
        """Say whether a proposal is put, and what to do."""
        if self._decision is None:
            here = self.workspace.ask(sessions.list_present, self._session.id)
            count = sum(person.votes for person in here)
            return words.DECISION_ENTRY.format(people=words.people_to_ask(count))
        return deciding.open_entry(self._decision)

    def say_help(self) -> None:
        """Where people are asked, say the row, its keys, and what each of them means."""
        if self._decision is not None and has_person(self.stances):
            self.announcer.say_besides(self.stances.row_help())
            if meanings := self.stances.meanings():
                # Everybody else sees them on the screen.
                self.announcer.say_to_reader(meanings)
        else:
            super().say_help()

    def first_control(self) -> QWidget:
        """The words, or the list once they are put."""
        return self.stances.positions if self._decision else self.proposal.words.control

    def first_groups(self) -> Sequence[tuple[str, Sequence[QWidget]]]:
        """Give where the person stands whose row is the current one."""
        rows = self.stances.positions
        name = rows.currentItem().text() if rows.currentRow() >= 0 else words.POSITIONS
        return ((name, tuple(self.stances.buttons.values())),)

    def reading(self) -> Sequence[Passage]:
        """Read the proposal, the tally and the last decision."""
        return (
            *passages(self.proposal.words.text(), language=self._session.language),
            *passages(
                self.stances.tally.text(),
                self.ending.found.text(),
                self.after.how_it_ended.text(),
            ),
        )

    def has_subject(self) -> bool:
        """Say whether the session runs."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.is_open

    def leaving(self) -> None:
        """Keep the reason that is being typed."""
        self.stances.keep_reason()
        super().leaving()

    def heard(self, happened: Happened) -> None:
        """Show the decision as it is now."""
        if happened.touches(Decision, Attendance, Card, Person, Word):
            self._show()
        for part in (self.proposal, self.earlier, self.stop_card):
            part.heard(happened)

    def _show(self) -> None:
        sight = self.workspace.ask(decisions.see_decision, self._session.id)
        decision, ended = sight.open, sight.last_ended
        self._decision = decision
        is_open = decision is not None
        parts = (self.stances, self.ending)
        if is_open:
            for part in parts:
                part.enable(is_open=True)
        self._show_stop_card()
        self.stances.show_decision(decision)
        if ended is not None:
            self.after.say(ended)
            self.after.show()
        self._move_on(ended)
        # The buttons take other words once the person has gone on: else they are read out.
        self.proposal.show_decision(decision)
        self.ending.show_decision(decision, sight.verdict)
        for part in parts:
            part.enable(is_open=is_open)
        self.after.setVisible(ended is not None)

    def _show_stop_card(self) -> None:
        """Say at the top that a stop card is open."""
        stops = self.workspace.ask(cards.list_open_stop_cards, self._session.id)
        waits = any(one.pauses for one in stops)
        told = card_words.STOP_NOTICE if waits else card_words.STOP_NOTICE_OVER
        self.notice.say(told if stops else "")
        self.notice.stand_out(on=bool(stops))

    def _move_on(self, ended: Decision | None) -> None:
        """Take the person along before what they are at changes, closes or goes."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        if self._decision is not None:
            if focused is self.proposal.put or (ended is None and self.after.isAncestorOf(focused)):
                self.stances.positions.setFocus()
        elif self._is_at_what_closed(focused):
            if ended is None:
                self.proposal.words.control.setFocus()
            else:
                self.after.go()

    def _is_at_what_closed(self, focused: QWidget) -> bool:
        is_in = self.stances.isAncestorOf(focused) or self.ending.isAncestorOf(focused)
        return is_in and focused is not self.ending.back

    def _go_on(self) -> None:
        """Go back to deciding once the stop card is answered."""
        self.first_control().setFocus()

    def _was_put(self) -> None:
        # The event has brought the person to the list; by now they may be typing a reason.
        if not has_person(self.stances):
            self.stances.positions.setFocus()

    def _ended(self) -> None:
        self.proposal.empty()
        if not has_person(self.after):
            self.after.go()
