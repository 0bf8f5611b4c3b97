"""How names are said, as people have told us."""

from collections.abc import Iterable

from coprod_desktop.domain.people import Person


def names_said(people: Iterable[Person]) -> dict[str, str]:
    """Say how the names of these people are said.

    Word by word where that fits, so that a first name alone is said right as well; somebody who
    wrote how only the first name is said keeps the rest of the name as it is written.
    """
    known: dict[str, str] = {}
    for person in people:
        written, said = person.name.split(), person.pronunciation.split()
        if not said:
            continue
        if len(said) > len(written):
            known[person.name] = " ".join(said)
        else:
            known.update(zip(written, said, strict=False))
    return known
