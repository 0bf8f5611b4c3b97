"""What is said about the panel itself and its words."""

from coprod_desktop.domain.events import panel as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

ACTS: Tellings = {
    events.PanelCreated: _("panel made: {e.panel.name}"),
    events.PanelChanged: _("rules of the panel changed"),
    events.WordExplained: _("word explained: {e.word.word}"),
    events.WordRemoved: _("word taken out: {e.word.word}"),
}
SENTENCES: Tellings = {}
