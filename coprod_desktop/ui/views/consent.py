"""Who lets their words be written down; one digit sets a row and goes on."""

from coprod_desktop.domain.access import Consent
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.services import consents, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import access as words

_BY_DIGIT = {1: True, 2: False}
_ROWS = {
    True: words.CONSENT_YES,
    False: words.CONSENT_NO,
    None: words.CONSENT_NOT_ASKED,
}


class ConsentToRecord(PanelPart):
    """One row for each person who is here."""

    subjects = (Consent, Attendance, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CONSENT)
        self._session_id = session_id
        self.rows = SentenceList(words.CONSENT, takes_digits=True, rows=4)
        self.rows.setAccessibleDescription(words.CONSENT_HINT)
        self.rows.digit_pressed.connect(self._take)
        self.add(Hint(words.CONSENT_HINT))
        self.add(self.rows)
        self.refresh()

    def refresh(self) -> None:
        """Show what each person said."""
        here = self.workspace.ask(sessions.list_present, self._session_id)
        self.rows.set_rows([(one.id, self._row(one)) for one in here])

    def _row(self, person: Person) -> str:
        told = self.workspace.ask(consents.find_consent, self._session_id, person.id)
        return _ROWS[told].format(name=person.name)

    def _take(self, person_id: str, digit: int) -> None:
        if digit not in _BY_DIGIT:
            return
        self.send(consents.tell_consent, self._session_id, person_id, given=_BY_DIGIT[digit])
        self.rows.go_down()
