"""The words of the floor: who speaks, who waits in which place and why, go-rounds and stints."""

from collections.abc import Mapping, Sequence

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.fair_order import Place
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.turns import Turn, TurnKind, TurnRule
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import _, plural

SPEAKING = _("Speaking")
NOBODY_SPEAKS = _("Nobody has the floor.")
NOW = _("Now: {name}.")
NOW_HOW = _("Now: {name}, {how}.")
LIST_TO_SPEAK = _("List to speak")
NOBODY_WAITS = _("Nobody waits.")
NEXT_SPEAKER = _("Next speaker")
DONE = _("Done")
SPEAK_NOW = _("Speak now")
COME_BACK = _("Come back later")
GIVE_UP = _("Give up the place")
INTERRUPTED = _("{name}. Was interrupted and goes on first.")

WHY = _("Why now?")
WHY_ASK = _("{name} is not next. Say why, and it is kept with the turn.")
WHY_OWN = _("Or in your own words")
WHY_CHOICES = (
    _("It is about them."),
    _("They have to leave soon."),
    _("They cannot hold the thought."),
    _("Everybody agreed."),
)
GIVE_FLOOR = _("Give the floor")
INTERRUPT = _("Give it for a moment")
NOT_NOW = _("Not now")

ASKING = _("Ask to speak")
WHO = _("Who wants to speak")
KIND = _("What for")
PRIORITY = _("How soon, as they say")
HOW = _("How they speak")
AS_LAST_TIME = _("As they did last")
ASK = _("Put on the list")
A_MOMENT = _("Speak for a moment")
A_MOMENT_HINT = _("Whoever speaks keeps the place and goes on after.")
A_MOMENT_FOR = _("Choose Clarify or About how we work first.")
GO_ROUND = _("Go-round")
ROUND_NOW = _("Go-round: {question}")
ROUND_NEXT = _("{name} is next.")
GO_ROUND_QUESTION = _("What everybody is asked, if you like")
START_GO_ROUND = _("Start a go-round")
PASS = _("Pass")
END_GO_ROUND = _("End the go-round")
NO_GO_ROUND = _("There is no go-round to end.")
NOBODY_TO_PASS = _("Nobody has the floor, so nobody can pass.")

INTERPRETERS = _("Interpreters")
INTERPRETER = _("Interpreter")
STINT = _("{name}, {minutes} of {limit} minutes.")
STINT_OVER = _("{name}, {minutes} minutes: time for a rest.")
RESTS = _("{name} rests.")
WORKS_NOT = _("{name} is not working now.")
START_STINT = _("Works now")
END_STINT = _("Rests now")

RULES_OF_TURNS = _("Who speaks next")
RULES_HINT = _("Who asked first is first. Tick what your panel puts before that.")
STINT_LIMIT = _("Minutes that an interpreter works without a rest")
KEEP_TURNS = _("Keep who speaks next")

_BEFORE: Mapping[TurnRule, str] = {
    TurnRule.SHORT_KINDS_FIRST: _("Before {other}: it is about what is being said."),
    TurnRule.NOT_HEARD_ON_ITEM: _("Before {other}: {name} was not heard on this item."),
    TurnRule.NOT_HEARD_IN_SESSION: _("Before {other}: {name} was not heard today."),
    TurnRule.SIDES_IN_TURN: _("Before {other}: sides take turns."),
    # Each said for themselves how soon; which of the two said what is not told here.
    TurnRule.OWN_PRIORITY: _("Before {other}: people say themselves how soon."),
}
_BEHIND: Mapping[TurnRule, str] = {
    TurnRule.SHORT_KINDS_FIRST: _("After {other}, who asks about what is being said."),
    TurnRule.NOT_HEARD_ON_ITEM: _("After {other}, who was not heard on this item."),
    TurnRule.NOT_HEARD_IN_SESSION: _("After {other}, who was not heard today."),
    TurnRule.SIDES_IN_TURN: _("After {other}: sides take turns."),
    TurnRule.OWN_PRIORITY: _("After {other}: people say themselves how soon."),
}
RULE_MEANINGS: Mapping[TurnRule, str] = {
    TurnRule.SHORT_KINDS_FIRST: _("Somebody asks what a word means, or how we go on."),
    TurnRule.NOT_HEARD_ON_ITEM: _("Everybody is heard once before anybody is heard twice."),
    TurnRule.NOT_HEARD_IN_SESSION: _("The same, over the whole meeting."),
    TurnRule.SIDES_IN_TURN: _("Two people of one side do not speak one after the other."),
    TurnRule.OWN_PRIORITY: _("People say themselves whether it can wait."),
}


def now_speaking(turn: Turn, person: Person) -> str:
    """Say who has the floor, and how where that is not their own voice."""
    if turn.how is How.OWN_VOICE:
        return NOW.format(name=person.name)
    return NOW_HOW.format(name=person.name, how=in_sentence(turn.how))


def go_round_now(question: str, following: str) -> str:
    """Say what everybody is asked, and who is next."""
    parts = [ROUND_NOW.format(question=question)] if question else [f"{GO_ROUND}."]
    if following:
        parts.append(ROUND_NEXT.format(name=following))
    return " ".join(parts)


def still_waiting(names: Sequence[str]) -> str:
    """Say who has not had their say, before the session ends for everybody."""
    return plural(
        "{count} person still waits to speak: {names}.",
        "{count} people still wait to speak: {names}.",
        len(names),
        names=", ".join(names),
    )


def place_row(number: int, place: Place, people: Mapping[str, Person], *, is_away: bool) -> str:
    """Say a place on the list, and in one sentence why it is that one."""
    name = people[place.turn.person_id].name
    parts = [f"{number}. {name}"]
    if place.turn.kind is not TurnKind.NEW_POINT:
        parts.append(in_sentence(place.turn.kind))
    if is_away:
        parts.append(_("not here now"))
    return f"{', '.join(parts)}. {_why(place, people)}"


def _why(place: Place, people: Mapping[str, Person]) -> str:
    if place.turn.go_round_id:
        return _("In the go-round.")
    if place.rule is None or place.other_id is None:
        return _("Asked at {time}.").format(time=f"{place.turn.asked_at.astimezone():%H:%M}")
    told = _BEHIND if place.is_behind else _BEFORE
    name, other = people[place.turn.person_id].name, people[place.other_id].name
    return told[place.rule].format(name=name, other=other)
