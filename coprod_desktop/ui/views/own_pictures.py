"""The panel's own pictures: take them in, say what they are called and show, remove one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.easy_read import PanelPicture
from coprod_desktop.domain.errors import NameMissing, NameTaken, Problem
from coprod_desktop.services import pictures
from coprod_desktop.services.pictures import NewPicture
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.picture_files import endings, pictures_in, read_picture_file
from coprod_desktop.ui.views.row_pictures import own_of_key
from coprod_desktop.wording import easy_editor as words
from coprod_desktop.wording import problems


class OwnPicturesPart(PanelPart):
    """About the panel's own picture that is chosen in the list; other words never become its."""

    subjects = (PanelPicture,)

    came_in = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, jobs: Jobs) -> None:
        super().__init__(workspace, announcer, words.OWN_PICTURES)
        self._jobs = jobs
        self._job: Job[list[NewPicture]] | None = None
        self._about: PanelPicture | None = None
        self._chosen = ""
        self.name = TextField(words.OWN_NAME)
        self.said = TextField(words.OWN_SHOWS)
        self.keep = Button(words.KEEP_OWN, self._keep)
        self.leave = Button(words.LEAVE_OWN, self._leave)
        self.remove = Button(words.REMOVE_OWN, self._remove)
        self.stop = Button(words.STOP_TAKING, self._stop)
        self._bar = QuietBar(words.TAKING_IN)
        self._told = Hint(words.ADD_OWN_HINT)
        self._arrange()
        self.name.entered.connect(self._keep)
        self.said.entered.connect(self._keep)
        self.refresh()

    def follow(self, key: str) -> None:
        """Be about the picture that is chosen in the list, unless words are typed about another."""
        self._chosen = own_of_key(key) or ""
        if not self._is_typed():
            self.refresh()

    def refresh(self) -> None:
        """Follow the pictures: one that is gone leaves nothing to say about it."""
        is_typed = self._is_typed()
        wanted = self._about.id if is_typed and self._about else self._chosen
        now = self.workspace.ask(pictures.find_own, wanted) if wanted else None
        if now is None and wanted != self._chosen:
            now = self.workspace.ask(pictures.find_own, self._chosen) if self._chosen else None
            is_typed = False
        self._about = now
        if not is_typed:
            self.name.set_text(now.name if now else "")
            self.said.set_text(now.said if now else "")
        for part in (self.name, self.said, self.keep, self.leave, self.remove):
            part.setEnabled(now is not None)
        called = words.OWN_NAME_OF.format(name=now.name) if now else words.OWN_NAME
        self.name.say_label(called)

    def refused(self, problem: Problem) -> None:
        """Say it at the name, where it is about the name."""
        super().refused(problem)
        if isinstance(problem, NameMissing | NameTaken):
            self.name.show_problem(problems.sentence(problem))

    def add_files(self, files: list[Path]) -> None:
        """Take pictures into the panel's file; where one cannot be read, none comes in."""
        if self._job is not None:
            self.announcer.say(words.TAKING_IN)
            return
        self.announcer.say(words.TAKING_IN)
        self._be_busy(busy=True)

        def work(job: Job[list[NewPicture]]) -> list[NewPicture]:
            read: list[NewPicture] = []
            for done, file in enumerate(files, start=1):
                if job.is_cancelled:
                    return []
                read.append(read_picture_file(file))
                job.progress(done, len(files))
            return read

        self._job = self._jobs.start(work, self._read, self._unreadable, self._moved)

    def add_folder(self, folder: Path) -> None:
        """Take in every picture that lies in a folder, but not in the folders inside it."""
        try:
            files = pictures_in(folder)
        except Problem as problem:
            self.refused(problem)
            return
        if files:
            self.add_files(files)
        else:
            self.announcer.say(words.NONE_IN_FOLDER.format(folder=folder.name))

    def _arrange(self) -> None:
        self.add(self.name)
        self.add(self.said)
        self.add(row(self.keep, self.leave, self.remove))
        self.add(
            row(
                Button(words.ADD_OWN, self._choose_files),
                Button(words.ADD_FOLDER, self._choose_folder),
                self.stop,
            )
        )
        self.add(self._bar)
        self.add(self._told)
        self._be_busy(busy=False)

    def _is_typed(self) -> bool:
        if self._about is None:
            return False
        return (self.name.text(), self.said.text()) != (self._about.name, self._about.said)

    def _keep(self) -> None:
        if self._about is not None:
            told = {"name": self.name.text(), "said": self.said.text()}
            self.send_then(self._kept, pictures.change_panel_picture, self._about.id, **told)

    def _kept(self, picture: PanelPicture) -> None:
        self._about = picture
        self.name.set_text(picture.name)
        self.said.set_text(picture.said)
        self.refresh()

    def _leave(self) -> None:
        self._about = None
        self.name.clear_problem()
        self.refresh()

    def _remove(self) -> None:
        if self._about is not None:
            self.send(pictures.remove_panel_picture, self._about.id)

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            words.CHOOSE_PICTURES,
            str(Path.home()),
            words.PICTURE_FILES.format(endings=endings()),
        )
        if chosen:
            self.add_files([Path(one) for one in chosen])

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, str(Path.home()))
        if folder:
            self.add_folder(Path(folder))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _moved(self, done: int, total: int) -> None:
        if self.is_here():
            self._bar.show_progress(done, total)

    def _read(self, read: list[NewPicture]) -> None:
        """Keep what was read, also for somebody who has gone on to another screen."""
        self._ended()
        if not self.workspace.is_open:
            self.announcer.say(words.LOCKED_MEANWHILE)
        elif read:
            self.send_then(self._added, pictures.add_panel_pictures, read)
        else:
            self.announcer.say(words.TAKING_STOPPED)

    def _unreadable(self, problem: Problem) -> None:
        self._ended()
        self.hear_refusal(problem)

    def _ended(self) -> None:
        self._job = None
        if self.is_here():
            self._be_busy(busy=False)

    def _added(self, added: tuple[PanelPicture, ...]) -> None:
        self.came_in.emit(added[0].id)

    def _be_busy(self, *, busy: bool) -> None:
        if not busy and self.stop.hasFocus():
            self.name.control.setFocus()
        self.stop.setVisible(busy)
        self._bar.setVisible(busy)
