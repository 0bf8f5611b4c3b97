"""What each preference is called, what it does, and the parts of the settings."""

from coprod_desktop.choices import Part
from coprod_desktop.wording.language import _

PARTS = {
    Part.LOOK: _("Look"),
    Part.TEXT: _("Text"),
    Part.SPEECH: _("Speech"),
    Part.KEYBOARD: _("Keyboard"),
    Part.SWITCH: _("Switch"),
    Part.SOUND_AND_MOTION: _("Sound and movement"),
    Part.ROOM_SCREEN: _("Room screen"),
    Part.LOCKING: _("Locking"),
}

# By the names of the preferences: what it is called, and what it does.
ASKED = {
    "theme": (
        _("Theme"),
        _("The colours of the window. System follows this computer."),
    ),
    "tint": (
        _("Page colour"),
        _("The colour of the page in the cream theme."),
    ),
    "text_scale": (
        _("Text size"),
        _("How large text is, from 1 to 4 times."),
    ),
    "font": (
        _("Letters"),
        _("The font of the window. Papers keep theirs."),
    ),
    "language": (
        _("Language of the program"),
        _("It holds when the program is started again. Nobody's words are translated."),
    ),
    "spacing": (
        _("Room between letters and lines"),
        _("Wider lines are easier to follow for some people. They take more room."),
    ),
    "speech": (
        _("Read aloud"),
        _(
            "What happens, said on an output of your own. "
            "Automatic is silent where a screen reader speaks."
        ),
    ),
    "words_a_minute": (
        _("Speed of the voice"),
        _("How many words the voice says in a minute."),
    ),
    "room_output": (
        _("Where the room hears the voice"),
        _("The loudspeaker of the room. It holds from the next word on."),
    ),
    "own_output": (
        _("Where you alone hear the voice"),
        _("A headset that the room does not hear. What happens and where you are is said there."),
    ),
    "voice": (
        _("The voice that the room hears"),
        _("It reads aloud, and says what is for everybody."),
    ),
    "own_voice": (
        _("The voice that you alone hear"),
        _("It says what happens and where you are."),
    ),
    "room_volume": (
        _("How loud the room hears the voice, in percent"),
        _("Of what the loudspeaker is set to."),
    ),
    "own_volume": (
        _("How loud you alone hear the voice, in percent"),
        _("Of what your headset is set to."),
    ),
    "pause_ms": (
        _("Pause between two texts, in thousandths of a second"),
        _("More, if you want time to think between them."),
    ),
    "captions": (
        _("Captions of the voice"),
        _("A line that shows each sentence that is said, with the word. For you, in the window."),
    ),
    "scan": (
        _("Scanning"),
        _("A ring goes round the screen, and your switch chooses what it is at."),
    ),
    "scan_seconds": (
        _("How long the ring stays"),
        _("With one switch. You press while it is at what you want."),
    ),
    "scan_key": (
        _("The switch that chooses"),
        _("Press your switch now. While scanning is on, it does nothing else."),
    ),
    "scan_next_key": (
        _("The switch that goes on, if you have two"),
        _("Press your other switch now."),
    ),
    "scan_speak": (
        _("Say what the ring is at"),
        _("Only to you: to your screen reader, never to the room."),
    ),
    "scan_debounce_ms": (
        _("Presses that follow so soon count once, in thousandths of a second"),
        _("More, if your hand trembles."),
    ),
    "scan_accept_ms": (
        _("How long a press must last, in thousandths of a second"),
        _("More, if you touch the switch without meaning to."),
    ),
    "large_targets": (
        _("Large targets with room between them"),
        _("For a head pointer, for eyes, for a shaking hand. Scanning has them too."),
    ),
    "letters_by_use": (
        _("Letters by use"),
        _("Else from A to Z."),
    ),
    "room_theme": (
        _("Theme of the room screen"),
        _("The colours of the screen that the room sees."),
    ),
    "room_text": (
        _("Text size of the room screen"),
        _("How large its words are at most. They shrink where they would not fit."),
    ),
    "keys": (
        _("Keys"),
        _("Which command has another key than at first. Empty means no key."),
    ),
    "calm": (
        _("Calm mode"),
        _(
            "Nothing moves or sounds, and the live screen shows less. "
            "What it leaves out is one button away."
        ),
    ),
    "card_sound": (
        _("A short sound with each stop card"),
        _("It comes besides the words, never instead of them."),
    ),
    "cue_sound": (
        _("A soft sound with each time cue"),
        _("It comes besides the words, never instead of them."),
    ),
    "sound_volume": (
        _("How loud these two sounds are, in percent"),
        _("Of what this computer is set to. Outside a session you hear each change."),
    ),
    "lock_after": (
        _("Lock the panel when nobody was here for so many minutes"),
        _(
            "0 means never. It is said half a minute before. "
            "No panel locks in a session, or while something is read aloud."
        ),
    ),
    "room_voice": (
        _("Tell the room aloud of breaks, time and decisions"),
        _(
            "The voice says what the room screen shows, for whoever cannot see it. "
            "Stop cards and explained words too; nothing that is private."
        ),
    ),
    "room_captions": (
        _("Captions of the voice on the room screen"),
        _("What the voice says to the room. What is for you alone never stands there."),
    ),
}

PERCENT = _("{value:.0%}")
LANGUAGE_OF_COMPUTER = _("That of this computer")
SECONDS = _("{value:g} seconds")
USUAL_OUTPUT = _("The usual one of this computer")
NO_OUTPUT = _("None: nothing is said to you alone")
CHOSEN_OUTPUT = _("The one you chose")
SAME_OUTPUT = _("The room hears that one too. Nothing is said to you alone until they differ.")
MAY_BE_SAME_OUTPUT = _(
    "The room may hear that one too. Choose also where the room hears the voice."
)
GONE_OUTPUT = _("The one you chose, which is not there now")
