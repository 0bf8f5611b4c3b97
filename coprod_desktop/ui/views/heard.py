"""What was heard so far: a window of rows, earlier ones on demand."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.services import contributions, people
from coprod_desktop.services.room import last_point_aloud, points_aloud
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import deciding as deciding_words
from coprod_desktop.wording import live as words
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.papers import day

_WINDOW = 200
_SHOWN_CHARACTERS = 400


class Heard(PanelPart):
    """The contributions of the session, newest at the end."""

    change_requested = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.HEARD)
        self._session_id = session_id
        self._first = 0
        self._shown: dict[str, Contribution] = {}
        self._names = {one.id: one.name for one in workspace.ask(people.list_people)}
        self.earlier = Button(words.EARLIER, self._show_earlier)
        self.newest = Button(words.NEWEST, self._show_newest)
        self._is_at_newest = True
        self.rows = SentenceList(words.HEARD, rows=8)
        self.change = Button(words.CHANGE, self._change, command="change_last")
        self.withdraw = Button(words.WITHDRAW, self._withdraw)
        self.add(self.earlier)
        self.add(self.rows, 1)
        self.add(self.newest)
        self.mark = Button(deciding_words.MARK, self.mark_chosen, command="mark_proposal")
        self.add(row(self.change, self.withdraw, self.mark))
        self.fill()
        self.rows.chosen.connect(self.change_requested)
        # Laying rows out anew comes after “Saved”, not before it.
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._go_to_end)
        self._show(workspace.ask(contributions.list_contributions, session_id))

    def heard(self, happened: Happened) -> None:
        """Add, change or take away just the rows that changed."""
        if happened.touches(Person):
            self._know_names()
        for before, after in happened.changes_of(Contribution):
            if after is None:
                if before is not None:
                    self._shown.pop(before.id, None)
                    self.rows.drop(before.id)
            elif after.session_id != self._session_id:
                continue
            elif before is not None:
                self._change_row(after)
            elif self._is_at_newest:
                self._append(after)

    def _know_names(self) -> None:
        names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        if names != self._names:
            self._names = names
            self._show_rows(tuple(self._shown.values()))

    def _show_rows(self, shown: tuple[Contribution, ...]) -> None:
        self._shown = {one.id: one for one in shown}
        self.rows.set_rows([(one.id, self._row(one)) for one in shown])

    def _change_row(self, one: Contribution) -> None:
        if one.id in self._shown:
            self._shown[one.id] = one
            self.rows.set_sentence(one.id, self._row(one))

    def _append(self, contribution: Contribution) -> None:
        at_end = self._follow.isActive() or self.rows.currentRow() in (-1, self.rows.count() - 1)
        self._shown[contribution.id] = contribution
        self.rows.append_row(contribution.id, self._row(contribution))
        if self.rows.count() > _WINDOW * 2 and at_end:
            self._show(self._current())
        if at_end:
            self._follow.start()

    def _go_to_end(self) -> None:
        self.rows.setCurrentRow(self.rows.count() - 1)
        self.rows.scrollToBottom()

    def _current(self) -> tuple[Contribution, ...]:
        return self.workspace.ask(contributions.list_contributions, self._session_id)

    def _show(self, shown: tuple[Contribution, ...]) -> None:
        self._show_rows(shown)
        self._first = shown[0].sequence if shown else 0
        self._is_at_newest = True
        self.earlier.setVisible(self._first > 1)
        self.newest.hide()
        if shown:
            self._go_to_end()

    def _show_earlier(self) -> None:
        before = self.workspace.ask(
            contributions.list_contributions, self._session_id, before=self._first
        )
        if before:
            self._show_rows(before)
            self._first = before[0].sequence
            self._is_at_newest = False
            self.newest.show()
            self.rows.setFocus()
            self.earlier.setVisible(self._first > 1)

    def _show_newest(self) -> None:
        self.rows.setFocus()
        self._show(self._current())

    def _row(self, one: Contribution) -> str:
        name = self._names.get(one.person_id or "", words.NOBODY)
        who = words.HEARD_KIND.format(who=name, kind=in_sentence(one.kind)) if one.kind else name
        if one.erased_on is not None:
            time = f"{one.said_at.astimezone():%H:%M}"
            return words.HEARD_ERASED.format(time=time, day=day(one.erased_on))
        text = " ".join(one.words[:_SHOWN_CHARACTERS].split())
        time = f"{one.said_at.astimezone():%H:%M}"
        sentence = words.HEARD_ROW.format(time=time, who=who, words=text)
        if one.for_proposal:
            sentence = deciding_words.MARKED.format(row=sentence)
        return sentence if one.may_be_printed else words.NOT_IN_PAPERS.format(row=sentence)

    def placed(self) -> Sequence[Placed]:
        """Give the points that stand here, as the room may hear them."""
        shown = tuple(self._shown.values())
        told = self.workspace.ask(points_aloud, self._session_id, shown)
        return [Placed(told=one, at=self.rows, row=key) for key, one in told]

    def last_placed(self) -> Sequence[Placed]:
        """Give the last point of the session, as the room may hear it, if there is one."""
        told = self.workspace.ask(last_point_aloud, self._session_id)
        return [Placed(told=one, at=self.rows, row=key) for key, one in told]

    def mark_chosen(self) -> None:
        """Mark the chosen words for a proposal, or take the mark away."""
        if key := self.chosen_in(self.rows):
            one = self.workspace.ask(contributions.get_contribution, key)
            act = contributions.mark_for_proposal
            self.send(act, key, is_marked=not one.for_proposal)

    def _change(self) -> None:
        if key := self.chosen_in(self.rows):
            self.change_requested.emit(key)

    def _withdraw(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(contributions.withdraw_contribution, key)
