"""All else is lost: two of the organisation's three shares open the panel."""

from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.fields import TextArea
from coprod_desktop.ui.kit.new_passphrase import NewPassphraseView
from coprod_desktop.wording import shares as words


class TwoSharesView(NewPassphraseView):
    """Asks for the words of two shares and for a new passphrase."""

    def __init__(self, announcer: Announcer, panel: PanelOnLaptop) -> None:
        one = TextArea(words.ONE, hint=words.TYPED_HINT, lines=3)
        other = TextArea(words.OTHER, lines=3)
        super().__init__(announcer, words.OPEN_PANEL.format(label=panel.label), (one, other))

    def entry_sentence(self) -> str:
        """Say what to type."""
        return words.OPEN_SAID
