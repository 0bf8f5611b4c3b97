"""One keyboard, many people: it is handed to whoever writes, and taken back."""

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.clock import Pause
from coprod_desktop.domain.people import Person
from coprod_desktop.services import pauses, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.wording import composing as words


class OneKeyboard:
    """Knows whether the keyboard is with a member; ``show_page`` shows them where to write."""

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        show_page: Callable[[str, Person], object],
    ) -> None:
        self._workspace = workspace
        self._announcer = announcer
        self._show_page = show_page
        self._is_away = False
        self._is_closed = False
        self._follow: Callable[[Person | None], object] = _stay

    def followed_by(self, follow: Callable[[Person | None], object]) -> None:
        """Tell somebody with whom the keyboard is: with a person, or with nobody else."""
        self._follow = follow

    def hand_over(
        self, session_id: str, person_id: str | None, *, is_awaited: Callable[[], bool]
    ) -> None:
        """Give the keyboard to a person, else to who writes already.

        It is given only if it is still awaited once the clock stands still for it.
        """
        writer = self._workspace.ask(pauses.who_composes, session_id)
        person = self._workspace.ask(people.find_person, person_id) if person_id else writer
        if person is None:
            self._announcer.say(words.WHO_WRITES)
        elif writer == person:
            # They write already: as after a restart, or on their own device.
            self._give(session_id, person)
        else:
            reply = self._workspace.send(pauses.start_composing, session_id, person.id)
            reply.then(partial(self._give_if_awaited, is_awaited, person))

    def take_back(self) -> None:
        """Have the keyboard back: whatever leads away from the page of who writes does that."""
        if not self._is_away:
            return
        self._is_away = False
        self._follow(None)
        session = self._workspace.ask(sessions.find_open_session)
        if session and self._workspace.ask(pauses.who_composes, session.id) is not None:
            self._workspace.send(pauses.stop_composing, session.id)
        self._announcer.say(words.GIVEN_BACK)

    def close(self) -> None:
        """Give it to nobody any more; who writes goes on when the panel is opened again."""
        self._is_closed = True
        if self._is_away:
            self._follow(None)

    def _give_if_awaited(
        self, is_awaited: Callable[[], bool], person: Person, pause: Pause
    ) -> None:
        if is_awaited():
            self._give(pause.session_id, person)
        elif not self._is_closed:
            self._workspace.send(pauses.stop_composing, pause.session_id)

    def _give(self, session_id: str, person: Person) -> None:
        self._follow(person)
        self._show_page(session_id, person)
        self._is_away = True


def _stay(_person: Person | None) -> None:
    """Nobody follows the keyboard."""
