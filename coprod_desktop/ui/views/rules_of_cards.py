"""What the panel calls its cards, and the cards to print under those names."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.documents.order import WrittenPaper
from coprod_desktop.domain.cards import CardKind, own_word
from coprod_desktop.domain.errors import NameTaken, Problem
from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import cards, papers
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint, Words
from coprod_desktop.ui.views.rules_part import RulesPart
from coprod_desktop.wording import cards as words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording import problems
from coprod_desktop.wording.labels import label


class RulesOfCards(RulesPart):
    """One field for each card."""

    def __init__(self, workspace: Workspace, announcer: Announcer, jobs: Jobs) -> None:
        super().__init__(workspace, announcer, words.RULES)
        self._jobs = jobs
        self._is_making = False
        self.names = {kind: TextField(words.OWN_WORD.format(card=label(kind))) for kind in CardKind}
        self.print_cards = Button(words.PRINT, self.choose_and_print)
        self._done = Hint()
        self.add(Words(words.RULES_HINT, muted=True))
        for field in self.names.values():
            self.add(field)
        self.add(row(Button(words.KEEP_WORDS, self._keep), self.print_cards))
        self.add(Hint(words.PRINT_HINT))
        self.add(self._done)
        self.begin("rules of cards", {kind.value: field for kind, field in self.names.items()})

    def show_rules(self, panel: Panel) -> None:
        """Show the names as they are stored."""
        for kind, field in self.names.items():
            field.set_text(own_word(panel.card_words, kind))

    def refused(self, problem: Problem) -> None:
        """Say it at the card that it is about."""
        super().refused(problem)
        if isinstance(problem, NameTaken):
            taken = problem.name.casefold()
            same = [f for f in self.names.values() if f.text().strip().casefold() == taken]
            same[-1].show_problem(problems.sentence(problem))

    def choose_and_print(self) -> None:
        """Ask for a folder and write the cards into it; one asking after the other."""
        if self._is_making:
            self.announcer.say(words.MAKING)
            return
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        begin = documents if documents.is_dir() else Path.home()
        folder = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, str(begin))
        if folder:
            self.print_into(Path(folder))

    def print_into(self, folder: Path) -> None:
        """Write the cards into a folder, beside the screen."""
        document = papers.cards(self.workspace)

        def work(job: Job[tuple[WrittenPaper, ...]]) -> tuple[WrittenPaper, ...]:
            return papers.make_papers_of(
                document,
                papers.wanted_cards(document, folder),
                job.progress,
                is_cancelled=lambda: job.is_cancelled,
            )

        self._is_making = True
        self._done.say(words.MAKING)
        self._jobs.start(work, self._made, self._failed)

    def _keep(self) -> None:
        told = {kind: field.text() for kind, field in self.names.items()}
        self.send_draft(self.draft, self.kept, cards.rename_cards, told)

    def _made(self, written: tuple[WrittenPaper, ...]) -> None:
        told = [words.MADE.format(folder=str(Path(written[0].path).parent))]
        if without_font := {one for paper in written for one in paper.missing}:
            told.append(paper_words.without_font(without_font))
        self._ended(" ".join(told))

    def _failed(self, problem: Problem) -> None:
        self._ended(problems.sentence(problem))

    def _ended(self, sentence: str) -> None:
        """Say how it ended, also to somebody who has gone on to another screen."""
        self._is_making = False
        self.announcer.say(sentence)
        if self.is_here():
            self._done.say(sentence)
