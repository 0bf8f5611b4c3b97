"""What is told about how words are said: by whom, and never the words."""

from coprod_desktop.domain.events import said_words as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings


def _kept(event: events.SaidWordKept) -> str:
    if event.person is None:
        return _("way to say a word kept for the panel")
    return _("way to say a word kept for {name}").format(name=event.person.name)


def _changed(event: events.SaidWordChanged) -> str:
    if event.person is None:
        return _("way to say a word changed for the panel")
    return _("way to say a word changed for {name}").format(name=event.person.name)


def _removed(event: events.SaidWordRemoved) -> str:
    if event.person is None:
        return _("way to say a word taken away for the panel")
    return _("way to say a word taken away for {name}").format(name=event.person.name)


ACTS: Tellings = {
    events.SaidWordKept: _kept,
    events.SaidWordChanged: _changed,
    events.SaidWordRemoved: _removed,
}
SENTENCES: Tellings = {}
