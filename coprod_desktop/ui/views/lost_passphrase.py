"""The passphrase is lost: the 24 recovery words open the panel and give it a new one."""

from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.fields import TextArea
from coprod_desktop.ui.kit.new_passphrase import NewPassphraseView
from coprod_desktop.wording import recovery as words


class LostPassphraseView(NewPassphraseView):
    """Asks for the 24 words and for a new passphrase."""

    def __init__(self, announcer: Announcer, panel: PanelOnLaptop) -> None:
        self.words = TextArea(words.TYPED, hint=words.TYPED_HINT, lines=4)
        super().__init__(announcer, words.OPEN.format(label=panel.label), (self.words,))

    def entry_sentence(self) -> str:
        """Say what to type."""
        return words.OPEN_SAID
