"""Before the panel gets a new key: what it means, in plain words, and the button that does it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.ways_in import WayIn
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check, Kind
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Hint, Words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import ways_in as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """What becomes worthless with the old key: the recovery words, the shares, both or neither."""

    new_words: bool
    without_shares: bool


class NewKeyView(PanelView):
    """Says what a new key does to others and to backups, and asks once."""

    # What else shall change with the key: an Also.
    wanted = Signal(object)

    def __init__(self, workspace: Workspace, announcer: Announcer, gone: WayIn | None) -> None:
        self._gone = gone
        title = words.REMOVAL.format(name=gone.label) if gone else words.WORDS_TITLE
        super().__init__(workspace, announcer, title)
        act = words.DO_REMOVAL.format(name=gone.label) if gone else words.DO_WORDS
        self.do = Button(act, self._want, kind=Kind.PRIMARY)
        self.back = Button(screen_words.BACK, self.back_requested.emit)
        self.with_words = Check(words.WITH_NEW_WORDS, on=True)
        ways = workspace.list_ways_in()
        self._on_paper = [one for one in ways if not (one.is_passphrase or one.is_shares)]
        self._asks_about_shares = gone is not None and any(one.is_shares for one in ways)
        self.without_shares = Check(words.WITHOUT_SHARES, on=True)
        section = Section(title, whole=True)
        for sentence in self._meaning():
            section.add(Words(sentence))
        if gone is not None:
            self._ask_about_words(section, gone)
        section.add(row(self.do, self.back))
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(title, 1))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what is about to be done."""
        if self._gone is None:
            return words.DO_WORDS_SAID
        return words.REMOVAL_SAID.format(name=self._gone.label)

    def first_control(self) -> QWidget:
        """Back, which can spoil nothing: one press too many takes nobody's way in."""
        return self.back

    def reading(self) -> Sequence[Passage]:
        """Read what it means."""
        return passages(*self._meaning())

    def _meaning(self) -> Sequence[str]:
        if self._gone is None:
            return (words.WORDS_WHY,)
        why = words.REMOVAL_WHY.format(name=self._gone.label)
        return (why, words.REMOVAL_OTHERS, words.REMOVAL_BACKUPS)

    def _ask_about_words(self, section: Section, gone: WayIn) -> None:
        if all(one.can_be_taken_along for one in self._on_paper) and self._on_paper:
            section.add(self.with_words)
            section.add(Hint(words.WITH_NEW_WORDS_HINT.format(name=gone.label)))
        else:
            section.add(Words(words.MUST_HAVE_NEW_WORDS))
        if self._asks_about_shares:
            section.add(self.without_shares)
            section.add(Hint(words.WITHOUT_SHARES_HINT.format(name=gone.label)))

    def _want(self) -> None:
        goes = self._asks_about_shares and self.without_shares.isChecked()
        self.wanted.emit(Also(new_words=self.with_words.isChecked(), without_shares=goes))
