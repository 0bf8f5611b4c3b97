"""Private notes of a session: the only screen on which they stand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.access import PrivateNote
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services import panels, private_notes, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextArea
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import access as words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words


class PrivateNotesView(LeadingBackView):
    """Write a private note, read those that are kept."""

    reads_to = Audience.FACILITATOR

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.PRIVATE)
        self._session_id = session_id
        self.note = TextArea(words.PRIVATE_NOTE, lines=4)
        self.rows = SentenceList(words.PRIVATE, rows=4, empty=words.NO_NOTES)
        self._draft = DraftKeeper(
            self, workspace, f"private:{session_id}", {"note": self.note}, words=self.note
        )
        self._draft.bring_back()
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.PRIVATE, 1))
        section = Section(words.PRIVATE, whole=True)
        section.add(self.note)
        keep = Button(words.KEEP_NOTE, self._keep, kind=Kind.PRIMARY)
        section.add(row(keep, Button(screen_words.BACK, self.back_requested.emit)))
        section.add(self.rows)
        section.add(row(Button(words.REMOVE_NOTE, self._remove)))
        page.column.addWidget(section)
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say what these notes are."""
        return words.PRIVATE_SAID

    def first_control(self) -> QWidget:
        """The box."""
        return self.note.control

    def placed(self) -> Sequence[Placed]:
        """Read what is half typed and what is kept, to the facilitator alone."""
        language = self.workspace.ask(panels.find_panel).language
        typed = passages(self.note.text(), language=language)
        kept = self.workspace.ask(private_notes.list_private_notes, self._session_id)
        notes = [
            *(Placed(told=one) for one in typed),
            *(Placed(told=Passage(one.words, language), at=self.rows, row=one.id) for one in kept),
        ]
        return notes or super().placed()

    def has_subject(self) -> bool:
        """Say whether the session is there."""
        return self.workspace.ask(sessions.find_session, self._session_id) is not None

    def heard(self, happened: Happened) -> None:
        """Show the notes as they are now."""
        if happened.touches(PrivateNote):
            self._show()

    def refused(self, problem: Problem) -> None:
        """Say it at the box."""
        super().refused(problem)
        self.note.show_problem(problems.sentence(problem))

    def _show(self) -> None:
        kept = self.workspace.ask(private_notes.list_private_notes, self._session_id)
        self.rows.set_rows([(one.id, _row(one)) for one in kept])

    def _keep(self) -> None:
        self.send_draft(
            self._draft,
            self._kept,
            private_notes.keep_private_note,
            self._session_id,
            words=self.note.text(),
        )

    def _kept(self, _note: PrivateNote) -> None:
        # The person goes there first: a reader says nothing of a box that changed before.
        self.note.control.setFocus()
        self.note.clear()

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(private_notes.remove_private_note, key)


def _row(note: PrivateNote) -> str:
    time = f"{note.written_at.astimezone():%H:%M}"
    return words.PRIVATE_ROW.format(time=time, words=" ".join(note.words.split()))
