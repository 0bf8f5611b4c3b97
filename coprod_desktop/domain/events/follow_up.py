"""What happens to actions."""

from dataclasses import dataclass

from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionAgreed(Event):
    """Somebody will do something."""

    action: Action
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChanged(Event):
    """An action changed."""

    action: Action
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRemoved(Event):
    """An action was taken away."""

    action: Action
