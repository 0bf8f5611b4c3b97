"""The words of whispers: quiet hints for the facilitator alone."""

from collections.abc import Mapping

from coprod_desktop.domain.whispers import Whisper, WhisperKind
from coprod_desktop.wording.language import _

WHISPERS = _("For the facilitator")
WHISPERS_HINT = _("Only you see this. It is never read aloud and never on the room screen.")
NOTHING_TO_WHISPER = _("Nothing to think of now.")

_SENTENCES: Mapping[WhisperKind, str] = {
    WhisperKind.BATTERY_LOW: _("The battery is at {w.minutes} percent. Plug the laptop in."),
    WhisperKind.BREAK_ASKED: _("Somebody asked for a break {w.minutes} minutes ago."),
    WhisperKind.STOP_UNANSWERED: _("A stop card waits for {w.minutes} minutes."),
    WhisperKind.STINT_OVER: _("{names}: {w.minutes} minutes of interpreting. Time for a rest."),
    WhisperKind.BREAK_DUE: _("{w.minutes} minutes without a break. Your panel wants one soon."),
    WhisperKind.TIME_USED: _("The time of this item is used, {w.minutes} minutes over."),
    WhisperKind.NOT_REACHED: _("At this pace we will not reach: {names}."),
    WhisperKind.HALF_TIME: _("Half the time of this item is used, {w.minutes} minutes left."),
    WhisperKind.WAITED_LONG: _("Waiting for {w.minutes} minutes: {names}."),
    WhisperKind.MAY_SLEEP: _("This laptop may fall asleep by itself. Touch a key now and then."),
    WhisperKind.NOT_HEARD: _("Not heard yet today: {names}. Would they like to be asked?"),
}


def sentence(whisper: Whisper) -> str:
    """Say a whisper in one sentence."""
    return _SENTENCES[whisper.kind].format(w=whisper, names=", ".join(whisper.names))
