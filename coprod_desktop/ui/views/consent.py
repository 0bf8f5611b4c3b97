"""Consent to record: each person says yes or no, before the start or when they come."""

from functools import partial

from coprod_desktop.domain.access import Consent
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, SessionState
from coprod_desktop.services import consents, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import access as words

_ANSWERS = {1: True, 2: False}


class ConsentToRecord(PanelPart):
    """One row for each person: one digit sets it and moves on."""

    subjects = (Consent, Person, Attendance)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CONSENT)
        self._session_id = session_id
        self.rows = SentenceList(words.PEOPLE_ASKED, takes_digits=True, rows=4)
        self.rows.describe(words.CONSENT_HINT)
        self.rows.digit_pressed.connect(self._by_digit)
        self.yes = Button(words.SAY_YES, partial(self._by_button, given=True))
        self.no = Button(words.SAY_NO, partial(self._by_button, given=False))
        self.add(Words(words.CONSENT_HINT, muted=True))
        self.add(self.rows)
        self.add(row(self.yes, self.no))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show what each person said; in a session, of those who are here."""
        told = self.workspace.ask(consents.list_consents, self._session_id)
        self.rows.set_rows(
            [
                (
                    one.id,
                    words.CONSENT_ROW.format(name=one.name, answer=words.answer(told.get(one.id))),
                )
                for one in self._asked()
            ]
        )

    def _asked(self) -> tuple[Person, ...]:
        session = self.workspace.ask(sessions.find_session, self._session_id)
        if session is None or session.state is SessionState.PLANNED:
            return self.workspace.ask(people.list_people)
        return self.workspace.ask(sessions.list_present, self._session_id)

    def _by_digit(self, person_id: str, digit: int) -> None:
        if digit in _ANSWERS:
            self._tell(person_id, given=_ANSWERS[digit])

    def _by_button(self, *, given: bool) -> None:
        if person_id := self.chosen_in(self.rows):
            self._tell(person_id, given=given)

    def _tell(self, person_id: str, *, given: bool) -> None:
        self.send(consents.tell_consent, self._session_id, person_id, given=given)
        below = self.rows.currentRow() + 1
        if below < self.rows.count():
            self.rows.setCurrentRow(below)
