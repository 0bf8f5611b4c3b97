"""What the program says when something has happened and is safely stored.

``act`` names the act in a few words, for the record and for *Undone: …*;
``sentence`` is what is announced.
"""

from collections.abc import Mapping
from functools import singledispatch

from coprod_desktop.domain import events
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural

OFF_THE_RECORD = _("It is off the record.")
# ``{e}`` is the event.
_ACTS: Mapping[type[Event], str] = {
    events.PanelCreated: _("panel made: {e.panel.name}"),
    events.PanelChanged: _("panel changed: {e.panel.name}"),
    events.WordExplained: _("word explained: {e.word.word}"),
    events.WordRemoved: _("word taken out: {e.word.word}"),
    events.PersonAdded: _("{e.person.name} added"),
    events.PersonChanged: _("{e.person.name} changed"),
    events.PersonRemoved: _("{e.person.name} taken off the list"),
    events.NeedTold: _("access need of {e.person.name} written down"),
    events.NeedRemoved: _("access need of {e.person.name} taken away"),
    events.SessionPlanned: _("session {e.session.number} planned"),
    events.SessionChanged: _("session {e.session.number} changed"),
    events.SessionStarted: _("session {e.session.number} started"),
    events.SessionClosed: _("session {e.session.number} closed"),
    events.SessionImported: _("session {e.session.number} brought in"),
    events.BreakStarted: _("break"),
    events.BreakEnded: _("end of the break"),
    events.PersonArrived: _("{e.person.name} is here"),
    events.PersonLeft: _("{e.person.name} has left"),
    events.ApologyRecorded: _("apologies from {e.person.name}"),
    events.ChairTaken: _("{e.person.name} chairs"),
    events.ItemAdded: _("item added: {e.item.title}"),
    events.ItemChanged: _("item changed: {e.item.title}"),
    events.ItemMoved: _("item {e.item.position} is now: {e.item.title}"),
    events.ItemRemoved: _("item taken off: {e.item.title}"),
    events.ItemOpened: _("item {e.item.position}, {e.item.title}"),
    events.TurnAsked: _("{e.person.name} on the list to speak"),
    events.TurnStarted: _("{e.person.name} is speaking"),
    events.TurnEnded: _("{e.person.name} is done"),
    events.ProposalMade: _("proposal {e.decision.number}"),
    events.ProposalReworded: _("proposal has new words, version {e.proposal.version}"),
    events.DecisionChanged: _("decision {e.decision.number} changed"),
    events.ActionAgreed: _("action: {e.action.what}"),
    events.ActionChanged: _("action changed: {e.action.what}"),
    events.ActionRemoved: _("action taken away: {e.action.what}"),
    events.ChangeUndone: _("Undone: {e.said}"),
}


def who(person: Person | None) -> str:
    """Name a person, or say that it was nobody in particular."""
    return person.name if person else _("the group")


@singledispatch
def act(event: Event) -> str:
    """Name an act in a few words."""
    return _ACTS[type(event)].format(e=event)


@singledispatch
def sentence(event: Event) -> str:
    """Say that something happened."""
    words = act(event)
    return f"{words[:1].upper()}{words[1:]}."


@sentence.register
def session_started_said(event: events.SessionStarted) -> str:
    """Say that a session started and how many are there."""
    present = plural("{count} person is here.", "{count} people are here.", event.present)
    return _("Session {number} has started. {present}").format(
        number=event.session.number, present=present
    )


@sentence.register
def session_closed_said(event: events.SessionClosed) -> str:
    """Say that a session is closed and sealed."""
    return _("Session {number} is closed. The record is sealed.").format(
        number=event.session.number
    )


@sentence.register
def session_imported_said(event: events.SessionImported) -> str:
    """Say how much came in."""
    return _("Session {number} brought in: {count} contributions, {people} new people.").format(
        number=event.session.number, count=event.contributions, people=event.people_added
    )


@sentence.register
def break_started_said(event: events.BreakStarted) -> str:
    """Say when the break ends."""
    back = event.pause.back_at.astimezone()
    return _("Break. Back at {time}.").format(time=f"{back:%H:%M}")


@sentence.register
def break_ended_said(_event: events.BreakEnded) -> str:
    """Say that we are back."""
    return _("We are back.")


@sentence.register
def item_opened_said(event: events.ItemOpened) -> str:
    """Say where in the agenda the session is now."""
    template = (
        _("Back to item {e.item.position} of {e.of}: {e.item.title}.")
        if event.returned
        else _("Item {e.item.position} of {e.of}: {e.item.title}.")
    )
    return template.format(e=event)


@sentence.register
def turn_asked_said(event: events.TurnAsked) -> str:
    """Say the place on the list."""
    return _("{name} is on the list, place {place}.").format(
        name=event.person.name, place=event.place
    )


@act.register
def card_shown(event: events.CardShown) -> str:
    """Name a card."""
    return _("card: {card}").format(card=in_sentence(event.card.kind))


@sentence.register
def card_shown_said(event: events.CardShown) -> str:
    """Say a card, and what an open stop card means."""
    if event.card.kind is CardKind.STOP:
        return _("Stop card. Somebody does not understand. Please answer it before going on.")
    return _("Card shown: {card}.").format(card=in_sentence(event.card.kind))


@act.register
def card_answered(event: events.CardAnswered) -> str:
    """Name an answered card."""
    return _("card answered: {card}").format(card=in_sentence(event.card.kind))


def _said_by(event: events.ContributionRecorded | events.ContributionWithdrawn) -> str:
    kind = event.contribution.kind
    return f"{who(event.person)}, {in_sentence(kind)}" if kind else who(event.person)


@act.register
def contribution_recorded(event: events.ContributionRecorded) -> str:
    """Name who contributed and what sort it was."""
    return _said_by(event)


@sentence.register
def contribution_recorded_said(event: events.ContributionRecorded) -> str:
    """Say that words are saved."""
    said = _("Saved. {who}. {count} so far.").format(who=_said_by(event), count=event.count)
    return f"{said} {OFF_THE_RECORD}" if event.contribution.off_the_record else said


@act.register
def contribution_corrected(event: events.ContributionCorrected) -> str:
    """Name a correction."""
    return _("words of {name} corrected").format(name=who(event.person))


@act.register
def contribution_withdrawn(event: events.ContributionWithdrawn) -> str:
    """Name words taken back."""
    return _("words withdrawn: {who}").format(who=_said_by(event))


@act.register
def contribution_marked(event: events.ContributionMarked) -> str:
    """Name a change in how words are kept."""
    return _("contribution of {name} changed").format(name=who(event.person))


@act.register
def moment_marked(event: events.MomentMarked) -> str:
    """Name a marked moment."""
    return _("moment marked: {name}").format(name=who(event.person))


@sentence.register
def moment_marked_said(event: events.MomentMarked) -> str:
    """Say where a marked moment waits for its words."""
    name = who(event.person)
    return _("Moment marked: {name}. It waits under Marked moments.").format(name=name)


@act.register
def moment_dropped(event: events.MomentDropped) -> str:
    """Name a moment that was let go."""
    return _("marked moment let go: {name}").format(name=who(event.person))


@sentence.register
def proposal_made_said(event: events.ProposalMade) -> str:
    """Say how many are asked."""
    asked = len(event.decision.positions)
    people = plural("{count} person to ask.", "{count} people to ask.", asked)
    return _("Proposal {number} is put. {people}").format(
        number=event.decision.number, people=people
    )


@act.register
def stance_taken(event: events.StanceTaken) -> str:
    """Name where somebody stands."""
    return f"{event.person.name}: {in_sentence(event.position.stance)}"


@act.register
def reason_given(event: events.ReasonGiven) -> str:
    """Name whose reason it is, without the reason."""
    return _("the reason of {name}").format(name=event.person.name)


@sentence.register
def reason_given_said(event: events.ReasonGiven) -> str:
    """Say that a reason is kept."""
    return _("The reason of {name} is kept.").format(name=event.person.name)


@act.register
def decision_ended(event: events.DecisionEnded) -> str:
    """Name how a decision ended."""
    return _("decision {number}: {outcome}").format(
        number=event.decision.number, outcome=in_sentence(event.decision.outcome)
    )


@sentence.register
def decision_ended_said(event: events.DecisionEnded) -> str:
    """Say how a decision ended, and whether it was made with us."""
    decision = event.decision
    words = _("Decision {number}: {outcome}.").format(
        number=decision.number, outcome=in_sentence(decision.outcome)
    )
    return f"{words} {label(decision.gate)}." if decision.gate else words


@act.register
def minority_view_added(event: events.MinorityViewAdded) -> str:
    """Name a view that differs."""
    return _("minority view of {name}").format(name=who(event.person))
