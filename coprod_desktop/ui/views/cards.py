"""Cards that people hold up, and how they are answered."""

from coprod_desktop.domain.cards import Card, CardKind
from coprod_desktop.services import cards
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import live as words


class Cards(PanelPart):
    """The cards that are open."""

    subjects = (Card,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CARDS)
        self._session_id = session_id
        self.stop = Button(words.STOP_CARD, self.toggle_stop)
        self.add(row(self.stop))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show whether a stop card is open."""
        self.stop.say(words.STOP_CARD_ANSWERED if self.stop_is_open() else words.STOP_CARD)

    def stop_is_open(self) -> bool:
        """Say whether a stop card waits for its answer."""
        return self.workspace.ask(cards.stop_card_is_open, self._session_id)

    def toggle_stop(self) -> None:
        """Somebody shows a stop card, or the open one is answered."""
        stops = self.workspace.ask(cards.list_open_stop_cards, self._session_id)
        if stops:
            self.send(cards.answer_card, stops[0].id)
        else:
            self.send(cards.show_card, self._session_id, CardKind.STOP)
