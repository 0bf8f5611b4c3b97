"""Somebody asks to speak: who, what for, how soon; and the go-round that asks everybody."""

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.domain.turns import GoRound, Priority, Turn, TurnKind
from coprod_desktop.services import go_rounds, sessions, turns
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import floor as words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording.labels import label


class AskingToSpeak(PanelPart):
    """Put somebody on the list, or ask everybody in turn."""

    subjects = (Turn, Attendance, Person, GoRound)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.ASKING)
        self._session_id = session_id
        self.who: Chooser[str | None] = Chooser(words.WHO, [(None, live_words.NOBODY)])
        self.kind = Chooser(words.KIND, [(one, label(one)) for one in TurnKind])
        self.priority = Chooser(words.PRIORITY, [(one, label(one)) for one in Priority])
        self.priority.choose(Priority.ORDINARY)
        self.ask = Button(words.ASK, self._ask)
        self.question = TextField(words.GO_ROUND_QUESTION)
        self._draft = DraftKeeper(
            self, workspace, f"go-round:{session_id}", {"question": self.question}
        )
        self._draft.bring_back()
        self.start = Button(words.START_GO_ROUND, self._start)
        self.pass_on = Button(words.PASS, self._pass)
        self.end = Button(words.END_GO_ROUND, self._end)
        for part in (self.who, self.kind, self.priority):
            self.add(part)
        self.add(row(self.ask))
        self.add(self.question)
        self.add(row(self.start, self.pass_on, self.end))
        self.refresh()

    def refresh(self) -> None:
        """Offer who is here, and what a go-round needs now."""
        here = self.workspace.ask(sessions.list_present, self._session_id)
        self.who.set_options([(one.id, one.name) for one in here])
        is_under_way = self.workspace.ask(go_rounds.find_go_round, self._session_id) is not None
        self.start.setEnabled(not is_under_way)
        self.end.setEnabled(is_under_way)

    def _ask(self) -> None:
        if self.who.value is None:
            self.announcer.say(live_words.CHOOSE_PERSON)
            return
        self.send(
            turns.ask_to_speak,
            self._session_id,
            self.who.value,
            kind=self.kind.value,
            priority=self.priority.value,
        )
        self.kind.choose(TurnKind.NEW_POINT)
        self.priority.choose(Priority.ORDINARY)

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
        turn = self.workspace.ask(turns.current_turn, self._session_id)
        if turn is None:
            self.announcer.say(words.NOBODY_TO_PASS)
        else:
            self.send(turns.pass_turn, turn.id)

    def _end(self) -> None:
        self.send(go_rounds.stop_go_round, self._session_id)
