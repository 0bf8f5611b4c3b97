"""Opens the phrase board over the screen that is shown, and carries its words to where they go."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from coprod_desktop import paths
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.people import Person
from coprod_desktop.preferences import read_preferences
from coprod_desktop.services import cards, panels, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.kit.filling import Fillable, find_fillable, is_there, put_words
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.panel_words import PanelWords
from coprod_desktop.ui.views.capture import SAVE_KINDS
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.phrase_board import BoardPurpose, PhraseBoardView
from coprod_desktop.ui.views.phrases import PhrasesView
from coprod_desktop.wording import composing as composing_words
from coprod_desktop.wording import phrases as words
from coprod_desktop.wording.labels import label

_RECORD = "record"


class LookBack(Protocol):
    """Goes back to the screen below, or to the next one where its subject is gone."""

    def __call__(self, *, quietly: bool = False) -> None:
        """Go back; ``quietly`` where what follows will be said."""


class PhraseBoards:
    """Knows for which box a board was opened, and who speaks through it."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        *,
        speak: Callable[[str | None, Passage], None],
        look_back: LookBack,
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._speak = speak
        self._look_back = look_back
        self._suggesting = PanelWords(workspace, window)
        self._field: Fillable | None = None
        self._was_spoken = False

    def toggle(self) -> None:
        """Open the board for the box where the person is; from the board, go back."""
        if isinstance(self._window.view, PhraseBoardView):
            self._look_back()
            return
        below = self._window.view
        self._was_spoken = False
        self._field = None if self._window.is_looking else self._find_field(below)
        chosen = read_preferences(paths.config_folder()).preferences
        with hushed():
            view = PhraseBoardView(
                self._workspace,
                self._window.announcer,
                self._purpose(below),
                self._suggesting,
                is_used_first=chosen.letters_by_use,
            )
        if below is not None:
            # The words are those of a box there, half typed as they are.
            view.reads_to = below.reads_to
        view.back_requested.connect(partial(self._look_back, quietly=False))
        person = view.purpose.person
        view.speak_requested.connect(partial(self._say_aloud, person))
        view.change_requested.connect(
            partial(self.change_phrases, person.id if person is not None else None)
        )
        view.put_requested.connect(partial(self._put, view))
        view.save_requested.connect(partial(self._save, view))
        view.card_requested.connect(partial(self._show_card, view))
        self._window.look_at(view)

    def change_phrases(self, person_id: str | None = None) -> None:
        """Show the phrases that stand ready, to change them; asked again, go back."""
        if isinstance(self._window.view, PhrasesView):
            self._look_back()
            return
        with hushed():
            view = PhrasesView(self._workspace, self._window.announcer, person_id)
        view.back_requested.connect(partial(self._look_back, quietly=False))
        self._window.look_at(view)

    def close(self) -> None:
        """Let go of the panel."""
        self._suggesting.close()
        self._suggesting.deleteLater()

    def _find_field(self, below: View | None) -> Fillable | None:
        # By switch one is at a field of this window also while another one is in front.
        found = find_fillable(self._window.focusWidget())
        if found is not None or not isinstance(below, LiveView | ComposeView):
            return found
        return below.capture.box if isinstance(below, LiveView) else below.box

    def _purpose(self, below: View | None) -> BoardPurpose:
        session = self._workspace.ask(sessions.find_open_session)
        saves: tuple[tuple[str, str], ...] = ()
        person_id: str | None = None
        if self._window.is_looking:
            below = None
        if isinstance(below, ComposeView):
            person_id, saves = below.person_id, ((_RECORD, composing_words.RECORD),)
        elif isinstance(below, LiveView):
            person_id = below.capture.who.value
            saves = tuple((one.value, label(one)) for one in SAVE_KINDS)
        return BoardPurpose(
            person=self._workspace.ask(people.find_person, person_id) if person_id else None,
            field_name=self._field.label.text() if self._field is not None else "",
            saves=saves,
            has_cards=session is not None,
            is_theirs=isinstance(below, ComposeView),
        )

    def _say_aloud(self, person: Person | None, text: str) -> None:
        self._was_spoken = True
        own = person.language if person is not None else ""
        told = Passage(text, own or self._workspace.ask(panels.find_panel).language)
        self._speak(person.id if person is not None else None, told)

    def _put(self, view: PhraseBoardView, text: str) -> None:
        field = self._field
        self._look_back(quietly=True)
        if field is None or not is_there(field):
            # The board keeps its words as a draft when it is left.
            self._window.announcer.say(words.NOT_PUT)
            return
        field.control.setFocus()
        put_words(field, text.strip())
        view.hand_over()
        if field is _box_of(self._window.view):
            self._tell_it_was_spoken()
        self._window.announcer.say(words.PUT_INTO.format(field=field.label.text()))

    def _save(self, view: PhraseBoardView, key: str, text: str) -> None:
        self._look_back(quietly=True)
        below = self._window.view
        box = _box_of(below)
        if box is None or not isinstance(below, LiveView | ComposeView):
            self._window.announcer.say(words.NOT_PUT)
            return
        put_words(box, text.strip())
        view.hand_over()
        self._tell_it_was_spoken()
        if isinstance(below, ComposeView):
            below.record()
        else:
            below.save(Kind(key))

    def _tell_it_was_spoken(self) -> None:
        """What the laptop has said for somebody is not in their own voice."""
        below = self._window.view
        if not self._was_spoken:
            return
        if isinstance(below, ComposeView):
            below.is_read_aloud()
        elif isinstance(below, LiveView):
            below.capture.is_read_aloud()

    def _show_card(self, view: PhraseBoardView, kind: CardKind) -> None:
        session = self._workspace.ask(sessions.find_open_session)
        if session is not None:
            person = view.purpose.person
            reply = self._workspace.send(
                cards.show_card, session.id, kind, person_id=person.id if person else None
            )
            reply.then(None)


def _box_of(below: View | None) -> Fillable | None:
    match below:
        case LiveView():
            return below.capture.box
        case ComposeView():
            return below.box
        case _:
            return None
