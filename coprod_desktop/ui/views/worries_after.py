"""Worries and blocks that have no words yet get them after the session, from who had them."""

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import worries
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.row_words import RowWords
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.kit import BOX_FIRST
from coprod_desktop.wording.labels import in_sentence


class WorriesAfter(PanelPart):
    """Choose whose worry it is, write why."""

    subjects = (Decision,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.WORRIES)
        self._session_id = session_id
        self.rows = SentenceList(words.WORRIES, rows=3, empty=words.NO_WORRIES)
        self.why = RowWords(self.rows, words.WORRY_WORDS, self._words_of, lines=2)
        told = {"words": self.why, "about": self.why.about}
        self._draft = DraftKeeper(self, workspace, f"worry:{session_id}", told, words=self.why)
        self.add(self.rows)
        self.add(self.why)
        self.add(row(Button(words.KEEP_WORRY, self._keep)))
        self.refresh()
        self._draft.bring_back()
        self.why.come_back()

    def refresh(self) -> None:
        """Show the worries and blocks that wait."""
        waiting = self.workspace.ask(worries.list_silent_worries, self._session_id)
        self._waiting = {one.key: one for one in waiting}
        self.rows.set_rows(
            [
                (
                    one.key,
                    words.WORRY_ROW.format(
                        number=one.decision.number,
                        name=one.person.name,
                        stance=in_sentence(one.position.stance),
                    ),
                )
                for one in waiting
            ]
        )
        self.why.follow()

    def go_to(self, key: str) -> None:
        """Put the person where why is written."""
        if not self.why.go_for(key):
            self.announcer.say(BOX_FIRST)

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.why.show_problem(problems.sentence(problem))

    def _keep(self) -> None:
        if key := self.row_of(self.why, self.rows):
            one = self._waiting[key]
            self.send_draft(
                self._draft,
                self._kept,
                worries.add_worry_words,
                one.decision.id,
                one.person.id,
                words=self.why.text(),
            )

    def _kept(self, _decision: Decision) -> None:
        self.why.go_on()

    def _words_of(self, key: str) -> str:
        return words.WORRY_WORDS_OF.format(name=self._waiting[key].person.name)
