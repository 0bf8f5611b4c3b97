"""What went where: read it, copy it, print it, open the folder."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from coprod_desktop.domain.errors import Problem
from coprod_desktop.services.formats_here import is_pdf
from coprod_desktop.services.hand_out_report import what_went_where
from coprod_desktop.services.hand_outs import MadeFile, Outcome
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser, NumberField
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.kit.regions import Section, row
from coprod_desktop.ui.lines import height_of_line
from coprod_desktop.ui.printing import print_paper
from coprod_desktop.wording import handing_out as words
from coprod_desktop.wording import problems

_MOST_COPIES = 200
_LINES = 7
_EVERY = ""


class HandedOut(Section):
    """The files that were made, and whom each is for."""

    def __init__(self, announcer: Announcer, jobs: Jobs) -> None:
        self.told = ReadingText(words.WENT_WHERE)
        super().__init__(words.WENT_WHERE)
        self._announcer = announcer
        self._jobs = jobs
        self._made: dict[str, MadeFile] = {}
        self._outcome = Outcome(made=())
        self._folder = Path()
        self.told.say(words.NOTHING_YET)
        self.which: Chooser[str] = Chooser(words.WHICH_TO_PRINT, [(_EVERY, words.EVERY_PDF)])
        self.copies = NumberField(words.COPIES, 1, 1, _MOST_COPIES)
        self.print = Button(words.PRINT, self._print)
        self.which.changed.connect(self._suggest_copies)
        self.add(self.told, 1)
        self.add(
            row(
                Button(words.COPY_LIST, self._copy),
                Button(words.OPEN_FOLDER, self._open_folder),
            )
        )
        self.add(self.which)
        self.add(self.copies)
        self.add(row(self.print))

    def show_outcome(self, folder: Path, outcome: Outcome, to_know: Sequence[str]) -> None:
        """Show what is there, what is not, and what there is to know."""
        self._folder, self._outcome = folder, outcome
        self._made = {str(one.path): one for one in outcome.made if is_pdf(one.format)}
        lines = (
            words.IN_FOLDER.format(folder=folder),
            *what_went_where(outcome, with_folder=False),
        )
        self.told.say("\n".join([*(lines if outcome.made else ()), *to_know]))
        each = [(path, one.path.name) for path, one in self._made.items()]
        self.which.set_options([(_EVERY, words.EVERY_PDF), *each])
        self._suggest_copies()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for some lines, however large they are."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.told.setMinimumHeight(round(_LINES * height_of_line(self.told.font())))

    def read_aloud(self) -> tuple[str, ...]:
        """Say how many got what, and not who."""
        return tuple(
            words.group_read_aloud(one.format, len(one.people)) for one in self._outcome.made
        )

    def _suggest_copies(self) -> None:
        """Each person gets a copy; for all papers together that is settled."""
        one = self._made.get(self.which.value)
        self.copies.setEnabled(one is not None)
        self.copies.set_value(len(one.people) if one else 1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.told.toPlainText())
        self._announcer.say(words.COPIED)

    def _open_folder(self) -> None:
        url = QUrl.fromLocalFile(str(self._folder.absolute()))
        if not self._outcome.made or not QDesktopServices.openUrl(url):
            told = words.CANNOT_OPEN.format(folder=self._folder)
            self._announcer.say(told if self._outcome.made else words.NOTHING_YET)

    def _print(self) -> None:
        if not self._made:
            self._announcer.say(words.ONLY_PDF if self._outcome.made else words.NOTHING_YET)
            return
        if self._outcome.is_protected:
            self._announcer.say(words.PROTECTED_PRINT)
            return
        one = self._made.get(self.which.value)
        each = [(one.path, self.copies.value())] if one else self._a_copy_for_each()
        self._announcer.say(words.PRINTING)
        self._jobs.start(partial(_print_all, each), self._printed, self._not_printed)

    def _a_copy_for_each(self) -> list[tuple[Path, int]]:
        return [(one.path, len(one.people)) for one in self._made.values()]

    def _printed(self, copies: int) -> None:
        told = words.copies_count(copies)
        self._announcer.say(words.PRINTED.format(copies=told))

    def _not_printed(self, problem: Problem) -> None:
        self._announcer.say(problems.sentence(problem))


def _print_all(each: Sequence[tuple[Path, int]], job: Job[int]) -> int:
    del job
    for path, copies in each:
        print_paper(path, copies)
    return sum(copies for _, copies in each)
