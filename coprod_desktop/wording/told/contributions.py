"""What is said about words: recorded, corrected, withdrawn, marked for later."""

from coprod_desktop.domain.events import contributions as events
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import _, well_begun
from coprod_desktop.wording.told.naming import Tellings, who

OFF_THE_RECORD = _("It is off the record.")
WITHOUT_CONSENT = _("It is off the record, as {name} does not want to be recorded.")


def _said_by(event: events.ContributionRecorded | events.ContributionWithdrawn) -> str:
    kind = event.contribution.kind
    return f"{who(event.person)}, {in_sentence(kind)}" if kind else who(event.person)


def _recorded(event: events.ContributionRecorded) -> str:
    # A name stays as its owner writes it.
    by = _said_by(event) if event.person else well_begun(_said_by(event))
    said = _("Saved. {who}. {count} so far.").format(who=by, count=event.count)
    if event.without_consent:
        return f"{said} {WITHOUT_CONSENT.format(name=who(event.person))}"
    return f"{said} {OFF_THE_RECORD}" if event.contribution.off_the_record else said


def _corrected(event: events.ContributionCorrected) -> str:
    return _("words of {name} corrected").format(name=who(event.person))


def _withdrawn(event: events.ContributionWithdrawn) -> str:
    return _("words withdrawn: {who}").format(who=_said_by(event))


def _marked(event: events.ContributionMarked) -> str:
    return _("contribution of {name} changed").format(name=who(event.person))


def _for_proposal(event: events.ContributionForProposal) -> str:
    name = who(event.person)
    if event.contribution.for_proposal:
        return _("words of {name} marked for a proposal").format(name=name)
    return _("words of {name} no longer marked").format(name=name)


def _moment_marked(event: events.MomentMarked) -> str:
    return _("moment marked: {name}").format(name=who(event.person))


def _moment_marked_said(event: events.MomentMarked) -> str:
    name = who(event.person)
    return _("Moment marked: {name}. It waits under Marked moments.").format(name=name)


def _moment_dropped(event: events.MomentDropped) -> str:
    return _("marked moment let go: {name}").format(name=who(event.person))


ACTS: Tellings = {
    events.ContributionRecorded: _said_by,
    events.ContributionCorrected: _corrected,
    events.ContributionWithdrawn: _withdrawn,
    events.ContributionMarked: _marked,
    events.ContributionForProposal: _for_proposal,
    events.MomentMarked: _moment_marked,
    events.MomentDropped: _moment_dropped,
}
SENTENCES: Tellings = {
    events.ContributionRecorded: _recorded,
    events.MomentMarked: _moment_marked_said,
}
