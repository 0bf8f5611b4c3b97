"""What is said when an act is taken back, or done again."""

from coprod_desktop.domain.events import undoing as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings

ACTS: Tellings = {
    events.ChangeUndone: _("Undone: {e.said}"),
    events.ChangeRedone: _("Done again: {e.said}"),
}
SENTENCES: Tellings = {}
