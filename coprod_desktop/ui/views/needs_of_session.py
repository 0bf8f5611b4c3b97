"""What people need at a session, and who sees to it; private."""

from coprod_desktop.domain.people import Need, NeedAtSession, Person
from coprod_desktop.services import needs, people
from coprod_desktop.services.needs import NeedSight
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.state_list import StateList, Tone
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import preparing as words
from coprod_desktop.wording.language import well_begun


class NeedsOfSession(PanelPart):
    """One row for each need; for the chosen one, who sees to it and whether it is in place."""

    subjects = (Need, NeedAtSession, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.NEEDS)
        self._session_id = session_id
        self._sights: dict[str, NeedSight] = {}
        self._shown = HiddenValue()
        self.rows = StateList(words.NEED_LIST, rows=4, empty=words.NOBODY_TOLD)
        self.who: Chooser[str | None] = Chooser(words.WHO_SEES, [(None, words.NOBODY)])
        self.other = TextField(words.SOMEBODY_ELSE)
        self.in_place = Check(words.IN_PLACE)
        self.keep = Button(words.KEEP_WHO_SEES, self._keep)
        self.add(Words(words.NEEDS_HINT, muted=True))
        for part in (self.rows, self.who, self.other, self.in_place):
            self.add(part)
        self.add(row(self.keep))
        self.fill()
        told = {
            "need": self._shown,
            "who": self.who,
            "other": self.other,
            "in place": self.in_place,
        }
        self._draft = DraftKeeper(self, workspace, f"who sees to needs:{session_id}", told)
        self.refresh()
        if self._draft.bring_back() and self._shown.value is not None:
            self.rows.go_to(self._shown.value)
        self.rows.moved_to.connect(self._show_plan)
        self.other.entered.connect(self._keep)

    def refresh(self) -> None:
        """Show the needs as they are now; what is being typed stays."""
        everybody = self.workspace.ask(people.list_people)
        self.who.set_options([(None, words.NOBODY), *((one.id, one.name) for one in everybody)])
        found = self.workspace.ask(needs.list_needs_at, self._session_id)
        self._sights = {one.need.id: one for one in found}
        self.rows.set_states([(one.need.id, _tone(one), _row(one)) for one in found])
        if not self._draft.is_touched:
            self._show_plan(self.rows.current_key or "")

    def _show_plan(self, need_id: str) -> None:
        if self._shown.value not in (None, need_id) and self._draft.is_touched:
            # What was typed is about the need where the person was.
            self._keep_for(self._shown.value)
        sight = self._sights.get(need_id)
        self.keep.setEnabled(bool(self._sights))
        if sight is None:
            return
        self.who.choose(sight.at_session.assigned_to_id)
        self.other.set_text(sight.at_session.seen_to_by)
        self.in_place.setChecked(sight.at_session.in_place)
        self._shown.put(need_id)
        self._draft.is_recorded()

    def _keep(self) -> None:
        if need_id := self.chosen_in(self.rows):
            self._keep_for(need_id)

    def _keep_for(self, need_id: str) -> None:
        self.send_draft(
            self._draft,
            self._kept,
            needs.assign_need,
            self._session_id,
            need_id,
            person_id=self.who.value,
            words=self.other.text(),
            in_place=self.in_place.isChecked(),
        )

    def _kept(self, told: NeedAtSession) -> None:
        if told.need_id == self._shown.value:
            self._draft.is_recorded()
            self._show_plan(told.need_id)


def _tone(one: NeedSight) -> Tone:
    if not one.at_session.has_somebody:
        return Tone.BAD
    return Tone.GOOD if one.at_session.in_place else Tone.OPEN


def _row(one: NeedSight) -> str:
    plan = one.at_session
    told = words.SEES_IN_PLACE if plan.in_place else words.SEES
    helper = one.helper.name if one.helper else plan.seen_to_by
    who = well_begun(told.format(who=helper)) if plan.has_somebody else words.NOBODY_SEES
    return words.NEED_ROW.format(name=one.person.name, need=one.need.words.rstrip(" ."), who=who)
