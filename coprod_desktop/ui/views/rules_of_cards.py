"""What the panel calls its cards, and cards to print under those names."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from coprod_desktop.domain.cards import CardKind, CardWord
from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import cards as words
from coprod_desktop.wording.labels import label


class RulesOfCards(PanelPart):
    """One field for each card."""

    subjects = (Panel,)

    print_requested = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.RULES_OF_CARDS)
        self.names = {kind: TextField(label(kind)) for kind in CardKind}
        self.add(Hint(words.RULES_HINT))
        for field in self.names.values():
            self.add(field)
        self.add(
            row(
                Button(words.KEEP_CARDS, self._keep),
                Button(words.PRINT_CARDS, self.print_requested.emit),
            )
        )
        told = {kind.value: field for kind, field in self.names.items()}
        self._draft = DraftKeeper(self, workspace, "rules of cards", told)
        self.refresh()
        self._draft.bring_back()

    def refresh(self) -> None:
        """Show the names as they are stored, where nobody has typed others."""
        if self._draft.is_touched:
            return
        own = {one.kind: one.words for one in self.workspace.ask(panels.find_panel).card_words}
        for kind, field in self.names.items():
            field.set_text(own.get(kind, ""))
        self._draft.is_recorded()

    def _keep(self) -> None:
        told = ((kind, field.text().strip()) for kind, field in self.names.items())
        own = tuple(CardWord(kind=kind, words=text) for kind, text in told if text)
        change = partial(replace, card_words=own)
        self.send_draft(self._draft, self._kept, panels.change_rules, change)

    def _kept(self, _panel: Panel) -> None:
        """The event has told everybody, and what stands here is on the record."""
