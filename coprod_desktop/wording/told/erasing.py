"""What is said about erasing: how much, and never whose words."""

from coprod_desktop.domain.events import erasing as events
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _erased(event: events.WordsErased) -> str:
    pieces = plural("{count} piece", "{count} pieces", event.count)
    return _("words erased for ever: {pieces}").format(pieces=pieces)


ACTS: Tellings = {
    events.WordsErased: _erased,
    events.WordsErasedAgain: _("words erased again, which an older file still held"),
    events.RestStands: _("what stands beside erased words, written down anew"),
}
SENTENCES: Tellings = {}
