"""What is said about actions."""

from coprod_desktop.domain.events import follow_up as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

ACTS: Tellings = {
    events.ActionAgreed: _("action: {e.action.what}"),
    events.ActionChanged: _("action changed: {e.action.what}"),
    events.ActionRemoved: _("action taken away: {e.action.what}"),
}
SENTENCES: Tellings = {}
