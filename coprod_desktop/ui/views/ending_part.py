"""Test for agreement, then confirm: two presses, and the second says in words what it records."""

from functools import partial

from PySide6.QtCore import Signal

from coprod_desktop.domain.decision import Decision, Outcome, Verdict
from coprod_desktop.services import decisions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import DayField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import agreement, balloting
from coprod_desktop.wording import deciding as words
from coprod_desktop.wording import live as live_words


class EndingPart(PanelPart):
    """What a test found, and how the decision ends."""

    back_requested = Signal()
    ended = Signal()
    about_to_end = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CONFIRM)
        self._decision: Decision | None = None
        self._verdict: Verdict | None = None
        self._is_count_asked = False
        self.found = Words()
        self.record = Button(words.TEST, self._go_on, kind=Kind.PRIMARY)
        self.not_yet = Button(words.RECORD_NOT_YET, self._not_yet)
        self.not_adopted = Button(words.NOT_ADOPTED, self._not_adopted)
        self.review_on = DayField(words.REVIEW_ON)
        told = {"review": self.review_on}
        self._draft = DraftKeeper(self, workspace, f"review:{session_id}", told)
        self._draft.bring_back()
        self.back = Button(live_words.BACK_TO_LIVE, self.back_requested.emit)
        self.add(self.found)
        self.add(row(self.record, self.not_yet, self.not_adopted, self.back))
        self.add(self.review_on)

    def show_decision(self, decision: Decision | None, verdict: Verdict | None) -> None:
        """Show how far the decision is: to be tested, or tested and to be confirmed."""
        if decision != self._decision:
            self._is_count_asked = False
        self._decision, self._verdict = decision, verdict
        self.found.say(self._reading())
        self.record.say(self._next_step())
        # Two buttons of one name would be one too many.
        is_offered_twice = verdict is not None and not verdict.can_be_adopted
        if is_offered_twice and self.not_yet.hasFocus():
            self.record.setFocus()
        self.not_yet.setVisible(not is_offered_twice)

    def enable(self, *, is_open: bool) -> None:
        """Let a decision end only while one is open."""
        for control in (self.record, self.not_yet, self.not_adopted, self.review_on):
            control.setEnabled(is_open)

    def _reading(self) -> str:
        decision, verdict = self._decision, self._verdict
        if decision is not None and self._is_count_asked:
            return balloting.COUNT_ASK.format(**self._voters(decision))
        return agreement.reading_back(decision, verdict) if decision and verdict else ""

    def _next_step(self) -> str:
        decision, verdict = self._decision, self._verdict
        if decision is not None and decision.waits_for_count:
            sure = balloting.COUNT_SURE.format(**self._voters(decision))
            return sure if self._is_count_asked else words.COUNT_BALLOT
        if decision is None or verdict is None:
            return words.TEST
        if verdict.can_be_adopted:
            return words.confirm(decision, verdict.gate)
        return words.RECORD_NOT_YET

    def _go_on(self) -> None:
        decision, verdict = self._decision, self._verdict
        if decision is None:
            return
        self.about_to_end.emit()
        if decision.waits_for_count and not self._is_count_asked:
            # One of the few acts that cannot be undone: it is said before, and asked once more.
            self._is_count_asked = True
            self.record.say(self._next_step())
            self.found.say(self._reading())
            self.announcer.say(self.found.text())
        elif verdict is None:
            self.send(decisions.test_agreement, decision.id)
        else:
            self._end(Outcome.ADOPTED if verdict.can_be_adopted else Outcome.NOT_YET)

    def _voters(self, decision: Decision) -> dict[str, int]:
        voted = sum(one.has_voted for one in decision.eligible)
        return {"voted": voted, "asked": len(decision.eligible)}

    def _not_yet(self) -> None:
        self.about_to_end.emit()
        self._end(Outcome.NOT_YET)

    def _not_adopted(self) -> None:
        self.about_to_end.emit()
        self._end(Outcome.NOT_ADOPTED)

    def _end(self, outcome: Outcome) -> None:
        if self._decision is None:
            return
        try:
            day = self.review_on.day()
        except ValueError:
            self.review_on.show_problem(live_words.DAY_UNCLEAR)
            self.announcer.say(live_words.DAY_UNCLEAR)
            return
        act = partial(decisions.end_decision, review_on=day)
        self.send_draft(self._draft, self._was_ended, act, self._decision.id, outcome)

    def _was_ended(self, _decision: Decision) -> None:
        self.review_on.set_text("")
        self.ended.emit()
