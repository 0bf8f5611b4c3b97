"""What is said about proposals and decisions."""

from coprod_desktop.domain.events import decisions as events
from coprod_desktop.wording.agreement import how_it_ended, reading_back
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings, who


def _made(event: events.ProposalMade) -> str:
    asked = len(event.decision.positions)
    people = plural("{count} person to ask.", "{count} people to ask.", asked)
    return _("Proposal {number} is put. {people}").format(
        number=event.decision.number, people=people
    )


def _stance(event: events.StanceTaken) -> str:
    return f"{event.person.name}: {in_sentence(event.position.stance)}"


def _ended(event: events.DecisionEnded) -> str:
    return _("decision {number}: {outcome}").format(
        number=event.decision.number, outcome=in_sentence(event.decision.outcome)
    )


def _ended_said(event: events.DecisionEnded) -> str:
    return how_it_ended(event.decision)


def _minority_view(event: events.MinorityViewAdded) -> str:
    return _("minority view of {name}").format(name=who(event.person))


def _tested(event: events.AgreementTested | events.BallotCounted) -> str:
    return reading_back(event.decision, event.verdict)


def _changed_said(event: events.DecisionChanged) -> str:
    how = f"{label(event.decision.method)}."
    return _("{how} Everybody is asked anew.").format(how=how) if event.asked_anew else how


def _voted(event: events.VoteCast) -> str:
    return _("{voted} of {asked} have voted.").format(voted=event.voted, asked=event.asked)


def _dots(event: events.DotsGiven) -> str:
    return _("dots of {name}").format(name=event.person.name)


def _dots_said(event: events.DotsGiven) -> str:
    pairs = zip(event.decision.options, event.dots, strict=False)
    parts = [f"{option} {count}" for option, count in pairs if count]
    told = ", ".join(parts) if parts else _("no dots")
    return f"{event.person.name}: {told}."


ACTS: Tellings = {
    events.ProposalMade: _("proposal {e.decision.number}"),
    events.ProposalReworded: _("proposal has new words, version {e.proposal.version}"),
    events.DecisionChanged: _("decision {e.decision.number} changed"),
    events.StanceTaken: _stance,
    # Whose reason it is, without the reason.
    events.ReasonGiven: _("the reason of {e.person.name}"),
    events.AgreementTested: _("agreement tested for decision {e.decision.number}"),
    events.BallotCounted: _("ballot of decision {e.decision.number} counted"),
    # Who voted, and nothing of what.
    events.VoteCast: _("{e.person.name} has voted"),
    events.DotsGiven: _dots,
    events.DecisionReopened: _("decision {e.earlier.number} taken up again"),
    events.DecisionEnded: _ended,
    events.MinorityViewAdded: _minority_view,
}
SENTENCES: Tellings = {
    events.AgreementTested: _tested,
    events.BallotCounted: _tested,
    events.VoteCast: _voted,
    events.DotsGiven: _dots_said,
    events.DecisionReopened: _("Taken up again as decision {e.decision.number}."),
    events.ProposalMade: _made,
    events.ProposalReworded: _(
        "The proposal has new words, version {e.proposal.version}. Everybody is asked again."
    ),
    events.DecisionChanged: _changed_said,
    events.ReasonGiven: _("The reason of {e.person.name} is kept."),
    events.DecisionEnded: _ended_said,
}
