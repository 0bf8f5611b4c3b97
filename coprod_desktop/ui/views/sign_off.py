"""Members sign the record, or say what they want changed first."""

from coprod_desktop.domain.afterwards import SignOff
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.session import Session
from coprod_desktop.services import sign_offs
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.row_words import RowWords
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.kit import BOX_FIRST

_SIGNS, _WANTS_A_CHANGE = 1, 2


class SignOffPart(PanelPart):
    """One row for each member who was there."""

    subjects = (SignOff, Session, Contribution, Decision)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.SIGN_OFF)
        self._session_id = session_id
        self.rows = SentenceList(words.SIGN_OFF, takes_digits=True, rows=4)
        self.rows.describe(words.SIGN_HINT)
        self.rows.digit_pressed.connect(self._take)
        self._names: dict[str, str] = {}
        self.change = RowWords(self.rows, words.CHANGE, self._words_of, lines=2)
        told = {"words": self.change, "about": self.change.about}
        self._draft = DraftKeeper(self, workspace, f"change:{session_id}", told, words=self.change)
        self.add(Words(words.SIGN_HINT, muted=True))
        self.add(self.rows)
        self.add(self.change)
        self.add(row(Button(words.KEEP_CHANGE, self._keep)))
        self.refresh()
        self._draft.bring_back()
        self.change.come_back()

    def refresh(self) -> None:
        """Show who signed and who wants a change."""
        told = self.workspace.ask(sign_offs.list_sign_offs, self._session_id)
        self._names = {person.id: person.name for person, _ in told}
        before = self.workspace.ask(sign_offs.list_signed_before_changes, self._session_id)
        self.rows.set_rows(
            [(p.id, words.signing_row(p.name, said, changed_since=p in before)) for p, said in told]
        )
        self.change.follow()

    def refused(self, problem: Problem) -> None:
        """Say why it was refused."""
        self.announcer.say(problems.sentence(problem))

    def go_to(self, person_id: str) -> None:
        """Put the person at a member's row."""
        self.rows.go_to(person_id)
        self.rows.setFocus()

    def _take(self, person_id: str, digit: int) -> None:
        if digit == _SIGNS:
            self.send(sign_offs.sign_off, self._session_id, person_id)
            self.rows.go_down()
        elif digit == _WANTS_A_CHANGE:
            self._go_on_to_write(person_id)

    def _go_on_to_write(self, person_id: str) -> None:
        if not self.change.go_for(person_id):
            self.announcer.say(BOX_FIRST)

    def _keep(self) -> None:
        if key := self.row_of(self.change, self.rows):
            self.send_draft(
                self._draft,
                self._kept,
                sign_offs.want_change,
                self._session_id,
                key,
                words=self.change.text(),
            )

    def _kept(self, _told: SignOff) -> None:
        self.change.go_on()

    def _words_of(self, person_id: str) -> str:
        return words.CHANGE_OF.format(name=self._names[person_id])
