"""Papers sent before a session: to whom, in which format, and in time or not."""

from datetime import date

from PySide6.QtCore import Signal

from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.errors import DayNotYet, Problem, WordsMissing
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Apology, Session
from coprod_desktop.services import papers_sent, sessions
from coprod_desktop.services.papers_sent import AGENDA, LAST_MINUTES, PaperSight
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, DayField, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.state_list import StateList, Tone
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording import preparing as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.formats import paper_format
from coprod_desktop.wording.papers import day


class PapersSent(PanelPart):
    """One act for many people, each in the format that they prefer."""

    subjects = (PaperSent, Person, Apology, Session, Panel)

    hand_out_requested = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.PAPERS)
        self._session_id = session_id
        self._sights: tuple[PaperSight, ...] = ()
        self.paper: Chooser[str] = Chooser(
            words.WHICH_PAPER,
            [
                (AGENDA, words.PAPER_AGENDA),
                (LAST_MINUTES, words.PAPER_MINUTES),
                ("", words.PAPER_OTHER),
            ],
        )
        self.named = TextField(words.PAPER_NAME)
        self.on = DayField(words.SENT_ON)
        self.rows = StateList(words.WHO_HAS, rows=4)
        self.to_all = Button(words.SENT_TO_ALL, self._to_all)
        self.to_one = Button(words.SENT_TO_ONE, self._to_one)
        self.add(Words(words.PAPERS_HINT, muted=True))
        for part in (self.paper, self.named, self.on, self.rows):
            self.add(part)
        self.add(row(self.to_all, self.to_one))
        self.add(row(Button(words.MAKE_AGENDA, self._hand_out)))
        self.fill()
        told = {"paper": self.paper, "named": self.named, "day": self.on}
        self._draft = DraftKeeper(self, workspace, f"papers sent:{session_id}", told)
        self._draft.bring_back()
        self.paper.changed.connect(self.refresh)
        self.named.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show who has the paper that is chosen."""
        self.named.setEnabled(not self.paper.value)
        if self.workspace.ask(sessions.find_session, self._session_id) is None:
            return
        told = (self._session_id, self._paper())
        self._sights = self.workspace.ask(papers_sent.list_who_has, *told)
        due = self.workspace.ask(papers_sent.day_due, self._session_id)
        self.rows.set_states([(one.person.id, _tone(one), _row(one, due)) for one in self._sights])

    def refused(self, problem: Problem) -> None:
        """Say it at the field that it is about."""
        super().refused(problem)
        if isinstance(problem, DayNotYet):
            self.on.show_problem(problems.sentence(problem))
        elif isinstance(problem, WordsMissing):
            self.named.show_problem(problems.sentence(problem))

    def _hand_out(self) -> None:
        self.hand_out_requested.emit(self._session_id)

    def _paper(self) -> str:
        return self.paper.value or self.named.text().strip()

    def _to_all(self) -> None:
        lacking = tuple(one.person.id for one in self._sights if not one.in_format)
        if lacking or not self._sights:
            self._send(lacking)
        else:
            self.announcer.say(words.ALL_HAVE_IT)

    def _to_one(self) -> None:
        if person_id := self.chosen_in(self.rows):
            self._send((person_id,))

    def _send(self, person_ids: tuple[str, ...]) -> None:
        try:
            on = self.on.day()
        except ValueError:
            self.announcer.say(live_words.DAY_UNCLEAR)
            self.on.show_problem(live_words.DAY_UNCLEAR)
            return
        self.send_draft(
            self._draft,
            self._sent,
            papers_sent.send_paper,
            self._session_id,
            paper=self._paper(),
            person_ids=person_ids,
            on=on,
        )

    def _sent(self, _sent: tuple[PaperSent, ...]) -> None:
        self.on.set_text("")
        self._draft.is_recorded()


def _tone(one: PaperSight) -> Tone:
    if not one.in_format:
        return Tone.BAD if one.sent else Tone.OPEN
    return Tone.GOOD if one.in_time else Tone.OPEN


def _row(one: PaperSight, due: date | None) -> str:
    wanted = paper_format(one.person.paper_format)
    told = {"name": one.person.name, "format": wanted}
    if one.sent is None:
        if due is None:
            return words.NOT_SENT.format(**told)
        return words.NOT_SENT_DUE.format(day=day(due), **told)
    when = day(one.sent.sent_at.astimezone().date())
    if not one.in_format:
        other = paper_format(one.sent.paper_format)
        return words.SENT_OTHERWISE.format(day=when, other=other, **told)
    sentences = {True: words.SENT_IN_TIME, False: words.SENT_LATE, None: words.SENT_NO_DAY}
    return sentences[one.in_time].format(day=when, **told)
