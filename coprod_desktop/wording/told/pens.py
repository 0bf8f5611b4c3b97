"""What is said about the pen: which laptop writes."""

from coprod_desktop.domain.events import pens as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

ACTS: Tellings = {
    events.PenHandedOver: _("pen handed over to {e.pen.name}"),
    events.PenReceived: _("pen received by {e.pen.name}"),
    events.PenKept: _("pen stays with {e.pen.name}"),
    events.PenTaken: _("pen taken from {e.had_it} by {e.pen.name}"),
}
SENTENCES: Tellings = {}
