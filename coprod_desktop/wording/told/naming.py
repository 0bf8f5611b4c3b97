"""What every subject needs to tell an event: its shape, and the name of somebody or nobody."""

from collections.abc import Callable, Mapping
from typing import Any

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
from coprod_desktop.wording.language import _

Telling = str | Callable[[Any], str]
Tellings = Mapping[type[Event], Telling]


def who(person: Person | None) -> str:
    """Name a person, or say that it was nobody in particular."""
    return person.name if person else _("the group")
