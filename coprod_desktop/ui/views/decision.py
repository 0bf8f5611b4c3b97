"""A decision: the words, each person's stance by one digit, and the end by the panel's rules."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.decision import Decision, Outcome, Power
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Session
from coprod_desktop.domain.stances import Position, Stance
from coprod_desktop.services import contributions, decisions, panels, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.minority_view import MinorityView
from coprod_desktop.wording import live as words
from coprod_desktop.wording.labels import in_sentence, label

_BY_DIGIT = {
    1: Stance.AGREE,
    2: Stance.AGREE_WITH_WORRIES,
    3: Stance.STAND_ASIDE,
    4: Stance.BLOCK,
    5: Stance.NEED_MORE_TIME,
    6: Stance.NO_ANSWER,
}


class DecisionView(PanelView):
    """Puts a proposal, asks each person, and ends the decision."""

    back_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session: Session) -> None:
        super().__init__(workspace, announcer, words.DECISION)
        self._session = session
        self._names = {one.id: one.name for one in workspace.ask(people.list_people)}
        self._decision: Decision | None = None
        self._reason_of: str | None = None
        self._reason_shown = ""
        self.proposal = TextArea(words.WHAT_DECIDED, lines=3)
        self.take = Button(words.TAKE_LAST, self._take_last)
        self.put = Button(words.PUT, self._put, kind=Kind.PRIMARY)
        self.method = Chooser(words.HOW_DECIDED, [(one, label(one)) for one in Method])
        self.power = Chooser(words.WORTH, [(one, label(one)) for one in Power])
        self.positions = SentenceList(words.POSITIONS, takes_digits=True, rows=7)
        self.positions.setAccessibleDescription(words.POSITIONS_HINT)
        self.reason = TextField(words.REASON)
        self.keep_reason = Button(words.KEEP_REASON, self._keep_reason)
        self.tally = Words()
        self.record = Button(words.RECORD_NOT_YET, self._record, kind=Kind.PRIMARY)
        self.not_adopted = Button(words.NOT_ADOPTED, self._end_without)
        self.after = MinorityView(workspace, announcer)
        self._proposal_draft = DraftKeeper(
            self, workspace, f"proposal:{session.id}", {"words": self.proposal}
        )
        self._proposal_draft.bring_back()
        self.method.choose(workspace.ask(panels.find_panel).method)
        self.reason.entered.connect(self._keep_reason)
        self.positions.digit_pressed.connect(self._take)
        self.positions.moved_to.connect(self._show_reason)
        self.method.changed.connect(self._set_terms)
        self.power.changed.connect(self._set_terms)
        self._arrange()
        self._show()

    def entry_sentence(self) -> str:
        """Say whether a proposal is put, and what to do."""
        if self._decision is None:
            count = len([p for p in self._present() if p.votes])
            return words.DECISION_ENTRY.format(people=words.people_to_ask(count))
        return words.DECISION_OPEN.format(words=self._decision.words)

    def first_control(self) -> QWidget:
        """The words, or the list once they are put."""
        return self.positions if self._decision else self.proposal.control

    def reading(self) -> Sequence[str]:
        """Read the proposal, the tally and the last decision."""
        parts = (self.proposal.text(), self.tally.text(), self.after.how_it_ended.text())
        return [part for part in parts if part]

    def has_subject(self) -> bool:
        """Say whether the session runs."""
        session = self.workspace.ask(sessions.find_session, self._session.id)
        return session is not None and session.is_open

    def leaving(self) -> None:
        """Keep the reason that is being typed."""
        self._keep_reason()
        super().leaving()

    def heard(self, happened: Happened) -> None:
        """Show the decision as it is now."""
        if happened.touches(Decision, Attendance):
            self._show()

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.DECISION, 1))
        asked = Section(words.PROPOSAL)
        asked.add(self.proposal)
        asked.add(row(self.put, self.take))
        asked.add(self.method)
        asked.add(self.power)
        asked.fill()
        stood = self._stood = Section(words.POSITIONS)
        stood.add(Words(words.POSITIONS_HINT, muted=True))
        stood.add(self.positions)
        stood.add(self.reason)
        stood.add(row(self.keep_reason))
        stood.add(self.tally)
        self._back = Button(words.BACK_TO_LIVE, self.back_requested.emit)
        stood.add(row(self.record, self.not_adopted, self._back))
        page.column.addWidget(Columns([(asked, 2), (stood, 3)]))
        page.column.addWidget(self.after)
        page.column.addStretch(1)

    def _show(self) -> None:
        sight = self.workspace.ask(decisions.see_decision, self._session.id)
        decision, ended = sight.open, sight.last_ended
        self._decision = decision
        is_open = decision is not None
        of_the_open = (self.positions, self.reason, self.keep_reason, self.record, self.not_adopted)
        if decision is not None:
            self._show_open(decision, can_be_adopted=sight.can_be_adopted)
            for control in of_the_open:
                control.setEnabled(True)
        if ended is not None:
            self.after.say(ended)
            self.after.show()
        self._move_on(ended)
        for control in of_the_open:
            control.setEnabled(is_open)
        if self.reason.text().strip() == self._reason_shown:
            self._refresh_reason()
        if decision is None:
            self.positions.set_rows([])
            self.tally.say("")
        self.after.setVisible(ended is not None)
        self.take.setEnabled(not is_open)
        self.put.say(words.REWORD if is_open else words.PUT)

    def _move_on(self, ended: Decision | None) -> None:
        """Take the person along before what they are at changes, closes or goes."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        if self._decision is not None:
            if focused is self.put or (ended is None and self.after.isAncestorOf(focused)):
                self.positions.setFocus()
        elif self._stood.isAncestorOf(focused) and focused is not self._back:
            if ended is None:
                self.proposal.control.setFocus()
            else:
                self.after.go()

    def _show_open(self, decision: Decision, *, can_be_adopted: bool) -> None:
        if not self.proposal.text():
            self.proposal.set_text(decision.words)
            self._proposal_draft.is_recorded()
        for chooser, value in ((self.method, decision.method), (self.power, decision.power)):
            was_blocked = chooser.blockSignals(True)
            chooser.restore(value)
            chooser.blockSignals(was_blocked)
        self.positions.set_rows([(p.person_id, self._row(p)) for p in decision.positions])
        counted = Counter(position.stance for position in decision.eligible)
        parts = [
            words.TALLY_PART.format(count=counted[stance], stance=in_sentence(stance))
            for stance in Stance
            if counted[stance]
        ]
        self.tally.say(words.TALLY.format(parts=", ".join(parts)))
        self.record.say(words.RECORD_ADOPTED if can_be_adopted else words.RECORD_NOT_YET)

    def _row(self, position: Position) -> str:
        name = self._names.get(position.person_id, words.NOBODY)
        said = words.POSITION_ROW.format(name=name, stance=in_sentence(position.stance))
        if position.reason:
            said = words.POSITION_REASON.format(row=said, reason=position.reason)
        return said if position.present else words.POSITION_LEFT.format(row=said)

    def _put(self) -> None:
        if self._decision is not None:
            words_now = self.proposal.text()
            self.send_then(
                self._was_reworded, decisions.reword_proposal, self._decision.id, words=words_now
            )
            return
        self.send_then(
            self._was_put,
            decisions.put_proposal,
            self._session.id,
            words=self.proposal.text(),
            power=self.power.value,
            method=self.method.value,
        )

    def _was_reworded(self, _decision: Decision) -> None:
        self._proposal_draft.forget()

    def _was_put(self, _decision: Decision) -> None:
        self._proposal_draft.forget()
        # The event has brought the person to the list; by now they may be typing a reason.
        if not self._has_focus_in(self._stood):
            self.positions.setFocus()

    def _take_last(self) -> None:
        said = self.workspace.ask(contributions.list_contributions, self._session.id, limit=1)
        if said:
            self.proposal.set_text(said[-1].words)

    def _take(self, person_id: str, digit: int) -> None:
        stance = _BY_DIGIT.get(digit)
        if stance is None or self._decision is None:
            return
        self.send(decisions.take_stance, self._decision.id, person_id, stance)
        below = self.positions.currentRow() + 1
        if below < self.positions.count():
            self.positions.setCurrentRow(below)

    def _show_reason(self, person_id: str) -> None:
        """Show the reason of the person one has come to; what was typed is its owner's."""
        self._keep_reason()
        self._reason_of = person_id
        self._refresh_reason()

    def _refresh_reason(self) -> None:
        positions = self._decision.positions if self._decision else ()
        given = [one.reason for one in positions if one.person_id == self._reason_of]
        self._reason_shown = given[0] if given else ""
        self.reason.set_text(self._reason_shown)
        name = self._names.get(self._reason_of or "")
        self.reason.say_label(words.REASON_OF.format(name=name) if name else words.REASON)

    def _keep_reason(self) -> None:
        typed = self.reason.text().strip()
        if self._decision is None or self._reason_of is None or typed == self._reason_shown:
            return
        self._reason_shown = typed
        self.send(decisions.give_reason, self._decision.id, self._reason_of, typed)

    def _set_terms(self) -> None:
        if self._decision is not None:
            self.send(
                decisions.set_terms,
                self._decision.id,
                method=self.method.value,
                power=self.power.value,
            )

    def _record(self) -> None:
        adopted = self.record.text() == words.RECORD_ADOPTED
        self._end(Outcome.ADOPTED if adopted else Outcome.NOT_YET)

    def _end_without(self) -> None:
        self._end(Outcome.NOT_ADOPTED)

    def _end(self, outcome: Outcome) -> None:
        if self._decision is None:
            return
        self._keep_reason()
        if outcome is Outcome.ADOPTED:
            self.send(decisions.test_agreement, self._decision.id)
        self.send_then(self._ended, decisions.end_decision, self._decision.id, outcome)

    def _ended(self, _decision: Decision) -> None:
        self.proposal.clear()
        self._proposal_draft.forget()
        if not self._has_focus_in(self.after):
            self.after.go()

    def _has_focus_in(self, part: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and part.isAncestorOf(focused)

    def _present(self) -> tuple[Person, ...]:
        return self.workspace.ask(sessions.list_present, self._session.id)
