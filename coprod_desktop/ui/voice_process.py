"""The life of the voice's process: started when needed, watched, ended when it hangs."""

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, QProcess, QTimer

from coprod_desktop.domain.troubles import (
    OutputMissing,
    SoundMissing,
    SpeechTrouble,
    VoiceKeepsStopping,
    VoiceMissing,
)
from coprod_desktop.speech.command import worker_folder
from coprod_desktop.speech.protocol import (
    Done,
    Failed,
    Here,
    Hush,
    Look,
    Order,
    Ready,
    Speak,
    UnclearLineError,
    Unspoken,
    Why,
    Word,
    report_from,
    to_line,
)
from coprod_desktop.ui.watched_voice import WatchedVoice

_LOG = logging.getLogger("coprod.speech")
_LOOK_EVERY_MS = 500
# Looks are counted, not seconds: a laptop that slept must not make a healthy voice seem hung.
_LOOKS_UNTIL_HUNG = 6
_LOOKS_UNTIL_STARTED = 24
_DEATHS_UNTIL_BROKEN = 4
_CLOSING_TAKES_MS = 300
_MISSING: Mapping[Why, type[SpeechTrouble]] = {
    Why.NO_VOICE: VoiceMissing,
    Why.NO_SOUND: SoundMissing,
    Why.NO_OUTPUT: OutputMissing,
}


class VoiceProcess(WatchedVoice):
    """Says one order at a time in a process of its own, and outlives that process."""

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._dying: list[QProcess] = []
        self._awaited: int | None = None
        self._started = False
        self._looks = 0
        self._deaths = 0
        self._is_looking = False
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)

    def process_id(self) -> int:
        """Give the id of the running process, or 0."""
        return self._process.processId() if self._process is not None else 0

    def warm_up(self) -> None:
        """Start the process ahead of the first word."""
        if self._process is None:
            self._start()

    def speak(self, order: Speak) -> None:
        """Say this now, instead of what is being said."""
        self.warm_up()
        if self._process is None:
            # It could not be started; the sentence about that is already on its way.
            return
        if self._awaited is None:
            # Not for each order: quick orders to a hung voice must not keep it alive.
            self._looks = 0
            self._watch.start()
        self._awaited = order.number
        self._send(order)

    def hush(self) -> None:
        """Be silent at once."""
        if self._awaited is not None:
            self._send(Hush())

    def look(self) -> None:
        """Tell by ``here`` which voices and outputs there are, now and as outputs come and go."""
        self._is_looking = True
        if self._process is None:
            self._start()
        else:
            self._send(Look())

    def forgive(self) -> None:
        """Forget earlier deaths: a person asks to try again."""
        self._deaths = 0

    def close(self) -> None:
        """End the process; takes a few milliseconds, at most a third of a second."""
        self._watch.stop()
        process = self._let_go()
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(_CLOSING_TAKES_MS):
                process.kill()
        for one in self._dying:
            one.waitForFinished(_CLOSING_TAKES_MS)
        self._dying.clear()

    def _start(self) -> None:
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setWorkingDirectory(worker_folder())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._keep_for_the_log)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        self._started = False
        process.start()
        if self._is_looking:
            self._send(Look())

    def _send(self, order: Order) -> None:
        if self._process is not None:
            self._process.write(to_line(order))

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                report = report_from(line)
            except UnclearLineError:
                _LOG.warning("the voice said an unclear line: %r", line[:200])
                continue
            self._looks = 0
            self._take(report)

    def _take(self, report: object) -> None:
        match report:
            case Ready():
                self._started = True
            case Word():
                self._deaths = 0
                self.word_said.emit(report.number, report.start, report.length)
            case Done():
                if report.number == self._awaited:
                    self._rest()
                self.done.emit(report.number, report.completed)
            case Unspoken():
                self.unspoken.emit(report.language)
            case Here():
                self.here.emit(report)
            case Failed():
                self._on_failed(report)
            case _:
                pass

    def _rest(self) -> None:
        self._awaited = None
        self._watch.stop()

    def _on_failed(self, report: Failed) -> None:
        _LOG.warning("the voice gave up: %s, %s", report.why, report.detail)
        if report.why is Why.REFUSED:
            self._fall()
        else:
            self._miss(_MISSING[report.why]())

    def _look(self) -> None:
        self._looks += 1
        if self._started and self._looks >= _LOOKS_UNTIL_HUNG:
            _LOG.warning("the voice hangs and is started again")
            self._fall()
        elif self._looks >= _LOOKS_UNTIL_STARTED:
            # A sound server that hangs keeps the voice from starting; trying again takes as long.
            _LOG.warning("the voice does not start")
            self._miss(VoiceKeepsStopping())

    def _on_finished(self, code: int) -> None:
        self._read()
        if self._process is not None:
            _LOG.warning("the voice's process ended with %s", code)
            self._fall()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._miss(VoiceMissing())

    def _keep_for_the_log(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data())
            _LOG.info("%s", said.decode(errors="replace").strip())

    def _fall(self) -> None:
        """Leave the process that died or hangs; the next order starts another one."""
        awaited = self._awaited
        self._end_process()
        if awaited is None:
            return
        self._deaths += 1
        if self._deaths >= _DEATHS_UNTIL_BROKEN:
            self.missing.emit(VoiceKeepsStopping())
        else:
            self.fallen.emit(awaited)

    def _miss(self, problem: SpeechTrouble) -> None:
        self._end_process()
        self.missing.emit(problem)

    def _end_process(self) -> None:
        self._rest()
        process = self._let_go()
        if process is not None and process.state() is not QProcess.ProcessState.NotRunning:
            self._dying.append(process)
            process.finished.connect(self._forget_the_dead)
            process.kill()

    def _let_go(self) -> QProcess | None:
        """Stop listening to the process, so that nothing it still says is taken for news."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.readyReadStandardError.disconnect(self._keep_for_the_log)
            process.finished.disconnect(self._on_finished)
            process.errorOccurred.disconnect(self._on_error)
            process.finished.connect(process.deleteLater)
        return process

    def _forget_the_dead(self) -> None:
        running = QProcess.ProcessState.NotRunning
        self._dying = [one for one in self._dying if one.state() is not running]
