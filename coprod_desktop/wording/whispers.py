"""The words of whispers: quiet hints for the facilitator alone."""

from collections.abc import Mapping

from coprod_desktop.domain.whispers import Whisper, WhisperKind
from coprod_desktop.wording.language import _, plural

WHISPERS = _("For the facilitator")
WHISPERS_HINT = _("Only you see this. It is never read aloud and never on the room screen.")
NOTHING_TO_WHISPER = _("Nothing to think of now.")

# ``{minutes}`` and ``{left}`` are said as a length of time, ``{w}`` is the whisper.
_SENTENCES: Mapping[WhisperKind, str] = {
    WhisperKind.BATTERY_LOW: _("The battery is at {w.minutes} percent. Plug the laptop in."),
    WhisperKind.BREAK_LATE: _(
        "Somebody asked for a break {minutes} ago. It should have begun by now."
    ),
    WhisperKind.BREAK_ASKED: _(
        "Somebody asked for a break {minutes} ago. It should begin within {left}."
    ),
    WhisperKind.STOP_UNANSWERED: _("A stop card waits for {minutes}."),
    WhisperKind.STINT_OVER: _("{names}: {minutes} of interpreting. Time for a rest."),
    WhisperKind.BREAK_DUE: _("{minutes} without a break. Your panel wants one soon."),
    WhisperKind.TIME_USED: _("The time of this item is used, {minutes} over."),
    WhisperKind.NOT_REACHED: _("At this pace we will not reach: {names}."),
    WhisperKind.HALF_TIME: _("Half the time of this item is used, {minutes} left."),
    WhisperKind.WAITED_LONG: _("Waiting for {minutes}: {names}."),
    WhisperKind.MAY_SLEEP: _("This laptop may fall asleep by itself. Touch a key now and then."),
    WhisperKind.NOT_HEARD: _("Not heard yet today: {names}. Would they like to be asked?"),
}
_JUST_ASKED = _("Somebody asks for a break. It should begin within {left}.")
_JUST_USED = _("The time of this item is used.")
_TOO_LONG = _("{minutes} without a break. That is longer than your panel agreed.")


def sentence(whisper: Whisper) -> str:
    """Say a whisper in one sentence."""
    names = ", ".join(whisper.names)
    minutes, left = _length(whisper.minutes), _length(whisper.left)
    return _template(whisper).format(w=whisper, names=names, minutes=minutes, left=left)


def _template(whisper: Whisper) -> str:
    match whisper:
        case Whisper(kind=WhisperKind.BREAK_ASKED, minutes=0):
            return _JUST_ASKED
        case Whisper(kind=WhisperKind.TIME_USED, minutes=0):
            return _JUST_USED
        case Whisper(kind=WhisperKind.BREAK_DUE, is_urgent=True):
            return _TOO_LONG
        case _:
            return _SENTENCES[whisper.kind]


def _length(minutes: int) -> str:
    return plural("{count} minute", "{count} minutes", minutes)
