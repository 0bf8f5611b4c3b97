"""A phrase board that gives the walk something of everything to meet."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from coprod_desktop.services import phrases, said_words
from coprod_desktop.ui.panel_screens import PanelScreens
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.phrase_board import PhraseBoardView
from tests.assistive.walk.stage import Stage

_TRIES = 250


def show_board(screens: PanelScreens, ask: Callable[[], None]) -> None:
    """Open it over the live screen, for somebody who has a phrase of their own."""
    live = screens._window.view
    assert isinstance(live, LiveView)
    person = live.coming.present()[0]
    if not screens.workspace.ask(phrases.list_phrases, person.id):
        told = {"words": "The bus was late again.", "person_id": person.id}
        screens.workspace.do(phrases.keep_phrase, **told)
    live.capture.who.choose(person.id)
    ask()
    board = screens._window.view
    assert isinstance(board, PhraseBoardView)
    # The words to suggest are read beside the screen.
    for _ in range(_TRIES):
        if board.suggested.buttons[0].isVisible():
            return
        QTest.qWait(20)


def show_phrases(stage: Stage) -> None:
    """Show the phrases that stand ready, to change them."""
    stage.open_panel()
    stage.controller.do("panel")
    stage.controller.do("change_phrases")


def show_said_words(stage: Stage) -> None:
    """Show how words are said, with one that the panel says in its own way."""
    workspace = stage.open_panel()
    if not workspace.ask(said_words.list_said_words):
        workspace.do(said_words.keep_said_word, written="Beaulieu", said="Bew lee")
    stage.controller.do("panel")
    stage.controller.do("said_words")
