"""After a decision: how it ended, and a view that differs in its holder's own words."""

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import decisions, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import agreement, problems
from coprod_desktop.wording import live as words


class MinorityView(PanelPart):
    """The last decision, with room beside it for whoever sees it differently."""

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.MINORITY)
        self._ended: Decision | None = None
        self.how_it_ended = Words()
        self.words = TextArea(words.MINORITY, lines=2)
        names = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        self.who: Chooser[str | None] = Chooser(words.MINORITY_WHO, [(None, words.NOBODY), *names])
        self._draft: DraftKeeper | None = None
        for part in (self.how_it_ended, self.words, self.who):
            self.add(part)
        self.add(row(Button(words.ADD_MINORITY, self._add)))

    def say(self, ended: Decision) -> None:
        """Say how a decision ended; what is typed here from now on is about that one."""
        if self._ended is None or self._ended.id != ended.id:
            self._begin(ended.id)
        self._ended = ended
        told = f"{agreement.how_it_ended(ended)} {agreement.why_it_ended_so(ended)}"
        self.how_it_ended.say(told.strip())

    def go(self) -> None:
        """Put the person where a view that differs is typed."""
        self.words.control.setFocus()

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.words.show_problem(problems.sentence(problem))

    def _begin(self, decision_id: str) -> None:
        if self._draft is not None:
            self._draft.flush()
            self._draft.setParent(None)
            self._draft.deleteLater()
        self.words.clear()
        self.who.choose(None)
        fields = {"words": self.words, "who": self.who}
        place = f"minority:{decision_id}"
        self._draft = DraftKeeper(self, self.workspace, place, fields, words=self.words)
        self._draft.bring_back()

    def _add(self) -> None:
        if self._ended is not None and self._draft is not None:
            self.send_draft(
                self._draft,
                self._added,
                decisions.add_minority_view,
                self._ended.id,
                words=self.words.text(),
                person_id=self.who.value,
            )

    def _added(self, _decision: Decision) -> None:
        self.words.clear()
        self.who.choose(None)
