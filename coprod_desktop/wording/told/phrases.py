"""What is said about phrases: whose they are, and never their words."""

from coprod_desktop.domain.events import phrases as events
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings


def _kept(event: events.PhraseKept) -> str:
    if event.person is None:
        return _("phrase for everybody kept")
    return _("phrase of {name} kept").format(name=event.person.name)


def _changed(event: events.PhraseChanged) -> str:
    if event.person is None:
        return _("phrase for everybody changed")
    return _("phrase of {name} changed").format(name=event.person.name)


def _moved(event: events.PhraseMoved) -> str:
    if event.person is None:
        return _("phrase for everybody moved")
    return _("phrase of {name} moved").format(name=event.person.name)


def _moved_said(event: events.PhraseMoved) -> str:
    return _("The phrase is number {place} of {total} now.").format(
        place=event.place, total=event.of
    )


def _removed(event: events.PhraseRemoved) -> str:
    if event.person is None:
        return _("phrase for everybody taken away")
    return _("phrase of {name} taken away").format(name=event.person.name)


ACTS: Tellings = {
    events.PhraseKept: _kept,
    events.PhraseChanged: _changed,
    events.PhraseMoved: _moved,
    events.PhraseRemoved: _removed,
}
SENTENCES: Tellings = {events.PhraseMoved: _moved_said}
