"""Choose the picture beside a line: one of the program's, or one of the panel's own."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.easy_read import PanelPicture
from coprod_desktop.services import pictures
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.picture_list import PictureList, RowPicture
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.views.row_pictures import (
    key_of_own,
    known_picture,
    own_of_key,
    own_picture,
)
from coprod_desktop.wording import easy_editor as words

# More are found by another word sooner than by going through them.
_MOST_ROWS = 60
Row = tuple[str, str, RowPicture]


class EasyPicturesPart(PanelPart):
    """Look for a picture by a word; with nothing typed, see those for the words of the line."""

    subjects = (PanelPicture,)

    # The key of the picture, empty for none, and what it shows.
    picked = Signal(str, str)

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.PICTURES)
        self._line = ""
        self.sought = TextField(words.LOOK_FOR, hint=words.LOOK_FOR_HINT)
        self.rows = PictureList(words.FOUND, rows=5, empty=words.NO_PICTURES)
        self.sought.changed.connect(self._look)
        self.sought.entered.connect(self._go_to_rows)
        self.rows.chosen.connect(self._pick)
        self.add(self.sought)
        self.add(self.rows, 1)
        self.add(
            row(
                Button(words.USE_PICTURE, self._use),
                Button(words.TAKE_OFF, self._take_off),
            )
        )
        self.refresh()

    def follow_line(self, told: str) -> None:
        """Offer pictures for the words that somebody writes."""
        if told != self._line:
            self._line = told
            if not self.sought.text().strip():
                self._look()

    def refresh(self) -> None:
        """Show the pictures for what is looked for, the panel's own first."""
        sought = self.sought.text().strip()
        if sought:
            found = pictures.search_pictures(sought)
        else:
            found = pictures.suggest_pictures(self._line) or pictures.list_pictures()
        shown = [*self._own_rows(sought), *(_row(one) for one in found)]
        self.rows.set_pictures(shown[:_MOST_ROWS])

    def show_own(self, picture_id: str) -> None:
        """Put the person at one of the panel's own pictures."""
        self.sought.set_text("")
        self.refresh()
        self.rows.go_to(key_of_own(picture_id))
        self.rows.setFocus()

    def _look(self) -> None:
        """Show what is found for other words, at the nearest one unless somebody is in the list."""
        self.refresh()
        if self.rows.count() and not self.rows.hasFocus():
            self.rows.setCurrentRow(0)

    def _own_rows(self, sought: str) -> list[Row]:
        parts = sought.casefold().split()
        return [
            (
                key_of_own(own.id),
                words.OUR_OWN.format(name=own.name),
                own_picture(self.workspace, own),
            )
            for own in self.workspace.ask(pictures.list_panel_pictures)
            if all(part in f"{own.name} {own.said}".casefold() for part in parts)
        ]

    def _go_to_rows(self) -> None:
        self.rows.setFocus()

    def _use(self) -> None:
        if key := self.chosen_in(self.rows):
            self._pick(key)

    def _pick(self, key: str) -> None:
        if (own_id := own_of_key(key)) is not None:
            own = self.workspace.ask(pictures.find_own, own_id)
            shows = (own.said or own.name) if own else ""
        else:
            known = pictures.find_picture(key)
            shows = known.shows if known else ""
        self.picked.emit(key, shows)
        self.announcer.say(words.PICTURE_CHOSEN.format(picture=shows))

    def _take_off(self) -> None:
        self.picked.emit("", "")
        self.announcer.say(words.NO_PICTURE_CHOSEN)


def _row(one: pictures.Picture) -> Row:
    return one.name, one.shows, known_picture(one.name)
