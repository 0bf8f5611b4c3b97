"""Were access needs met? Each member says it of their own, with the keyboard in their hands."""

from functools import partial

from PySide6.QtCore import Signal

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Need, NeedAtSession, NeedStatus, Person
from coprod_desktop.services import needs
from coprod_desktop.services.needs import NeedSight
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import preparing as words
from coprod_desktop.wording.labels import in_sentence, label


class NeedsRated(PanelPart):
    """The needs of one person at a time, with 1 met, 2 partly, 3 not met."""

    handed_over = Signal()
    subjects = (Need, NeedAtSession, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.RATE)
        self._session_id = session_id
        self._names: dict[str | None, str] = {}
        self._is_handed_over = False
        self._on_their_way = 0
        self.whose: Chooser[str | None] = Chooser(words.WHOSE_NEEDS, [(None, words.NOBODY_TOLD)])
        self.hand = Button(words.HAND_OVER, self._hand_over)
        self.question = Heading("", 3)
        self.rows = SentenceList(words.RATE, takes_digits=True, rows=3, empty=words.NOBODY_TOLD)
        self.rows.describe(words.RATE_HINT)
        self.rows.digit_pressed.connect(self._by_digit)
        self.whose.changed.connect(self._show_needs)
        self.answers = [
            Button(label(status), partial(self._by_button, status))
            for status in words.RATINGS.values()
        ]
        self.add(Words(words.RATE_HINT, muted=True))
        self.add(self.whose)
        self.add(row(self.hand))
        self.add(self.question)
        self.add(self.rows)
        self.add(row(*self.answers))
        self.fill()
        self.refresh()

    @property
    def is_with_member(self) -> bool:
        """Whether a member answers here now, at the keyboard themselves."""
        return self._is_handed_over and any(one.hasFocus() for one in (self.rows, *self.answers))

    def refresh(self) -> None:
        """Show who told needs, and those of whoever is chosen."""
        asked = self.workspace.ask(needs.list_people_to_ask, self._session_id)
        self._names = {person.id: person.name for person, _ in asked}
        options = [(person.id, words.whose_needs(person.name, left)) for person, left in asked]
        self.whose.set_options(options or [(None, words.NOBODY_TOLD)])
        self._show_needs()

    def _show_needs(self) -> None:
        name = self._names.get(self.whose.value, "")
        self.question.say(words.WAS_THIS_MET.format(name=name) if name else "")
        self.rows.set_rows([(one.need.id, _row(one)) for one in self._theirs()])
        for button in (self.hand, *self.answers):
            button.setEnabled(bool(name))

    def _theirs(self) -> tuple[NeedSight, ...]:
        found = self.workspace.ask(needs.list_needs_at, self._session_id)
        return tuple(one for one in found if one.person.id == self.whose.value)

    def _hand_over(self) -> None:
        """Put the member at their first need that nobody has asked about, and say so."""
        theirs = self._theirs()
        if not theirs:
            return
        left = [one for one in theirs if one.at_session.status is NeedStatus.NOT_ASKED]
        first = (left or list(theirs))[0]
        self._is_handed_over = True
        # What only the facilitator hears goes first.
        self.handed_over.emit()
        self.rows.go_to(first.need.id)
        self.rows.setFocus()
        told = words.HANDED_OVER.format(name=first.person.name, need=first.need.words)
        self.announcer.say(told)

    def _by_digit(self, need_id: str, digit: int) -> None:
        if digit in words.RATINGS:
            self._rate(need_id, words.RATINGS[digit])

    def _by_button(self, status: NeedStatus) -> None:
        if need_id := self.chosen_in(self.rows):
            self._rate(need_id, status)

    def _rate(self, need_id: str, status: NeedStatus) -> None:
        self._on_their_way += 1
        self.send_then(self._rated, needs.rate_need, self._session_id, need_id, status)
        self.rows.go_down()

    def refused(self, problem: Problem) -> None:
        """Say why; an answer that was refused is no longer on its way."""
        self._on_their_way = 0
        super().refused(problem)

    def _rated(self, _told: NeedAtSession) -> None:
        """Give the keyboard back once everything of theirs has been asked, and has been told."""
        self._on_their_way = max(self._on_their_way - 1, 0)
        left = [o for o in self._theirs() if o.at_session.status is NeedStatus.NOT_ASKED]
        if self._is_handed_over and not left and not self._on_their_way:
            self._is_handed_over = False
            self.whose.control.setFocus()
            name = self._names.get(self.whose.value, "")
            self.announcer.say(words.HANDED_BACK.format(name=name))


def _row(one: NeedSight) -> str:
    status = in_sentence(one.at_session.status)
    return words.RATED_ROW.format(need=one.need.words.rstrip(" ."), status=status)
