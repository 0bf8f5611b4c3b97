"""Check-back: each point of a person, read to them; one digit says what becomes of it."""

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain.afterwards import CheckBack
from coprod_desktop.domain.contribution import Contribution, NameChoice
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.passage import Passage
from coprod_desktop.services import check_backs, contributions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, TextArea, TextField
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.kit import BOX_FIRST
from coprod_desktop.wording.labels import label

_RIGHT, _FIX, _LEAVE_OUT = 1, 2, 3


class CheckBackPart(PanelPart):
    """The points of one maker, with 1 right, 2 fix, 3 leave it out."""

    subjects = (Contribution, CheckBack)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CHECK_BACK)
        self._session_id = session_id
        self._fixing = HiddenValue()
        self.whose: Chooser[str | None] = Chooser(words.WHOSE, [(None, words.NOBODY_SPOKE)])
        self.whose.changed.connect(self._show_points)
        self.rows = SentenceList(words.POINTS, takes_digits=True, rows=5)
        self.rows.describe(words.CHECK_HINT)
        self.rows.digit_pressed.connect(self._take)
        self.rows.moved_to.connect(self._show_name)
        self.progress = Words(muted=True)
        self.name_choice = Chooser(words.NAME_OF_POINT, [(one, label(one)) for one in NameChoice])
        self.fixed = TextArea(words.FIX, lines=3)
        self.because = TextField(words.FIX_BECAUSE)
        self.keep = Button(words.KEEP_FIX, self._keep)
        told = {"words": self.fixed, "because": self.because, "about": self._fixing}
        self._draft = DraftKeeper(self, workspace, f"fix:{session_id}", told, words=self.fixed)
        self.add(Words(words.CHECK_HINT, muted=True))
        for part in (self.whose, self.progress, self.rows, self.fixed, self.because):
            self.add(part)
        self.add(row(self.keep))
        self.add(self.name_choice)
        self.add(row(Button(words.KEEP_NAME, self._keep_name)))
        self.refresh()
        self._draft.bring_back()
        self._let_fix()

    def refresh(self) -> None:
        """Show who made points, and those of whoever is chosen."""
        makers = self.workspace.ask(check_backs.list_makers, self._session_id)
        told = [
            (
                person.id,
                words.MAKER.format(name=person.name, left=left)
                if left
                else words.MAKER_DONE.format(name=person.name),
            )
            for person, left in makers
        ]
        self.whose.set_options(told or [(None, words.NOBODY_SPOKE)])
        self._show_points()

    def go_to(self, person_id: str) -> None:
        """Put the person at somebody's points, at the first that is not checked."""
        self.whose.choose(person_id)
        points = self.workspace.ask(check_backs.list_points_of, self._session_id, person_id)
        waiting = [one for one, answer in points if answer is None]
        if waiting:
            self.rows.go_to(waiting[0].id)
        self.rows.setFocus()

    def placed(self) -> Sequence[Placed]:
        """Give the chosen point, to be read to its maker, where it stands."""
        key = self.rows.current_key
        return [one for one in self.placed_here() if one.row == key]

    def placed_here(self) -> Sequence[Placed]:
        """Give the points of whoever is chosen; what is in no paper is read only where chosen."""
        person_id, key = self.whose.value, self.rows.current_key
        if not person_id:
            return ()
        points = self.workspace.ask(check_backs.list_points_of, self._session_id, person_id)
        return [
            Placed(told=Passage(one.words, one.language), at=self.rows, row=one.id)
            for one, _answer in points
            if one.may_be_printed or one.id == key
        ]

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        if self._fixing.value is not None:
            self.fixed.show_problem(problems.sentence(problem))

    def _show_points(self) -> None:
        person_id = self.whose.value
        points = (
            self.workspace.ask(check_backs.list_points_of, self._session_id, person_id)
            if person_id
            else ()
        )
        self.rows.set_rows(
            [
                (one.id, words.point_row(f"{one.said_at.astimezone():%H:%M}", one.words, answer))
                for one, answer in points
            ]
        )
        checked = sum(answer is not None for _, answer in points)
        self.progress.say(words.CHECKED_SO_FAR.format(checked=checked, points=len(points)))
        if key := self.rows.current_key:
            self._show_name(key)

    def _show_name(self, contribution_id: str) -> None:
        one = self.workspace.ask(contributions.find_contribution, contribution_id)
        if one is not None:
            self.name_choice.choose(one.name_choice)

    def _keep_name(self) -> None:
        if key := self.chosen_in(self.rows):
            one = self.workspace.ask(contributions.get_contribution, key)
            told = replace(one, name_choice=self.name_choice.value)
            self.send(contributions.mark_contribution, told)

    def _take(self, contribution_id: str, digit: int) -> None:
        if digit == _RIGHT:
            self.send(check_backs.say_right, contribution_id)
            self.rows.go_down()
        elif digit == _LEAVE_OUT:
            self.send(check_backs.leave_out, contribution_id)
            self.rows.go_down()
        elif digit == _FIX:
            self._begin_fix(contribution_id)

    def _begin_fix(self, contribution_id: str) -> None:
        if self._is_fix_typed():
            if self._fixing.value != contribution_id:
                self.announcer.say(BOX_FIRST)
            self.fixed.control.setFocus()
            return
        one = self.workspace.ask(contributions.get_contribution, contribution_id)
        self._fixing.put(contribution_id)
        self.fixed.set_text(one.words)
        self._let_fix()
        self.fixed.control.setFocus()

    def _is_fix_typed(self) -> bool:
        """Whether new words or a reason stand here that are recorded nowhere."""
        typed = self.fixed.text().strip()
        one = self.workspace.ask(contributions.find_contribution, self._fixing.value or "")
        if one is None:
            return False
        return bool(self.because.text().strip() or (typed and typed != one.words.strip()))

    def _keep(self) -> None:
        if self._fixing.value is not None:
            self.send_draft(
                self._draft,
                self._kept,
                check_backs.fix_point,
                self._fixing.value,
                words=self.fixed.text(),
                because=self.because.text(),
            )

    def _kept(self, _check: CheckBack) -> None:
        self.rows.setFocus()
        self._fixing.put(None)
        self.fixed.clear()
        self.because.set_text("")
        self._let_fix()
        self.rows.go_down()

    def _let_fix(self) -> None:
        """The box is there for a point that is being fixed."""
        is_fixing = self._fixing.value is not None
        self.fixed.setEnabled(is_fixing)
        self.because.setEnabled(is_fixing)
        self.keep.setEnabled(is_fixing)
