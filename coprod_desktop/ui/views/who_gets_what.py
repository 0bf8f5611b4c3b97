"""Who gets a paper in which format: the plan, and what is changed for this time or for always."""

from dataclasses import replace

from PySide6.QtCore import Signal

from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.easy_read import EasyLine
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Apology, Session
from coprod_desktop.services import hand_outs, people, sessions
from coprod_desktop.services.hand_out_report import names_of, what_to_know_first
from coprod_desktop.services.hand_outs import Choices, Getting, Plan
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.state_list import StateList, Tone
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import handing_out as words
from coprod_desktop.wording.formats import FORMATS, paper_format


class WhoGetsWhat(PanelPart):
    """The plan of a hand-out as sentences, one row for each person."""

    subjects = (Person, Apology, PaperSent, Session, Contribution, EasyLine)

    plan_changed = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, session_id: str, voices: VoicesHere
    ) -> None:
        super().__init__(workspace, announcer, words.WHO_GETS)
        session = workspace.ask(sessions.get_session, session_id)
        self._session_id = session_id
        self._voices = voices
        self._choices = Choices(spoken=voices.spoken)
        offered = [(one, words.PAPERS[one]) for one in hand_outs.papers_of(session)]
        self.paper = Chooser(words.WHICH, offered)
        self.apologies = Check(words.APOLOGIES_TOO, on=True)
        # It stands above, beside what makes the papers.
        self.told = Words()
        self.rows = StateList(words.EACH_PERSON, rows=6, empty=words.NOBODY)
        self.format = Chooser(words.FORMAT_OF_CHOSEN, list(FORMATS.items()))
        self.leave_out = Button(words.NOTHING_THIS_TIME, self._leave_out)
        self.plan = self._planned()
        self._arrange()
        voices.found.connect(self._take_voices)
        self.paper.changed.connect(self._plan_again)
        self.apologies.changed.connect(self._take_apologies)
        self.rows.moved_to.connect(self._show_chosen)
        self.rows.chosen.connect(self._go_on_to_format)
        self._show()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        if self.workspace.ask(sessions.find_session, self._session_id) is not None:
            self._plan_again()

    def read_aloud(self) -> tuple[str, ...]:
        """Say how many get what; the room does not hear who reads in which way."""
        return tuple(words.group_read_aloud(name, len(who)) for name, who in self.plan.groups)

    def _arrange(self) -> None:
        this_time = Button(words.THIS_TIME, self._this_time)
        always = Button(words.ALWAYS, self._always)
        for part in (self.paper, self.apologies, self.rows, self.format):
            self.add(part)
        self.add(row(this_time, always, self.leave_out))
        self.fill()

    def _planned(self) -> Plan:
        told = (self._session_id, self.paper.value, self._choices)
        plan = self.workspace.ask(hand_outs.plan_hand_out, *told)
        if plan.is_spoken:
            self._voices.look()
        return plan

    def _plan_again(self) -> None:
        self.plan = self._planned()
        self._show()
        self.plan_changed.emit()

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._plan_again()

    def _show(self) -> None:
        groups = [words.group(name, names_of(who)) for name, who in self.plan.groups]
        lacking = what_to_know_first(self.plan)
        self.told.say("\n".join([*groups, *lacking]) or words.NOBODY)
        self.rows.set_states([(one.person.id, _tone(one), _row(one)) for one in self.plan.gettings])
        self._show_chosen(self.rows.current_key or "")

    def _show_chosen(self, person_id: str) -> None:
        """Offer the chosen person's format; where it cannot be made, what comes nearest."""
        one = self._getting(person_id)
        if one is not None:
            self.format.choose(one.instead or one.format)
            is_out = one.is_left_out
            self.leave_out.say(words.GIVE_AGAIN if is_out else words.NOTHING_THIS_TIME)

    def _go_on_to_format(self, _person_id: str) -> None:
        self.format.control.setFocus()

    def _getting(self, person_id: str) -> Getting | None:
        return next((one for one in self.plan.gettings if one.person.id == person_id), None)

    def _take_apologies(self) -> None:
        self._choose(replace(self._choices, with_apologies=self.apologies.isChecked()))

    def _take_voices(self) -> None:
        """Say what no voice here can say, as soon as it is known."""
        before = what_to_know_first(self.plan)
        self._choose(replace(self._choices, spoken=self._voices.spoken))
        if new := [one for one in what_to_know_first(self.plan) if one not in before]:
            self._voices.tell(" ".join(new))

    def _this_time(self) -> None:
        if person_id := self.chosen_in(self.rows):
            self._take_this_time(person_id)
            self._say_row(person_id)

    def _take_this_time(self, person_id: str) -> None:
        formats = {**self._choices.formats, person_id: self.format.value}
        left_out = self._choices.left_out - {person_id}
        self._choose(replace(self._choices, formats=formats, left_out=left_out))

    def _always(self) -> None:
        person_id = self.chosen_in(self.rows)
        one = self._getting(person_id or "")
        if person_id and one is not None:
            self._take_this_time(person_id)
            told = replace(one.person, paper_format=self.format.value)
            self.send(people.change_person, told)

    def _leave_out(self) -> None:
        if person_id := self.chosen_in(self.rows):
            changed = self._choices.left_out ^ {person_id}
            self._choose(replace(self._choices, left_out=changed))
            self._say_row(person_id)

    def _say_row(self, person_id: str) -> None:
        if (one := self._getting(person_id)) is not None:
            self.announcer.say(_row(one))


def _tone(one: Getting) -> Tone:
    if one.is_left_out:
        return Tone.OPEN
    if one.lack:
        return Tone.BAD
    return Tone.GOOD if one.has_it else Tone.OPEN


def _row(one: Getting) -> str:
    if one.is_left_out:
        return words.ROW_LEFT_OUT.format(name=one.person.name)
    if one.lack:
        return words.ROW_LACKS.format(name=one.person.name)
    sentence = words.ROW_HAS_IT if one.has_it else words.ROW
    return sentence.format(name=one.person.name, format=paper_format(one.format))
