"""The pen of the open panel: who writes is shown on every screen, and it is handed over."""

from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.pen import Laptop, Pen
from coprod_desktop.services import pens
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.pen import call_laptop, find_pen
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.wording import handing_over as words
from coprod_desktop.wording import problems


class PenHere:
    """Follows the pen as long as a panel is open; a bundle is made whatever screen is shown."""

    def __init__(self, window: MainWindow, workspace: Workspace, jobs: Jobs) -> None:
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        workspace.listen(self._heard)

    def show(self) -> None:
        """Show whether one can only read here, and say it."""
        sentence = self._sentence()
        self._window.reading.say(sentence, can_take=not self._workspace.is_copy_to_read)
        if self._workspace.is_copy_to_read:
            self._window.announcer.say(f"{sentence} {words.HOW_TO_CHANGE}")
        elif sentence:
            told = words.WHAT_TO_DO.format(button=words.TAKE_PEN)
            self._window.announcer.say(f"{sentence} {told}")

    def leave(self) -> None:
        """Say nothing any more: the panel goes from the screen."""
        self._window.reading.say("")

    def make_bundle(self, path: Path, here: str, to: str) -> None:
        """Make a bundle: with the pen for another laptop, or without a name a copy to read."""
        laptop = call_laptop(here)
        self._window.announcer.say(words.MAKING)
        if to:
            reply = self._workspace.send(pens.hand_pen_over, laptop, to=to)
            reply.then(partial(self._write, path, laptop), self._refused)
        elif self._workspace.ask(find_pen) is None:
            reply = self._workspace.send(pens.keep_pen, laptop)
            reply.then(partial(self._write, path, None), self._refused)
        else:
            self._write(path, None)

    def _write(self, path: Path, giver: Laptop | None, _pen: Pen | None = None) -> None:
        def work(_job: Job[None]) -> None:
            self._workspace.write_bundle(path)

        def done(_nothing: None) -> None:
            told = words.MADE.format(file=path.name, button=words.OPEN_BUNDLE)
            self._window.announcer.say(told)

        self._jobs.start(work, done, partial(self._not_made, giver))

    def _not_made(self, giver: Laptop | None, problem: Problem) -> None:
        if giver is not None and self._workspace.is_open:
            self._workspace.send(pens.keep_pen, giver).then(None)
        self._refused(problem)

    def _refused(self, problem: Problem) -> None:
        self._window.announcer.say(words.NOT_MADE.format(why=problems.sentence(problem)))

    def _heard(self, happened: Happened) -> None:
        if happened.event.moves_pen:
            self._window.reading.say(self._sentence())

    def _sentence(self) -> str:
        if not self._workspace.is_for_reading:
            return ""
        if self._workspace.is_copy_to_read:
            return words.BAND_OF_COPY
        return words.BAND.format(who=words.who_writes(self._workspace.ask(pens.who_writes)))
