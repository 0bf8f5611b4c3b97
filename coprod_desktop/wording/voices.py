"""The page of voices: which there are, who hears which, how fast and how loud."""

from collections.abc import Iterable

from coprod_desktop.wording.language import _
from coprod_desktop.wording.languages import language_name

TITLE = _("Voices")
SAID = _("Voices. {count} are here. Choose one, hear a sample, and say who hears it.")
LOOKING = _("Voices. This computer is asked which it has.")
NONE = _("There is no voice on this computer yet. Below is how to get one.")
LIST = _("The voices of this computer")
USUAL = _("The usual voice of this computer")
GONE = _("The voice that was chosen, which is not here now")
COMMA = _(", ")
GENDERS = {"female": _("female"), "male": _("male")}
ROOM_HEARS = _("{voice}. The room hears it.")
YOU_HEAR = _("{voice}. You alone hear it.")
BOTH_HEAR = _("{voice}. The room hears it, and so do you alone.")
HEAR = _("Hear a sample")
FOR_ROOM = _("Use it for the room")
FOR_YOU = _("Use it for you alone")
WHOSE = _("Who speaks with it")
FOR_THEM = _("Use it for them")
FOR_THEM_HINT = _("What they type is said to the room in this voice.")
IS_FOR_ROOM = _("The room now hears this voice: {voice}.")
IS_FOR_YOU = _("You alone now hear this voice: {voice}.")
IS_FOR_THEM = _("{name} now speaks with this voice: {voice}.")
CHOOSE_FIRST = _("Choose a voice in the list first.")
SPEED = _("Speed, loudness and pauses")
AT_ONCE = _("Each change holds from the next word on. Read aloud, and try it.")
MEASURED = _("The voice really says {words} words in a minute.")
NOT_MEASURED = _("How fast it really speaks is measured while it reads.")
SAMPLE = _("We meet on Tuesday at half past two. Everybody should hear what was said.")
LONGER = (
    _("This is how the voice reads in your meetings."),
    _("While it speaks, you can change how fast it is, how loud, and which voice it is."),
    _("You hear the change from the next word on, and nothing is left out."),
)
MORE = _("How to get more voices")
HOW_TO_GET = (
    _("On Linux, install eSpeak. Its package is called libespeak-ng1."),
    _("On Windows, open Settings, Time and language, Speech, and add voices."),
    _("Natural voices of the Windows Narrator are closed to other programs."),
    _("On a Mac, open System Settings, Accessibility, Spoken Content, and add a system voice."),
    _("Then start this program again."),
)

NATURAL = _("A natural voice: Piper")
NATURAL_LINES = (
    _("Piper is free and speaks without a network. Its licence is called GPL, version 3."),
    _("It is not part of this program. With Python it is installed by: pip install piper-tts"),
    _("Its voices are files with licences of their own. Read the licence of a voice first."),
    _("A voice is two files, which end in .onnx and .onnx.json. Put both into this folder:"),
)
NATURAL_FOR = _(
    "It reads recordings. It tells no words while it speaks, so nothing could be marked on screens."
)
NATURAL_HERE = _("Piper is here. It reads recordings in these languages: {languages}.")
NATURAL_NOT_HERE = _("Piper is not here, and nothing needs it.")


def natural_voice(languages: Iterable[str]) -> str:
    """Say whether Piper is here, by the languages that it speaks."""
    told = COMMA.join(map(language_name, dict.fromkeys(languages)))
    return NATURAL_HERE.format(languages=told) if told else NATURAL_NOT_HERE


def voice_row(name: str, languages: tuple[str, ...], gender: str) -> str:
    """Name a voice, the first language that it speaks, and its gender where it tells one."""
    language = language_name(languages[0]) if languages else ""
    # Many voices are called after their language.
    told = [name, "" if name.startswith(language) else language, GENDERS.get(gender, "")]
    return COMMA.join(part for part in told if part)
