"""Which languages the voices of this computer speak: asked once, beside the screen."""

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.troubles import PapersCancelled
from coprod_desktop.speech.recording import languages_spoken
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs


class VoicesHere(QObject):
    """What was found; ``spoken`` is nothing until then, and empty where there is no voice."""

    found = Signal()

    def __init__(self, jobs: Jobs, announcer: Announcer) -> None:
        super().__init__()
        self._jobs = jobs
        self._announcer = announcer
        self._is_asked = False
        self.spoken: frozenset[str] | None = None

    def look(self) -> None:
        """Find out which languages are spoken, unless it is known or being found."""
        if self._is_asked:
            return
        self._is_asked = True
        self._jobs.start(_look, self._found, self._failed)

    def tell(self, sentence: str) -> None:
        """Say to whoever chooses a language what is lacking for it."""
        self._announcer.say(sentence)

    def _found(self, spoken: frozenset[str]) -> None:
        self.spoken = spoken
        self.found.emit()

    def _failed(self, _problem: Problem) -> None:
        """A voice that hangs is asked again, the next time that somebody wants to know."""
        self._is_asked = False


def _look(job: Job[frozenset[str]]) -> frozenset[str]:
    def stop_if() -> None:
        if job.is_cancelled:
            raise PapersCancelled

    return languages_spoken(stop_if)
