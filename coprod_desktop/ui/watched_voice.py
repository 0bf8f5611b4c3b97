"""What is asked of a voice, and what it tells: the door that each kind of voice has."""

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.protocol import Speak


class WatchedVoice(QObject):
    """Says one order at a time.

    ``word_said`` gives the number of the order, start and length of the word; ``done`` the number
    and whether it was said to its end; ``unspoken`` a language that no voice here speaks; ``here``
    the voices and outputs of this computer; ``fallen`` the number that broke it; ``missing`` what
    keeps it from speaking.
    """

    word_said = Signal(int, int, int)
    done = Signal(int, bool)
    unspoken = Signal(str)
    here = Signal(object)
    fallen = Signal(int)
    missing = Signal(object)

    def speak(self, order: Speak) -> None:
        """Say this now, instead of what is being said."""
        raise NotImplementedError

    def hush(self) -> None:
        """Be silent, and tell by ``done`` where."""
        raise NotImplementedError

    def warm_up(self) -> None:
        """Get ready ahead of the first word."""

    def look(self) -> None:
        """Tell by ``here`` which voices and outputs there are, now and as outputs come and go."""

    def forgive(self) -> None:
        """Forget earlier failures: somebody asks to be read to again."""

    def close(self) -> None:
        """Be silent for good."""
