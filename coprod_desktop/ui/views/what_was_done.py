"""What was done: the last acts in words, and who recorded them."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.happened import Happened
from coprod_desktop.services import what_was_done
from coprod_desktop.services.what_was_done import Done
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Hint
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import what_was_done as words
from coprod_desktop.wording.language import well_begun, well_ended


class WhatWasDoneView(LeadingBackView):
    """A list to look at, over the screen where one was."""

    reads_to = Audience.FACILITATOR

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.WHAT_WAS_DONE)
        self.rows = SentenceList(words.WHAT_WAS_DONE, rows=9, empty=words.NOTHING_DONE)
        back = Button(access_words.BACK_WHERE, self.back_requested.emit, kind=Kind.PRIMARY)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.WHAT_WAS_DONE, 1))
        section = Section(words.WHAT_WAS_DONE, whole=True)
        section.add(Hint(words.HINT))
        section.add(self.rows)
        section.add(row(back))
        page.column.addWidget(section)
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say how much was done."""
        if not self.rows.count():
            return words.NOTHING_DONE
        return words.entry(self.rows.count())

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def heard(self, happened: Happened) -> None:
        """Show what was done by now."""
        del happened
        self._show()

    def _show(self) -> None:
        done = self.workspace.ask(what_was_done.list_what_was_done)
        self.rows.set_rows([(one.id, _row(one)) for one in done])


def _row(one: Done) -> str:
    time = f"{one.at.astimezone():%d/%m %H:%M}"
    told = words.ROW.format(time=time, said=well_begun(one.said), who=one.recorded_by)
    return well_ended(words.TAKEN_BACK.format(row=told) if one.is_taken_back else told)
