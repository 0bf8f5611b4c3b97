"""Hand out: one act makes for each person the format that they prefer."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import PaperPasswordTooLong, PaperPasswordTooShort, Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services import hand_outs, papers_sent, sessions
from coprod_desktop.services.hand_out_report import what_to_know, what_to_know_first
from coprod_desktop.services.hand_outs import HandOut, Outcome, Plan
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import Columns, ScrollPage, row
from coprod_desktop.ui.kit.words import Heading, Hint, Words
from coprod_desktop.ui.sticks import Stick
from coprod_desktop.ui.views.handed_out import HandedOut
from coprod_desktop.ui.views.where_papers_go import WherePapersGo
from coprod_desktop.ui.views.who_gets_what import WhoGetsWhat
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import handing_out as words
from coprod_desktop.wording import problems

# Most papers are made before one could hear how far they are.
_LONG_MILLISECONDS = 3_000
_Made = tuple[HandOut, Outcome]


class HandOutView(PanelView):
    """The plan, where the papers go, the making, and what went where."""

    minutes_requested = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        session_id: str,
        jobs: Jobs,
        voices: VoicesHere,
    ) -> None:
        self._session = workspace.ask(sessions.get_session, session_id)
        super().__init__(workspace, announcer, words.TITLE.format(number=self._session.number))
        self._jobs = jobs
        self._job: Job[_Made] | None = None
        self._quarter, self._since = 0, QElapsedTimer()
        self._writes_down = True
        self.who = WhoGetsWhat(workspace, announcer, session_id, voices)
        self.where = WherePapersGo(announcer)
        self.made = HandedOut(announcer, jobs)
        self.make = Button(words.MAKE, self._make, kind=Kind.PRIMARY)
        self.stop = Button(words.STOP, self._stop)
        self._bar = QuietBar(words.MAKING)
        self._done = Hint()
        self._goes = Words()
        self.who.plan_changed.connect(self._tell_need)
        self.where.place_changed.connect(self._show_place)
        self.where.password.entered.connect(self._make)
        self.where.again.entered.connect(self._make)
        self._arrange()
        self._tell_need()
        self._show_place()

    def entry_sentence(self) -> str:
        """Say who gets what in short."""
        plan = self.who.plan
        said = words.SAID.format(
            number=self._session.number,
            paper=words.PAPERS[plan.paper],
            counts=words.counts(plan.count, len(plan.groups)),
        )
        lacking = what_to_know_first(plan)
        return " ".join([said, *lacking, self._goes.text()])

    def first_control(self) -> QWidget:
        """What makes the papers: all the rest is settled, and can be changed below."""
        return self.make

    def reading(self) -> Sequence[Passage]:
        """Read how many got what; before that, how many will."""
        return passages(*(self.made.read_aloud() or self.who.read_aloud()))

    def has_subject(self) -> bool:
        """Say whether the session is still there."""
        return self.workspace.ask(sessions.find_session, self._session.id) is not None

    def heard(self, happened: Happened) -> None:
        """Show the plan as it is now."""
        self.who.heard(happened)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no password on a screen that is gone."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.where.forget_password()

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        for part in (self.who.told, self._goes):
            page.column.addWidget(part)
        to_minutes = Button(words.TO_MINUTES, self._to_minutes)
        page.column.addLayout(row(self.make, self.stop, to_minutes))
        for part in (self._bar, self._done, self.made):
            page.column.addWidget(part)
        self.made.hide()
        page.column.addWidget(Columns([(self.who, 1), (self.where, 1)]))
        page.column.addStretch(1)
        self._be_busy(busy=False)

    def go_back(self) -> None:
        """Go to the minutes."""
        self._to_minutes()

    def _to_minutes(self) -> None:
        self.minutes_requested.emit(self._session.id)

    def _tell_need(self) -> None:
        self.where.need(self.workspace.ask(hand_outs.expected_room, self.who.plan))

    def _show_place(self) -> None:
        self._goes.say(words.GO_INTO.format(place=self.where.place.chosen_label))

    def _make(self) -> None:
        if self._job is not None:
            self._say(words.MAKING)
            return
        password = self.where.told_password()
        if password is None:
            return
        if self.where.is_stick_gone():
            self.announcer.say(words.STICK_GONE)
            return
        try:
            hand_outs.must_be_possible(self.who.plan, password)
        except (PaperPasswordTooLong, PaperPasswordTooShort) as problem:
            self.where.password.show_problem(problems.sentence(problem))
            self.announcer.say(problems.sentence(problem))
            return
        except Problem as problem:
            self.announcer.say(problems.sentence(problem))
            return
        self._start(self.who.plan, self.where.folder, password)

    def _start(self, plan: Plan, folder: Path, password: str) -> None:
        self.where.keep_for_next_time()
        self._writes_down = self.where.write_down.isChecked()
        # What comes now stands there, also for whoever pressed Enter at the password.
        self.make.setFocus()
        self._be_busy(busy=True)
        self._quarter = 0
        self._since.start()
        self._say(words.MAKING)
        done = partial(self._made, plan, self.where.stick)

        def work(job: Job[_Made]) -> _Made:
            # Composing a paper for each of sixty people takes seconds too.
            ready = hand_outs.prepare_hand_out(self.workspace, plan, folder, password=password)
            return ready, hand_outs.make_hand_out(
                ready, job.progress, is_cancelled=lambda: job.is_cancelled
            )

        self._job = self._jobs.start(work, done, self._failed, self._moved)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _moved(self, done: int, total: int) -> None:
        """Show how far it is; work that lasts says each quarter."""
        if self.is_here():
            self._bar.show_progress(done, total)
        quarter = done * 4 // max(total, 1)
        if self._quarter < quarter < 4 and self._since.hasExpired(_LONG_MILLISECONDS):
            self._say(words.STILL_MAKING.format(percent=quarter * 25))
        self._quarter = max(quarter, self._quarter)

    def _made(self, plan: Plan, stick: Stick | None, made: _Made) -> None:
        """Say what is there, also to somebody who has gone on to another screen."""
        ready, outcome = made
        self._job = None
        kept = self._write_down(ready, outcome)
        told = [*_how_it_ended(outcome, stick), *kept]
        self.announcer.say(" ".join(told))
        if self.is_here():
            self._be_busy(busy=False)
            self.where.forget_password()
            self._done.say(" ".join(told))
            self.made.show()
            self.made.show_outcome(
                Path(ready.files[0].wanted.path).parent, outcome, what_to_know(plan, outcome)
            )

    def _write_down(self, ready: HandOut, outcome: Outcome) -> Sequence[str]:
        """Keep who got what, where that is wanted; a panel that is locked keeps nothing."""
        got = hand_outs.who_got_what(outcome)
        if not got or not self._writes_down:
            return ()
        if not self.workspace.is_open:
            return (words.NOT_WRITTEN_DOWN,)
        self.send(
            papers_sent.send_paper,
            ready.session_id,
            paper=ready.paper,
            person_ids=tuple(got),
            formats=got,
        )
        return ()

    def _failed(self, problem: Problem) -> None:
        self._job = None
        self.announcer.say(problems.sentence(problem))
        if self.is_here():
            self._be_busy(busy=False)
            self._done.say(problems.sentence(problem))

    def _say(self, sentence: str) -> None:
        self.announcer.say(sentence)
        if self.is_here():
            self._done.say(sentence)

    def _be_busy(self, *, busy: bool) -> None:
        if not busy and self.stop.hasFocus():
            self.make.setFocus()
        self.stop.setVisible(busy)
        self._bar.setVisible(busy)


def _how_it_ended(outcome: Outcome, stick: Stick | None) -> list[str]:
    told = [problems.sentence(outcome.trouble)] if outcome.trouble else []
    if outcome.made:
        people = {person.id for file in outcome.made for person in file.people}
        told.append(
            words.MADE.format(
                files=words.files_count(len(outcome.made)),
                people=words.people_count(len(people)),
            )
        )
    if stick is not None and outcome.made:
        told.append(_may_it_be_taken_out(outcome, stick))
    return told


def _may_it_be_taken_out(outcome: Outcome, stick: Stick) -> str:
    if not outcome.is_on_the_disk or not stick.is_there:
        return words.NOT_YET_OUT
    return words.TAKE_OUT_ON_WINDOWS if sys.platform == "win32" else words.TAKE_OUT
