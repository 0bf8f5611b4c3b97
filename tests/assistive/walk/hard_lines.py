"""An easy-read version that gives the walk something of everything to meet."""

from coprod_desktop.services import easy_reads, panels
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.panel_screens import PanelScreens
from coprod_desktop.ui.views.easy_read import EasyReadView

HARD = EasyWords(
    words="The easement NHS consultation is about the lower benches. We wait for it.",
    picture="seat",
    said="A chair",
)


def show_hard_line(screens: PanelScreens, session_id: str) -> None:
    """Go there, and bring the hard line back into the box, with all that is noticed about it."""
    _write_hard_lines(screens.workspace, session_id)
    screens.show_easy_read(session_id)
    view = screens._window.view
    assert isinstance(view, EasyReadView)
    view.line.change(view.lines.rows.key_at(0))


def _write_hard_lines(workspace: Workspace, session_id: str) -> None:
    # Lines with and without pictures; the first is hard to read in every way.
    if workspace.ask(easy_reads.list_easy_lines, session_id)[0].words == HARD.words:
        return
    line = workspace.do(easy_reads.add_easy_line, session_id, HARD)
    workspace.do(panels.explain_word, word="easement", meaning="a right of way")
    workspace.do(easy_reads.move_easy_line, line.id, by=-99)
