"""Bringing one session in: what is in the file is shown before anything happens."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.session_inside import SessionInside
from coprod_desktop.domain.session_troubles import SessionFileStopped
from coprod_desktop.domain.troubles import WrongPassphrase
from coprod_desktop.services import session_files
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.ui.views.where_papers_go import stick_or_folder
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import session_file as words

_ROWS_SHOWN = 6
_TOLD_EVERY = 100


class _Coming(QObject):
    """A session on its way in: told from the thread that writes, stopped from the screen's."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.is_stopped = False

    def step(self, done: int, total: int) -> None:
        """Tell how far it is; a stop ends all of it."""
        if self.is_stopped:
            raise SessionFileStopped
        if done % _TOLD_EVERY == 0:
            self.moved.emit(done, total)


class SessionFileIn(PanelPart):
    """Asks for a file and its passphrase, shows what is in it, and brings it in if one likes."""

    def __init__(self, workspace: Workspace, announcer: Announcer, jobs: Jobs) -> None:
        super().__init__(workspace, announcer, words.BRING_PART)
        self._jobs = jobs
        self._file: Path | None = None
        self._told: Any = None
        self._is_busy = False
        self._coming: _Coming | None = None
        self.choose = Button(words.CHOOSE, self._choose)
        self.file = Words(words.NO_FILE)
        self.passphrase = PassphraseField(words.PASSPHRASE)
        self.passphrase.entered.connect(self._look)
        self.look = Button(words.LOOK, self._look)
        self.inside = SentenceList(words.INSIDE, rows=_ROWS_SHOWN)
        self.bring = Button(words.BRING_IN, self._bring)
        self.leave_out = Button(words.LEAVE_IT, self._leave_out)
        self.stop = Button(words.STOP, self._stop)
        self.bar = QuietBar(words.BRINGING)
        self.told = Words()
        self._arrange()

    def first_control(self) -> QWidget | None:
        """Choosing the file, where one can come in."""
        return None if self.workspace.is_for_reading else self.choose

    def leave(self) -> None:
        """Stop what comes in; keep no passphrase and nothing of a file."""
        self._stop()
        self._told = None
        self.passphrase.set_text("")

    def _arrange(self) -> None:
        if self.workspace.is_for_reading:
            self.add(Words(words.ONLY_READS))
            return
        self.add(row(self.choose))
        self.add(self.file)
        self.add(self.passphrase)
        self.add(row(self.look))
        self.add(self.inside)
        self.add(row(self.bring, self.leave_out, self.stop))
        self.add(self.bar)
        self.add(self.told)
        for part in (self.inside, self.bring, self.leave_out, self.stop, self.bar):
            part.hide()

    def _choose(self) -> None:
        if self._coming is not None:
            self._say(words.BRINGING)
            return
        kinds = words.KINDS.format(ending=session_files.ENDING)
        name, _kind = QFileDialog.getOpenFileName(self, words.CHOOSE, str(stick_or_folder()), kinds)
        if name:
            self._show_nothing_inside()
            self._file = Path(name)
            sentence = words.CHOSEN.format(name=self._file.name)
            self.file.say(sentence)
            self.announcer.say(sentence)
            self.passphrase.control.setFocus()

    def _look(self) -> None:
        if self._file is None:
            self._say(words.CHOOSE_FIRST)
            self.choose.setFocus()
        elif not self.passphrase.text():
            self._refuse(screen_words.PASSPHRASE_FIRST)
        elif not self._is_busy:
            self._is_busy = True
            self._say(words.LOOKING)
            self._read(self._file, self.passphrase.text())

    def _read(self, file: Path, passphrase: str) -> None:
        def work(_job: Job[tuple[Any, SessionInside]]) -> tuple[Any, SessionInside]:
            told = session_files.read_session_file(file, passphrase)
            return told, self.workspace.ask(session_files.look_inside, told)

        self._jobs.start(work, partial(self._looked, file), partial(self._not_read, file))

    def _is_answer_about(self, file: Path) -> bool:
        """Another file may have been chosen while this one was read."""
        self._is_busy = False
        return self.still_stands() and file == self._file

    def _looked(self, file: Path, found: tuple[Any, SessionInside]) -> None:
        if not self._is_answer_about(file):
            return
        self.passphrase.clear_problem()
        self.show_inside(*found)

    def show_inside(self, told: Any, inside: SessionInside) -> None:
        """Show what is in a file; it comes in when the person says so."""
        self._told = told
        self.inside.set_rows(words.what_is_inside(inside))
        for part in (self.inside, self.bring, self.leave_out):
            part.show()
        self._say(words.looked(inside))

    def _not_read(self, file: Path, problem: Problem) -> None:
        if not self._is_answer_about(file):
            return
        if isinstance(problem, WrongPassphrase):
            self._refuse(problems.sentence(problem))
            self.passphrase.select()
        else:
            self._say(problems.sentence(problem))

    def _bring(self) -> None:
        if self._told is None or self._coming is not None:
            return
        self._coming = _Coming()
        self._coming.moved.connect(self.bar.show_progress)
        self._be_coming(on=True)
        self._say(words.BRINGING)
        reply = self.workspace.send(session_files.bring_session_in, self._told, self._coming.step)
        reply.then(self._came, self._did_not_come)

    def _came(self, _session: Session) -> None:
        """Show where it is now; the act itself says that it is in, and that Undo takes it back."""
        self._coming = None
        if self.still_stands():
            self._show_nothing_inside()
            self.stop.hide()
            self.bar.hide()
            self.told.say(words.UNDO_TELLS)

    def _did_not_come(self, problem: Problem) -> None:
        self._coming = None
        if self.still_stands():
            self._be_coming(on=False)
            self._say(problems.sentence(problem))
        else:
            self.announcer.say(problems.sentence(problem))

    def _stop(self) -> None:
        if self._coming is not None:
            self._coming.is_stopped = True

    def _leave_out(self) -> None:
        self._show_nothing_inside()
        self._say(words.LEFT_OUT)

    def _show_nothing_inside(self) -> None:
        self.choose.setFocus()
        self._told, self._file = None, None
        self.file.say(words.NO_FILE)
        self.passphrase.set_text("")
        self.told.say("")
        for part in (self.inside, self.bring, self.leave_out):
            part.hide()

    def _be_coming(self, *, on: bool) -> None:
        """Where the person is goes last: what has the focus never goes from under them."""
        first, last = ((self.stop,), (self.bring, self.leave_out))
        if not on:
            first, last = last, first
        for part in first:
            part.show()
        first[0].setFocus()
        for part in last:
            part.hide()
        self.bar.setVisible(on)

    def _refuse(self, sentence: str) -> None:
        self.passphrase.show_problem(sentence)
        self.announcer.say(sentence)

    def _say(self, sentence: str) -> None:
        self.told.say(sentence)
        self.announcer.say(sentence)
