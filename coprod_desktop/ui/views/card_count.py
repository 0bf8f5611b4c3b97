"""Count the cards of a whole room: so many agree, so many slow down, so many stop."""

from coprod_desktop.domain.cards import MOST_COUNTED, Card, CardKind
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import cards, panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import NumberField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import cards as words
from coprod_desktop.wording import problems

_COUNTED = (CardKind.AGREE, CardKind.SLOW_DOWN, CardKind.STOP)


class CardCount(PanelPart):
    """One number for each card by which a room shows how it goes."""

    subjects = (Panel,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.COUNT)
        self._session_id = session_id
        self.numbers = {
            kind: NumberField(words.HOW_MANY.format(card=kind.value), 0, 0, MOST_COUNTED)
            for kind in _COUNTED
        }
        self.keep = Button(words.KEEP_COUNT, self._keep)
        told = {kind.value: field for kind, field in self.numbers.items()}
        self._draft = DraftKeeper(self, workspace, f"cards counted:{session_id}", told)
        self._draft.bring_back()
        for field in self.numbers.values():
            self.add(field)
        self.add(row(self.keep))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Call the cards what the panel calls them."""
        panel = self.workspace.ask(panels.find_panel)
        for kind, field in self.numbers.items():
            field.say_label(words.HOW_MANY.format(card=words.card_word(panel, kind)))

    def refused(self, problem: Problem) -> None:
        """Say it at the first number."""
        super().refused(problem)
        self.numbers[CardKind.AGREE].show_problem(problems.sentence(problem))

    def _keep(self) -> None:
        counts = {kind: field.value() for kind, field in self.numbers.items()}
        self.send_draft(self._draft, self._kept, cards.count_cards, self._session_id, counts)

    def _kept(self, _cards: tuple[Card, ...]) -> None:
        for field in self.numbers.values():
            field.clear_problem()
            field.set_value(0)
