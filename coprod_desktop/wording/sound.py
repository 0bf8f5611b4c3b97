"""The page on which one tries the sound."""

from collections.abc import Mapping

from coprod_desktop.wording.language import _

TRY = _("Try the sound")
SAID = _("Try the sound. Choose where it comes out, and play a test sound.")
LIST = _("Where sound can come out")
ROOM = _("{output}. The room hears the voice there.")
YOU = _("{output}. You alone hear the voice there.")
PLAY = _("Play a test sound")
STOP = _("Stop the test sound")
SENTENCE = _("This is a test sound. If you hear these words, the voice can be heard here.")
CHOOSE_FIRST = _("Choose in the list where the sound comes out.")
LOUDNESS = _("How loud it is")
METER = _("How loud the test sound is")
NOTHING_YET = _("Nothing was played yet.")
PLAYING = _("It is being played.")
LOUD = _("At its loudest {loudest} percent of what there can be, mostly {usual} percent.")
NOT_MEASURED = _("How loud it is could not be measured.")
NO_MICROPHONE = _(
    "The meter shows what the program plays. It does not listen: no microphone is used."
)
RESULTS: Mapping[str, str] = {
    "played": _("It was played to its end. If you heard nothing, look at the plug and the volume."),
    "no_sound": _("No sound hardware answers. Nothing was heard."),
    "not_there": _("That output is not plugged in now. Nothing was played."),
    "no_voice": _("There is no voice on this computer, so nothing was played."),
    "failed": _("It could not be played: the voice stopped. Try again."),
    "stopped": _("The test sound was stopped."),
}
RESULT_ROW = _("{output} {result}")
