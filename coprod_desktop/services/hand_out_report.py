"""What became of a hand-out, in sentences: which file is for whom, and what is not there."""

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.domain.people import Person
from coprod_desktop.services.formats_here import is_pdf
from coprod_desktop.services.hand_outs import Getting, Outcome, Plan
from coprod_desktop.wording import handing_out as words
from coprod_desktop.wording import problems
from coprod_desktop.wording.papers import without_font
from coprod_desktop.wording.terminal import NOT_ENCRYPTED


def what_went_where(outcome: Outcome, *, with_folder: bool = True) -> tuple[str, ...]:
    """Say of each file that is there whom it is for; names stand in no file, only here."""
    return tuple(
        words.went(
            str(one.path) if with_folder else one.path.name, one.format, names_of(one.people)
        )
        for one in outcome.made
    )


def what_to_know(plan: Plan, outcome: Outcome) -> tuple[str, ...]:
    """Say what stopped it, what is not there, who got nothing, and how safe the files are."""
    told = [problems.sentence(outcome.trouble)] if outcome.trouble else []
    told += [
        words.not_made(Path(one.wanted.path).name, names_of(one.people)) for one in outcome.not_made
    ]
    told += what_to_know_first(plan)
    if missing := {one for file in outcome.made for one in file.written.missing}:
        told.append(without_font(missing))
    return (*told, *_how_safe(outcome))


def what_to_know_first(plan: Plan) -> tuple[str, ...]:
    """Say who would get nothing, and what papers will not have, before anything is made."""
    drafts = (words.PLAIN_DRAFT,) if plan.is_plain_draft else ()
    return (*(why_nothing(one) for one in plan.lacking), *plan.lacks_of_languages, *drafts)


def why_nothing(one: Getting) -> str:
    """Say why somebody would get nothing, and what could be given to them."""
    assert one.lack is not None
    return words.lacks(one.person.name, one.format, one.lack, one.instead)


def names_of(people: Sequence[Person]) -> tuple[str, ...]:
    """Give the names of people, as the program shows them."""
    return tuple(person.name for person in people)


def _how_safe(outcome: Outcome) -> tuple[str, ...]:
    if not outcome.made:
        return ()
    if not outcome.is_protected:
        return (NOT_ENCRYPTED,)
    open_to_all = tuple(one.path.name for one in outcome.made if not is_pdf(one.format))
    told = [words.PROTECTED] if len(open_to_all) < len(outcome.made) else []
    if open_to_all:
        told.append(words.NOT_PROTECTED.format(files=words.names(open_to_all)))
    return tuple(told)
