"""Who has the floor, who waits and why in that place, and who speaks now against the order."""

from functools import partial

from coprod_desktop.domain.errors import Problem, ReasonMissing
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Session
from coprod_desktop.domain.turns import Turn
from coprod_desktop.services import floor, turns
from coprod_desktop.services.floor import FloorSight
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.views.why_now import WhyNow
from coprod_desktop.wording import floor as words
from coprod_desktop.wording import problems


class Speaking(PanelPart):
    """The floor and the list."""

    subjects = (Turn, Attendance, Person, Panel, Session)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.SPEAKING)
        self._session_id = session_id
        self._sight: FloorSight | None = None
        self.speaker_id: str | None = None
        self.now = Words(words.NOBODY_SPEAKS)
        self.waiting = SentenceList(words.LIST_TO_SPEAK, rows=6, empty=words.NOBODY_WAITS)
        self.next = Button(words.NEXT_SPEAKER, self.next_speaker, command="next_speaker")
        self.done = Button(words.DONE, self.finish, command="done_speaking")
        self.speak_now = Button(words.SPEAK_NOW, self._speak_now)
        self.come_back = Button(words.COME_BACK, self._come_back)
        self.give_up = Button(words.GIVE_UP, self._give_up)
        self.why = WhyNow(workspace, session_id)
        self.why.decided.connect(self._give_floor)
        self.why.dropped.connect(self.waiting.setFocus)
        self.add(self.now)
        self.add(self.waiting)
        self.add(row(self.next, self.done))
        self.add(row(self.speak_now, self.come_back, self.give_up))
        self.add(self.why)
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show the floor and the list as they are now."""
        sight = self._sight = self.workspace.ask(floor.see_floor, self._session_id)
        turn = sight.speaking
        self.speaker_id = turn.person_id if turn else None
        told = words.now_speaking(turn, sight.people[turn.person_id]) if turn else None
        self.now.say(told or words.NOBODY_SPEAKS)
        self.waiting.set_rows([*self._interrupted(sight), *self._places(sight)])

    def names_waiting(self) -> tuple[str, ...]:
        """Give who keeps a place and has not had their say, in their order."""
        sight = self.workspace.ask(floor.see_floor, self._session_id)
        waiting = (*sight.interrupted, *(place.turn for place in sight.places))
        return tuple(sight.people[turn.person_id].name for turn in waiting)

    def next_speaker(self) -> None:
        """Give the floor to the next on the list."""
        self.send(turns.next_speaker, self._session_id)

    def finish(self) -> None:
        """Whoever has the floor is done."""
        self.send(turns.finish_turn, self._session_id)

    def ask_to_speak(self, person_id: str) -> None:
        """Put somebody on the list."""
        self.send(turns.ask_to_speak, self._session_id, person_id)

    def let_speak(self, person_id: str, name: str) -> None:
        """Give somebody the floor; where they are not next, ask why first."""
        reply = self.workspace.send(turns.give_floor, self._session_id, person_id)
        reply.then(None, partial(self._floor_refused, person_id, name))

    def _floor_refused(self, person_id: str, name: str, problem: Problem) -> None:
        if isinstance(problem, ReasonMissing) and self.is_here():
            self.announcer.say(words.WHY_ASK.format(name=name))
            self.why.ask(person_id, name)
        else:
            self.announcer.say(problems.sentence(problem))

    def _give_floor(self, person_id: str, reason: str, interrupts: bool) -> None:  # noqa: FBT001 - a signal's own shape
        self.send_draft(
            self.why.draft,
            self._given,
            turns.give_floor,
            self._session_id,
            person_id,
            reason=reason,
            interrupts=interrupts,
        )

    def _given(self, _person: Person) -> None:
        # The person is taken back before the question goes from under them; a refusal keeps it.
        if has_person(self.why):
            self.waiting.setFocus()
        self.why.end()

    def _interrupted(self, sight: FloorSight) -> list[tuple[str, str]]:
        return [
            (turn.id, words.INTERRUPTED.format(name=sight.people[turn.person_id].name))
            for turn in sight.interrupted
        ]

    def _places(self, sight: FloorSight) -> list[tuple[str, str]]:
        return [
            (
                place.turn.id,
                words.place_row(
                    number, place, sight.people, is_away=place.turn.person_id in sight.away
                ),
            )
            for number, place in enumerate(sight.places, start=1)
        ]

    def _speak_now(self) -> None:
        if turn := self._chosen():
            assert self._sight is not None
            self.let_speak(turn.person_id, self._sight.people[turn.person_id].name)

    def _come_back(self) -> None:
        if key := self.chosen_in(self.waiting):
            self.send(turns.come_back_later, key)

    def _give_up(self) -> None:
        if key := self.chosen_in(self.waiting):
            self.send(turns.end_turn, key)

    def _chosen(self) -> Turn | None:
        key = self.chosen_in(self.waiting)
        assert self._sight is not None
        kept = (*self._sight.interrupted, *(place.turn for place in self._sight.places))
        return next((turn for turn in kept if turn.id == key), None)
