"""Opens the page of how words are said over the screen that is shown, and says its examples."""

from functools import partial

from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.pronunciation import Dictionary
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.phrase_boards import LookBack
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.views.said_words import SaidWordsView

# The name of the example that is read.
_EXAMPLE = "example"


class SaidWordPages:
    """Knows the reader that says the examples."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, reader: Reader, look_back: LookBack
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._reader = reader
        self._look_back = look_back

    def toggle(self) -> None:
        """Show how words are said; asked again, go back."""
        if isinstance(self._window.view, SaidWordsView):
            self._look_back()
            return
        with hushed():
            view = SaidWordsView(self._workspace, self._window.announcer)
        view.back_requested.connect(partial(self._look_back, quietly=False))
        view.test_requested.connect(self._say)
        self._window.look_at(view)

    def _say(self, sentence: str, dictionary: Dictionary) -> None:
        """Let it be heard by whoever types, and by the room only where it must be."""
        language = dictionary.language
        piece = Piece(id=_EXAMPLE, text=sentence, language=language, dictionary=dictionary)
        self._reader.read([piece], to=self._reader.nearest)
