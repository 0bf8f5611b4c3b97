"""One share of an organisation: a page that asks the others to look away, then its 15 words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services.shares import save_share
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.secret_words import SecretWordsView, Sheet
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import shares as words


class ShareCoverView(View):
    """Waits until only the one who keeps a share looks at the screen."""

    show_requested = Signal()
    stop_requested = Signal()
    do_first = words.FIRST

    def __init__(self, announcer: Announcer, number: int) -> None:
        super().__init__(announcer, words.COVER.format(number=number))
        self._said = words.COVER_SAID.format(number=number)
        self._why = words.COVER_WHY.format(number=number)
        show = self.show_requested.emit
        self.go_on = Button(words.SHOW.format(number=number), show, kind=Kind.PRIMARY)
        section = Section(self.title)
        section.heading.hide()
        section.add(Words(self._why))
        section.add(row(self.go_on, Button(words.STOP, self.stop_requested.emit)))
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say who may look."""
        return self._said

    def first_control(self) -> QWidget:
        """The button that shows it."""
        return self.go_on

    def reading(self) -> Sequence[Passage]:
        """Read who may look."""
        return passages(self._why)


class ShareWordsView(SecretWordsView):
    """Shows the 15 words of one share once, and goes on when two of them were typed back."""

    do_first = words.FIRST

    def __init__(self, announcer: Announcer, number: int, share: Sequence[str]) -> None:
        super().__init__(announcer, _sheet(number), share)
        self._number = number

    def save(self, path: Path, secret_words: Sequence[str]) -> None:
        """Write it into a file that says which share it is."""
        save_share(path, self._number, secret_words)


def _sheet(number: int) -> Sheet:
    return Sheet(
        title=words.COVER.format(number=number),
        shown_said=words.SHOWN_SAID.format(number=number),
        why=words.SHOWN_WHY,
        list_name=words.LIST.format(number=number),
        asked_back=2,
        check=words.CHECK,
        check_said=words.CHECK_SAID,
        is_right=words.IS_RIGHT,
        show_again=words.SHOW_AGAIN,
        choose_file=words.CHOOSE_FILE.format(number=number),
        file_name=words.FILE_NAME.format(number=number),
        saved=words.SAVED,
    )
