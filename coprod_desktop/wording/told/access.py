"""What is said about consent, banked points, papers, needs and private notes."""

from coprod_desktop.domain.events import access as events
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _consent(event: events.ConsentTold) -> str:
    yes, no = _("{name} may be recorded"), _("{name} is not recorded")
    return (yes if event.consent.given else no).format(name=event.person.name)


def _consent_said(event: events.ConsentTold) -> str:
    said = f"{_consent(event)}."
    if event.consent.given:
        return said
    if not event.kept_back:
        return _("{said} What they say stays off the record.").format(said=said)
    earlier = plural(
        "{count} contribution from before is off the record now.",
        "{count} contributions from before are off the record now.",
        event.kept_back,
    )
    return f"{said} {earlier}"


def _raised(event: events.PointRaised) -> str:
    said = _("The point of {name} is recorded.").format(name=event.person.name)
    return _("{said} It is off the record.").format(said=said) if event.without_consent else said


def _sent(event: events.PaperWasSent) -> str:
    people = plural("{count} person", "{count} people", len(event.sent))
    return _("{paper} sent to {people}").format(paper=event.paper, people=people)


def _assigned(event: events.NeedAssigned) -> str:
    words = event.at_session.seen_to_by
    if event.helper is None and words:
        return _("a need of {name} is seen to: {words}").format(name=event.person.name, words=words)
    if event.helper is None:
        return _("nobody sees to a need of {name}").format(name=event.person.name)
    return _("{helper} sees to a need of {name}").format(
        helper=event.helper.name, name=event.person.name
    )


def _rated(event: events.NeedRated) -> str:
    return _("a need of {name}: {status}").format(
        name=event.person.name, status=in_sentence(event.at_session.status)
    )


ACTS: Tellings = {
    events.ConsentTold: _consent,
    events.PointBanked: _("point of {e.person.name} kept for the session"),
    events.PointChanged: _("point of {e.person.name} changed"),
    events.PointTakenAway: _("point of {e.person.name} taken away"),
    events.PointRaised: _("point of {e.person.name} raised"),
    events.PaperWasSent: _sent,
    events.NeedAssigned: _assigned,
    events.NeedRated: _rated,
    events.PrivateNoteKept: _("private note"),
    events.PrivateNoteRemoved: _("private note taken away"),
}
SENTENCES: Tellings = {
    events.ConsentTold: _consent_said,
    events.PointBanked: _("The point of {e.person.name} waits at its item."),
    events.PointRaised: _raised,
    events.PrivateNoteKept: _("A private note is kept."),
}
