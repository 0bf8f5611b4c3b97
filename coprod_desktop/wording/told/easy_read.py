"""What is said about easy-read versions of minutes and the panel's own pictures."""

from coprod_desktop.domain.events import easy_read as events
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _writer(event: events.EasyWriterNamed) -> str:
    if event.writer is None:
        return _("easy read: nobody is named as its writer")
    return _("easy read: written by {name}").format(name=event.writer.name)


def _laid_out(event: events.EasyReadLaidOut) -> str:
    return plural(
        "{count} easy-read line laid out", "{count} easy-read lines laid out", len(event.lines)
    )


def _added(event: events.PicturesAdded) -> str:
    if len(event.pictures) == 1:
        return _("picture of our own: {name}").format(name=event.pictures[0].name)
    return plural("{count} picture of our own", "{count} pictures of our own", len(event.pictures))


ACTS: Tellings = {
    events.EasyReadLaidOut: _laid_out,
    events.EasyLineWritten: _("easy-read line: {e.line.words}"),
    events.EasyLineChanged: _("easy-read line changed: {e.line.words}"),
    events.EasyLineMoved: _("easy-read line moved: {e.line.words}"),
    events.EasyLineRemoved: _("easy-read line removed: {e.line.words}"),
    events.EasyWriterNamed: _writer,
    events.EasyReadChecked: _("easy read checked by {e.person.name}"),
    events.PicturesAdded: _added,
    events.PictureChanged: _("picture changed: {e.picture.name}"),
    events.PictureRemoved: _("picture removed: {e.picture.name}"),
}
SENTENCES: Tellings = {
    events.EasyLineWritten: _("Line {e.place} is kept."),
    events.EasyLineChanged: _("Line {e.place} is changed."),
    events.EasyLineMoved: _("Now it is line {e.place}."),
    events.EasyReadChecked: _("{e.person.name} finds it easy to read. The paper says so."),
}
