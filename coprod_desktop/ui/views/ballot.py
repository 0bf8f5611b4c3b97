"""A secret ballot: one person at a time, alone with the laptop; nothing of it is shown or said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import ballots, decisions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import deciding as words
from coprod_desktop.wording.labels import MEANINGS, label

_CHOICES = (
    Stance.NO_ANSWER,
    Stance.AGREE,
    Stance.AGREE_WITH_WORRIES,
    Stance.STAND_ASIDE,
    Stance.BLOCK,
    Stance.NEED_MORE_TIME,
)


class BallotView(PanelView):
    """Choose who votes, hand the laptop over, vote, hand it back."""

    back_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, decision: Decision) -> None:
        super().__init__(workspace, announcer, words.BALLOT)
        self._decision = decision
        self._session_id = decision.session_id
        self.who: Chooser[str | None] = Chooser(words.WHO_VOTES, [(None, words.ALL_VOTED)])
        self.begin = Button(words.BEGIN_VOTE, self._begin, kind=Kind.PRIMARY)
        self.back = Button(words.BACK_TO_DECISION, self.back_requested.emit)
        self.paper = Section(words.BALLOT)
        choices = [(one, f"{label(one)}. {MEANINGS[one]}") for one in _CHOICES]
        self.vote = Chooser(words.YOUR_VOTE, choices)
        self.cast = Button(words.CAST, self._cast)
        self.paper.add(Words(decision.words))
        self.paper.add(Words(words.BALLOT_ALONE, muted=True))
        self.paper.add(self.vote)
        self.paper.add(row(self.cast, Button(words.NOT_NOW, self._put_away)))
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.BALLOT, 1))
        page.column.addWidget(self.who)
        page.column.addLayout(row(self.begin, self.back))
        page.column.addWidget(self.paper)
        page.column.addStretch(1)
        self.paper.hide()
        self._show()

    def entry_sentence(self) -> str:
        """Say what happens here."""
        return words.BALLOT_SAID

    def first_control(self) -> QWidget:
        """Who votes now."""
        return self.who.control

    def heard(self, happened: Happened) -> None:
        """Offer who has not voted yet."""
        if happened.touches(Decision):
            self._show()

    def has_subject(self) -> bool:
        """Say whether the ballot is still open."""
        found = self.workspace.ask(decisions.find_open_decision, self._session_id)
        return found is not None and found.id == self._decision.id

    def _show(self) -> None:
        if not self.has_subject():
            return
        left = self.workspace.ask(ballots.list_who_has_not_voted, self._decision.id)
        offered = [(one.id, one.name) for one in left]
        self.who.set_options(offered or [(None, words.ALL_VOTED)])
        self.begin.setEnabled(bool(offered))

    def _begin(self) -> None:
        if self.who.value is None:
            return
        self.paper.say_heading(words.BALLOT_FOR.format(name=self.who.chosen_label))
        self.vote.choose(Stance.NO_ANSWER)
        self.paper.show()
        self.vote.control.setFocus()
        self.announcer.say(f"{self.paper.heading.text()} {words.BALLOT_ALONE}")

    def _cast(self) -> None:
        if self.who.value is not None:
            stance = self.vote.value
            self.send_then(
                self._was_cast, ballots.cast_vote, self._decision.id, self.who.value, stance
            )

    def _was_cast(self, _result: None) -> None:
        self.announcer.say(words.VOTE_IS_IN)
        self._put_away()

    def _put_away(self) -> None:
        # Nothing of the paper stays for whoever has the laptop next.
        self.who.control.setFocus()
        self.vote.choose(Stance.NO_ANSWER)
        self.paper.hide()
