"""The proposal: its words, what it grew out of, how it is decided and what it is worth."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.decision import Decision, Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.services import contributions, decisions, panels, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import deciding as words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording.labels import label


class ProposalPart(PanelPart):
    """Put a proposal, or give it new words."""

    subjects = (Contribution,)

    was_put = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, live_words.PROPOSAL)
        self._session_id = session_id
        self._decision: Decision | None = None
        self._grew_out_of: tuple[str, ...] = ()
        self.words = TextArea(live_words.WHAT_DECIDED, lines=3, hint=words.DOT_HINT)
        self.put = Button(live_words.PUT, self._put, kind=Kind.PRIMARY)
        self.take = Button(live_words.TAKE_LAST, self._take_last)
        self.from_marked = Button(words.FROM_MARKED, self._take_marked)
        self.roots = Words(muted=True)
        self.method = Chooser(live_words.HOW_DECIDED, [(one, label(one)) for one in Method])
        self.power = Chooser(live_words.WORTH, [(one, label(one)) for one in Power])
        names = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        nobody = (None, live_words.NOBODY)
        self.asked_by: Chooser[str | None] = Chooser(words.ASKED_BY, [nobody, *names])
        self.because = TextField(words.BECAUSE)
        self.draft = DraftKeeper(self, workspace, f"proposal:{session_id}", {"words": self.words})
        self.draft.bring_back()
        self.method.choose(workspace.ask(panels.find_panel).method)
        self.method.changed.connect(self._set_terms)
        self.power.changed.connect(self._set_terms)
        self.add(self.words)
        self.add(row(self.put, self.take, self.from_marked))
        for part in (self.roots, self.asked_by, self.because, self.method, self.power):
            self.add(part)
        self.fill()

    def show_decision(self, decision: Decision | None) -> None:
        """Show the open decision, or an empty form."""
        self._decision = decision
        is_open = decision is not None
        if decision is not None:
            self._show_open(decision)
        self.take.setEnabled(not is_open)
        self.from_marked.setEnabled(not is_open)
        self.asked_by.setVisible(is_open)
        self.because.setVisible(is_open)
        self.put.say(live_words.REWORD if is_open else live_words.PUT)

    def empty(self) -> None:
        """Begin anew."""
        self.words.clear()
        self.draft.forget()
        self._grow_out_of(())

    def _show_open(self, decision: Decision) -> None:
        if not self.words.text():
            self.words.set_text(decision.words)
            self.draft.is_recorded()
        for chooser, value in ((self.method, decision.method), (self.power, decision.power)):
            was_blocked = chooser.blockSignals(True)
            chooser.restore(value)
            chooser.blockSignals(was_blocked)
        proposal = self.workspace.ask(decisions.get_proposal, decision.proposal_id)
        self._grow_out_of(proposal.grew_out_of)

    def _put(self) -> None:
        if self._decision is not None:
            self.send_then(
                self._was_reworded,
                decisions.reword_proposal,
                self._decision.id,
                words=self.words.text(),
                asked_by_id=self.asked_by.value,
                because=self.because.text(),
            )
            return
        self.send_then(
            self._was_put,
            decisions.put_proposal,
            self._session_id,
            words=self.words.text(),
            power=self.power.value,
            method=self.method.value,
            grew_out_of=self._grew_out_of,
        )

    def _was_reworded(self, _decision: Decision) -> None:
        self.draft.forget()
        self.because.set_text("")
        self.asked_by.choose(None)

    def _was_put(self, _decision: Decision) -> None:
        self.draft.forget()
        self.was_put.emit()

    def _take_last(self) -> None:
        said = self.workspace.ask(contributions.list_contributions, self._session_id, limit=1)
        if said:
            self.words.set_text(said[-1].words)
            self._grow_out_of((said[-1].id,))

    def _take_marked(self) -> None:
        marked = self.workspace.ask(contributions.list_marked, self._session_id)
        if not marked:
            self.announcer.say(words.NOTHING_MARKED)
            return
        self.words.set_text("\n".join(one.words for one in marked))
        self._grow_out_of(tuple(one.id for one in marked))
        self.words.control.setFocus()

    def _grow_out_of(self, ids: tuple[str, ...]) -> None:
        self._grew_out_of = ids
        names = self.workspace.ask(contributions.makers_of, ids)
        told = words.GREW_OUT_OF.format(names=", ".join(n or live_words.NOBODY for n in names))
        self.roots.say(told if ids else "")

    def _set_terms(self) -> None:
        if self._decision is not None:
            self.send(
                decisions.set_terms,
                self._decision.id,
                method=self.method.value,
                power=self.power.value,
            )
