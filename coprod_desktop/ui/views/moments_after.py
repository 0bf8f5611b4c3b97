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
from coprod_desktop.ui.kit.fields import TextArea
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording import problems


class MomentsAfter(PanelPart):
    """Choose a moment, write what was said."""

    subjects = (Moment,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.MOMENTS)
        self._session_id = session_id
        self.rows = SentenceList(words.MOMENTS, rows=6, empty=words.NO_MOMENTS)
        self.said = TextArea(words.MOMENT_WORDS, lines=3)
        told = {"words": self.said}
        self._draft = DraftKeeper(self, workspace, f"moment:{session_id}", told, words=self.said)
        self._draft.bring_back()
        self.add(self.rows)
        self.add(self.said)
        self.add(row(Button(words.KEEP_MOMENT, self._keep)))
        self.refresh()

    def refresh(self) -> None:
        """Show the moments that wait."""
        names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        waiting = self.workspace.ask(moments.list_open_moments, self._session_id)
        self.rows.set_rows(
            [
                (
                    one.id,
                    live_words.MARKED_ROW.format(
                        time=f"{one.marked_at.astimezone():%H:%M}",
                        who=names.get(one.person_id or "", live_words.NOBODY),
                    ),
                )
                for one in waiting
            ]
        )

    def go_to(self, moment_id: str) -> None:
        """Put the person where the words of a moment are written."""
        self.rows.go_to(moment_id)
        self.said.control.setFocus()

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.said.show_problem(problems.sentence(problem))

    def _keep(self) -> None:
        key = self.chosen_in(self.rows)
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
        self.said.clear()
