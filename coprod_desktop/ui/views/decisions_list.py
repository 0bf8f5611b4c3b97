"""Decisions so far, of this session and of earlier ones; one can be taken up again."""

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import earlier_decisions, proposals
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import deciding as words
from coprod_desktop.wording import problems


class DecisionsList(PanelPart):
    """One sentence for each decision that has ended."""

    subjects = (Decision,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.EARLIER)
        self._session_id = session_id
        self.rows = SentenceList(words.EARLIER, rows=4, empty=words.NO_EARLIER)
        self.because = TextField(words.AGAIN_BECAUSE)
        self.because.entered.connect(self._reopen)
        self._draft = DraftKeeper(self, workspace, "take up again", {"because": self.because})
        self._draft.bring_back()
        self.add(self.rows)
        self.add(self.because)
        self.add(row(Button(words.REOPEN, self._reopen)))
        self.refresh()

    def refresh(self) -> None:
        """Show the decisions, the last one first."""
        ended = self.workspace.ask(earlier_decisions.list_earlier_decisions)
        rows = [(one.decision.id, words.earlier_row(one, self._session_id)) for one in ended]
        self.rows.set_rows(rows)

    def refused(self, problem: Problem) -> None:
        """Say it at the reason."""
        super().refused(problem)
        self.because.show_problem(problems.sentence(problem))

    def _reopen(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send_draft(
                self._draft,
                self._reopened,
                proposals.reopen_decision,
                key,
                because=self.because.text(),
            )

    def _reopened(self, _decision: Decision) -> None:
        self.because.set_text("")
