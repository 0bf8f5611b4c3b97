"""One person: everything they tell us about themselves, and nothing they do not."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import KeyTaken, NameMissing, NameTaken, Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.services import people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea, TextField
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.language_chooser import LanguageChooser
from coprod_desktop.ui.views.needs import Needs
from coprod_desktop.ui.views.signal_key import SignalKey
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import held as held_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import room as room_words
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.formats import FORMATS
from coprod_desktop.wording.labels import label

_NEW = Person(id="", name="")


class PersonView(PanelView):
    """Add somebody, or change what is kept about them."""

    reads_to = Audience.FACILITATOR

    done = Signal()
    held_requested = Signal(object)

    def __init__(
        self, workspace: Workspace, announcer: Announcer, person: Person | None, voices: VoicesHere
    ) -> None:
        known = person or _NEW
        # The window's title is seen by the whole laptop: it names nobody.
        super().__init__(workspace, announcer, words.PERSON_TITLE if person else words.PERSON_NEW)
        self._heading = words.PERSON_CHANGE.format(name=known.name) if person else self.title
        self._person = known
        self.name = TextField(words.PERSON_NAME, known.name)
        self.role = Chooser(words.ROLE, [(one, label(one)) for one in Role])
        self.side = Chooser(words.SIDE, [(one, label(one)) for one in Side], words.SIDE_HINT)
        self.printed = Check(words.SIDE_MAY_BE_PRINTED, on=known.side_may_be_printed)
        self.votes = Check(words.VOTES, on=known.votes)
        self.in_room = Check(room_words.MAY_BE_NAMED, on=known.named_in_room)
        self.chosen_name = TextField(words.CHOSEN_NAME, known.chosen_name)
        self.pronunciation = TextField(words.PRONUNCIATION, known.pronunciation)
        self.needs_told = TextArea(words.NEEDS_TOLD, "", words.NEEDS_TOLD_HINT, lines=3)
        self.rider = TextArea(words.RIDER, known.rider, words.RIDER_HINT, lines=3)
        self.brings = TextField(words.BRINGS, known.brings, words.BRINGS_HINT)
        self.format = Chooser(words.PAPER_FORMAT, list(FORMATS.items()))
        self.language = LanguageChooser(
            words.LANGUAGE_OF_PERSON,
            known.language,
            voices,
            words.LANGUAGE_OF_PERSON_HINT,
            may_be_none=True,
        )
        self.signal = SignalKey(workspace, announcer, known.id, known.signal_key)
        self.keep = Button(words.KEEP_PERSON, self._keep, kind=Kind.PRIMARY)
        self._needs = Needs(workspace, announcer, known.id) if person else None
        self.role.choose(known.role)
        self.side.choose(known.side)
        self.format.choose(known.paper_format)
        self._draft = DraftKeeper(self, workspace, f"person:{known.id or 'new'}", self._fields())
        self._draft.bring_back()
        self.role.changed.connect(self._follow_role)
        self.name.entered.connect(self._keep)
        # Escape discards nothing; the button forgets what was typed here.
        self.back_requested.connect(self.done)
        self._arrange(is_new=person is None)

    def entry_sentence(self) -> str:
        """Say whom it is about, and what to do."""
        if not self._person.id:
            return words.PERSON_NEW_SAID
        return words.PERSON_CHANGE_SAID.format(name=self._person.name)

    def first_control(self) -> QWidget:
        """The name."""
        return self.name.control

    def has_subject(self) -> bool:
        """Say whether the person is on the list, or is to come."""
        person_id = self._person.id
        return not person_id or self.workspace.ask(people.find_person, person_id) is not None

    def heard(self, happened: Happened) -> None:
        """Show the needs as they are now."""
        if self._needs is not None:
            self._needs.heard(happened)

    def _arrange(self, *, is_new: bool) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self._heading, 1))
        section = Section(self._heading, whole=True)
        for part in self._fields().values():
            section.add(self.signal if part is self.signal.chooser else part)
        page.column.addWidget(section)
        if self._needs is not None:
            page.column.addWidget(self._needs)
        back = Button(words.BACK, self._go_back)
        if is_new:
            page.column.addLayout(row(self.keep, back))
        else:
            remove = Button(words.REMOVE_PERSON, self._remove)
            held = Button(held_words.SHOW, self._show_held)
            page.column.addLayout(row(self.keep, back, remove, held))
        page.column.addStretch(1)

    def _fields(self) -> dict[str, TextField | TextArea | Chooser[Any] | Check]:
        return {
            "name": self.name,
            "role": self.role,
            "votes": self.votes,
            "side": self.side,
            "side may be printed": self.printed,
            "chosen name": self.chosen_name,
            "named in the room": self.in_room,
            "pronunciation": self.pronunciation,
            **self._private_words(),
            "brings": self.brings,
            "paper format": self.format,
            "language": self.language,
            "signal": self.signal.chooser,
        }

    def _private_words(self) -> dict[str, TextArea]:
        """Give where needs are told at first, or what stands beside the list of them later."""
        return {"rider": self.rider} if self._person.id else {"needs": self.needs_told}

    def _follow_role(self) -> None:
        self.votes.setChecked(self.role.value in people.ROLES_THAT_VOTE)

    def _keep(self) -> None:
        told = replace(
            self._person,
            name=self.name.text(),
            role=self.role.value,
            side=self.side.value,
            side_may_be_printed=self.printed.isChecked(),
            votes=self.votes.isChecked(),
            chosen_name=self.chosen_name.text().strip(),
            named_in_room=self.in_room.isChecked(),
            pronunciation=self.pronunciation.text().strip(),
            rider=self.rider.text().strip(),
            brings=self.brings.text().strip(),
            paper_format=self.format.value,
            language=self.language.value,
            signal_key=self.signal.chooser.value,
        )
        if told.id:
            self.send_draft(self._draft, self._kept, people.change_person, told)
            return
        needs = [line for line in self.needs_told.text().splitlines() if line.strip()]
        self.send_draft(self._draft, self._kept, people.add_whole_person, told, needs=needs)

    def _show_held(self) -> None:
        self.held_requested.emit(self._person)

    def _remove(self) -> None:
        self.send_then(self._kept, people.remove_person, self._person.id)

    def _kept(self, _result: object) -> None:
        self._go_back()

    def _go_back(self) -> None:
        self._draft.forget()
        self.done.emit()

    def refused(self, problem: Problem) -> None:
        """Say it at the field that it is about."""
        super().refused(problem)
        if isinstance(problem, NameMissing | NameTaken):
            self.name.show_problem(problems.sentence(problem))
        elif isinstance(problem, KeyTaken):
            self.signal.chooser.show_problem(problems.sentence(problem))
