"""One agenda item: what it asks, at which stage, who asked for it."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.agenda import AgendaItem, Asked, Stage
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services import agendas, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, NumberField, TextArea, TextField
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.banked import BankPoints
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.labels import label


class ItemView(PanelView):
    """Change an item of the agenda."""

    reads_to = Audience.FACILITATOR

    done = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, item: AgendaItem) -> None:
        super().__init__(workspace, announcer, words.ITEM.format(position=item.position))
        self._item = item
        self.name = TextField(words.ITEM_NAME, item.title)
        self.summary = TextArea(words.ITEM_SUMMARY, item.summary, lines=3)
        self.asked = Chooser(words.ITEM_ASKED, [(one, label(one)) for one in Asked])
        self.stage: Chooser[Stage | None] = Chooser(
            words.ITEM_STAGE,
            [(None, words.STAGE_UNKNOWN), *((one, label(one)) for one in Stage)],
        )
        everybody = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        self.proposer: Chooser[str | None] = Chooser(
            words.ITEM_PROPOSER, [(None, words.PROPOSER_UNKNOWN), *everybody]
        )
        self.minutes = NumberField(words.ITEM_MINUTES, max(item.minutes, 1), 1, 600)
        self.warning = TextField(words.CONTENT_WARNING, item.content_warning)
        self.asked.choose(item.asked)
        self.stage.choose(item.stage)
        self.proposer.choose(item.proposed_by_id)
        self.banked = BankPoints(workspace, announcer, item.id)
        self._draft = DraftKeeper(self, workspace, f"item:{item.id}", self._fields())
        self._draft.bring_back()
        self.name.entered.connect(self._keep)
        # Escape discards nothing; the button forgets what was typed here.
        self.back_requested.connect(partial(self.done.emit, item.session_id))
        self._arrange()

    def entry_sentence(self) -> str:
        """Say which item it is, and what to do."""
        return words.ITEM_SAID.format(position=self._item.position, title=self._item.title)

    def first_control(self) -> QWidget:
        """What it is about."""
        return self.name.control

    def has_subject(self) -> bool:
        """Say whether the item is on the agenda."""
        return self.workspace.ask(agendas.find_item, self._item.id) is not None

    def heard(self, happened: Happened) -> None:
        """Show the points that were given beforehand as they are now."""
        self.banked.heard(happened)

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        section = Section(self.title, whole=True)
        for part in self._fields().values():
            section.add(part)
        page.column.addWidget(section)
        keep = Button(words.KEEP_ITEM, self._keep, kind=Kind.PRIMARY)
        page.column.addLayout(row(keep, Button(words.BACK, self._go_back)))
        page.column.addWidget(self.banked)
        page.column.addStretch(1)

    def _fields(self) -> dict[str, TextField | TextArea | NumberField | Chooser[Any]]:
        return {
            "title": self.name,
            "asked": self.asked,
            "stage": self.stage,
            "asked for by": self.proposer,
            "minutes": self.minutes,
            "summary": self.summary,
            "warning": self.warning,
        }

    def _keep(self) -> None:
        told = replace(
            self._item,
            title=self.name.text(),
            summary=self.summary.text().strip(),
            asked=self.asked.value,
            stage=self.stage.value,
            proposed_by_id=self.proposer.value,
            minutes=self.minutes.value(),
            content_warning=self.warning.text().strip(),
        )
        self.send_draft(self._draft, self._kept, agendas.change_item, told)

    def _kept(self, _item: AgendaItem) -> None:
        self._go_back()

    def _go_back(self) -> None:
        self._draft.forget()
        self.done.emit(self._item.session_id)
