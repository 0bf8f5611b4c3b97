"""The words of the readiness check: what is missing, what is left to do, what is ready."""

from collections.abc import Callable, Mapping

from coprod_desktop.domain.readiness import Readiness, ReadinessKind, ReadinessLine
from coprod_desktop.wording.language import _, plural, well_begun
from coprod_desktop.wording.papers import day

READY_HEADING = _("Are we ready?")
LINES = _("What is missing, to do and ready")
STATES: Mapping[Readiness, str] = {
    Readiness.MISSING: _("Missing: {line}"),
    Readiness.TO_DO: _("To do: {line}"),
    Readiness.READY: _("Ready: {line}"),
}
ALL_READY = _("Nothing is missing.")
PLANNED_MINUTES = _("How many minutes it may take, 0 for as long as the agenda")


def missing(count: int) -> str:
    """Say how many things are missing; the first thing that is heard."""
    if not count:
        return ALL_READY
    return plural("{count} thing is missing.", "{count} things are missing.", count)


def line(told: ReadinessLine) -> str:
    """Say one line of the check, with its state in front."""
    return STATES[told.state].format(line=_LINES[told.kind](told))


def _plain(sentence: str) -> Callable[[ReadinessLine], str]:
    return lambda told: sentence.format(
        about=told.about.rstrip(" ."),
        names=_together(told.names),
        name=told.names[0] if told.names else "",
        helper=well_begun(told.names[-1]) if told.names else "",
        items=_items(told.places),
        count=told.count,
        limit=told.limit,
        day=day(told.day) if told.day else "",
    )


def _items(places: tuple[int, ...]) -> str:
    numbers = _together(tuple(map(str, places)))
    told = _("item {numbers}") if len(places) == 1 else _("items {numbers}")
    return told.format(numbers=numbers)


def _together(parts: tuple[str, ...]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("{before} and {last}").format(before=", ".join(parts[:-1]), last=parts[-1])


def _in_place(told: ReadinessLine) -> str:
    return plural(
        "{count} access need is in place.", "{count} access needs are in place.", told.count
    )


def _to_send(told: ReadinessLine) -> str:
    if told.day is None:
        return _plain(_("send the agenda to {names}."))(told)
    return _plain(_("send the agenda to {names}, by {day}."))(told)


_LINES: Mapping[ReadinessKind, Callable[[ReadinessLine], str]] = {
    ReadinessKind.NEED_WITHOUT_ANYBODY: _plain(_("{name}: {about}. Nobody sees to it.")),
    ReadinessKind.NEED_NOT_IN_PLACE: _plain(
        _("{name}: {about}. {helper} sees to it. It is not in place yet.")
    ),
    ReadinessKind.NEEDS_IN_PLACE: _in_place,
    ReadinessKind.NO_DAY: _plain(_("the day and the time.")),
    ReadinessKind.NO_PLACE: _plain(_("say where it is.")),
    ReadinessKind.NO_AGENDA: _plain(_("the agenda. It is empty.")),
    ReadinessKind.STAGE_UNSAID: _plain(_("say at which stage people are involved in {items}.")),
    ReadinessKind.SUMMARY_MISSING: _plain(_("write a plain summary of {items}.")),
    ReadinessKind.PROPOSER_UNSAID: _plain(_("say who asked for {items}.")),
    ReadinessKind.DECIDED_ALREADY: _plain(
        _("{items}: what we are asked to decide is decided already. Change what is asked.")
    ),
    ReadinessKind.TOO_LONG: _plain(
        _("time. With breaks the agenda needs {count} minutes. There are {limit}.")
    ),
    ReadinessKind.FITS: _plain(
        _("with breaks the agenda needs {count} minutes. There are {limit}.")
    ),
    ReadinessKind.ITEM_OVER_STRETCH: _plain(
        _("plan a break inside {items}. Your longest stretch is {limit} minutes.")
    ),
    ReadinessKind.BREAKS_DUE: _plain(_("breaks come after {items}.")),
    ReadinessKind.PAPERS_OVERDUE: _plain(
        _("the agenda, in their format, for {names}. It was due on {day}.")
    ),
    ReadinessKind.PAPERS_TO_SEND: _to_send,
    ReadinessKind.PAPERS_SENT: _plain(_("everybody has the agenda in their format.")),
    ReadinessKind.NOBODY_TO_CHAIR: _plain(
        _("agree who chairs. Nobody who comes is a facilitator.")
    ),
    ReadinessKind.NOBODY_LIVED: _plain(
        _("anybody with lived experience who decides. Nothing can be made with us.")
    ),
    ReadinessKind.TOO_FEW_LIVED: _plain(
        _("one more with lived experience who decides. With us takes two.")
    ),
    ReadinessKind.LIVED_UNSAID: _plain(
        _("ask who wants to say their side. {limit} say lived experience, {count} left it unsaid.")
    ),
    ReadinessKind.QUORUM_MISSING: _plain(
        _("people who decide. {count} are expected. Your panel needs {limit}.")
    ),
    ReadinessKind.INTERPRETER_ALONE: _plain(
        _("a second interpreter. {name} would work {count} minutes alone. The limit is {limit}.")
    ),
    ReadinessKind.NO_GROUND_RULES: _plain(_("agree ground rules, under Rules.")),
}
