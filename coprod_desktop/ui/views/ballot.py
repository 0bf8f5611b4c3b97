"""A secret ballot: one person at a time, alone with the laptop; nothing of it is shown or said."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.session import Attendance
from coprod_desktop.services import ballots, decisions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.ballot_paper import BallotPaperPart
from coprod_desktop.wording import balloting as words


class BallotView(PanelView):
    """Choose who votes, hand the laptop over, vote, hand it back."""

    def __init__(self, workspace: Workspace, announcer: Announcer, decision: Decision) -> None:
        super().__init__(workspace, announcer, words.BALLOT)
        self._decision = decision
        self._session_id = decision.session_id
        self.who: Chooser[str | None] = Chooser(words.WHO_VOTES, [(None, words.ALL_VOTED)])
        self.begin = Button(words.BEGIN_VOTE, self._begin, kind=Kind.PRIMARY)
        self.back = Button(words.BACK_TO_DECISION, self.back_requested.emit)
        self.voted = Words()
        self.choosing = Section(words.WHO_VOTES, whole=True)
        for part in (self.voted, self.who, row(self.begin, self.back)):
            self.choosing.add(part)
        self.paper = BallotPaperPart(workspace, announcer, decision)
        self.paper.put_away.connect(self._put_away)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.BALLOT, 1))
        page.column.addWidget(self.choosing)
        page.column.addWidget(self.paper)
        page.column.addStretch(1)
        self.paper.hide()
        self._is_voting = False
        self._show()

    @property
    def is_of_another(self) -> bool:
        """A paper lies here: whoever votes is alone with it."""
        return self._is_voting

    @property
    def is_handed_over(self) -> bool:
        """Whoever votes next stands here already."""
        return True

    def entry_sentence(self) -> str:
        """Say what happens here; whose vote it is only to who votes."""
        return f"{words.BALLOT_SAID} {self.voted.text()}"

    def first_control(self) -> QWidget:
        """Who votes now, or the first choice on the paper that lies here."""
        return self.who.control if self.paper.isHidden() else self.paper.vote.buttons[0]

    def go_back(self) -> None:
        """Leave only while nobody votes: a paper that lies here is put away by its voter."""
        if self.paper.isHidden():
            super().go_back()

    def reading(self) -> Sequence[Passage]:
        """Read what is voted on and what can be chosen, never what is chosen."""
        return self.paper.reading() if not self.paper.isHidden() else passages(self.voted.text())

    def heard(self, happened: Happened) -> None:
        """Offer who is here and has not voted yet."""
        if happened.touches(Decision, Attendance):
            self._show()

    def has_subject(self) -> bool:
        """Say whether the ballot is still open."""
        found = self.workspace.ask(decisions.find_open_decision, self._session_id)
        return found is not None and found.id == self._decision.id and found.is_secret

    def _show(self) -> None:
        if not self.has_subject():
            return
        left = self.workspace.ask(ballots.list_who_has_not_voted, self._decision.id)
        voted, asked = self.workspace.ask(ballots.count_voters, self._decision.id)
        offered = [(one.id, one.name) for one in left]
        self.who.set_options(offered or [(None, words.ALL_VOTED)])
        self.voted.say(words.VOTES_IN.format(voted=voted, asked=asked))
        self.begin.setEnabled(bool(offered))

    def _begin(self) -> None:
        if self.who.value is None:
            return
        # From here on it is this person's paper, whoever else comes or leaves meanwhile.
        self._is_voting = True
        self.paper.lay_out(self.who.value, self.who.chosen_label)
        self.paper.show()
        self.paper.vote.go()
        self.choosing.hide()

    def _put_away(self) -> None:
        self.choosing.show()
        self._is_voting = False
        self.who.control.setFocus()
        self.paper.hide()
