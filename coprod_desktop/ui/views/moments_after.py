"""Marked moments get their words after the session, as additions with the time they were marked."""

from coprod_desktop.domain.contribution import Contribution, Moment
from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import contributions, moments, people
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.row_words import RowWords
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording import problems
from coprod_desktop.wording.kit import BOX_FIRST


class MomentsAfter(PanelPart):
    """Choose a moment, write what was said."""

    subjects = (Moment,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.MOMENTS)
        self._session_id = session_id
        self.rows = SentenceList(words.MOMENTS, rows=6, empty=words.NO_MOMENTS)
        self._told: dict[str, str] = {}
        self.said = RowWords(self.rows, words.MOMENT_WORDS, self._words_of, lines=3)
        told = {"words": self.said, "about": self.said.about}
        self._draft = DraftKeeper(self, workspace, f"moment:{session_id}", told, words=self.said)
        self.add(self.rows)
        self.add(self.said)
        self.add(row(Button(words.KEEP_MOMENT, self._keep)))
        self.refresh()
        self._draft.bring_back()
        self.said.come_back()

    def refresh(self) -> None:
        """Show the moments that wait."""
        names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        waiting = self.workspace.ask(moments.list_open_moments, self._session_id)
        self._told = {
            one.id: live_words.MARKED_ROW.format(
                time=f"{one.marked_at.astimezone():%H:%M}",
                who=names.get(one.person_id or "", live_words.NOBODY),
            )
            for one in waiting
        }
        self.rows.set_rows(list(self._told.items()))
        self.said.follow()

    def go_to(self, moment_id: str) -> None:
        """Put the person where the words of a moment are written."""
        if not self.said.go_for(moment_id):
            self.announcer.say(BOX_FIRST)

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.said.show_problem(problems.sentence(problem))

    def _keep(self) -> None:
        key = self.row_of(self.said, self.rows)
        if key is None:
            return
        moment = self.workspace.ask(moments.get_moment, key)
        self.send_draft(
            self._draft,
            self._kept,
            contributions.record_contribution,
            self._session_id,
            Spoken(words=self.said.text(), person_id=moment.person_id),
            moment_id=key,
        )

    def _kept(self, _contribution: Contribution) -> None:
        self.said.go_on()

    def _words_of(self, moment_id: str) -> str:
        return words.MOMENT_WORDS_OF.format(row=self._told[moment_id])
