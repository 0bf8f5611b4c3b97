"""Points given beforehand, while preparing: kept at an item, changed, taken away."""

from functools import partial

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import banked_points, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, TextArea
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import access as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.kit import NOBODY_CHOSEN
from coprod_desktop.wording.labels import label


class BankPoints(PanelPart):
    """Write points down for an item, in their makers' words."""

    subjects = (BankedPoint,)

    def __init__(self, workspace: Workspace, announcer: Announcer, item_id: str) -> None:
        super().__init__(workspace, announcer, words.BANKED)
        self._item_id = item_id
        everybody = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        # Nobody is chosen at first: words must never become another's by a slip.
        self.who: Chooser[str | None] = Chooser(words.BANK_WHO, [(None, NOBODY_CHOSEN), *everybody])
        self.said = TextArea(words.BANK_WORDS, lines=3)
        self.how = Chooser(words.BANK_HOW, [(one, label(one)) for one in How])
        self.how.choose(How.WRITTEN)
        self._changing = HiddenValue()
        self._changing.changed.connect(self._name_buttons)
        self.keep = Button(words.BANK, self._keep)
        self.leave = Button(words.BANK_LEAVE_AS_IT_IS, self._leave_as_it_was)
        self.rows = SentenceList(words.BANKED, rows=3)
        told = {"who": self.who, "words": self.said, "how": self.how, "point": self._changing}
        self._draft = DraftKeeper(self, workspace, f"bank:{item_id}", told, words=self.said)
        self._draft.bring_back()
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Show the points that wait here, and those that were raised."""
        found = self.workspace.ask(banked_points.list_points_for, self._item_id)
        self.rows.set_rows(point_rows(self.workspace, found))

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.said.show_problem(problems.sentence(problem))

    def _arrange(self) -> None:
        self.add(Hint(words.BANKED_HINT))
        for part in (self.who, self.said, self.how):
            self.add(part)
        self.add(row(self.keep, self.leave))
        self.add(self.rows)
        self.add(
            row(Button(words.BANK_CHANGE, self._change), Button(words.BANK_REMOVE, self._remove))
        )
        self._name_buttons()

    def _name_buttons(self) -> None:
        is_change = self._changing.value is not None
        self.keep.say(words.BANK_KEEP_CHANGE if is_change else words.BANK)
        self.leave.setVisible(is_change)

    def _keep(self) -> None:
        person_id, changing = self.who.value, self._changing.value
        text, how = self.said.text(), self.how.value
        if person_id is None:
            self.announcer.say(words.BANK_WHO_FIRST)
            self.who.show_problem(words.BANK_WHO_FIRST)
        elif changing is None:
            act = partial(banked_points.bank_point, person_id=person_id, words=text, how=how)
            self.send_draft(self._draft, self._kept, act, self._item_id)
        else:
            act = partial(banked_points.change_point, person_id=person_id, words=text, how=how)
            self.send_draft(self._draft, self._kept, act, changing)

    def _kept(self, _point: BankedPoint) -> None:
        self._begin_anew()

    def _change(self) -> None:
        key = self.chosen_in(self.rows)
        if key is None:
            return
        if self.said.text().strip():
            self.announcer.say(words.BANK_BOX_FIRST)
            self.said.control.setFocus()
            return
        point = self.workspace.ask(banked_points.get_point, key)
        self.who.choose(point.person_id)
        self.how.choose(point.how)
        self.said.set_text(point.words)
        self._changing.put(point.id)
        self.said.control.setFocus()
        self.announcer.say(words.BANK_CHANGING.format(name=self.who.chosen_label))

    def _leave_as_it_was(self) -> None:
        self._begin_anew()
        self._draft.forget()

    def _begin_anew(self) -> None:
        # The focus goes before the button goes that may have it.
        self.said.control.setFocus()
        self.said.clear()
        self.how.choose(How.WRITTEN)
        self._changing.put(None)

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(banked_points.take_point_away, key)


def point_rows(workspace: Workspace, found: tuple[BankedPoint, ...]) -> list[tuple[str, str]]:
    """Give each point as a row: whose it is, its words, and whether it was raised."""
    names = {one.id: one.name for one in workspace.ask(people.list_people)}
    return [
        (
            one.id,
            (words.BANKED_RAISED if one.contribution_id else words.BANKED_ROW).format(
                name=names.get(one.person_id, ""), words=" ".join(one.words.split())
            ),
        )
        for one in found
    ]
