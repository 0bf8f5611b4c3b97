"""What is said about a session: it starts, pauses, ends; people come and leave."""

from coprod_desktop.domain.events import session as events
from coprod_desktop.domain.session import Presence
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _started(event: events.SessionStarted) -> str:
    present = plural("{count} person is here.", "{count} people are here.", event.present)
    return _("Session {number} has started. {present}").format(
        number=event.session.number, present=present
    )


def _break_started(event: events.BreakStarted | events.BreakChanged) -> str:
    back = event.pause.back_at.astimezone()
    return _("Break. Back at {time}.").format(time=f"{back:%H:%M}")


def _left(event: events.PersonLeft) -> str:
    said = _("{name} has left.").format(name=event.person.name)
    kept = _("Their place on the list is kept.") if event.keeps_place else ""
    recorder = _("Choose who records now.") if event.stops_recording else ""
    chair = _("Nobody chairs now.") if event.stops_chairing else ""
    return " ".join(part for part in (said, kept, recorder, chair) if part)


def _arrived(event: events.PersonArrived) -> str:
    by_phone = event.presence is Presence.BY_PHONE
    told = _("{name} is here by phone") if by_phone else _("{name} is here")
    return told.format(name=event.person.name)


def _guest(event: events.GuestArrived) -> str:
    by_phone = event.presence is Presence.BY_PHONE
    told = _("{name} is new here, by phone") if by_phone else _("{name} is new here")
    return told.format(name=event.person.name)


ACTS: Tellings = {
    events.SessionPlanned: _("session {e.session.number} planned"),
    events.SessionChanged: _("session {e.session.number} changed"),
    events.SessionStarted: _("session {e.session.number} started"),
    events.SessionClosed: _("session {e.session.number} closed"),
    events.SessionImported: _("session {e.session.number} brought in"),
    events.BreakStarted: _("break"),
    events.BreakChanged: _("length of the break"),
    events.BreakEnded: _("end of the break"),
    events.PracticeBegan: _("practice of session {e.session.number}"),
    events.PersonArrived: _arrived,
    events.GuestArrived: _guest,
    events.PersonLeft: _("{e.person.name} has left"),
    events.ApologyRecorded: _("apologies from {e.person.name}"),
    events.ChairTaken: _("{e.person.name} chairs"),
    events.RecordingTaken: _("{e.person.name} records"),
}
SENTENCES: Tellings = {
    events.PracticeBegan: _("Practice of session {e.session.number}. Nothing here is kept."),
    events.SessionStarted: _started,
    events.SessionClosed: _("Session {e.session.number} is closed. The record is sealed."),
    events.SessionImported: _(
        "Session {e.session.number} brought in: {e.contributions} contributions,"
        " {e.people_added} new people."
    ),
    events.BreakStarted: _break_started,
    events.BreakChanged: _break_started,
    events.BreakEnded: _("We are back."),
    events.PersonLeft: _left,
    events.RecordingTaken: _("{e.person.name} records from now on."),
    events.ChairTaken: _("{e.person.name} chairs from now on."),
}
