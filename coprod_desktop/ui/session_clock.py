"""Looks at the time of the session that runs, and tells what falls due: cues, breaks, absences."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.domain.clock import NOTHING, Pause, cues_between
from coprod_desktop.domain.session import Break, Session, SessionState
from coprod_desktop.domain.whispers import Whisper, WhisperKind
from coprod_desktop.services import breaks, clock, pauses, sessions, whispers
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.wording import clock as words
from coprod_desktop.wording import whispers as whisper_words

_LOOK = 15_000
_ONE_MINUTE = timedelta(minutes=1)


class SessionClock(QObject):
    """Announces each cue once; a cue that fell due before the program started is not repeated.

    ``minute_passed`` is for what shows the time; ``cue_due`` brings the sentence of a cue to those
    who want to be told by more than the screen; ``session_seen`` says at each look whether a
    session runs.
    """

    minute_passed = Signal()
    cue_due = Signal(str)
    session_seen = Signal(bool)

    def __init__(self, workspace: Workspace, announcer: Announcer, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._announcer = announcer
        self._item_id: str | None = None
        self._used = NOTHING
        self._looked_at: datetime | None = None
        # Nothing at first: what was urgent before the program started stands on the screen.
        self._urgent: dict[WhisperKind, Whisper] | None = None
        self._signed_at: datetime | None = None
        # An answer may still come when the timer is no more: then nobody asks the timer.
        self._is_looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look, and leave out the time in which nobody was there."""
        self._is_looking = True
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Stop looking."""
        self._is_looking = False
        self._timer.stop()

    def look(self) -> None:
        """See what has fallen due since the last look."""
        session = self._workspace.ask(sessions.find_open_session)
        self.session_seen.emit(session is not None)
        if session is None:
            self._item_id, self._looked_at, self._signed_at = None, None, None
            return
        now = self._workspace.now()
        if self._signed_at is None or now - self._signed_at >= _ONE_MINUTE:
            self._signed_at = now
            # A sleep is left out first: else every cue that it jumped over would be said.
            reply = self._workspace.send(pauses.note_absence, session.id)
            reply.then(self._tell_after_absence)
        else:
            self._tell(session)

    def _tell_after_absence(self, _pause: Pause | None) -> None:
        session = self._workspace.ask(sessions.find_open_session) if self._is_looking else None
        if session is not None:
            self.minute_passed.emit()
            self._tell(session)

    def _tell(self, session: Session) -> None:
        now = self._workspace.now()
        if session.state is SessionState.ON_BREAK:
            self._tell_of_break(session, now)
        else:
            self._tell_cues(session, now)
            self._tell_urgent(session, now)
        self._looked_at = now

    def _tell_cues(self, session: Session, now: datetime) -> None:
        item = self._workspace.ask(clock.see_clock, session.id, now).item
        if item is None:
            return
        if session.current_item_id == self._item_id:
            for cue in cues_between(item.planned, self._used, item.used):
                self._announcer.say(words.CUES[cue])
                self.cue_due.emit(words.CUES[cue])
        self._item_id, self._used = session.current_item_id, item.used

    def _tell_of_break(self, session: Session, now: datetime) -> None:
        pause = self._workspace.ask(breaks.current_break, session.id)
        if pause is None or self._looked_at is None:
            return
        for due, told in _due_in(pause):
            if self._looked_at < due <= now:
                self._announcer.say(told)
                self.cue_due.emit(told)

    def _tell_urgent(self, session: Session, now: datetime) -> None:
        """Say an urgent whisper once, to the facilitator's screen reader and message row."""
        found = self._workspace.ask(whispers.list_whispers, session.id, now)
        urgent = [one for one in found if one.is_urgent]
        for one in urgent:
            if self._urgent is not None and _is_news(one, self._urgent.get(one.kind)):
                self._announcer.say(whisper_words.sentence(one))
        self._urgent = {one.kind: one for one in urgent}


def _is_news(now: Whisper, before: Whisper | None) -> bool:
    """Whether something became urgent, or became so for somebody else besides."""
    return before is None or not set(now.names) <= set(before.names)


def _due_in(pause: Break) -> tuple[tuple[datetime, str], ...]:
    return (
        (pause.back_at - _ONE_MINUTE, words.BREAK_ONE_MINUTE),
        (pause.back_at, words.BREAK_OVER),
    )
