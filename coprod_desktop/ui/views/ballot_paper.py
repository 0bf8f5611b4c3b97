"""The paper of one voter: where they stand, that nobody looks on, and the box."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import ballots, panels, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.radios import Radios
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint, Words
from coprod_desktop.wording import balloting as words
from coprod_desktop.wording.deciding import meanings_on_paper
from coprod_desktop.wording.labels import label

_CHOICES = (
    Stance.AGREE,
    Stance.AGREE_WITH_WORRIES,
    Stance.STAND_ASIDE,
    Stance.BLOCK,
    Stance.NEED_MORE_TIME,
    Stance.NO_ANSWER,
)


class BallotPaperPart(PanelPart):
    """Nothing of it is kept anywhere before it is cast, and nothing is left here afterwards."""

    put_away = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, decision: Decision) -> None:
        super().__init__(workspace, announcer, words.BALLOT)
        self._decision = decision
        self._voter: str | None = None
        language = workspace.ask(sessions.get_session, decision.session_id).language
        self._asked = Passage(decision.words, language)
        meanings = meanings_on_paper(workspace.ask(panels.list_words))
        choices = [(one, label(one), meanings[one]) for one in _CHOICES]
        self.vote = Radios(words.YOUR_VOTE, choices)
        self.alone = Check(words.ALONE)
        self.cast = Button(words.CAST, self._cast, kind=Kind.PRIMARY)
        self.not_now = Button(words.NOT_NOW, self._put_away)
        for line in decision.words.splitlines():
            self.add(Words(line))
        self.add(self.vote)
        # Both are said when the paper is laid out; as plain labels they would be read twice.
        self.add(Hint(words.SUPPORTERS))
        self.add(self.alone)
        self.add(Hint(words.CANNOT_BE_TAKEN_BACK))
        self.add(row(self.cast, self.not_now))

    def lay_out(self, person_id: str, name: str) -> None:
        """Lay an empty paper before somebody."""
        self._voter = person_id
        self._empty()
        self.say_heading(words.BALLOT_FOR.format(name=name))
        self.announcer.say(f"{self.heading.text()} {words.SUPPORTERS} {words.CANNOT_BE_TAKEN_BACK}")

    def reading(self) -> tuple[Passage, ...]:
        """Give what stands on every paper."""
        choices = (button.text() for button in self.vote.buttons)
        told = (*choices, words.SUPPORTERS, words.CANNOT_BE_TAKEN_BACK)
        return (self._asked, *passages(*told))

    def _cast(self) -> None:
        stance = self.vote.value
        if stance is None:
            self.announcer.say(words.CHOOSE_FIRST)
            self.vote.go()
        elif not self.alone.isChecked():
            self.announcer.say(words.ALONE_FIRST)
            self.alone.setFocus()
        elif self._voter is not None:
            voter, self._voter = self._voter, None
            act = ballots.cast_vote
            sent = self.workspace.send(act, self._decision.id, voter, stance)
            sent.then(self._was_cast, self._was_refused)

    def _was_cast(self, _result: None) -> None:
        self.announcer.say(words.VOTE_IS_IN)
        if self.is_here():
            self._put_away()

    def _was_refused(self, problem: Problem) -> None:
        self.hear_refusal(problem)
        if self.is_here():
            self._put_away()

    def _put_away(self) -> None:
        # Nothing of the paper stays for whoever has the laptop next.
        self._voter = None
        self._empty()
        self.put_away.emit()

    def _empty(self) -> None:
        self.vote.clear()
        self.alone.setChecked(False)
        self.say_heading(words.BALLOT)
