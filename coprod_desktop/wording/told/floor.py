"""What is said about the floor: who asks, who speaks, who is done; go-rounds and stints."""

from coprod_desktop.domain.events import floor as events
from coprod_desktop.domain.turns import TurnKind
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import _, plural, well_ended
from coprod_desktop.wording.told.naming import Tellings


def _asked(event: events.TurnAsked) -> str:
    said = _("{name} is on the list, place {place}.").format(
        name=event.person.name, place=event.place
    )
    if event.turn.kind is TurnKind.NEW_POINT:
        return said
    return f"{said} {in_sentence(event.turn.kind).capitalize()}."


def _speaks(event: events.TurnStarted) -> str:
    said = _("{name} is speaking").format(name=event.person.name)
    if not event.out_of_turn:
        return said
    why = _("{said}, out of turn: {why}")
    return why.format(said=said, why=event.out_of_turn.removesuffix("."))


def _started(event: events.TurnStarted) -> str:
    said = well_ended(f"{_speaks(event)}.")
    if event.interrupted is not None:
        kept = _("{name} keeps the place and goes on after.")
        said = f"{said} {kept.format(name=event.interrupted.name)}"
    return said


def _ended(event: events.TurnEnded) -> str:
    said = _("{name} is done.").format(name=event.person.name)
    if event.goes_on is not None:
        more = _("{name} goes on.").format(name=event.goes_on.name)
        said = f"{said} {more}"
    return said


def _passed(event: events.TurnPassed) -> str:
    said = _("{name} passes.").format(name=event.person.name)
    if event.next is not None:
        more = _("{name} is next.").format(name=event.next.name)
        said = f"{said} {more}"
    return said


def _go_round(event: events.GoRoundStarted) -> str:
    people = plural("{count} person.", "{count} people.", event.people)
    return _("Go-round: {people} Passing is fine.").format(people=people)


def _stint(event: events.StintStarted) -> str:
    said = _("{name} interprets now.").format(name=event.person.name)
    if event.instead_of is not None:
        more = _("{name} rests.").format(name=event.instead_of.name)
        said = f"{said} {more}"
    return said


ACTS: Tellings = {
    events.TurnAsked: _("{e.person.name} on the list to speak"),
    events.TurnStarted: _speaks,
    events.TurnEnded: _("{e.person.name} is done"),
    events.PlaceGivenUp: _("{e.person.name} gives up the place"),
    events.PlacePutBack: _("come back to {e.person.name}"),
    events.TurnPassed: _("{e.person.name} passes"),
    events.GoRoundStarted: _("go-round"),
    events.GoRoundEnded: _("end of the go-round"),
    events.StintStarted: _("{e.person.name} interprets"),
    events.StintEnded: _("{e.person.name} rests from interpreting"),
}
SENTENCES: Tellings = {
    events.TurnAsked: _asked,
    events.TurnStarted: _started,
    events.TurnEnded: _ended,
    events.PlacePutBack: _("We come back to {e.person.name}, who is last on the list now."),
    events.TurnPassed: _passed,
    events.GoRoundStarted: _go_round,
    events.StintStarted: _stint,
}
