"""What is said about the floor: who asks, who speaks, who is done."""

from coprod_desktop.domain.events import floor as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

ACTS: Tellings = {
    events.TurnAsked: _("{e.person.name} on the list to speak"),
    events.TurnStarted: _("{e.person.name} is speaking"),
    events.TurnEnded: _("{e.person.name} is done"),
}
SENTENCES: Tellings = {
    events.TurnAsked: _("{e.person.name} is on the list, place {e.place}."),
}
