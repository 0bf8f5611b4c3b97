"""Opens the page of voices over the settings, lets what is chosen there hold, and says words."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.services import own_settings, people
from coprod_desktop.services.said_words import find_dictionary
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.pronunciation import NO_DICTIONARY
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.preferring import Preferring
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.views.voices import VoicesView
from coprod_desktop.wording import voices as words

# The name of what is read as a sample.
_SAMPLE = "0"


class Voicing:
    """Knows the reader that speaks and where preferences are kept."""

    def __init__(self, window: MainWindow, reader: Reader, preferring: Preferring) -> None:
        self._window = window
        self._reader = reader
        self._preferring = preferring

    def show(self, workspace: Workspace | None) -> None:
        """Show the voices; one can be chosen for the people of the panel that is open."""
        told = workspace.ask(people.list_people) if workspace is not None else ()
        with hushed():
            named = [(one.id, one.name) for one in told]
            view = VoicesView(self._window.announcer, self._preferring.now, named)
        view.changed.connect(self._hold)
        view.sample_requested.connect(self._say_sample)
        view.back_requested.connect(self._window.look_back)
        if workspace is not None:
            view.said_words_requested.connect(
                partial(self._window.command_requested.emit, "said_words")
            )
            view.chosen_for.connect(partial(self._keep_for, workspace))
        self._reader.here.connect(view.show_here)
        self._reader.voice_missing.connect(view.show_none)
        self._reader.rate_measured.connect(view.show_measured)
        self._window.look_at(view)
        self._reader.look()

    def follow_words(self, workspace: Workspace) -> None:
        """Let words and names be said as the panel and its people told, also when that changes."""

        def heard(happened: Happened) -> None:
            if happened.touches(Person, SaidWord, Panel):
                self._say_words(workspace)

        workspace.listen(heard)
        self._say_words(workspace)

    def forget_words(self) -> None:
        """Know nobody's name and no word any more: the panel is closed."""
        self._preferring.pronounce(NO_DICTIONARY)

    def _say_words(self, workspace: Workspace) -> None:
        self._preferring.pronounce(workspace.ask(find_dictionary))

    def _hold(self, changed: Mapping[str, Any]) -> None:
        self._preferring.hold(**changed)

    def _say_sample(self, voice: str) -> None:
        """Let a voice be heard by whoever chooses, and by the room only where it must be."""
        piece = Piece(id=_SAMPLE, text=words.SAMPLE, voice=voice)
        self._reader.read([piece], to=self._reader.nearest)

    def _keep_for(self, workspace: Workspace, person_id: str, voice: str, called: str) -> None:
        person = workspace.ask(people.find_person, person_id)
        name = person.name if person is not None else ""
        told = words.IS_FOR_THEM.format(name=name, voice=called)
        reply = workspace.send(own_settings.choose_voice, person_id, voice)
        reply.then(lambda _nothing: self._window.announcer.say(told))
