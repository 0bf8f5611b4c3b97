"""The lines of an easy-read version, in their order, each with its picture."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from coprod_desktop.domain.easy_read import EasyLine, EasyRead, PanelPicture
from coprod_desktop.domain.passage import Passage
from coprod_desktop.services import easy_reads, pictures, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.picture_list import PictureList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.views.row_pictures import picture_of_line
from coprod_desktop.wording import easy_editor as words


class EasyLinesPart(PanelPart):
    """See the lines, move them, take one away, or begin with what was decided."""

    subjects = (EasyLine, EasyRead, PanelPicture)

    change_requested = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.LINES)
        self._session_id = session_id
        self.rows = PictureList(words.LINES, rows=6, empty=words.NO_LINES)
        self.rows.chosen.connect(self.change_requested)
        self.lay_out = Button(words.LAY_OUT, self._lay_out)
        self._hint = Hint(words.LAY_OUT_HINT)
        self.add(self.rows, 1)
        self.add(
            row(
                Button(words.CHANGE_LINE, self._change),
                Button(words.MOVE_UP, self._move_up, description="Alt+Up"),
                Button(words.MOVE_DOWN, self._move_down, description="Alt+Down"),
                Button(words.REMOVE_LINE, self._remove),
            )
        )
        self.add(row(self.lay_out))
        self.add(self._hint)
        for keys, act in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            # Only where the list has the focus: Alt+Down opens the choices on this page.
            shortcut = QShortcut(QKeySequence(keys), self.rows, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.refresh()

    def refresh(self) -> None:
        """Show the lines as they are now."""
        lines = self.workspace.ask(easy_reads.list_easy_lines, self._session_id)
        self.rows.set_pictures(
            [
                (line.id, self._sentence(place, line), picture_of_line(self.workspace, line))
                for place, line in enumerate(lines, start=1)
            ]
        )
        # Where lines stand there is nothing to begin with, and nothing to press by mistake.
        self.lay_out.setEnabled(not lines)

    def placed(self) -> Sequence[Placed]:
        """Give the words of each line to be read."""
        language = self.workspace.ask(sessions.get_session, self._session_id).language
        return [
            Placed(told=Passage(line.words, language), at=self.rows, row=line.id)
            for line in self.workspace.ask(easy_reads.list_easy_lines, self._session_id)
        ]

    def place_of(self, line_id: str | None) -> int:
        """Say which line it is, counted from 1; 0 where there is none."""
        keys = [self.rows.key_at(place) for place in range(self.rows.count())]
        return keys.index(line_id) + 1 if line_id in keys else 0

    def _sentence(self, place: int, line: EasyLine) -> str:
        return words.line_row(place, line, line.said or self._called(line))

    def _called(self, line: EasyLine) -> str:
        """What the picture is called; by ear nothing else tells that there is one."""
        if line.own_picture_id:
            return self.workspace.ask(pictures.name_of_own, line.own_picture_id)
        known = pictures.find_picture(line.picture)
        return known.shows if known else ""

    def _change(self) -> None:
        if key := self.chosen_in(self.rows):
            self.change_requested.emit(key)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if key := self.chosen_in(self.rows):
            self.send_then(self._moved, easy_reads.move_easy_line, key, by=by)

    def _moved(self, line: EasyLine) -> None:
        self.rows.go_to(line.id)

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(easy_reads.remove_easy_line, key)

    def _lay_out(self) -> None:
        self.send_then(self._laid_out, easy_reads.lay_out_easy_read, self._session_id)

    def _laid_out(self, lines: tuple[EasyLine, ...]) -> None:
        self.rows.go_to(lines[0].id)
        self.rows.setFocus()
