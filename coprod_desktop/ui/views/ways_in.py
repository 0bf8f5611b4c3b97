"""Who can open the panel: its facilitators and the recovery words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.events.keys import (
    FacilitatorAdded,
    FacilitatorRemoved,
    PassphraseChanged,
    RecoveryWordsRenewed,
    SharesMade,
    SharesWithdrawn,
)
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.ways_in import WayIn
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.facilitator_form import AddFacilitator, MyPassphrase
from coprod_desktop.ui.views.this_computer import ThisComputer
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import ways_in as words
from coprod_desktop.wording.language import well_begun

_CHANGES = (
    FacilitatorAdded,
    PassphraseChanged,
    FacilitatorRemoved,
    RecoveryWordsRenewed,
    SharesMade,
    SharesWithdrawn,
)


class WaysInView(PanelView):
    """Lists who can open the panel; adds, changes and takes out."""

    removal_requested = Signal(object)
    words_requested = Signal()
    shares_requested = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, *, computer_can_open: bool
    ) -> None:
        super().__init__(workspace, announcer, words.TITLE)
        self._ways: dict[str, WayIn] = {}
        self._is_busy = False
        self.rows = SentenceList(words.LIST, rows=5)
        self._told = Words(muted=True)
        self._bar = QuietBar(words.TITLE)
        self._bar.hide()
        self.add = AddFacilitator(workspace, announcer)
        self.mine = MyPassphrase(workspace, announcer)
        self.computer = ThisComputer(announcer, can_open=computer_can_open)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        for part in (self._make_list(), self.add, self.mine, self.computer):
            page.column.addWidget(part)
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say how many ways in there are."""
        return words.SAID.format(count=words.count(len(self._ways)))

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def reading(self) -> Sequence[Passage]:
        """Read who can open it."""
        return passages(words.WHY, *(_told(one) for one in self._ways.values()))

    def heard(self, happened: Happened) -> None:
        """Show who can open it now."""
        if isinstance(happened.event, _CHANGES):
            self._show()

    def be_busy(self, *, busy: bool) -> None:
        """Show that the key is being changed; nothing else can be asked for meanwhile."""
        self._is_busy = busy
        self._told.say(words.CHANGING if busy else "")
        self._bar.setVisible(busy)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the new file is."""
        self._bar.show_progress(done, total)

    def _make_list(self) -> Section:
        section = Section(words.LIST)
        section.add(Words(words.WHY))
        section.add(self.rows)
        section.add(
            row(
                Button(words.TAKE_OUT, self._take_out),
                Button(words.NEW_WORDS, self._new_words),
                Button(words.SHARES, self._show_shares),
                Button(screen_words.BACK, self.back_requested.emit),
            )
        )
        section.add(self._told)
        section.add(self._bar)
        return section

    def _show(self) -> None:
        self._ways = {one.id: one for one in self.workspace.list_ways_in()}
        self.rows.set_rows([(one.id, _told(one)) for one in self._ways.values()])
        self.mine.show_name(next((w.label for w in self._ways.values() if w.is_used_now), ""))

    def _take_out(self) -> None:
        key = self.chosen_in(self.rows)
        if key is None or self._is_held_up():
            return
        if self._ways[key].is_passphrase:
            self.removal_requested.emit(self._ways[key])
        else:
            told = words.CHOOSE_NO_SHARES if self._ways[key].is_shares else words.CHOOSE_PERSON
            self.announcer.say(told)

    def _new_words(self) -> None:
        if not self._is_held_up():
            self.words_requested.emit()

    def _show_shares(self) -> None:
        if not self._is_held_up():
            self.shares_requested.emit()

    def _is_held_up(self) -> bool:
        if self._is_busy:
            self.announcer.say(words.BUSY)
        return self._is_busy


def _told(one: WayIn) -> str:
    if one.is_used_now:
        told = words.ROW_YOU
    else:
        told = words.ROW if one.can_be_taken_along else words.ROW_OLD
    return well_begun(told.format(name=one.label))
