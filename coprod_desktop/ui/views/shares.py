"""Shares for the organisation: what they are, and the buttons that make and withdraw them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services.shares import has_shares, made_at
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import papers as paper_words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import shares as words


class SharesView(PanelView):
    """Says what shares do, and asks for them to be made or withdrawn."""

    make_requested = Signal()
    withdrawal_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.TITLE)
        self._has_some = has_shares(workspace.folder)
        act = words.MAKE_ANEW if self._has_some else words.MAKE
        self.make = Button(act, self.make_requested.emit, kind=Kind.PRIMARY)
        self.withdraw = Button(words.WITHDRAW, self.withdrawal_requested.emit)
        self.back = Button(screen_words.BACK, self.back_requested.emit)
        section = Section(words.TITLE)
        section.heading.hide()
        for sentence in self._meaning():
            section.add(Words(sentence))
        ways = (self.back, self.make, self.withdraw) if self._has_some else (self.back, self.make)
        section.add(row(*ways))
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say whether there are some."""
        return words.SAID_SOME if self._has_some else words.SAID_NONE

    def first_control(self) -> QWidget:
        """Back, which can spoil nothing: one press too many takes nobody's way in."""
        return self.back

    def reading(self) -> Sequence[Passage]:
        """Read what they are."""
        return passages(*self._meaning())

    def _meaning(self) -> Sequence[str]:
        told = (words.WHY, words.WHEN, words.WHO, words.ALL_THREE)
        if not self._has_some:
            return told
        return (self._since(), *told, words.ANEW, words.WITHDRAWING)

    def _since(self) -> str:
        at = self.workspace.ask(made_at)
        if at is None:
            return words.SINCE_UNKNOWN
        return words.SINCE.format(day=paper_words.day(at.astimezone().date()))
