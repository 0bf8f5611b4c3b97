"""Somebody asks to speak: who, what for, how soon; and the go-round that asks everybody."""

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.domain.turns import GoRound, Priority, Turn, TurnKind
from coprod_desktop.services import floor, go_rounds, sessions, turns
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import floor as words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording.kit import NOBODY_CHOSEN
from coprod_desktop.wording.labels import label


class AskingToSpeak(PanelPart):
    """Put somebody on the list, or ask everybody in turn."""

    subjects = (Turn, Attendance, Person, GoRound)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.ASKING)
        self._session_id = session_id
        self.who: Chooser[str | None] = Chooser(words.WHO, [(None, NOBODY_CHOSEN)])
        self.kind = Chooser(words.KIND, [(one, label(one)) for one in TurnKind])
        self.priority = Chooser(words.PRIORITY, [(one, label(one)) for one in Priority])
        self.priority.choose(Priority.ORDINARY)
        usual: list[tuple[How | None, str]] = [(None, words.AS_LAST_TIME)]
        self.how = Chooser(words.HOW, [*usual, *((one, label(one)) for one in How)])
        self.ask = Button(words.ASK, self._ask)
        self.moment = Button(words.A_MOMENT, self._cut_in, description=words.A_MOMENT_HINT)
        self.round = Words()
        self.round.hide()
        self.question = TextField(words.GO_ROUND_QUESTION)
        self._draft = DraftKeeper(
            self, workspace, f"go-round:{session_id}", {"question": self.question}
        )
        self._draft.bring_back()
        self.start = Button(words.START_GO_ROUND, self._start)
        self.pass_on = Button(words.PASS, self._pass)
        self.end = Button(words.END_GO_ROUND, self._end)
        for part in (self.who, self.kind, self.priority, self.how):
            self.add(part)
        self.add(row(self.ask, self.moment))
        self.add(self.round)
        self.add(self.question)
        self.add(row(self.start, self.pass_on, self.end))
        self.refresh()

    def refresh(self) -> None:
        """Offer who is here, and what a go-round needs now."""
        here = self.workspace.ask(sessions.list_present, self._session_id)
        # Somebody who has left must not become somebody else by a slip.
        self.who.set_options([(None, NOBODY_CHOSEN), *((one.id, one.name) for one in here)])
        go_round = self.workspace.ask(go_rounds.find_go_round, self._session_id)
        if go_round is not None:
            following = self.workspace.ask(go_rounds.next_in_go_round, go_round)
            name = following.name if following else ""
            self.round.say(words.go_round_now(go_round.question, name))
        self.round.setVisible(go_round is not None)

    def _ask(self) -> None:
        if self.who.value is None:
            self.announcer.say(live_words.CHOOSE_PERSON)
            return
        self.send_then(
            self._asked,
            turns.ask_to_speak,
            self._session_id,
            self.who.value,
            kind=self.kind.value,
            priority=self.priority.value,
            how=self.how.value,
        )

    def _cut_in(self) -> None:
        """Let the chosen person clarify or say how we work at once."""
        if self.who.value is None:
            self.announcer.say(live_words.CHOOSE_PERSON)
        elif not self.kind.value.is_short:
            self.announcer.say(words.A_MOMENT_FOR)
        else:
            self.send_then(
                self._asked,
                turns.interrupt,
                self._session_id,
                self.who.value,
                kind=self.kind.value,
                how=self.how.value,
            )

    def _asked(self, _asked: object) -> None:
        # What was chosen for one person must not stand there for the next; a refusal keeps it.
        self.kind.choose(TurnKind.NEW_POINT)
        self.priority.choose(Priority.ORDINARY)
        self.how.choose(None)

    def _start(self) -> None:
        self.send_draft(
            self._draft,
            self._started,
            go_rounds.start_go_round,
            self._session_id,
            question=self.question.text(),
        )

    def _started(self, _go_round: GoRound) -> None:
        self.question.set_text("")

    def _pass(self) -> None:
        turn = self.workspace.ask(floor.current_turn, self._session_id)
        if turn is None:
            self.announcer.say(words.NOBODY_TO_PASS)
        else:
            self.send(turns.pass_turn, turn.id)

    def _end(self) -> None:
        if self.workspace.ask(go_rounds.find_go_round, self._session_id) is None:
            self.announcer.say(words.NO_GO_ROUND)
            return
        self.send(go_rounds.stop_go_round, self._session_id)
