"""Under which name somebody stands in a paper: only as they chose."""

from collections.abc import Iterable

from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.contribution import Contribution, NameChoice
from coprod_desktop.domain.people import Person, Side
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.labels import in_sentence


def name_in_paper(person: Person) -> str:
    """Give the name by which somebody wants to be named in papers."""
    return person.chosen_name or person.name


def names_in_paper(record: SessionRecord, ids: Iterable[str | None]) -> str:
    """List people by the names by which they want to be named."""
    found = (record.person(one) for one in ids)
    return ", ".join(name_in_paper(person) if person else words.SOMEBODY for person in found)


def with_side(person: Person) -> str:
    """Give the name, and the side only where the person lets it be printed."""
    if person.side_may_be_printed and person.side is not Side.UNSAID:
        return f"{name_in_paper(person)} ({in_sentence(person.side)})"
    return name_in_paper(person)


def name_of_maker(record: SessionRecord, contribution: Contribution) -> str:
    """Give the name that the maker chose for one contribution."""
    person = record.person(contribution.person_id)
    if person is None:
        return words.THE_GROUP
    match contribution.name_choice:
        case NameChoice.CHOSEN_NAME:
            return person.chosen_name or words.A_PANEL_MEMBER
        case NameChoice.MY_NAME:
            return person.name
        case _:
            return words.A_PANEL_MEMBER
