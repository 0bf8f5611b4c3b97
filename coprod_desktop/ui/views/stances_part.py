"""Where each person stands: one digit sets a row and goes on; reasons in their own words."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Position, Stance
from coprod_desktop.services import ballots, decisions, panels, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import HiddenValue, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint, Words
from coprod_desktop.wording import deciding as words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording.agreement import counts
from coprod_desktop.wording.labels import label

BY_DIGIT = {
    1: Stance.AGREE,
    2: Stance.AGREE_WITH_WORRIES,
    3: Stance.STAND_ASIDE,
    4: Stance.BLOCK,
    5: Stance.NEED_MORE_TIME,
    6: Stance.NO_ANSWER,
    0: Stance.NOT_ASKED,
}
_WANT_WORDS = (Stance.AGREE_WITH_WORRIES, Stance.BLOCK)


class StancesPart(PanelPart):
    """The list of people who are asked, and the reason of the one chosen."""

    ballot_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, live_words.POSITIONS)
        self._names = {one.id: one.name for one in workspace.ask(people.list_people)}
        self._decision: Decision | None = None
        self._reason_of = HiddenValue()
        self._reason_shown = ""
        self.hint = Words(live_words.POSITIONS_HINT, muted=True)
        self.options = Words(muted=True)
        self.positions = SentenceList(
            live_words.POSITIONS, takes_digits=True, rows=7, empty=words.NOBODY_IS_ASKED
        )
        self.reason = TextField(live_words.REASON)
        self.keep_reason_button = Button(live_words.KEEP_REASON, self.keep_reason)
        self.ballot = Button(words.OPEN_BALLOT, self.ballot_requested.emit)
        self.tally = Words()
        self._meanings = words.meanings_of_stances(())
        self.by_button = QWidget()
        self.buttons = {
            stance: Button(label(stance), partial(self._take_chosen, stance))
            for stance in BY_DIGIT.values()
        }
        self.by_button.setLayout(row(*self.buttons.values()))
        self.legend = Hint()
        self.reason.entered.connect(self.keep_reason)
        self.positions.digit_pressed.connect(self._take)
        self.positions.moved_to.connect(self._show_reason)
        for part in (self.hint, self.options, self.positions, self.reason):
            self.add(part)
        self.add(row(self.keep_reason_button, self.ballot))
        for part in (self.tally, self.by_button, self.legend):
            self.add(part)
        told = {"reason": self.reason, "whose": self._reason_of}
        self._draft = DraftKeeper(self, workspace, f"reason:{session_id}", told)

    def show_decision(self, decision: Decision | None) -> None:
        """Show who stands where, or nobody where nothing is open."""
        self._decision = decision
        is_secret = decision is not None and decision.is_secret
        self.ballot.setVisible(is_secret)
        self._say_hint(decision)
        self._say_meanings(decision)
        if decision is None:
            self.positions.set_rows([])
            self.tally.say("")
        else:
            self.positions.set_rows([(p.person_id, self._row(p)) for p in decision.positions])
            self.tally.say(self._tally(decision))
        if self.reason.text().strip() == self._reason_shown:
            self._refresh_reason()

    def bring_back(self) -> None:
        """Put a reason back that was half typed when the program ended, with whose it is."""
        if not self._draft.bring_back():
            return
        typed, whose = self.reason.text(), self._reason_of.value
        # Nothing is kept on the way to whose it is: they have not finished.
        self._reason_shown = typed.strip()
        if whose is not None:
            self.positions.go_to(whose)
        self._refresh_reason()
        if self._reason_of.value == whose:
            self.reason.set_text(typed)

    def enable(self, *, is_open: bool) -> None:
        """Let people be asked only while something is open; in secret nobody gives a reason."""
        is_secret = self._decision is not None and self._decision.is_secret
        self.positions.setEnabled(is_open)
        self.by_button.setEnabled(is_open)
        for control in (self.reason, self.keep_reason_button):
            control.setEnabled(is_open and not is_secret)
            control.setVisible(not is_secret)

    def row_help(self) -> str:
        """Say the row where the person is, and its keys."""
        item = self.positions.currentItem()
        row_said = item.text() if item else live_words.POSITIONS
        return words.ROW_HELP.format(row=row_said, keys=self.positions.accessibleDescription())

    def meanings(self) -> str:
        """Say what each stance means, as it stands on the screen; nothing where none is asked."""
        return "" if self.legend.isHidden() else self.legend.text()

    def keep_reason(self) -> None:
        """Keep the reason that was typed."""
        typed = self.reason.text().strip()
        whose = self._reason_of.value
        if self._decision is None or whose is None or typed == self._reason_shown:
            return
        self._reason_shown = typed
        act = decisions.give_reason
        self.send_draft(self._draft, self._reason_kept, act, self._decision.id, whose, typed)

    def _reason_kept(self, _decision: object) -> None:
        """The event has told everybody, and the row shows it."""

    def _say_hint(self, decision: Decision | None) -> None:
        hint, listed = live_words.POSITIONS_HINT, ""
        if decision is not None and decision.is_secret:
            hint = words.BALLOT_HINT
        elif decision is not None and decision.method is Method.DOT_VOTE:
            hint = words.dots_hint(decision.dots_each)
            numbered = enumerate(decision.options, start=1)
            listed = "\n".join(words.OPTION.format(number=n, option=o) for n, o in numbered)
        self.hint.say(hint)
        self.positions.describe(f"{hint} {listed}".strip())
        self.options.say(listed)
        self.options.setVisible(bool(listed))

    def _say_meanings(self, decision: Decision | None) -> None:
        """Say once what each stance means, where people are asked for stances."""
        self._meanings = words.meanings_of_stances(self.workspace.ask(panels.list_words))
        asks = decision is not None and decision.asks_for_stances
        for stance, button in self.buttons.items():
            button.setAccessibleDescription(self._meanings[stance])
        self.legend.say(words.legend(self.buttons, self._meanings))
        self.by_button.setVisible(asks)
        self.legend.setVisible(asks)

    def _row(self, position: Position) -> str:
        assert self._decision is not None
        name = self._names.get(position.person_id, live_words.NOBODY)
        if self._decision.is_secret:
            return words.ballot_row(name, position)
        if self._decision.method is Method.DOT_VOTE:
            return words.dots_row(name, self._decision, position)
        return words.stance_row(name, position)

    def _tally(self, decision: Decision) -> str:
        if decision.is_secret and not decision.papers:
            voted = sum(p.has_voted for p in decision.eligible)
            return live_words.VOTES_IN.format(voted=voted, asked=len(decision.eligible))
        told = live_words.TALLY.format(parts=counts(decision))
        silent = sum(p.stance in _WANT_WORDS and not p.reason for p in decision.eligible)
        return f"{told} {words.worries_without_words(silent)}" if silent else told

    def _take(self, person_id: str, digit: int) -> None:
        decision = self._decision
        if decision is None or decision.is_secret:
            return
        if decision.method is Method.DOT_VOTE:
            self._take_dots(decision, person_id, digit)
            return
        stance = BY_DIGIT.get(digit)
        if stance is not None:
            self._take_stance(decision, person_id, stance)

    def _take_chosen(self, stance: Stance) -> None:
        """What a digit does, for whoever points or scans instead of typing."""
        person_id = self.chosen_in(self.positions)
        if self._decision is not None and person_id is not None:
            self._take_stance(self._decision, person_id, stance)
            # A hand that presses twice means one person.
            for button in self.buttons.values():
                button.settle()

    def _take_stance(self, decision: Decision, person_id: str, stance: Stance) -> None:
        self.send(decisions.take_stance, decision.id, person_id, stance)
        self.positions.go_down()

    def _take_dots(self, decision: Decision, person_id: str, digit: int) -> None:
        if digit:
            self.send(ballots.put_dot, decision.id, person_id, digit - 1)
        elif any(one.dots for one in decision.eligible if one.person_id == person_id):
            self.send(ballots.take_dots_back, decision.id, person_id)
        else:
            self.send(ballots.put_no_dots, decision.id, person_id)

    def _show_reason(self, person_id: str) -> None:
        """Show the reason of the person one has come to; what was typed is its owner's."""
        self.keep_reason()
        self._reason_of.put(person_id)
        self._refresh_reason()

    def _refresh_reason(self) -> None:
        positions = self._decision.positions if self._decision else ()
        given = [one.reason for one in positions if one.person_id == self._reason_of.value]
        self._reason_shown = given[0] if given else ""
        self.reason.set_text(self._reason_shown)
        self._draft.is_recorded()
        name = self._names.get(self._reason_of.value or "")
        told = live_words.REASON_OF.format(name=name) if name else live_words.REASON
        self.reason.say_label(told)
