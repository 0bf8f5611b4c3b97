"""The proposal: its words, what it grew out of, how it is decided and what it is worth."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.decision import Decision, Power
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Method
from coprod_desktop.services import contributions, decisions, panels, people, proposals
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, TextArea, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.views.marked_part import MarkedPart
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
        self._grew_out_of = HiddenValue()
        # What the panel decides on, as it was shown last: whatever else stands there was typed.
        self._words_shown = ""
        self.words = TextArea(live_words.WHAT_DECIDED, lines=3, hint=words.DOT_HINT)
        self.put = Button(live_words.PUT, self._put, kind=Kind.PRIMARY)
        self.take = Button(live_words.TAKE_LAST, self._take_last)
        self.roots = Words(muted=True)
        self.marked = MarkedPart(workspace, announcer, session_id)
        self.marked.was_taken.connect(self._take_marked)
        self.marked.emptied.connect(self.words.control.setFocus)
        self.versions = SentenceList(words.VERSIONS, rows=2)
        self.versions_label = Words(words.VERSIONS)
        self.method = Chooser(live_words.HOW_DECIDED, [(one, label(one)) for one in Method])
        self.power = Chooser(live_words.WORTH, [(one, label(one)) for one in Power])
        names = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        nobody = (None, live_words.NOBODY)
        self._names = dict(names)
        self.asked_by: Chooser[str | None] = Chooser(words.ASKED_BY, [nobody, *names])
        self.because = TextField(words.BECAUSE)
        self.method.choose(workspace.ask(panels.find_panel).method)
        self.method.changed.connect(self._set_terms)
        self.power.changed.connect(self._set_terms)
        self.draft = self._new_draft()
        self._arrange()

    def _new_draft(self) -> DraftKeeper:
        told = {
            "words": self.words,
            "grew out of": self._grew_out_of,
            "because": self.because,
            "asked by": self.asked_by,
            "method": self.method,
            "power": self.power,
        }
        place = f"proposal:{self._session_id}"
        draft = DraftKeeper(self, self.workspace, place, told, words=self.words)
        draft.bring_back()
        return draft

    def _arrange(self) -> None:
        self.add(self.words)
        self.add(self.roots)
        self.add(row(self.put, self.take))
        changed = (self.asked_by, self.because, self.versions_label, self.versions)
        for part in (self.marked, *changed, self.method, self.power):
            self.add(part)
        self.fill()
        # What hides itself where there is nothing to show must have its place first.
        self.marked.refresh()
        self._say_roots(self._roots())

    def show_decision(self, decision: Decision | None) -> None:
        """Show the open decision, or an empty form."""
        self._decision = decision
        is_open = decision is not None
        if decision is not None:
            self._show_open(decision)
        if is_open and self.take.hasFocus():
            self.words.control.setFocus()
        self.take.setVisible(not is_open)
        # While something is open, the next step is to test it and not to change its words.
        self.put.rank(Kind.NORMAL if is_open else Kind.PRIMARY)
        self.marked.offer(is_wanted=not is_open)
        self._show_versions(decision)
        self.asked_by.setVisible(is_open)
        self.because.setVisible(is_open)
        self.put.say(live_words.REWORD if is_open else live_words.PUT)

    def empty(self) -> None:
        """Begin anew."""
        self.words.clear()
        self.draft.forget()
        self.because.set_text("")
        self.asked_by.choose(None)
        self._grow_out_of(())

    def heard(self, happened: Happened) -> None:
        """Offer what is marked now."""
        super().heard(happened)
        self.marked.heard(happened)

    def _show_open(self, decision: Decision) -> None:
        is_as_it_was = self.words.text() in ("", self._words_shown)
        if is_as_it_was and self.words.text() != decision.words:
            self.words.set_text(decision.words)
            self.draft.is_recorded()
        self._words_shown = decision.words
        for chooser, value in ((self.method, decision.method), (self.power, decision.power)):
            was_blocked = chooser.blockSignals(True)
            chooser.restore(value)
            chooser.blockSignals(was_blocked)
        proposal = self.workspace.ask(proposals.get_proposal, decision.proposal_id)
        self._say_roots(proposal.grew_out_of)

    def _show_versions(self, decision: Decision | None) -> None:
        rows: list[tuple[str, str]] = []
        if decision is not None:
            earlier = self.workspace.ask(contributions.list_earlier_words, decision.proposal_id)
            rows = [(one.id, words.version_row(one, self._names)) for one in earlier]
        if not rows and self.versions.hasFocus():
            self.words.control.setFocus()
        self.versions.set_rows(rows)
        self.versions.setVisible(bool(rows))
        self.versions_label.setVisible(bool(rows))

    def _put(self) -> None:
        if self._decision is not None:
            self.send_then(
                self._was_reworded,
                proposals.reword_proposal,
                self._decision.id,
                words=self.words.text(),
                asked_by_id=self.asked_by.value,
                because=self.because.text(),
            )
            return
        self.send_then(
            self._was_put,
            proposals.put_proposal,
            self._session_id,
            words=self.words.text(),
            power=self.power.value,
            method=self.method.value,
            grew_out_of=self._roots(),
        )

    def _was_reworded(self, _decision: Decision) -> None:
        self.draft.forget()
        self.because.set_text("")
        self.asked_by.choose(None)

    def _was_put(self, _decision: Decision) -> None:
        self.draft.forget()
        self.was_put.emit()

    def _take_last(self) -> None:
        said = self.workspace.ask(contributions.find_last_printable, self._session_id)
        if said is not None:
            self._take((said,))

    def _take_marked(self) -> None:
        self._take(self.workspace.ask(contributions.list_marked, self._session_id))
        self.words.control.setFocus()

    def _take(self, said: tuple[Contribution, ...]) -> None:
        """Put words into the box, each on a line of its own: that is an option of a dot vote."""
        self.words.set_text("\n".join(" ".join(one.words.split()) for one in said))
        self._grow_out_of(tuple(one.id for one in said))

    def _roots(self) -> tuple[str, ...]:
        return tuple((self._grew_out_of.value or "").split())

    def _grow_out_of(self, ids: tuple[str, ...]) -> None:
        self._grew_out_of.put(" ".join(ids) or None)
        self._say_roots(ids)

    def _say_roots(self, ids: tuple[str, ...]) -> None:
        makers = self.workspace.ask(contributions.makers_of, ids)
        self.roots.say(words.grew_out_of([one or live_words.NOBODY for one in makers]))
        self.roots.setVisible(bool(makers))

    def _set_terms(self) -> None:
        if self._decision is not None:
            self.send(
                decisions.set_terms,
                self._decision.id,
                method=self.method.value,
                power=self.power.value,
            )
