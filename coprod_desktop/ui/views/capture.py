"""The capture box: who, what, one chord; the caret stays where the person put it."""

import sys
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent

from coprod_desktop.domain.contribution import WAYS_TO_SPEAK, How, Kind, Moment, NameChoice
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.people import Person
from coprod_desktop.services.consents import list_refusals
from coprod_desktop.services.contributions import (
    Spoken,
    how_they_spoke_last,
    record_contribution,
)
from coprod_desktop.services.moments import mark_moment
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.keymap import speaker_key
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.buttons import Kind as ButtonKind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, TextArea
from coprod_desktop.ui.kit.keys_shown import as_written, key_of
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.typed_name import TypedName
from coprod_desktop.wording import live as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.access import NOT_RECORDED
from coprod_desktop.wording.kit import BOX_FIRST
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.phrases import OPEN_BOARD

SAVE_KINDS = (
    Kind.IDEA,
    Kind.EXPERIENCE,
    Kind.CONCERN,
    Kind.QUESTION,
    Kind.CHALLENGE,
    Kind.FACT,
    Kind.ANSWER,
)
_DIGITS = 9


class Capture(PanelPart):
    """Records contributions; nothing that happens elsewhere moves its caret."""

    board_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.RECORD)
        self._session_id = session_id
        self._last_kind: Kind = Kind.IDEA
        self._people: tuple[Person, ...] = ()
        self._speaker_id: str | None = None
        self._speaker_is_due = False
        self._how_is_told = False
        self._filling = HiddenValue()
        self.who: Chooser[str | None] = Chooser(words.WHO, [(None, words.NOBODY)])
        self.box = TextArea(words.WORDS, hint=words.SAVES_BY_BUTTON, lines=4)
        self.how = Chooser(words.HOW, [(one, label(one)) for one in How])
        usual: list[tuple[NameChoice | None, str]] = [(None, words.AS_USUAL)]
        choices_of_name = [*usual, *((one, label(one)) for one in NameChoice)]
        self.name_choice = Chooser(words.NAME_CHOICE, choices_of_name)
        self.off_the_record = Check(words.OFF_THE_RECORD)
        choices = {
            "who": self.who,
            "how": self.how,
            "name": self.name_choice,
            "off the record": self.off_the_record,
            "moment": self._filling,
        }
        told = {"words": self.box, **choices}
        self._draft = DraftKeeper(self, workspace, f"live:{session_id}", told, words=self.box)
        self._arrange()
        self._choose_by_digit()
        self._choose_by_name()
        self.who.changed.connect(self._follow_who)
        self.how.changed.connect(self._how_was_told)

    def showEvent(self, event: QShowEvent) -> None:
        """Say which keys record and choose, which the window knows."""
        super().showEvent(event)
        first, last = (as_written(speaker_key(digit, sys.platform)) for digit in (1, _DIGITS))
        self.box.say_hint(f"{self.saving()} {words.choosing_who(first, last)}")

    def saving(self) -> str:
        """Say which keys record."""
        return words.saving([key_of(self, f"save_{kind.value}") for kind in SAVE_KINDS])

    def bring_back(self) -> None:
        """Put half-typed words back, with who said them and how."""
        self._draft.bring_back()

    def show_people(
        self, here: tuple[Person, ...], absent: tuple[Person, ...], speaker_id: str | None
    ) -> None:
        """Offer everybody, who is here first; somebody who takes the floor is chosen.

        Somebody who has left is still offered: words may be theirs, and must never become
        another's.
        """
        self._people = here
        refused = self.workspace.ask(list_refusals, self._session_id)
        options = [
            (one.id, _with_key(one, place, is_recorded=one.id not in refused))
            for place, one in enumerate(here, start=1)
        ]
        others = [(one.id, words.NOT_HERE.format(name=one.name)) for one in absent]
        self.who.set_options([(None, words.NOBODY), *options, *others])
        if speaker_id != self._speaker_id:
            self._speaker_id = speaker_id
            self._speaker_is_due = True
            self._choose_speaker()

    def has_words(self) -> bool:
        """Whether something stands in the box that is not recorded."""
        return bool(self.box.text().strip())

    def take_words_for(self, moment: Moment) -> None:
        """Take words for a moment that was marked before."""
        self.go()
        if self.has_words():
            self.announcer.say(BOX_FIRST)
            return
        self._filling.put(moment.id)
        self.who.choose(moment.person_id)
        time = f"{moment.marked_at.astimezone():%H:%M}"
        self.announcer.say(words.FILLING.format(time=time, who=self.who.chosen_label))

    def save(self, kind: Kind) -> None:
        """Record what stands in the box; it is emptied when it is safely stored."""
        self._last_kind = kind
        said = Spoken(
            words=self.box.text(),
            person_id=self.who.value,
            kind=kind,
            how=self.how.value,
            name_choice=self.name_choice.value,
            off_the_record=self.off_the_record.isChecked(),
        )
        moment_id = self._filling.value
        typed = self._draft.hand_over()
        reply = self.workspace.send_from_draft(
            typed, record_contribution, self._session_id, said, moment_id=moment_id
        )
        if has_person(self):
            # The person goes there first: a reader says nothing of a box that changed before.
            self.go()
        # What is typed and chosen from now on belongs to the next contribution.
        self._clear()
        self._draft.is_recorded()
        reply.then(None, partial(self._give_back, said, moment_id))

    def is_read_aloud(self) -> None:
        """What the program has said for somebody is not in their own voice, nor only written."""
        if self.how.value in (How.OWN_VOICE, How.WRITTEN):
            self.how.choose(How.READ_BY_APP)

    def save_again(self) -> None:
        """Record as the same kind as last time."""
        self.save(self._last_kind)

    def mark_moment(self) -> None:
        """Mark this moment for the chosen person; the words come later."""
        self.send(mark_moment, self._session_id, person_id=self.who.value)

    def go(self) -> None:
        """Put the person into the box."""
        self.box.control.setFocus()

    def _arrange(self) -> None:
        self.add(self.who)
        self.add(self.box)
        self.buttons = [
            Button(
                words.SAVE_AS.format(kind=in_sentence(kind)),
                partial(self.save, kind),
                kind=ButtonKind.PRIMARY if kind is Kind.IDEA else ButtonKind.NORMAL,
                command=f"save_{kind.value}",
            )
            for kind in SAVE_KINDS
        ]
        self.mark = Button(words.MARK, self.mark_moment, command="mark")
        self.board = Button(OPEN_BOARD, self.board_requested.emit)
        self.add(row(*self.buttons, self.mark, self.board))
        self.add(self.how)
        self.add(self.name_choice)
        self.add(self.off_the_record)
        self.fill()

    def _choose_by_digit(self) -> None:
        for digit in range(1, _DIGITS + 1):
            key = QKeySequence(speaker_key(digit, sys.platform))
            QShortcut(key, self, partial(self._choose, digit))

    def _choose_by_name(self) -> None:
        """``@jan`` and Tab choose Janet: nobody needs a chord, or to be among the first nine."""
        typed = TypedName(self.box.box, lambda: [(one.id, one.name) for one in self._people])
        typed.chosen.connect(self._choose_person)
        typed.unclear.connect(self._ask_for_more_letters)

    def _choose_person(self, person_id: str) -> None:
        self.who.choose(person_id)
        named = next((one.name for one in self._people if one.id == person_id), "")
        self.announcer.say(named)

    def _ask_for_more_letters(self, names: str) -> None:
        self.announcer.say(words.MORE_LETTERS.format(names=names))

    def _choose(self, digit: int) -> None:
        if digit <= len(self._people):
            self._choose_person(self._people[digit - 1].id)
        else:
            here = words.people_here(len(self._people))
            self.announcer.say(words.NO_SUCH_PERSON.format(digit=digit, here=here))

    def _choose_speaker(self) -> None:
        # Words in the box are somebody's already: a new speaker is chosen once they are recorded.
        if self._speaker_is_due and not self.has_words():
            self._speaker_is_due = False
            if self._speaker_id is not None:
                self.who.choose(self._speaker_id)

    def _follow_who(self) -> None:
        """Whoever is chosen speaks the way that they did last, until somebody says otherwise."""
        if not self._how_is_told:
            self._choose_how(self._how_of(self.who.value))

    def _how_was_told(self) -> None:
        self._how_is_told = True

    def _choose_how(self, how: How) -> None:
        self.how.choose(how)
        self._how_is_told = False

    def _how_of(self, person_id: str | None) -> How:
        if person_id is None:
            return How.OWN_VOICE
        return self.workspace.ask(how_they_spoke_last, self._session_id, person_id)

    def _clear(self) -> None:
        self.box.clear()
        # What was just said is not in the file yet.
        told = self.how.value
        self._choose_how(told if told in WAYS_TO_SPEAK else self._how_of(self.who.value))
        self.name_choice.choose(None)
        self.off_the_record.setChecked(False)
        self._filling.put(None)
        self._choose_speaker()

    def _give_back(self, said: Spoken, moment_id: str | None, problem: Problem) -> None:
        """The words were refused: they stand in the box again, before what came since."""
        if self.still_stands():
            # An empty box too: a tick for *off the record* must stay for the words to come.
            if said.words:
                self.box.set_text(f"{said.words} {self.box.text()}".strip())
            self.who.choose(said.person_id)
            self.how.choose(said.how)
            self.name_choice.choose(said.name_choice)
            self.off_the_record.setChecked(said.off_the_record)
            self._filling.put(moment_id)
            self._draft.keep()
        self.hear_refusal(problem)

    def refused(self, problem: Problem) -> None:
        """Say it at the box."""
        super().refused(problem)
        self.box.show_problem(problems.sentence(problem))


def _with_key(person: Person, place: int, *, is_recorded: bool) -> str:
    name = person.name if is_recorded else NOT_RECORDED.format(name=person.name)
    if place > _DIGITS:
        return name
    return words.WITH_KEY.format(name=name, key=as_written(speaker_key(place, sys.platform)))
