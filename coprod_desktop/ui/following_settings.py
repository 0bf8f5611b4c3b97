"""The settings of a person follow them to this laptop, and go when the keyboard goes back."""

from functools import partial

from coprod_desktop.domain.people import Person
from coprod_desktop.preferences import Preferences, own_settings
from coprod_desktop.services import own_settings as services
from coprod_desktop.services import people
from coprod_desktop.services.workspace import Reply, Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.preferring import Preferring
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.wording import own_settings as words


class FollowingSettings:
    """Keeps what people like in the panel's file, and lets the program be so for them."""

    def __init__(self, preferring: Preferring, announcer: Announcer) -> None:
        self._preferring = preferring
        self._announcer = announcer

    def make_view(self, workspace: Workspace | None) -> SettingsView:
        """Make the page of settings, with the people of the panel that is open."""
        if workspace is None:
            return self._preferring.make_view()
        told = [(one.id, one.name) for one in workspace.ask(people.list_people)]
        view = self._preferring.make_view(told)
        view.kept_for.connect(partial(self._keep, workspace))
        view.forgotten_for.connect(partial(self._forget, workspace))
        return view

    def follow(self, workspace: Workspace, person: Person | None) -> None:
        """Let the program be as somebody likes it, or again as this laptop has it."""
        if person is None:
            self._preferring.take_back()
            return
        settings = workspace.ask(services.find_own_settings, person.id)
        keep = partial(_store, workspace, person.id)
        self._preferring.lend(person.name, settings, keep)

    def _keep(self, workspace: Workspace, person_id: str) -> None:
        told = words.KEPT.format(name=_name(workspace, person_id))
        self._say_then(told, _store(workspace, person_id, self._preferring.now))

    def _forget(self, workspace: Workspace, person_id: str) -> None:
        told = words.FORGOTTEN.format(name=_name(workspace, person_id))
        self._say_then(told, workspace.send(services.forget_own_settings, person_id))

    def _say_then(self, told: str, reply: Reply[None]) -> None:
        """Say it once it is so: a disk may refuse."""
        reply.then(lambda _nothing: self._announcer.say(told))


def _store(workspace: Workspace, person_id: str, preferences: Preferences) -> Reply[None]:
    return workspace.send(services.keep_own_settings, person_id, own_settings(preferences))


def _name(workspace: Workspace, person_id: str) -> str:
    person = workspace.ask(people.find_person, person_id)
    return person.name if person else ""
