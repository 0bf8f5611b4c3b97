"""A screen of an open panel: it hears of what happens and asks for acts."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.events import Happened
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.unit_of_work import UnitOfWork
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.view import View
from coprod_desktop.wording import problems

P = ParamSpec("P")
T = TypeVar("T")


class PanelView(View):
    """A screen of an open panel: it hears of what happens and asks for acts."""

    def __init__(self, workspace: Workspace, announcer: Announcer, title: str) -> None:
        super().__init__(announcer, title)
        self.workspace = workspace
        self._stop_listening = workspace.listen(self.heard)

    def heard(self, happened: Happened) -> None:
        """Bring up to date what the event changed."""

    def leaving(self) -> None:
        """Stop listening: the screen goes."""
        self._stop_listening()

    def send(
        self,
        use_case: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Ask for an act whose result shows itself by its event."""
        self.workspace.send(use_case, *args, **kwargs).then(self._stored, self.refused)

    def refused(self, problem: Problem) -> None:
        """Say why an act was refused; what was typed stays."""
        self.announcer.say(problems.sentence(problem))

    def _stored(self, _result: object) -> None:
        """The event has told everybody."""
