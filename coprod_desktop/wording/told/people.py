"""What is said about people and their needs."""

from coprod_desktop.domain.events import people as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

ACTS: Tellings = {
    events.PersonAdded: _("{e.person.name} added"),
    events.PersonChanged: _("{e.person.name} changed"),
    events.PersonRemoved: _("{e.person.name} taken off the list"),
    events.NeedTold: _("access need of {e.person.name} written down"),
    events.NeedRemoved: _("access need of {e.person.name} taken away"),
}
SENTENCES: Tellings = {}
