"""A name and a passphrase: of one more facilitator, or anew of the one who is here."""

from PySide6.QtGui import QHideEvent

from coprod_desktop.domain.errors import NameMissing, NameTaken, Problem
from coprod_desktop.services import facilitators
from coprod_desktop.services.workspace import Reply, Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.passphrase import NewPassphrase
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import ways_in as words


class FacilitatorForm(PanelPart):
    """Asks for a name and, twice, for a passphrase; a refusal is said at its field."""

    def __init__(
        self, workspace: Workspace, announcer: Announcer, name: TextField, typed: NewPassphrase
    ) -> None:
        super().__init__(workspace, announcer, self.about)
        self.name, self.typed = name, typed

    # Its heading, and what its button does.
    about = ""
    act = ""

    def fill_in(self) -> None:
        """Put the fields and the button under what is there."""
        for field in (self.name, *self.typed.fields):
            field.entered.connect(self._send)
            self.add(field)
        self.add(row(Button(self.act, self._send)))

    def ask(self) -> Reply[None]:
        """Ask for what the form is about."""
        raise NotImplementedError

    def refused(self, problem: Problem) -> None:
        """Say it at the field that it is about."""
        is_name = isinstance(problem, NameMissing | NameTaken)
        self._show(self.name if is_name else self.typed.first, problems.sentence(problem))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone; a reader hears nothing of it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.typed.clear()

    def _send(self) -> None:
        if self.typed.is_twice_the_same():
            self.ask().then(self._done, self.hear_refusal)
        else:
            self._show(self.typed.again, screen_words.NOT_THE_SAME)

    def _done(self, _nothing: None) -> None:
        if self.is_here():
            self.typed.clear()
            self.finished()

    def finished(self) -> None:
        """Make the form ready for the next one."""

    def _show(self, field: TextField, sentence: str) -> None:
        field.show_problem(sentence)
        field.select()
        self.announcer.say(sentence)


class AddFacilitator(FacilitatorForm):
    """One more facilitator with a passphrase of their own."""

    about = words.ADD
    act = words.ADD

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        typed = NewPassphrase(
            words.PASSPHRASE, screen_words.PASSPHRASE_HINT, words.PASSPHRASE_AGAIN
        )
        name = TextField(words.NAME, hint=words.NAME_HINT)
        super().__init__(workspace, announcer, name, typed)
        self.add(Words(words.ADD_HINT))
        self.fill_in()

    def ask(self) -> Reply[None]:
        """Ask for one more way in."""
        return facilitators.add_facilitator(
            self.workspace, name=self.name.text(), passphrase=self.typed.first.text()
        )

    def finished(self) -> None:
        """Make room for the next name."""
        self.name.set_text("")


class MyPassphrase(FacilitatorForm):
    """Another passphrase for whoever opened the panel."""

    about = words.MINE
    act = words.CHANGE

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        typed = NewPassphrase(
            words.MY_PASSPHRASE, screen_words.PASSPHRASE_HINT, words.MY_PASSPHRASE_AGAIN
        )
        super().__init__(workspace, announcer, TextField(words.MY_NAME), typed)
        self.fill_in()

    def show_name(self, name: str) -> None:
        """Show the name that stands in the record."""
        if name != self.name.text() and not self.name.control.hasFocus():
            self.name.set_text(name)

    def ask(self) -> Reply[None]:
        """Ask for the other passphrase."""
        return facilitators.change_passphrase(
            self.workspace, name=self.name.text(), passphrase=self.typed.first.text()
        )
