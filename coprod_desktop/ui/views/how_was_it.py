"""How it was: three questions, cards counted, no names."""

from coprod_desktop.domain.afterwards import HowQuestion, HowWasIt
from coprod_desktop.services import sign_offs
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import NumberField
from coprod_desktop.ui.kit.regions import Columns, row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import afterwards as words
from coprod_desktop.wording.labels import label

_MOST = 200
_LETTERS_OF_COUNT = 14


class HowWasItPart(PanelPart):
    """Green, yellow and red for each question."""

    subjects = (HowWasIt,)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.HOW_WAS_IT)
        self._session_id = session_id
        self.counts = {
            question: tuple(
                NumberField(told.format(question=label(question)), 0, 0, _MOST)
                for told in (words.GREEN, words.YELLOW, words.RED)
            )
            for question in HowQuestion
        }
        self.add(Hint(words.HOW_HINT))
        for fields in self.counts.values():
            self.add(Columns([(field, 1) for field in fields], letters=_LETTERS_OF_COUNT))
        self.add(row(Button(words.KEEP_COUNTS, self._keep)))
        told = {
            f"{question.value} {at}": field
            for question, fields in self.counts.items()
            for at, field in enumerate(fields)
        }
        self._draft = DraftKeeper(self, workspace, f"how it was:{session_id}", told)
        self.refresh()
        self._draft.bring_back()

    def refresh(self) -> None:
        """Show what was counted, where nobody is counting anew."""
        if self._draft.is_touched:
            return
        for one in self.workspace.ask(sign_offs.list_how_it_was, self._session_id):
            fields = self.counts[one.question]
            for field, count in zip(fields, (one.green, one.yellow, one.red), strict=True):
                field.set_value(count)
        self._draft.is_recorded()

    def _keep(self) -> None:
        known = {
            one.question: (one.green, one.yellow, one.red)
            for one in self.workspace.ask(sign_offs.list_how_it_was, self._session_id)
        }
        for question, fields in self.counts.items():
            green, yellow, red = (field.value() for field in fields)
            if (green, yellow, red) != known.get(question, (0, 0, 0)):
                cards = (green, yellow, red)
                self.send(sign_offs.count_how_it_was, self._session_id, question, cards)
        self._draft.forget()
