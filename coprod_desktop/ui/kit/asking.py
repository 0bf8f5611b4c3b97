"""What every part of a screen does that asks for acts: send them, and hear how they went."""

from collections.abc import Callable
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.unit_of_work import UnitOfWork
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import Section
from coprod_desktop.ui.kit.row_words import RowWords
from coprod_desktop.ui.kit.view import has_left
from coprod_desktop.wording import kit as words
from coprod_desktop.wording import problems

P = ParamSpec("P")
T = TypeVar("T")


class Asking:
    """Mixed into a widget that asks for acts.

    An answer may come when the person has gone on to another screen: then nothing follows from
    it here, but a refusal is said all the same, and words that were refused stand here again when
    the person comes back.
    """

    workspace: Workspace
    announcer: Announcer

    def send(
        self,
        use_case: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Ask for an act whose result shows itself by its event."""
        self.workspace.send(use_case, *args, **kwargs).then(None, self.hear_refusal)

    def send_then(
        self,
        done: Callable[[T], None],
        use_case: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Ask for an act, and say what follows once it is stored."""
        follow = partial(self._if_here, done)
        self.workspace.send(use_case, *args, **kwargs).then(follow, self.hear_refusal)

    def send_draft(
        self,
        draft: DraftKeeper,
        done: Callable[[T], None],
        use_case: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Ask for the act that records a draft: it is forgotten with it, and kept if refused."""
        follow = partial(self._draft_recorded, draft, done)
        refused = partial(self._draft_refused, draft)
        typed = draft.hand_over()
        self.workspace.send_from_draft(typed, use_case, *args, **kwargs).then(follow, refused)

    def refused(self, problem: Problem) -> None:
        """Say why an act was refused; what was typed stays."""
        self.announcer.say(problems.sentence(problem))

    def chosen_in(self, rows: SentenceList) -> str | None:
        """Give the key of the chosen row; where there is none, say what to do first."""
        if rows.current_key is None:
            self._say_choose_first(rows)
        return rows.current_key

    def row_of(self, typed: RowWords, rows: SentenceList) -> str | None:
        """Give the key of the row that words are about; where there is none, say what to do."""
        if typed.about.value is None:
            self._say_choose_first(rows)
        return typed.about.value

    def is_here(self) -> bool:
        """Whether the person still has this before them."""
        return isinstance(self, QWidget) and isValid(self) and self.isVisible()

    def still_stands(self) -> bool:
        """Whether this is on a screen that is shown, or that the person only looks away from."""
        return isinstance(self, QWidget) and isValid(self) and not has_left(self)

    def hear_refusal(self, problem: Problem) -> None:
        """Hear that an act was refused, wherever the person is by now."""
        if self.is_here():
            self.refused(problem)
        else:
            self.announcer.say(problems.sentence(problem))

    def _say_choose_first(self, rows: SentenceList) -> None:
        self.announcer.say(words.CHOOSE_FIRST.format(list=rows.accessibleName()))

    def _draft_refused(self, draft: DraftKeeper, problem: Problem) -> None:
        if self.still_stands():
            draft.keep()
        self.hear_refusal(problem)

    def _draft_recorded(self, draft: DraftKeeper, done: Callable[[T], None], result: T) -> None:
        if self.still_stands():
            done(result)
            draft.forget()

    def _if_here(self, done: Callable[[T], None], result: T) -> None:
        if self.is_here():
            done(result)


class PanelPart(Asking, Section):
    """A region of a screen that asks for acts, and shows itself anew when its subject changes."""

    # The kinds of value that it shows: when an act changed one of them, it is refreshed.
    subjects: tuple[type, ...] = ()

    # The person is here, and this is about to go: they have to be taken elsewhere first.
    emptied = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, heading: str) -> None:
        super().__init__(heading)
        self.workspace = workspace
        self.announcer = announcer

    def heard(self, happened: Happened) -> None:
        """Bring up to date what the event changed."""
        if happened.touches(*self.subjects):
            self.refresh()

    def refresh(self) -> None:
        """Show how things stand now, changing only what differs."""

    def be_there(self, *, is_there: bool) -> None:
        """Be on the screen or not; nothing goes from under the person."""
        if not is_there and has_person(self):
            self.emptied.emit()
        self.setVisible(is_there)
