"""Saving one closed session in an encrypted file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import session_files, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.passphrase import NewPassphrase, PassphraseField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import KeptLine, Words
from coprod_desktop.ui.views.where_papers_go import stick_or_folder
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import session_file as words


class SessionFileOut(PanelPart):
    """Asks which session and for a passphrase twice; the file is written beside the screen."""

    def __init__(self, workspace: Workspace, announcer: Announcer, jobs: Jobs) -> None:
        super().__init__(workspace, announcer, words.SAVE_PART)
        self._jobs = jobs
        self._is_busy = False
        self._closed = [
            one for one in workspace.ask(sessions.list_sessions) if one.state is SessionState.CLOSED
        ]
        options = [
            (one.id, words.ROW.format(number=one.number, title=one.title)) for one in self._closed
        ]
        self.session: Chooser[str] = Chooser(words.WHICH, options)
        self.typed = NewPassphrase(
            words.FILE_PASSPHRASE, screen_words.PASSPHRASE_HINT, words.FILE_PASSPHRASE_AGAIN
        )
        self.typed.again.entered.connect(self._save)
        self.save = Button(words.SAVE, self._save, kind=Kind.PRIMARY)
        self.told = KeptLine()
        self._arrange()

    def first_control(self) -> QWidget | None:
        """Which session, where one is closed."""
        return self.session.control if self._closed else None

    def _arrange(self) -> None:
        if not self._closed:
            self.add(Words(words.NO_SESSION))
            return
        for part in (self.session, *self.typed.fields):
            self.add(part)
        self.add(row(self.save))
        self.add(self.told)

    def _save(self) -> None:
        if self._is_busy:
            self.announcer.say(words.SAVING)
        elif not self.typed.first.text():
            self._refuse(self.typed.first, screen_words.PASSPHRASE_FIRST)
        elif not self.typed.is_twice_the_same():
            self._refuse(self.typed.again, screen_words.NOT_THE_SAME)
        else:
            self._choose_place()

    def _choose_place(self) -> None:
        chosen = next(one for one in self._closed if one.id == self.session.value)
        begin = str(stick_or_folder() / session_files.session_file_name(chosen))
        kinds = words.KINDS.format(ending=session_files.ENDING)
        name, _kind = QFileDialog.getSaveFileName(self, words.SAVE_AS, begin, kinds)
        if name:
            self._write(Path(name), chosen.id, self.typed.first.text())

    def _write(self, path: Path, session_id: str, passphrase: str) -> None:
        self._be_busy(words.SAVING, busy=True)

        def work(_job: Job[Path]) -> Path:
            told = self.workspace.ask(session_files.tell_session, session_id)
            session_files.write_session_file(path, told, passphrase)
            return path

        self._jobs.start(work, self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        sentence = words.SAVED.format(file=path.name)
        if not self.still_stands():
            self.announcer.say(sentence)
            return
        self.typed.clear()
        self._be_busy(sentence, busy=False)

    def _failed(self, problem: Problem) -> None:
        if self.still_stands():
            self._be_busy(problems.sentence(problem), busy=False)
        else:
            self.announcer.say(problems.sentence(problem))

    def _be_busy(self, sentence: str, *, busy: bool) -> None:
        self._is_busy = busy
        self.told.say(sentence)
        self.announcer.say(sentence)

    def _refuse(self, field: PassphraseField, sentence: str) -> None:
        field.show_problem(sentence)
        self.announcer.say(sentence)
