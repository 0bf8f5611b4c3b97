"""Which words to suggest: made once beside the screen, and kept right by what happens."""

from collections import deque
from functools import partial

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.panel_words import read_texts, texts_of
from coprod_desktop.services.prediction import Prediction
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.ui.jobs import Job, Jobs

_Made = tuple[int, Prediction]


class PanelWords(QObject):
    """Suggests words of the panel; before they are all read, it suggests none.

    It has a thread of its own: who makes papers meanwhile keeps nobody waiting for a word.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = Jobs(Delivery())
        self._prediction: Prediction | None = None
        self._is_asked_for = False
        # What happens while the words are being read.
        self._since: deque[Happened] = deque()
        self._stop_listening = workspace.listen(self._heard)

    @property
    def is_ready(self) -> bool:
        """Whether all words are read."""
        return self._prediction is not None

    def begin(self) -> None:
        """Read all words, once; ``changed`` tells when they are there."""
        if not self._is_asked_for:
            self._is_asked_for = True
            self._jobs.start(partial(_make, self._workspace), self._made, self._not_made)

    def suggest(self, text: str) -> tuple[str, ...]:
        """Give the words that may come next, or that the last letters may begin."""
        return self._prediction.suggest(text) if self._prediction else ()

    def close(self) -> None:
        """Read nothing any more."""
        self._stop_listening()
        self._jobs.close()

    def _heard(self, happened: Happened) -> None:
        if self._prediction is not None:
            self._follow(self._prediction, happened)
        elif self._is_asked_for:
            self._since.append(happened)

    def _made(self, made: _Made) -> None:
        last, prediction = made
        self._prediction = prediction
        while self._since:
            happened = self._since.popleft()
            if happened.sequence > last:
                self._follow(prediction, happened)
        self.changed.emit()

    def _not_made(self, _problem: Problem) -> None:
        # The panel is closed, or cannot be read: whatever needs it says so itself.
        self._is_asked_for = False

    def _follow(self, prediction: Prediction, happened: Happened) -> None:
        for change in happened.changes:
            before, after = texts_of(change.before), texts_of(change.after)
            if before != after:
                for text in before:
                    prediction.take(text)
                for text in after:
                    prediction.add(text)


def _make(workspace: Workspace, job: Job[_Made]) -> _Made:
    last, texts = workspace.ask(read_texts)
    prediction = Prediction()
    prediction.fill(text for text in texts if not job.is_cancelled)
    return last, prediction
