"""Backups that nobody has to think of: after each session, and every half hour of one."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.events.session import SessionClosed
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.sessions import list_sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.wording import backups as words
from coprod_desktop.wording import problems

_BETWEEN = timedelta(minutes=30)


class BackingUp(QObject):
    """Makes backups of an open panel; one that cannot be made is told of, and the session goes on.

    A practice has none: it is no record of a real meeting.
    """

    def __init__(
        self, workspace: Workspace, jobs: Jobs, announcer: Announcer, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._announcer = announcer
        # Also of an earlier start: locking in between puts no backup off.
        self._last = workspace.last_backup()
        self._is_busy = False
        self._is_due = False
        self._stop_listening = workspace.listen(self._heard)

    def make_owed(self) -> None:
        """Make the backup after a session that the program went without: it was closed at once."""
        ends = [one.closed_at for one in self._workspace.ask(list_sessions) if one.closed_at]
        if ends and (self._last is None or self._last < max(ends)):
            self._begin()

    def minute_passed(self) -> None:
        """See whether half an hour of the session has gone since the last backup."""
        now = self._workspace.now()
        if self._last is None:
            self._last = now
        elif now - self._last >= _BETWEEN:
            self._begin()

    def stop(self) -> None:
        """Begin no more backups; one that is being made is made to its end."""
        self._stop_listening()
        self._is_due = False

    def _heard(self, happened: Happened) -> None:
        if isinstance(happened.event, SessionClosed):
            self._begin()

    def _begin(self) -> None:
        if self._workspace.is_practice:
            return
        if self._is_busy:
            # The one that is being made may not hold what has just happened.
            self._is_due = True
            return
        self._is_busy = True
        self._last = self._workspace.now()

        def work(_job: Job[Path]) -> Path:
            return self._workspace.back_up()

        self._jobs.start(work, self._made, self._not_made)

    def _made(self, _path: Path) -> None:
        self._ended()

    def _not_made(self, problem: Problem) -> None:
        self._announcer.say(words.NOT_MADE.format(why=problems.sentence(problem)))
        self._ended()

    def _ended(self) -> None:
        self._is_busy = False
        if self._is_due:
            self._is_due = False
            self._begin()
